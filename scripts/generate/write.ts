import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {GeneratedFile} from './generated-file.ts'

/** Folders that hold nothing but generated files. */
export const generatedFolders = ['docs/rules']

/** How the files in the repository differ from what the sources give. */
export interface Difference {
  readonly path: string
  readonly state: 'missing' | 'stale' | 'left over'
}

/**
 * Compares generated files with those in the repository.
 *
 * @param folders in which there should be no others
 */
export async function compare(
  root: string,
  files: readonly GeneratedFile[],
  folders: readonly string[] = generatedFolders,
): Promise<readonly Difference[]> {
  const differences: Difference[] = []
  for (const {path, text} of files) {
    const written = await readIfThere(root + path)
    if (written === null) differences.push({path, state: 'missing'})
    else if (written !== text) differences.push({path, state: 'stale'})
  }
  const known = new Set(files.map(({path}) => path))
  for (const folder of folders) {
    for (const path of await filesBelow(root, folder)) {
      if (!known.has(path)) differences.push({path, state: 'left over'})
    }
  }
  return differences
}

/** Makes the repository's files what the sources give. */
export async function write(
  root: string,
  files: readonly GeneratedFile[],
  differences: readonly Difference[],
): Promise<void> {
  const texts = new Map(files.map(({path, text}) => [path, text]))
  for (const {path} of differences) {
    const text = texts.get(path)
    if (text === undefined) await rm(root + path)
    else {
      await mkdir(dirname(root + path), {recursive: true})
      await writeFile(root + path, text)
    }
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(root + folder, {recursive: true, withFileTypes: true}).catch(() => [])
  return entries
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(root.length))
}
