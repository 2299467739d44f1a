import {lintText} from '../lint/lint.ts'
import type {ReportedFile} from '../report/reported.ts'
import {draftText} from './draft-text.ts'
import {readOptions} from './read-options.ts'
import {resultOf} from './result-of.ts'
import type {LintOptions} from './types.ts'

/** What linting a draft came to: the draft's part of the JSON report, and the rules that failed. */
export interface LintResult extends ReportedFile {
  /** Rules that threw: what they would have found is not known. */
  readonly failures: readonly RuleFailure[]
}

/** A rule that threw: its fault, not the draft's. */
export interface RuleFailure {
  readonly rule: string
  readonly message: string
}

/**
 * Lints a draft.
 *
 * @param text the draft, in Markdown, with or without a byte order mark
 * @throws OptionsError where the options cannot be used; nothing that a draft holds makes it throw
 */
export async function lint(text: string, options?: LintOptions): Promise<LintResult> {
  const prepared = await readOptions(options)
  return resultOf(await lintText(draftText(text), prepared.settings, prepared.rules), prepared)
}
