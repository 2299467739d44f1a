import {dirname} from 'node:path'
import {type Ignores, topFor} from './ignores.ts'
import {isMarkdown} from './paths.ts'
import {neverWalked, type Walked} from './walk-folder.ts'

/**
 * Finds the files that a glob matches, those that are ignored left out. A glob that names no ending (`drafts/*`)
 * matches Markdown files alone.
 *
 * @param pattern with either system's separators
 */
export async function expandGlob(pattern: string, cwd: string, ignores: Ignores): Promise<Walked> {
  const {glob} = await import('tinyglobby')
  const slashed = pattern.replaceAll('\\', '/')
  const matched = await glob(slashed, {
    cwd,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: neverWalked.map(name => `**/${name}/**`),
  })
  const namesEnding = /\.[^/*]+$/.test(slashed)
  const files: string[] = []
  let ignored: string | null = null
  for (const path of matched) {
    if (!namesEnding && !isMarkdown(path)) continue
    const reason = await ignores.reasonFor(path, topFor(dirname(path), cwd))
    if (reason === null) files.push(path)
    else ignored ??= reason
  }
  return {files: files.sort(), ignored}
}
