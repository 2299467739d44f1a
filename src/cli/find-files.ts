import {stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {distance} from 'fastest-levenshtein'
import {quote} from '../config/words.ts'
import {nearest} from '../lint/nearest.ts'
import {expandGlob} from './expand-glob.ts'
import type {Ignores} from './ignores.ts'
import {topFor} from './ignores.ts'
import type {Messages} from './messages.ts'
import {shownPath, stdinName} from './paths.ts'
import {unreadable} from './read-draft.ts'
import {walkFolder} from './walk-folder.ts'

/** The commands that there are beside linting. */
export const commandNames = [
  'rules',
  'explain',
  'outline',
  'merge-reports',
  'new',
  'init',
  'lsp',
  'help',
] as const

/** A file to lint. */
export interface Target {
  /** Absolute; of standard input the name that it was given, or `null`. */
  readonly path: string | null
  readonly isStdin: boolean
  /** As reports give it. */
  readonly shown: string
  /** True where it was named itself, not found in a folder or by a glob. */
  isNamed: boolean
}

/** A folder or glob of the command line, and what was found by it. */
export interface Search {
  readonly shown: string
  /** The folder, absolute; `null` for a glob. */
  readonly folder: string | null
  readonly targets: readonly Target[]
}

export interface Found {
  /** In the order of the operands, those of a folder or glob by their paths; none twice. */
  readonly targets: readonly Target[]
  readonly searches: readonly Search[]
}

export interface FindOptions {
  readonly cwd: string
  readonly ignores: Ignores
  readonly messages: Messages
  /** False where files that are named count as if they had been found: `--notices-only`. */
  readonly namesCount: boolean
  /** The name given to standard input. */
  readonly stdinFilename: string | undefined
}

/**
 * Turns the operands of the command line into the files to lint: names, folders, globs and `-`. What is missing or
 * matches nothing is told, and the others still count.
 */
export async function findFiles(operands: readonly string[], options: FindOptions): Promise<Found> {
  const targets = new Map<string, Target>()
  const searches: Search[] = []
  const add = (key: string, target: Target): Target => {
    const known = targets.get(key)
    if (known === undefined) targets.set(key, target)
    else if (target.isNamed) known.isNamed = true
    return known ?? target
  }

  for (const operand of operands) {
    if (operand === '-') {
      const target = await stdinTarget(options)
      if (target) add('-', target)
      continue
    }
    const place = await locate(operand, options)
    if (place === null) continue
    const {path, isFolder} = place
    if (path !== null && !isFolder) {
      const target = {path, isStdin: false, shown: shownPath(path, options.cwd), isNamed: options.namesCount}
      if (!(await isLeftOut(target, options))) add(path, target)
      continue
    }
    const found = path === null ? await expand(operand, options) : await walk(path, options)
    if (found === null) continue
    const own = found.map(at =>
      add(at, {path: at, isStdin: false, shown: shownPath(at, options.cwd), isNamed: false}),
    )
    const shown = path === null ? operand : shownPath(path, options.cwd)
    searches.push({shown, folder: path, targets: own})
  }
  return {targets: [...targets.values()], searches}
}

/** Standard input under its name, or `null` where that may not be linted. */
async function stdinTarget(options: FindOptions): Promise<Target | null> {
  const {cwd, stdinFilename, messages} = options
  if (stdinFilename === undefined) return {path: null, isStdin: true, shown: stdinName, isNamed: true}
  const path = resolve(cwd, stdinFilename)
  const target = {path, isStdin: true, shown: shownPath(path, cwd), isNamed: true}
  // There need not be a file of the name.
  const isFolder = await stat(path).then(
    facts => facts.isDirectory(),
    () => false,
  )
  if (!isFolder) return (await isLeftOut(target, options)) ? null : target
  messages.fail(`${target.shown}: is a folder; --stdin-filename takes the name of a file`)
  return null
}

/** True for a file that is named but ignored, which is told. */
async function isLeftOut(
  {path, shown}: {readonly path: string; readonly shown: string},
  {cwd, ignores, messages, namesCount}: FindOptions,
): Promise<boolean> {
  const reason = await ignores.reasonFor(path, topFor(dirname(path), cwd), {isNamed: namesCount})
  const message = `${shown}: not linted, ignored by ${reason}; use --no-ignore to lint it`
  if (reason !== null && namesCount) messages.note(message)
  else if (reason !== null) messages.detail(message)
  return reason !== null
}

/** Where an operand lies; `path` is `null` for a glob. Tells what is missing. */
async function locate(
  operand: string,
  {cwd, messages}: FindOptions,
): Promise<{path: string | null; isFolder: boolean} | null> {
  // A name with Windows' separators is meant as a path on every system.
  const names = operand.includes('\\') ? [operand, operand.replaceAll('\\', '/')] : [operand]
  let failure: unknown
  for (const name of names) {
    const path = resolve(cwd, name)
    try {
      return {path, isFolder: (await stat(path)).isDirectory()}
    } catch (error) {
      failure ??= error
    }
  }
  if (isGlob(operand)) return {path: null, isFolder: false}
  const refusal = unreadable(failure, operand)
  const command = misspeltCommand(operand)
  if (command === null) messages.failWith(refusal)
  else messages.fail(`${refusal.message}, or did you mean the command ${quote(command)}?`)
  return null
}

/** The command that a name with one or two slips may stand for. */
function misspeltCommand(operand: string): string | null {
  const command = nearest(operand, commandNames)
  return command !== null && distance(operand, command) <= 2 ? command : null
}

function isGlob(operand: string): boolean {
  return /[*?]|\[[^[\]]+\]|\{[^{}]+\}|[@!+]\(/.test(operand)
}

async function walk(path: string, {cwd, ignores, messages}: FindOptions): Promise<readonly string[] | null> {
  const {files, ignored} = await walkFolder(path, topFor(path, cwd), ignores, error => {
    messages.failWith(unreadable(error.cause, shownPath(error.path, cwd)))
  })
  if (files.length > 0) return files
  messages.fail(
    `${shownPath(path, cwd)}: ${nothingThere('holds', 'Markdown file (*.md, *.markdown)', ignored)}`,
  )
  return null
}

async function expand(
  glob: string,
  {cwd, ignores, messages}: FindOptions,
): Promise<readonly string[] | null> {
  const {files, ignored} = await expandGlob(glob, cwd, ignores)
  if (files.length > 0) return files
  messages.fail(`${glob}: ${nothingThere('matches', 'file', ignored)}`)
  return null
}

function nothingThere(verb: string, what: string, ignored: string | null): string {
  return ignored === null
    ? `${verb} no ${what}; check the name`
    : `${verb} no ${what} but what ${ignored} ignores; use --no-ignore to lint that`
}
