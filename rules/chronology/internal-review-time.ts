import * as z from 'zod/mini'
import {workingDayAfter, workingDaysBetween} from '../../src/law/working-days.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {
  cites,
  datedEvent,
  inWords,
  isAboutOneRequest,
  limitOf,
  remarksOnReviewTime,
} from '../../src/notice/timeline.ts'

/**
 * Where the review took longer than it may, the notice says something of the time.
 *
 * ## Why
 * Under the EIR an answer later than the fortieth working day is a breach of regulation 11(4), and in Scotland one later
 * than the twentieth a breach of section 21(1) or regulation 16(4). FOIA sets no limit: the Commissioner's guidance is 20
 * working days, and 40 at most, and a notice usually remarks under "Other matters" on a review that took longer.
 *
 * The rule is silent where the notice cites the provision or says anything of the time that the review took.
 *
 * @example {"name": "ok.md"}
 *   # Environmental Information Regulations 2004 (EIR) Decision notice
 *
 *   ## Request and response
 *
 *   1. The complainant requested an internal review on 20 February 2024.
 *
 *   2. The Council provided the outcome of its internal review on 19 April 2024.
 * @example {"name": "late.md", "label": "input"}
 *   # Environmental Information Regulations 2004 (EIR) Decision notice
 *
 *   ## Request and response
 *
 *   1. The complainant requested an internal review on 20 February 2024.
 *
 *   2. The Council provided the outcome of its internal review on 30 April 2024.
 * @example {"name": "late.md", "label": "output"}
 *   7:63-7:76: The review is late, and the notice says nothing of it: request for it 20 February 2024, 40th working day 19 April 2024, outcome 30 April 2024; find a breach of EIR reg.11(4), or say why there is none
 * @example {"name": "guidance.md", "label": "input", "config": {"foiaDays": 20}}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. The complainant requested an internal review on 20 February 2024.
 *
 *   2. The Council provided the outcome of its internal review on 15 April 2024.
 * @example {"name": "guidance.md", "label": "output"}
 *   7:63-7:76: The review took longer than guidance allows, and the notice says nothing of it: request for it 20 February 2024, 20th working day 20 March 2024, outcome 15 April 2024; remark on it under Other matters
 */
export default defineRule({
  id: 'chronology/internal-review-time',
  severity: 'warning',
  fixable: false,
  source: "EIR reg.11(4); FOISA s.21(1); EI(S)Rs reg.16(4); the Commissioner's guidance on internal reviews",
  since: '0.1.0',
  options: z.strictObject({
    /** Under FOIA, which sets no limit: the working days that a review may take. */
    foiaDays: z._default(z.number().check(z.int(), z.minimum(1)), 40),
  }),
  messages: {
    late: 'The review is late, and the notice says nothing of it: request for it {request}, {nth} working day {last}, outcome {outcome}; find a breach of {source}, or say why there is none',
    long: 'The review took longer than guidance allows, and the notice says nothing of it: request for it {request}, {nth} working day {last}, outcome {outcome}; remark on it under Other matters',
    request: 'It is asked for here',
  },
  check({notice, profile, options}, report) {
    const applied = limitOf(notice.regimes, 'review')
    const [request, outcome] = [datedEvent(notice, 'review-requested'), datedEvent(notice, 'review-outcome')]
    if (!applied || !request || !outcome || !isAboutOneRequest(notice)) return
    const {limit, holidays} = applied
    const isGuidance = limit.statutory === false
    const most = isGuidance ? options.foiaDays : limit.days + (limit.postDays ?? 0)
    const days = workingDaysBetween(request.date, outcome.date, holidays)
    if (days === null || days <= most) return
    if (cites(notice, limit.provisions) || remarksOnReviewTime(notice, profile.appeal.section)) return
    const allowed = isGuidance ? options.foiaDays : limit.days
    const data = {
      request: inWords(request.date),
      nth: ordinal(allowed),
      last: inWords(workingDayAfter(request.date, allowed, holidays)),
      outcome: inWords(outcome.date),
    }
    const related = [{at: request.span, message: 'request'}] as const
    if (isGuidance) report({at: outcome.span, message: 'long', data, related})
    else report({at: outcome.span, message: 'late', data: {...data, source: limit.source}, related})
  },
})

/** `21st`, `40th`. */
function ordinal(number: number): string {
  const [tens, units] = [number % 100, number % 10]
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][units] ?? 'th')
  return `${number}${ending}`
}
