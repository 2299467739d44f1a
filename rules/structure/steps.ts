import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Notice, StepStatement} from '../../src/notice/notice.ts'
import {hasOwnWords} from '../../src/notice/own-words.ts'
import type {FormSpec} from '../../src/notice/profile.ts'
import {mainSectionOf} from '../../src/notice/section-blocks.ts'
import type {Span} from '../../src/notice/span.ts'
import {summary} from '../../src/notice/steps.ts'

/**
 * Steps are ordered with their time and with the warning of contempt; or none are, and the notice says so once.
 *
 * ## Why
 * A step without a time cannot be enforced, and none may fall due before the time for appealing has run out. A notice
 * that orders steps in one place and says in another that none are required binds nobody.
 *
 * "No further steps" after an order, and an absence for one part of the complaint ("in relation to this breach"),
 * contradict nothing. The same absence may be said in two sections; twice in one is worth a look.
 *
 * @example {"name": "none.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision
 *
 *   1. The Commissioner's decision is that section 31 was engaged. He does not require any steps.
 * @example {"name": "ordered.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision
 *
 *   1. The Commissioner requires the Council to take the following step to ensure compliance with the legislation.
 *
 *      - Disclose the report.
 *
 *   2. The Council must take this step within 30 calendar days of the date of this decision notice. Failure to comply
 *      may result in the Commissioner making written certification of this fact to the High Court pursuant to section
 *      54 of FOIA and may be dealt with as a contempt of court.
 * @example {"name": "contradiction.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision
 *
 *   1. The Commissioner's decision is that section 31 was engaged. He does not require any steps.
 *
 *   ## Reasons for decision
 *
 *   2. The Commissioner requires the Council to disclose the report within 20 calendar days. Failure to comply may be
 *      dealt with as a contempt of court.
 * @example {"name": "contradiction.md", "label": "output"}
 *   9:4-9:89: Unexpected order, the notice says elsewhere that no steps are required
 *   9:72-9:88: Unexpected time of 20 days, expected no fewer than the 28 days for appealing
 * @example {"name": "untimed.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision
 *
 *   1. The Commissioner requires the Council to disclose the report.
 * @example {"name": "untimed.md", "label": "output"}
 *   3:4-3:12: Missing time for the steps, expected by when the authority must take them
 *   3:4-3:12: Missing warning that failure to comply may be dealt with as contempt of court
 * @example {"name": "withdrawn.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision
 *
 *   1. The Commissioner requires the Council to disclose the report within 35 calendar days. Failure to comply may be
 *      dealt with as a contempt of court.
 *
 *   ## Reasons for decision
 *
 *   2. The Council must disclose the report. The Commissioner does not require any steps.
 *
 *   ## Other matters
 *
 *   3. The Commissioner requires the Council to disclose the report within 30 calendar days.
 * @example {"name": "withdrawn.md", "label": "output"}
 *   10:42-10:86: Unexpected absence of steps, the notice orders steps elsewhere
 *   14:72-14:88: Unexpected time of 30 days, expected the 35 days given before
 * @example {"name": "twice.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision
 *
 *   1. The Commissioner's decision is that section 31 was engaged. He does not require any steps.
 *
 *   2. No steps are required.
 * @example {"name": "twice.md", "label": "output"}
 *   7:4-7:26: Unexpected repetition, this section has said already that no steps are required
 */
export default defineRule({
  id: 'structure/steps',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(4), s.50(6) and s.54; EIR reg.18; FOISA s.49(6) and (7)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    orderedAfterNone: 'Unexpected order, the notice says elsewhere that no steps are required',
    noneAfterOrder: 'Unexpected absence of steps, the notice orders steps elsewhere',
    none: 'It says here that none are required',
    order: 'Steps are ordered here',
    noTime: 'Missing time for the steps, expected by when the authority must take them',
    noWarning: 'Missing warning that failure to comply may be dealt with as contempt of court',
    otherTime: 'Unexpected time of {days} days, expected the {other} days given before',
    firstTime: 'The time is given here',
    tooShort: 'Unexpected time of {days} days, expected no fewer than the {least} days for appealing',
    twice: 'Unexpected repetition, this section has said already that no steps are required',
    before: 'It says so here',
  },
  check({notice, profile, form}, report) {
    const statements = notice.outcome.stepStatements
    const orders = statements.filter(({required}) => required)

    const contradiction = findContradiction(statements)
    if (contradiction) {
      const {earlier, later} = contradiction
      const [message, other] = later.required
        ? (['orderedAfterNone', 'none'] as const)
        : (['noneAfterOrder', 'order'] as const)
      report({at: later.span, message, related: [{at: earlier.span, message: other}]})
    }

    let before: StepStatement | undefined
    for (const absence of statements.filter(({required, scope}) => !required && scope !== 'part')) {
      const section = mainSectionOf(notice, absence.block)
      if (before && section !== null && mainSectionOf(notice, before.block) === section) {
        report({
          at: absence.span,
          message: 'twice',
          severity: 'info',
          related: [{at: before.span, message: 'before'}],
        })
      }
      before = absence
    }

    const timed = orders.filter((order): order is TimedStatement => order.time !== null)
    const [first] = timed.filter(({days}) => days !== null)
    for (const {days, time} of timed) {
      if (days === null) continue
      if (first && first.days !== null && days !== first.days) {
        report({
          at: time,
          message: 'otherTime',
          data: {days, other: first.days},
          related: [{at: first.time, message: 'firstTime'}],
        })
      } else if (days < profile.appeal.period.days) {
        report({
          at: time,
          message: 'tooShort',
          severity: 'warning',
          data: {days, least: profile.appeal.period.days},
        })
      }
    }
    // What a summary says in short need not be whole.
    const [order] = orders.filter(({block}) => mainSectionOf(notice, block)?.id !== summary)
    if (!order) return
    const heading = headingOf(notice, orders, form) ?? order.span
    if (timed.length === 0) report({at: heading, message: 'noTime'})
    if (profile.steps.warningRequired && !hasOwnWords(notice, profile.steps.warning))
      report({at: heading, message: 'noWarning'})
  },
})

interface TimedStatement extends StepStatement {
  readonly time: Span
}

/**
 * The first statement that one before it contradicts, or `null`. One is enough: an order is often several sentences.
 */
function findContradiction(
  statements: readonly StepStatement[],
): {readonly earlier: StepStatement; readonly later: StepStatement} | null {
  let order: StepStatement | undefined
  let none: StepStatement | undefined
  for (const later of statements) {
    if (later.scope === 'part') continue
    const earlier = later.required ? none : order
    // "No further steps" beside an order leaves the order as it is.
    if (earlier && (later.required || later.scope === 'all')) return {earlier, later}
    if (later.required) order ??= later
    else if (later.scope === 'all' || !order) none ??= later
  }
  return null
}

/** The heading below which the steps are ordered, the section that the form has them in before any other. */
function headingOf(notice: Notice, orders: readonly StepStatement[], form: FormSpec): Span | null {
  const sections = orders.map(({block}) => mainSectionOf(notice, block)).filter(section => section !== null)
  for (const id of form.stepsIn) {
    const section = sections.find(each => each.id === id)
    if (section) return section.titleSpan
  }
  return sections[0]?.titleSpan ?? null
}
