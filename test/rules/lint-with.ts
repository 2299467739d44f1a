import {rules} from '../../rules/index.ts'
import {profiles} from '../../rules/profiles/index.ts'
import {deepFreeze} from '../../src/lint/deep-freeze.ts'
import type {Rule} from '../../src/lint/define-rule.ts'
import {type LintResult, lintReading} from '../../src/lint/lint.ts'
import type {Problem} from '../../src/lint/problem.ts'
import type {RuleSetting, Settings} from '../../src/lint/settings.ts'
import {readFrontMatter} from '../../src/notice/front-matter.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import type {LineIndex, Span} from '../../src/notice/span.ts'

export interface LintWithOptions {
  /** The rule's options, as a configuration file gives them. */
  readonly options?: object | undefined
  /** The name of the profile to read by, instead of the one detected. */
  readonly profile?: string | undefined
}

/**
 * Lints a draft with one rule, for the tests of rules.
 *
 * @returns the problems as `line:column-line:column: message`, as the examples in rules' comments have them
 */
export async function lintWith(
  ruleId: string,
  markdown: string,
  options: LintWithOptions = {},
): Promise<readonly string[]> {
  // Not by the registry: that a rule is new, or another one broken, is no reason not to test this one.
  const file = new URL(`../../rules/${ruleId}.ts`, import.meta.url)
  const {default: rule}: {readonly default: Rule} = await import(file.href)
  return lintLines(rule, markdown, options)
}

/** {@link lintWith} for a rule that is at hand. */
export function lintLines(rule: Rule, markdown: string, options: LintWithOptions = {}): readonly string[] {
  const {problems, lines} = lintWithOthers(rule, markdown, options)
  return problems.filter(problem => problem.rule === rule.id).map(problem => describeProblem(problem, lines))
}

/** Lints with one rule, or, where it is one that the linter reports by itself, with all that it may be about. */
export function lintWithOthers(rule: Rule, markdown: string, options: LintWithOptions = {}): LintResult {
  const others = rule.check === null ? rules.filter(other => other !== rule) : []
  return lintFrozen(markdown, [rule, ...others], options)
}

/**
 * Lints a draft with the rules given, on a notice that no rule can change.
 *
 * @param options.options those of the first rule
 * @throws the error of the first rule that failed
 */
export function lintFrozen(
  markdown: string,
  own: readonly Rule[],
  options: LintWithOptions = {},
): LintResult {
  const source = markdown.startsWith('\uFEFF') ? markdown.slice(1) : markdown
  const settings = settingsOf(own[0], options)
  const reading = deepFreeze(
    readNotice(source, {
      profiles: settings.profiles,
      profile: settings.profile,
      readFrontMatter,
    }),
  )
  const result = lintReading(reading, source, settings, own, [])
  const [crash] = result.crashes
  if (crash) throw crash.error
  return result
}

/** A problem in one line. */
export function describeProblem(
  {span, message}: Pick<Problem, 'span' | 'message'>,
  lines: LineIndex,
): string {
  return `${placeOf(span, lines)}: ${message}`
}

function placeOf([start, end]: Span, lines: LineIndex): string {
  const from = lines.pointAt(start)
  const to = lines.pointAt(end)
  return `${from.line}:${from.column}-${to.line}:${to.column}`
}

function settingsOf(rule: Rule | undefined, {options, profile}: LintWithOptions): Settings {
  const settings = new Map<string, RuleSetting>()
  if (rule && options) {
    settings.set(rule.id, {severity: rule.severity, options: rule.options.parse(options)})
  }
  return {profiles, profile, rules: settings}
}
