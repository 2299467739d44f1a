import {statSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {configNames} from '../../config/find-config.ts'
import {gitIgnoreFileName, ignoreFileName, topFor} from '../ignores.ts'
import type {LintOptions} from '../options.ts'
import {isMarkdown} from '../paths.ts'
import {neverWalked} from '../walk-folder.ts'

/** Names of files that say something of the files beside and below them. */
const tellingNames: readonly string[] = [...configNames, ignoreFileName, gitIgnoreFileName]

/** What a run depends on, as far as the command line tells. */
export interface Watched {
  /** Files, there or not, and folders that are watched with all that is below them. */
  readonly paths: readonly string[]
  /** Whether a change of a file is of interest. */
  readonly counts: (file: string) => boolean
}

/** The drafts that the operands name, the folders in which they are looked for, and what may say something of them. */
export function whatToWatch(operands: readonly string[], options: LintOptions, cwd: string): Watched {
  const bases = operands.map(operand => baseOf(operand, cwd))
  const files = bases.filter(({isFolder}) => !isFolder).map(({path}) => path)
  const folders = bases.map(({path, isFolder}) => (isFolder ? path : dirname(path)))
  const above = folders.flatMap(folder => tellingFilesAbove(folder, cwd))
  const named = [options.config, options.profile, options.ignorePath]
    .filter(name => typeof name === 'string')
    .map(name => resolve(cwd, name))
  const ownFiles = new Set([...files, ...named])
  const hasGlobs = bases.some(({isGlob}) => isGlob)
  return {
    paths: [...new Set([...bases.map(({path}) => path), ...above, ...named])],
    counts: file =>
      hasGlobs || isMarkdown(file) || tellingNames.includes(basename(file)) || ownFiles.has(file),
  }
}

/** True for a folder that is never searched for drafts. */
export function isNeverWatched(path: string): boolean {
  return neverWalked.some(name => name === basename(path))
}

/** The file or folder that an operand names; of a glob, the folder below which it is looked for. */
function baseOf(operand: string, cwd: string): {path: string; isFolder: boolean; isGlob: boolean} {
  const path = resolve(cwd, operand)
  const facts = statSync(path, {throwIfNoEntry: false})
  if (facts) return {path, isFolder: facts.isDirectory(), isGlob: false}
  const parts = operand.split(/[\\/]/)
  const first = parts.findIndex(part => /[*?[\]{}()!+@]/.test(part))
  if (first === -1) return {path, isFolder: false, isGlob: false}
  const above = parts.slice(0, first).join('/')
  return {
    path: resolve(cwd, above === '' && operand.startsWith('/') ? '/' : above),
    isFolder: true,
    isGlob: true,
  }
}

/** The files above a folder, there or not, that may say something of its drafts, up to the top of the repository. */
function tellingFilesAbove(folder: string, cwd: string): readonly string[] {
  const top = topFor(folder, cwd)
  const files: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    files.push(...tellingNames.map(name => join(at, name)))
    if (at === top || at === dirname(at)) return files
  }
}
