import * as z from 'zod/mini'
import {addDays} from '../../src/law/calendar-days.ts'
import {workingDayAfter, workingDaysBetween} from '../../src/law/working-days.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Notice} from '../../src/notice/notice.ts'
import {
  cites,
  type DatedEvent,
  datedEvent,
  inWords,
  isAboutOneRequest,
  limitOf,
  remarksOnResponseTime,
} from '../../src/notice/timeline.ts'

/**
 * Where the response came later than the twentieth working day after the request, the notice says something of the time.
 *
 * ## Why
 * A late response is a breach whether or not anybody complained of it (FOIA s.10(1), EIR reg.5(2), FOISA s.10(1)), and a
 * notice that gives both dates and passes over the sum invites the question on appeal.
 *
 * The day after receipt is day one. Saturdays, Sundays, Christmas Day, Good Friday and bank holidays do not count: under
 * FOIA and the EIR those of any part of the United Kingdom, in Scotland its own. The rule is silent where the notice cites
 * the provision, speaks of a delay, an extension or a clarification, is about several requests, or is not sure of a day.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 30 March 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. The Council responded on 2 May 2023.
 * @example {"name": "found.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 30 March 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. The Council responded on 6 May 2023.
 *
 *   ## Reasons for decision
 *
 *   3. The Council breached section 10(1) of FOIA, because it did not respond within 20 working days.
 * @example {"name": "late.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 30 March 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. On 6 May 2023, the Council responded.
 * @example {"name": "late.md", "label": "output"}
 *   7:7-7:17: The response is late, and the notice says nothing of it: request 30 March 2023, twentieth working day 2 May 2023, response 6 May 2023; find a breach of FOIA s.10(1), or say why there is none
 */
export default defineRule({
  id: 'chronology/time-for-compliance',
  severity: 'warning',
  fixable: false,
  source: 'FOIA s.10(1) and (6); EIR reg.5(2); FOISA s.10(1) and s.73; EI(S)Rs reg.5(2)(a)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    late: 'The response is late, and the notice says nothing of it: request {request}, twentieth working day {last}, response {response}; find a breach of {source}, or say why there is none',
    request: 'The request is dated here',
  },
  check({notice, profile}, report) {
    const applied = limitOf(notice.regimes, 'response')
    const [request, response] = [datedEvent(notice, 'request'), datedEvent(notice, 'response')]
    if (!applied || !request || !response || !isAboutOneRequest(notice)) return
    const {limit, holidays} = applied
    const received = receiptOf(notice, request, limit.postDays ?? 0)
    const days = workingDaysBetween(received, response.date, holidays)
    // More than a few years: one of the dates must be a slip.
    if (days === null || days <= limit.days) return
    if (notice.correspondence.some(({kind}) => restarting.has(kind))) return
    if (cites(notice, limit.provisions) || remarksOnResponseTime(notice, profile.appeal.section)) return
    report({
      at: response.span,
      message: 'late',
      data: {
        request: inWords(request.date),
        last: inWords(workingDayAfter(received, limit.days, holidays)),
        response: inWords(response.date),
        source: limit.source,
      },
      related: [{at: request.span, message: 'request'}],
    })
  },
})

/** What makes the time start anew, or gives more of it. */
const restarting: ReadonlySet<string> = new Set(['clarification', 'clarification-request', 'extension'])

/** The day of receipt: as the notice gives it, or that of the request; what was posted in Scotland comes later. */
function receiptOf(notice: Notice, request: DatedEvent, postDays: number): string {
  const receipt = notice.correspondence.find(
    ({kind, date, earlier}) => kind === 'receipt' && !earlier && date !== null && date > request.date,
  )
  if (receipt?.date != null && receipt.date <= addDays(request.date, longestPost)) return receipt.date
  const isPosted =
    postDays > 0 && /\b(?:letter|post(?:ed)?)\b/i.test(notice.blocks[request.block]?.text ?? '')
  return isPosted ? addDays(request.date, postDays) : request.date
}

/** What was received later than this was something else. */
const longestPost = 14
