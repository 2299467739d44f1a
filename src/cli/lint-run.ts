import type {LoadRules, Rule} from '../lint/define-rule.ts'
import type {DraftOutcome, DraftTask} from '../lint/lint-draft.ts'
import type {Linted} from '../lint/linted.ts'
import type {Severity} from '../lint/problem.ts'
import type {Settings} from '../lint/settings.ts'
import {isWorse} from '../lint/severity.ts'
import {LineIndex, withoutMark} from '../notice/span.ts'
import type {ReportedFile} from '../report/report.ts'
import {reportedFile} from '../report/reported-file.ts'
import {pageOf as pageOfRule} from '../report/rule-pages.ts'
import {issuesPage, rulePage} from '../report/tool.ts'
import {counted} from '../report/words.ts'
import type {DraftCache} from './cache/draft-cache.ts'
import type {Configuration} from './configuration.ts'
import type {Search, Target} from './find-files.ts'
import type {FixRun} from './fix-run.ts'
import type {Io} from './io.ts'
import {judge} from './judge.ts'
import type {Messages} from './messages.ts'
import type {LintOptions} from './options.ts'
import {shownPath} from './paths.ts'
import {makerOf} from './plugins.ts'
import type {Progress} from './progress.ts'
import {Draft, readDraft, readStdin} from './read-draft.ts'
import {passAll, type Sieve, type Sifted, type Sifter} from './sifter.ts'
import type {Status} from './status.ts'
import type {DraftLinter} from './workers/draft-linter.ts'

/** What a run needs to lint drafts. */
export interface LintTools {
  readonly options: LintOptions
  readonly configuration: Configuration
  readonly messages: Messages
  readonly linter: DraftLinter
  /** Loads the rules that there are. */
  readonly load: LoadRules
  /** Those of them that plugins bring. */
  readonly brought: readonly Rule[]
  /** What earlier runs found; `null` where that does not count. */
  readonly cache: DraftCache | null
  readonly progress: Progress
  readonly cwd: string
  readonly stdin: Io['stdin']
  /** Fixes the drafts; `null` where they are only linted. */
  readonly fixes: FixRun | null
  readonly sifter: Sifter
}

/** How far a target has come: what there is to say of it is said when its turn comes. */
type Step =
  | {readonly is: 'failed'; readonly error: unknown}
  | {readonly is: 'ignored'; readonly config: string}
  | DraftStep

interface DraftStep {
  readonly is: 'draft'
  readonly config: string | null
  readonly draft: Draft
  /** Its name in the cache. */
  readonly key: string | null
  readonly settings: Settings
  /** Which of its problems count. */
  readonly sieve: Sieve
  /** What the cache has of it, or what is being found out. */
  readonly outcome: DraftOutcome | Promise<DraftOutcome>
}

/** One run over the drafts: what has been found so far, and what the status depends on. */
export class LintRun {
  /** The drafts linted, in their order. */
  readonly files: ReportedFile[] = []
  /** The texts of those with problems, by their path in the report. */
  readonly sources = new Map<string, string>()
  /** True once standard input has been read. */
  hasReadStdin = false
  readonly #tools: LintTools
  /** What was not linted though it could be read, and why. */
  readonly #leftOut = new Map<Target, string>()
  #warnings = 0
  #worst: Severity | null = null
  #finished = 0

  constructor(tools: LintTools) {
    this.#tools = tools
  }

