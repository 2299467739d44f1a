import {realpathSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {quote} from '../../config/words.ts'
import {Refusal} from '../refusal.ts'
import {Git} from './git.ts'

/** What has become of a file since a revision. */
export type Change =
  /** It is as it was, or has another name and is as it was. */
  | {readonly kind: 'none'}
  /** It was not there, or git does not know it. */
  | {readonly kind: 'new'}
  | {readonly kind: 'changed'; readonly blob: string}

/** The option that asks. */
const option = '--changed-since'

/**
 * What has changed since a revision: committed since it, staged, or only in the working folder. The revision is taken where
 * the two histories part, so that what others have done meanwhile on a branch is no change of this one.
 */
export class Changes {
  readonly #git: Git
  readonly #root: string
  readonly #tracked: ReadonlySet<string>
  readonly #changed: ReadonlyMap<string, Change>

  private constructor(
    git: Git,
    root: string,
    tracked: ReadonlySet<string>,
    changed: ReadonlyMap<string, Change>,
  ) {
    this.#git = git
    this.#root = root
    this.#tracked = tracked
    this.#changed = changed
  }

  /**
   * Asks git what has changed.
   *
   * @param revision as git names it: a branch, a tag, a commit
   * @throws Refusal where there is no such revision, no common history, or no repository
   */
  static async since(revision: string, cwd: string): Promise<Changes> {
    const {git, root} = await Git.in(cwd, option)
    // In a repository without a commit, all is new.
    if (revision === 'HEAD' && (await git.ask('rev-parse', '--verify', '--quiet', 'HEAD')) === null)
      return new Changes(git, root, new Set(), new Map())
    const base = await baseOf(revision, git)
    const [tracked, changed] = await Promise.all([
      git.ask('ls-files', '-z', '--full-name', '--', `:/`),
      git.ask(
        'diff',
        '--raw',
        '-z',
        '--no-abbrev',
        '--find-renames',
        '--no-relative',
        '--no-ext-diff',
        base,
        '--',
      ),
    ])
    if (tracked === null || changed === null)
      throw new Refusal(`${option}: git cannot say what has changed since ${quote(revision)}`)
    return new Changes(git, root, new Set(tracked.split('\0')), readRaw(changed))
  }

  /** What has become of a file; `path` is absolute. */
  of(path: string): Change {
    const below = relative(this.#root, realPath(path)).split(sep).join('/')
    const change = this.#changed.get(below)
    if (change) return change
    return {kind: this.#tracked.has(below) ? 'none' : 'new'}
  }

  /** The text of a file as it was, or `null` where this clone has not got it. */
  async textOf(blob: string): Promise<string | null> {
    const [bytes] = await this.#git.blobs([blob])
    return bytes ? new TextDecoder('utf-8').decode(bytes) : null
  }
}

/** The commit from which to count. */
async function baseOf(revision: string, git: Git): Promise<string> {
  const commit = await git.ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
  const isShallow = (await git.ask('rev-parse', '--is-shallow-repository'))?.trim() === 'true'
  const deepen = 'fetch it whole (git fetch --unshallow; in CI, a fetch depth of 0)'
  if (commit === null)
    throw new Refusal(
      `${option}: git knows no revision ${quote(revision)}; ${isShallow ? `this clone is shallow: ${deepen}` : 'check its name, or fetch it'}`,
    )
  const base = await git.ask('merge-base', commit.trim(), 'HEAD')
  if (base !== null) return base.trim()
  throw new Refusal(
    `${option}: this branch and ${quote(revision)} have no history in common${isShallow ? `, for this clone is shallow; ${deepen}` : '; name a revision that it comes from'}`,
  )
}

/** Git's raw list: `:<mode> <mode> <id> <id> <status>`, then the file's name; of a renamed one the old name first. */
function readRaw(raw: string): ReadonlyMap<string, Change> {
  const fields = raw.split('\0')
  const changes = new Map<string, Change>()
  for (let at = 0; at + 1 < fields.length; ) {
    const [, , blob = '', , status = ''] = (fields[at] ?? '').split(' ')
    const isMoved = /^[RC]/.test(status)
    const name = fields[at + (isMoved ? 2 : 1)] ?? ''
    at += isMoved ? 3 : 2
    if (status === 'A') changes.set(name, {kind: 'new'})
    else if (status === 'R100' || status === 'C100') changes.set(name, {kind: 'none'})
    else if (status !== 'D') changes.set(name, {kind: 'changed', blob})
  }
  return changes
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    // Standard input may have the name of a file that is not there; its folder may be.
    const at = path.lastIndexOf(sep)
    return at <= 0 ? path : join(realPath(path.slice(0, at)), path.slice(at + 1))
  }
}
