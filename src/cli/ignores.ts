import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, isAbsolute, join, relative, sep} from 'node:path'
import type {Ignore} from 'ignore'

/** The linter's own ignore file; read at every level, as `.gitignore` is. */
export const ignoreFileName = '.noticelintignore'

/** Git's ignore file. */
export const gitIgnoreFileName = '.gitignore'

/** What is known of a path. */
export interface PathFacts {
  readonly isFolder?: boolean
  /** True for a file named on the command line: git's ignore files do not count against it. */
  readonly isNamed?: boolean
}

export interface IgnoreOptions {
  readonly cwd: string
  /** False for `--no-ignore`. */
  readonly enabled: boolean
  /** The text of a file read in place of the linter's own ignore files, its patterns relative to `cwd`. */
  readonly instead: {readonly name: string; readonly text: string} | null
  /** Patterns of the command line, relative to `cwd`. */
  readonly patterns: readonly string[]
}

/**
 * Says which files are not to be linted. The patterns of the command line come first, then the linter's own ignore
 * files, then `.gitignore`; within each, the file nearest to the draft. The first that matches decides, so that
 * `!drafts/` in the linter's own file takes in a folder that git leaves out.
 *
 * The `ignore` package is loaded at the first pattern: most runs that name a file meet none.
 */
export class Ignores {
  readonly #options: IgnoreOptions
  /** The ignore files read so far, by their paths; `null` for those that are not there. */
  readonly #files = new Map<string, Promise<Ignore | null>>()
  #fromCwd: Promise<readonly (readonly [name: string, matcher: Ignore])[]> | null = null

  constructor(options: IgnoreOptions) {
    this.#options = options
  }

  /**
   * What keeps a path from being linted, by itself or as part of a folder below `top`: the name of the file or
   * option that has the pattern, or `null`.
   *
   * @param top the folder up to which ignore files are read
   */
  async reasonFor(path: string, top: string, facts: PathFacts = {}): Promise<string | null> {
    if (!this.#options.enabled || path === top) return null
    const parts = relative(top, path).split(sep)
    let at = top
    for (const [index, part] of parts.entries()) {
      at = join(at, part)
      const isFolder = index < parts.length - 1 || facts.isFolder === true
      const reason = await this.reasonForEntry(at, top, {...facts, isFolder})
      if (reason !== null) return reason
    }
    return null
  }

  /** As {@link reasonFor}, for an entry of a folder that is not itself ignored. */
  async reasonForEntry(
    path: string,
    top: string,
    {isFolder = false, isNamed = false}: PathFacts = {},
  ): Promise<string | null> {
    if (!this.#options.enabled) return null
    this.#fromCwd ??= this.#readFromCwd()
    for (const [name, matcher] of await this.#fromCwd) {
      const verdict = test(matcher, this.#options.cwd, path, isFolder)
      if (verdict !== null) return verdict ? name : null
    }
    const names = [
      ...(this.#options.instead === null ? [ignoreFileName] : []),
      ...(isNamed ? [] : [gitIgnoreFileName]),
    ]
    for (const name of names) {
      for (const folder of foldersUp(dirname(path), top)) {
        const matcher = await this.#read(join(folder, name))
        const verdict = matcher && test(matcher, folder, path, isFolder)
        if (verdict !== null) return verdict ? name : null
        // What lies above a repository is no business of its git.
        if (name === gitIgnoreFileName && isRepository(folder)) break
      }
    }
    return null
  }

  async #readFromCwd(): Promise<(readonly [string, Ignore])[]> {
    const {patterns, instead} = this.#options
    return [
      ...(patterns.length > 0 ? [['--ignore-pattern', await matcherOf(patterns)] as const] : []),
      ...(instead ? [[instead.name, await matcherOf(instead.text)] as const] : []),
    ]
  }

  #read(path: string): Promise<Ignore | null> {
    const known = this.#files.get(path)
    if (known) return known
    const matcher = readMatcher(path)
    this.#files.set(path, matcher)
    return matcher
  }
}

function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'))
}

async function readMatcher(path: string): Promise<Ignore | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    // Most folders have none; one that cannot be read leaves nothing out, as with git.
    return null
  }
  return matcherOf(text.replace(/^\uFEFF/, ''))
}

async function matcherOf(patterns: string | readonly string[]): Promise<Ignore> {
  const {default: ignore} = await import('ignore')
  return ignore({ignorecase: false}).add(patterns)
}

/**
 * True where a path is ignored, false where a `!` pattern takes it in, `null` where no pattern speaks of it. That a
 * folder above it is ignored says nothing: that folder has been decided on before.
 */
function test(matcher: Ignore, base: string, path: string, isFolder: boolean): boolean | null {
  const below = relative(base, path).split(sep).join('/')
  if (below === '' || below === '..' || below.startsWith('../') || isAbsolute(below)) return null
  const {ignored, unignored} = matcher.test(isFolder ? `${below}/` : below)
  if (!ignored) return unignored ? false : null
  const above = below.lastIndexOf('/')
  return above !== -1 && matcher.ignores(below.slice(0, above + 1)) ? null : true
}

/**
 * The folder up to which ignore files are read for what lies in or below `folder`: the root of the git repository
 * of the working directory, or the working directory; of the folder itself where it lies elsewhere.
 */
export function topFor(folder: string, cwd: string): string {
  const below = relative(cwd, folder)
  const isWithin = below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)
  const start = isWithin ? cwd : folder
  for (const at of foldersUp(start, null)) if (isRepository(at)) return at
  return start
}

/** A folder and those above it, up to `top` or to the root of the disk. */
function* foldersUp(folder: string, top: string | null): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at
    if (at === top || at === dirname(at)) return
  }
}
