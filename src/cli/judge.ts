import type {Severity} from '../lint/problem.ts'
import {isWorse} from '../lint/severity.ts'
import {counted} from '../report/words.ts'
import type {Messages} from './messages.ts'
import type {LintOptions} from './options.ts'
import {type Status, status} from './status.ts'

/** What a status depends on. */
export interface Tally {
  readonly warnings: number
  /** The severity of the worst problem; `null` where there is none. */
  readonly worst: Severity | null
}

/** The status that problems come to. */
export function judge(
  {failOn = 'error', maxWarnings}: Pick<LintOptions, 'failOn' | 'maxWarnings'>,
  {warnings, worst}: Tally,
  messages: Messages,
): Status {
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    messages.note(`${counted(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}`)
    return status.problems
  }
  if (failOn === 'never' || worst === null || isWorse(failOn, worst)) return status.clean
  return status.problems
}
