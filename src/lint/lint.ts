import {type Reading, type ReadOptions, readNotice} from '../notice/read-notice.ts'
import {LineIndex} from '../notice/span.ts'
import type {Crash} from './crash.ts'
import type {Rule} from './define-rule.ts'
import {applyDirectives} from './directives/apply-directives.ts'
import type {Problem} from './problem.ts'
import {runRules} from './run-rules.ts'
import type {Settings} from './settings.ts'

/** What came of linting one draft. */
export interface LintResult {
  readonly reading: Reading
  /** The text that all places count in: the draft without its byte order mark. */
  readonly source: string
  readonly lines: LineIndex
  /** In the order of the draft. */
  readonly problems: readonly Problem[]
  /** The rules that failed; what they would have found is not known. */
  readonly crashes: readonly Crash[]
}

/** What is loaded only where a draft or its settings need it. */
export interface LintTools {
  /** Reads front matter; without it front matter is passed over. */
  readonly readFrontMatter?: ReadOptions['readFrontMatter']
}

/**
 * Lints one draft, loading what it needs: the YAML reader for a draft with front matter.
 *
 * @param text the draft, with or without a byte order mark
 * @param rules that there are; `settings` says which of them are off
 * @throws RangeError where `settings` holds no profile, or none of the name set
 */
export async function lintText(
  text: string,
  settings: Settings,
  rules: readonly Rule[],
): Promise<LintResult> {
  return lintTextSync(text, settings, rules)
}

/** {@link lintText} with what it needs already loaded. */
export function lintTextSync(
  text: string,
  settings: Settings,
  rules: readonly Rule[],
  tools: LintTools = {},
): LintResult {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const {profiles, profile} = settings
  const reading = readNotice(source, {profiles, profile, readFrontMatter: tools.readFrontMatter})
  return lintReading(reading, source, settings, rules)
}

/** Lints a draft that has been read already. */
export function lintReading(
  reading: Reading,
  source: string,
  settings: Settings,
  rules: readonly Rule[],
): LintResult {
  const {problems: found, crashes, ran} = runRules(reading, source.length, settings, rules)
  const {notice} = reading
  const problems = applyDirectives({
    notice,
    source,
    settings,
    rules,
    otherIds: [],
    problems: found,
    ran,
  })
  return {reading, source, lines: new LineIndex(source), problems, crashes}
}
