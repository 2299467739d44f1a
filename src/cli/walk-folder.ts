import type {Dirent} from 'node:fs'
import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {Ignores} from './ignores.ts'
import {isMarkdown} from './paths.ts'

/** Folders that hold nobody's notices, whatever the ignore files say. */
export const neverWalked: readonly string[] = ['node_modules', '.git']

export interface Walked {
  /** The Markdown files, by their paths. */
  readonly files: readonly string[]
  /** What ignored the first Markdown file or folder that was left out; `null` where nothing was. */
  readonly ignored: string | null
}

/**
 * Finds the Markdown files in a folder and below. Folders that are ignored are not entered; a symbolic link to a
 * folder is not followed, so that no file is met twice and no walk goes round in circles.
 *
 * @param top the folder up to which ignore files are read
 * @param onError is called with a folder that cannot be read; the walk goes on
 */
export async function walkFolder(
  root: string,
  top: string,
  ignores: Ignores,
  onError: (failure: {readonly path: string; readonly cause: unknown}) => void,
): Promise<Walked> {
  const files: string[] = []
  let ignored = await ignores.reasonFor(root, top, {isFolder: true})
  const folders = ignored === null ? [root] : []
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(folder, onError)) {
      const path = join(folder, entry.name)
      const isFolder = entry.isDirectory()
      if (isFolder ? neverWalked.includes(entry.name) : !isMarkdown(entry.name)) continue
      if (!isFolder && !entry.isFile() && !(await isLinkToFile(path, entry))) continue
      const reason = await ignores.reasonForEntry(path, top, {isFolder})
      if (reason !== null) ignored ??= reason
      else if (isFolder) folders.push(path)
      else files.push(path)
    }
  }
  return {files: files.sort(), ignored}
}

async function entriesOf(
  folder: string,
  onError: (failure: {readonly path: string; readonly cause: unknown}) => void,
): Promise<Dirent[]> {
  try {
    return await readdir(folder, {withFileTypes: true})
  } catch (cause) {
    onError({path: folder, cause})
    return []
  }
}

async function isLinkToFile(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false
  try {
    return (await stat(path)).isFile()
  } catch {
    // A link to nothing is no draft.
    return false
  }
}
