import {rules} from '../../rules/index.ts'
import type {Rule} from './define-rule.ts'
import {type FixResult, fixText} from './fix-text.ts'
import {type LintResult, lintText} from './lint.ts'
import {type Linted, lintedOf} from './linted.ts'
import type {Problem} from './problem.ts'
import type {Settings} from './settings.ts'

/** What is to be done with one draft. */
export interface DraftTask {
  /** As read, its byte order mark kept. */
  readonly text: string
  readonly settings: Settings
  /** True where it is linted though it may plainly be no notice: somebody has named it. */
  readonly isNamed: boolean
  /** Which of the problems that have a fix are to be fixed. */
  readonly fix: 'all' | 'errors' | 'none'
}

/** What came of it. */
export interface DraftOutcome {
  readonly linted: Linted
  /** `null` where nothing was to be fixed. */
  readonly fixed: FixedDraft | null
}

/** What came of fixing one draft. */
export interface FixedDraft extends Omit<FixResult, 'result'> {
  /** What linting the fixed text comes to. */
  readonly linted: Linted
}

/**
 * Lints one draft, and fixes it where that is asked for. This is all that a thread of its own has to do, and the only
 * way from the command line to the reader and the rules: whoever has no draft to lint need not load them.
 *
 * @param available the rules that there are
 * @param sieve picks the problems that may be fixed
 */
export async function lintDraft(
  {text, settings, isNamed, fix}: DraftTask,
  available: readonly Rule[] = rules,
  sieve: (linted: LintResult) => readonly Problem[] = ({problems}) => problems,
): Promise<DraftOutcome> {
  const result = await lintText(text, settings, available)
  const linted = lintedOf(result, available)
  if (fix === 'none' || (linted.isPlainlyNotANotice && !isNamed)) return {linted, fixed: null}
  const {result: last, ...fixed} = await fixText(text, result, {
    settings,
    rules: available,
    wanted: linted => sieve(linted).filter(({severity}) => fix === 'all' || severity === 'error'),
  })
  return {linted, fixed: {...fixed, linted: last === result ? linted : lintedOf(last, available)}}
}
