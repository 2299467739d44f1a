import type {Span} from '../notice/span.ts'
import {inOrder} from './apply-fixes.ts'
import type {AnyFinding, Rule} from './define-rule.ts'
import {fillMessage} from './message.ts'
import type {Fix, Problem, Severity} from './problem.ts'
import {isWorse, shiftSeverity} from './severity.ts'

/**
 * Makes a rule's finding a problem, and holds the rule to what it says of itself.
 *
 * @param severity what the rule is set to
 * @param length of the source
 * @throws Error where the finding names a message that the rule has not, leaves out a value, points outside the source,
 *   is worse than the rule, or carries a fix that the rule has not declared or whose edits overlap
 */
export function toProblem(rule: Rule, severity: Severity, finding: AnyFinding, length: number): Problem {
  const own = finding.severity ?? rule.severity
  if (isWorse(own, rule.severity))
    throw new Error(`A finding of severity ${own} in a rule of ${rule.severity}`)
  checkSpan(finding.at, length)
  if (finding.fix) checkFix(rule, finding.fix, length)
  return {
    rule: rule.id,
    messageId: finding.message,
    message: messageOf(rule, finding),
    ...(finding.data && {data: finding.data}),
    severity: shiftSeverity(own, rule.severity, severity),
    span: finding.at,
    related: (finding.related ?? []).map(related => {
      checkSpan(related.at, length)
      return {message: messageOf(rule, related), span: related.at}
    }),
    fix: finding.fix ?? null,
  }
}

function messageOf(rule: Rule, {message, data}: Pick<AnyFinding, 'message' | 'data'>): string {
  const text = Object.hasOwn(rule.messages, message) ? rule.messages[message] : undefined
  if (text === undefined) throw new Error(`Unknown message ${message}`)
  return fillMessage(text, data)
}

function checkSpan([start, end]: Span, length: number): void {
  // Put this way round so that NaN is refused.
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length)) {
    throw new Error(`The place ${start} to ${end} does not lie in a source of length ${length}`)
  }
}

/** The fixes found right, each with the length of its source: those that many problems share are looked at once. */
const checked = new WeakMap<Fix, number>()

function checkFix(rule: Rule, fix: Fix, length: number): void {
  if (!rule.fixable) throw new Error('A fix from a rule that is not declared fixable')
  if (checked.get(fix) === length) return
  let reached = -1
  for (const {range} of inOrder(fix.edits)) {
    checkSpan(range, length)
    if (range[0] < reached) throw new Error('Edits of one fix overlap')
    reached = range[1]
  }
  checked.set(fix, length)
}
