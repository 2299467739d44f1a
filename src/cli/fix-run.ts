import type {Rule} from '../lint/define-rule.ts'
import {type FixResult, fixText, mostPasses} from '../lint/fix-text.ts'
import type {LintResult} from '../lint/lint.ts'
import type {Problem} from '../lint/problem.ts'
import type {Settings} from '../lint/settings.ts'
import {counted} from '../report/words.ts'
import {isColoured} from './colour.ts'
import type {Target} from './find-files.ts'
import {shownDiff, unifiedDiff} from './fix-diff.ts'
import type {Io} from './io.ts'
import type {Messages} from './messages.ts'
import type {LintOptions} from './options.ts'
import type {Sieve} from './sifter.ts'
import {writeDraft} from './write-draft.ts'

/** What a run needs to fix a draft. */
export interface FixTools {
  readonly options: LintOptions
  readonly messages: Messages
  readonly rules: readonly Rule[]
  readonly io: Pick<Io, 'stdout' | 'env'>
}

/** The fixing of the drafts of one run: `--fix`, or with `--fix-dry-run` the diffs of what it would do. */
export class FixRun {
  readonly #tools: FixTools
  /** How many problems were fixed, by rule. */
  readonly #fixed = new Map<string, number>()
  #files = 0

  constructor(tools: FixTools) {
    this.#tools = tools
  }

  /**
   * Fixes one draft. What keeps it from being written is told, and the run goes on.
   *
   * @param text the draft as read
   * @param result the linting of it
   * @param sieve which of its problems are to be fixed
   * @returns the linting of what the draft holds now, or would hold
   */
  async fix(
    target: Target,
    text: string,
    result: LintResult,
    settings: Settings,
    sieve: Sieve,
  ): Promise<LintResult> {
    const {rules, options, messages} = this.#tools
    const isWanted = ({severity}: Problem): boolean => options.quiet !== true || severity === 'error'
    const wanted = (linted: LintResult): readonly Problem[] => sieve(linted).filter(isWanted)
    const fixed = await fixText(text, result, {settings, rules, wanted})
    this.#tellLimits(target.shown, fixed)
    try {
      await this.#put(target, text, fixed.text)
    } catch (error) {
      messages.failWith(error, target.shown)
      return result
    }
    if (fixed.fixed.length > 0) this.#files++
    for (const rule of fixed.fixed) this.#fixed.set(rule, (this.#fixed.get(rule) ?? 0) + 1)
    return fixed.result
  }

  async #put({path, isStdin, shown}: Target, before: string, after: string): Promise<void> {
    const {options, messages, io} = this.#tools
    if (options.fixDryRun === true) {
      if (after === before) return
      const diff = await unifiedDiff(shown, before, after)
      if (diff === null)
        messages.fail(`${shown}: too much would change for it to be shown; fix a copy and compare`)
      else {
        const isTerminal = io.stdout.isTTY === true
        io.stdout.write(isTerminal ? shownDiff(diff, isColoured(options.color, io.env, io.stdout)) : diff)
      }
    } else if (isStdin || path === null) io.stdout.write(after)
    else if (after !== before) await writeDraft(path, shown, before, after)
  }

  #tellLimits(shown: string, {withheld, circling, unfinished}: FixResult): void {
    const {messages} = this.#tools
    if (withheld.length > 0)
      messages.note(`${shown}: fixes of ${withheld.join(', ')} would not have helped, and were left out`)
    if (circling.length > 0)
      messages.note(`${shown}: fixes of ${circling.join(', ')} undo one another; see to them by hand`)
    if (unfinished)
      messages.note(`${shown}: there is more to fix after ${mostPasses} passes; run noticelint again`)
  }

  /**
   * Tells what was fixed.
   *
   * @param left how many problems are left
   */
  tell(left: number): void {
    const {options, messages} = this.#tools
    const would = options.fixDryRun === true ? 'would be ' : ''
    const byRule = [...this.#fixed].map(([rule, count]) => `${count} of ${rule}`)
    const total = [...this.#fixed.values()].reduce((sum, count) => sum + count, 0)
    if (total === 0 && left === 0) return
    const done =
      total === 0
        ? 'nothing to fix'
        : `${counted(total, 'problem')} ${would}fixed in ${counted(this.#files, 'file')} (${byRule.join(', ')})`
    messages.note(`${done}; ${left === 0 ? 'none' : counted(left, 'problem')} ${would}left`)
  }
}