  /**
   * Lints drafts, several at once where that pays. What keeps one from being linted is told, and the run goes on; what is
   * told and reported stands in the order of the drafts, whichever is done first.
   */
  async lint(targets: readonly Target[]): Promise<void> {
    const {linter, progress} = this.#tools
    linter.expect(targets.length)
    const queue: {readonly target: Target; readonly step: Step}[] = []
    let letters = 0
    const finishFirst = async (): Promise<void> => {
      const first = queue.shift()
      if (!first) return
      letters -= lettersOf(first.step)
      await this.#finish(first.target, first.step)
      progress.step(this.#finished, targets.length)
    }
    for (const target of targets) {
      const step = await this.#begin(target)
      queue.push({target, step})
      letters += lettersOf(step)
      while (queue[0] && (isReady(queue[0].step) || !linter.mayReadOn(queue.length, letters))) {
        if (!isReady(queue[0].step)) linter.hurry()
        await finishFirst()
      }
    }
    linter.hurry()
    while (queue.length > 0) await finishFirst()
  }

  /** Reads a target, and has it linted where it is not known what that comes to. */
  async #begin(target: Target): Promise<Step> {
    const {configuration, cache, linter, options, sifter} = this.#tools
    const {path, isNamed} = target
    try {
      if (path !== null && options.ignore !== false) {
        const config = await configuration.ignoredBy(path)
        if (config !== null) return {is: 'ignored', config}
      }
      const settings = await configuration.settingsFor(path)
      const config = await configuration.fileFor(path)
      const draft = await this.#read(target)
      const key = cache?.keyOf(draft.bytes, settings) ?? null
      const sieve = await sifter.sieveFor(target, settings)
      const known = key === null ? null : (cache?.get(key) ?? null)
      if (known && !this.#isToFix(target, known)) {
        return {is: 'draft', config, draft, settings, sieve, key: null, outcome: {linted: known, fixed: null}}
      }
      const task: DraftTask = {text: draft.text, settings, isNamed, fix: this.#fixing}
      const outcome = sieve === passAll ? linter.lint(task) : this.#lintSifted(task, sieve)
      return {is: 'draft', config, draft, settings, sieve, key, outcome}
    } catch (error) {
      return {is: 'failed', error}
    }
  }

  async #read({path, isStdin, shown}: Target): Promise<Draft> {
    const {options, stdin} = this.#tools
    if (!isStdin && path !== null) return readDraft(path, shown, options.maxSize)
    this.hasReadStdin = true
    return readStdin(stdin, shown, options.maxSize)
  }

