import {relative, sep} from 'node:path'
import {compileGlobs, type Verdict} from './globs.ts'

/**
 * Makes globs ready that are relative to a folder.
 *
 * @returns what they say of the file with a path
 * @throws Error where a glob cannot be understood
 */
export async function compileFolderGlobs(
  globs: readonly string[],
  directory: string,
): Promise<(path: string) => Verdict> {
  const verdictOn = await compileGlobs(globs)
  return path => verdictOn(relative(directory, path).split(sep).join('/'))
}
