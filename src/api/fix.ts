import {fixText} from '../lint/fix-text.ts'
import {lintText} from '../lint/lint.ts'
import {isWorse} from '../lint/severity.ts'
import {draftText} from './draft-text.ts'
import type {LintResult} from './lint.ts'
import {readOptions} from './read-options.ts'
import {resultOf} from './result-of.ts'
import type {FixOptions} from './types.ts'

/** What fixing a draft came to. */
export interface FixResult extends LintResult {
  /** The draft with its fixes. The problems are those that are left in it. */
  readonly text: string
  /** True where the text is another than it was. */
  readonly changed: boolean
  /** The rules of the problems fixed, one entry for each problem. */
  readonly fixed: readonly string[]
}

/**
 * Fixes a draft, pass by pass, until there is nothing left that can be fixed with certainty: what `--fix` does.
 *
 * @param text the draft, in Markdown, with or without a byte order mark, which is kept
 * @throws OptionsError where the options cannot be used
 */
export async function fix(text: string, options?: FixOptions): Promise<FixResult> {
  const before = draftText(text)
  const prepared = await readOptions(options)
  const {settings, rules, severity} = prepared
  const fixed = await fixText(before, await lintText(before, settings, rules), {
    settings,
    rules,
    wanted: ({problems}) =>
      problems.filter(problem => severity === undefined || !isWorse(severity, problem.severity)),
  })
  return {
    ...resultOf(fixed.result, prepared),
    text: fixed.text,
    changed: fixed.text !== before,
    fixed: fixed.fixed,
  }
}