  /** Lints and fixes a draft of which not all that is found counts: that is not to be told to another thread. */
  async #lintSifted(task: DraftTask, sieve: Sieve): Promise<DraftOutcome> {
    const {linter, load} = this.#tools
    if (task.fix === 'none') return linter.lint(task)
    const {lintDraft} = await import('../lint/lint-draft.ts')
    return lintDraft(task, await load(), sieve)
  }

  get #fixing(): DraftTask['fix'] {
    const {fixes, options} = this.#tools
    if (fixes === null) return 'none'
    return options.quiet === true ? 'errors' : 'all'
  }

  /** True where there is something to fix, so that what the cache has will not do: fixing starts from the draft itself. */
  #isToFix({isStdin, isNamed}: Target, {problems, isPlainlyNotANotice}: Linted): boolean {
    const fixing = this.#fixing
    if (fixing === 'none' || isStdin) return fixing !== 'none'
    return (
      (isNamed || !isPlainlyNotANotice) &&
      problems.some(({fix, severity}) => fix !== null && (fixing === 'all' || severity === 'error'))
    )
  }

  /** Says and reports what has come of a target. */
  async #finish(target: Target, step: Step): Promise<void> {
    const {messages, cwd} = this.#tools
    this.#finished++
    try {
      if (step.is === 'failed') throw step.error
      if (step.is === 'ignored') this.#tellIgnored(target, step.config)
      else {
        const set = step.config === null ? 'no configuration' : `set by ${shownPath(step.config, cwd)}`
        messages.detail(`${target.shown}: ${set}`)
        await this.#finishDraft(target, step)
      }
    } catch (error) {
      messages.failWith(error, target.shown)
    }
  }

  /** A file that its configuration ignores: told at once where it was named. */
  #tellIgnored(target: Target, config: string): void {
    const {messages, cwd} = this.#tools
    const reason = `ignored by ${shownPath(config, cwd)}`
    this.#leftOut.set(target, reason)
    const message = `${target.shown}: not linted, ${reason}; use --no-ignore to lint it`
    if (target.isNamed) messages.note(message)
    else messages.detail(message)
  }

  async #finishDraft(target: Target, {settings, draft, key, outcome, sieve}: DraftStep): Promise<void> {
    const {messages, cache, fixes, options, sifter} = this.#tools
    const {shown, isNamed} = target
    const {linted, fixed} = await outcome
    if (key !== null) cache?.put(key, linted)
    if (linted.isPlainlyNotANotice && !isNamed) {
      this.#leftOut.set(target, 'plainly no decision notice')
      messages.detail(`${shown}: not linted, plainly no decision notice; name it to lint it all the same`)
      return
    }
    const isFixed = fixes !== null && fixed !== null && (await fixes.fix(target, draft.text, fixed))
    const after = isFixed && fixed.text !== draft.text ? new Draft(Buffer.from(fixed.text), shown) : draft
    const last = after === draft || fixed === null ? linted : fixed.linted
    if (cache && after !== draft && !target.isStdin) cache.put(cache.keyOf(after.bytes, settings), last)
    const before = siftedOf(linted, draft)
    const now = after === draft ? before : siftedOf(last, after)
    // What fixing would change is as it was after a dry run.
    await sifter.record(target, options.fixDryRun === true ? before : now, settings)
    this.#add(shown, {...last, problems: sieve(now)}, after)
  }

  #add(shown: string, linted: Linted, draft: Draft): void {
    const {messages, options} = this.#tools
    for (const {rule: id, message, error} of linted.crashes) {
      const maker = makerOf(
        this.#tools.brought.find(rule => rule.id === id),
        issuesPage,
      )
      messages.fail(`${shown}: ${message}; the other rules have run; ${maker}`)
      messages.trace(error)
    }
    for (const {severity} of linted.problems) {
      if (severity === 'warning') this.#warnings++
      if (this.#worst === null || isWorse(severity, this.#worst)) this.#worst = severity
    }
    const {kind, paragraphs, paragraphCount, otherRules} = linted
    const problems = options.quiet
      ? linted.problems.filter(({severity}) => severity === 'error')
      : linted.problems
    // Of a draft in which nothing is found, the text is of no more use.
    const source = problems.length === 0 ? '' : withoutMark(draft.text)
    const pageOf = (id: string): string | null => {
      const brought = this.#tools.brought.find(rule => rule.id === id)
      if (brought) return pageOfRule(brought)
      return otherRules.includes(id) ? null : rulePage(id)
    }
    this.files.push(
      reportedFile({path: shown, notice: {kind, paragraphs}, lines: new LineIndex(source), problems}, pageOf),
    )
    if (problems.length > 0) this.sources.set(shown, source)
    const counts = [counted(paragraphCount, 'paragraph'), counted(problems.length, 'problem')]
    messages.detail(`${shown}: ${[kind ?? 'kind not known', ...counts].join(', ')}`)
  }

  /** Tells of each folder and glob in which nothing is a notice. */
  tellEmptySearches(searches: readonly Search[]): void {
    for (const {shown, targets} of searches) {
      const reasons = new Set(targets.map(target => this.#leftOut.get(target)))
      if (reasons.has(undefined)) continue
      const files = `${counted(targets.length, 'Markdown file')}, ${[...reasons].join(' or ')}`
      this.#tools.messages.fail(
        `${shown}: no decision notice there (${files}); name a file to lint it all the same`,
      )
    }
  }

  /** The status that the problems come to, those that `--quiet` hides counted too. */
  status(): Status {
    const {options, messages} = this.#tools
    return judge(options, {warnings: this.#warnings, worst: this.#worst}, messages)
  }
}

/** True for what nothing has to be waited for. */
function isReady(step: Step): boolean {
  return step.is !== 'draft' || !(step.outcome instanceof Promise)
}

/** What a draft that is waited for holds in memory. */
function lettersOf(step: Step): number {
  return step.is === 'draft' ? step.draft.bytes.length : 0
}

/** What counts of a draft's problems is found by their words: its text is decoded where that is looked at. */
function siftedOf({problems, crashes}: Linted, draft: Draft): Sifted {
  return {
    problems,
    crashes,
    get source() {
      return withoutMark(draft.text)
    },
  }
}
