import type {Rule} from '../lint/define-rule.ts'
import {type LintResult, lintText} from '../lint/lint.ts'
import type {Severity} from '../lint/problem.ts'
import {isWorse} from '../lint/severity.ts'
import {isPlainlyNotANotice} from '../notice/kind.ts'
import type {ReportedFile} from '../report/report.ts'
import {reportedFile} from '../report/reported-file.ts'
import {pagesOf} from '../report/rule-pages.ts'
import {issuesPage} from '../report/tool.ts'
import {counted} from '../report/words.ts'
import type {Configuration} from './configuration.ts'
import type {Search, Target} from './find-files.ts'
import type {FixRun} from './fix-run.ts'
import type {Io} from './io.ts'
import type {Messages} from './messages.ts'
import type {LintOptions} from './options.ts'
import {shownPath} from './paths.ts'
import {makerOf} from './plugins.ts'
import {readDraft, readStdin} from './read-draft.ts'
import {type Status, status} from './status.ts'

/** What a run needs to lint a draft. */
export interface LintTools {
  readonly options: LintOptions
  readonly configuration: Configuration
  readonly messages: Messages
  readonly rules: readonly Rule[]
  readonly cwd: string
  readonly stdin: Io['stdin']
  /** Fixes the drafts; `null` where they are only linted. */
  readonly fixes: FixRun | null
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
  readonly #pageOf: (rule: string) => string | null
  /** What was not linted though it could be read, and why. */
  readonly #leftOut = new Map<Target, string>()
  #warnings = 0
  #worst: Severity | null = null

  constructor(tools: LintTools) {
    this.#tools = tools
    this.#pageOf = pagesOf(tools.rules)
  }

  /** Lints one draft. What keeps it from being linted is told, and the run goes on. */
  async lint(target: Target): Promise<void> {
    const {configuration, messages, rules, cwd, fixes} = this.#tools
    const {path, shown} = target
    try {
      if (await this.#isIgnored(target)) return
      const settings = await configuration.settingsFor(path)
      const config = await configuration.fileFor(path)
      messages.detail(
        `${shown}: ${config === null ? 'no configuration' : `set by ${shownPath(config, cwd)}`}`,
      )
      const text = await this.#read(target)
      const result = await lintText(text, settings, rules)
      if (target.isNamed || !isPlainlyNotANotice(result.reading.notice)) {
        this.#add(shown, fixes ? await fixes.fix(target, text, result, settings) : result)
      } else {
        this.#leftOut.set(target, 'plainly no decision notice')
        messages.detail(`${shown}: not linted, plainly no decision notice; name it to lint it all the same`)
      }
    } catch (error) {
      messages.failWith(error, shown)
    }
  }

  #read({path, isStdin, shown}: Target): Promise<string> {
    const {options, stdin} = this.#tools
    if (!isStdin && path !== null) return readDraft(path, shown, options.maxSize)
    this.hasReadStdin = true
    return readStdin(stdin, shown, options.maxSize)
  }

  /** True for a file that its configuration ignores: told at once where it was named. */
  async #isIgnored(target: Target): Promise<boolean> {
    const {configuration, messages, options, cwd} = this.#tools
    if (target.path === null || options.ignore === false) return false
    const config = await configuration.ignoredBy(target.path)
    if (config === null) return false
    const reason = `ignored by ${shownPath(config, cwd)}`
    this.#leftOut.set(target, reason)
    const message = `${target.shown}: not linted, ${reason}; use --no-ignore to lint it`
    if (target.isNamed) messages.note(message)
    else messages.detail(message)
    return true
  }

  #add(shown: string, result: LintResult): void {
    const {messages, options} = this.#tools
    const {notice} = result.reading
    for (const {rule: id, message, error} of result.crashes) {
      const maker = makerOf(
        this.#tools.rules.find(rule => rule.id === id),
        issuesPage,
      )
      messages.fail(`${shown}: ${message}; the other rules have run; ${maker}`)
      messages.trace(error)
    }
    for (const {severity} of result.problems) {
      if (severity === 'warning') this.#warnings++
      if (this.#worst === null || isWorse(severity, this.#worst)) this.#worst = severity
    }
    const problems = options.quiet
      ? result.problems.filter(({severity}) => severity === 'error')
      : result.problems
    const {lines, source} = result
    this.files.push(reportedFile({path: shown, notice, lines, problems}, this.#pageOf))
    if (problems.length > 0) this.sources.set(shown, source)
    const counts = [counted(notice.paragraphs.length, 'paragraph'), counted(problems.length, 'problem')]
    messages.detail(`${shown}: ${[notice.kind ?? 'kind not known', ...counts].join(', ')}`)
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
    const {failOn = 'error', maxWarnings} = options
    if (maxWarnings !== undefined && this.#warnings > maxWarnings) {
      messages.note(`${counted(this.#warnings, 'warning')}, and --max-warnings allows ${maxWarnings}`)
      return status.problems
    }
    if (failOn === 'never' || this.#worst === null || isWorse(failOn, this.#worst)) return status.clean
    return status.problems
  }
}
