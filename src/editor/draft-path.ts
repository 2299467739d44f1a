import {join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** The file of a document; `null` for one that is not on disk, such as `untitled:Untitled-1`. */
export function pathOf(uri: string): string | null {
  if (!/^file:/i.test(uri)) return null
  try {
    return fileURLToPath(uri)
  } catch {
    // Of another machine, or not a path at all.
    return null
  }
}

/** Where a document without a file counts as standing, for the configuration that it has: the first folder. */
export function placeWithoutFile(folders: readonly string[]): string {
  return join(resolve(folders[0] ?? '.'), 'untitled.md')
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href
}
