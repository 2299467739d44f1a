import {mostPasses} from '../lint/apply-fixes.ts'
import type {FixedDraft} from '../lint/lint-draft.ts'
import {counted} from '../report/words.ts'
import {isColoured} from './colour.ts'
import type {Target} from './find-files.ts'
import {shownDiff, unifiedDiff} from './fix-diff.ts'
import type {Io} from './io.ts'
import type {Messages} from './messages.ts'
import type {LintOptions} from './options.ts'
import {writeDraft} from './write-draft.ts'

/** What a run needs to fix a draft. */
export interface FixTools {
  readonly options: LintOptions
  readonly messages: Messages
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
   * Puts a draft that has been fixed in its place. What keeps it from being written is told, and the run goes on.
   *
   * @param text the draft as read
   * @returns false where the draft is as it was, though it was to be fixed
   */
  async fix(target: Target, text: string, fixed: FixedDraft): Promise<boolean> {
    const {messages} = this.#tools
    this.#tellLimits(target.shown, fixed)
    try {
      await this.#put(target, text, fixed.text)
    } catch (error) {
      messages.failWith(error, target.shown)
      return false
    }
    if (fixed.fixed.length > 0) this.#files++
    for (const rule of fixed.fixed) this.#fixed.set(rule, (this.#fixed.get(rule) ?? 0) + 1)
    return true
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

  #tellLimits(shown: string, {withheld, circling, unfinished}: FixedDraft): void {
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
