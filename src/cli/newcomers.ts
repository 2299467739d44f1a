import {readFile} from 'node:fs/promises'
import {ChangedLines} from '../lint/changed-lines.ts'
import {fingerprints} from '../lint/fingerprint.ts'
import type {LintResult} from '../lint/lint.ts'
import type {Settings} from '../lint/settings.ts'
import type {Target} from './find-files.ts'
import {type Change, Changes} from './git/changes.ts'
import type {Sieve} from './sifter.ts'

/** The problems that came with what has changed since a revision: those of `--changed-since`. */
export class Newcomers {
  readonly #changes: Changes

  private constructor(changes: Changes) {
    this.#changes = changes
  }

  /** @throws Refusal where git cannot say what has changed */
  static async since(revision: string, cwd: string): Promise<Newcomers> {
    return new Newcomers(await Changes.since(revision, cwd))
  }

  /** True for a draft that has changed. What comes by standard input may be anything. */
  hasChanged(target: Target): boolean {
    return target.isStdin || this.#changeOf(target).kind !== 'none'
  }

  /**
   * The sieve of one draft. A problem passes where it stands on a changed line, or where the draft had none such before,
   * for which the old draft is linted, too: a paragraph taken out may leave a reference to it far away.
   *
   * @returns `null` where the whole draft is new
   */
  async sieveFor(target: Target, settings: Settings): Promise<Sieve | null> {
    const before = await this.#textBefore(target)
    if (before === null) return null
    const {lintText} = await import('../lint/lint.ts')
    const {rules} = await import('../../rules/index.ts')
    const old = await lintText(before, settings, rules)
    const had = new Set(fingerprintsOf(old))
    const compare = await ChangedLines.comparer()
    return linted => {
      const known = fingerprintsOf(linted)
      const changed = compare(old.source, linted.source)
      return linted.problems.filter(({span}, index) => !had.has(known[index] ?? '') || changed.meets(span))
    }
  }

  #changeOf({path}: Target): Change {
    return path === null ? {kind: 'new'} : this.#changes.of(path)
  }

  async #textBefore(target: Target): Promise<string | null> {
    const change = this.#changeOf(target)
    if (change.kind === 'changed') return this.#changes.textOf(change.blob)
    return change.kind === 'none' && target.path !== null ? readFile(target.path, 'utf8') : null
  }
}

function fingerprintsOf({problems, source}: Pick<LintResult, 'problems' | 'source'>): readonly string[] {
  return fingerprints(problems, source)
}
