import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {EventName} from '../../src/notice/notice.ts'
import {
  type DatedEvent,
  datedEvent,
  eventTitles,
  inWords,
  isAboutOneRequest,
  saysOfWaiting,
} from '../../src/notice/timeline.ts'

/** What comes before what; what may come the other way round where a notice says why. */
const orders: readonly {readonly first: EventName; readonly next: EventName; readonly unlessSaid?: true}[] = [
  {first: 'request', next: 'response'},
  {first: 'request', next: 'review-requested'},
  {first: 'request', next: 'review-outcome'},
  {first: 'request', next: 'complaint'},
  {first: 'review-requested', next: 'review-outcome'},
  {first: 'response', next: 'review-requested', unlessSaid: true},
  {first: 'response', next: 'review-outcome', unlessSaid: true},
  {first: 'response', next: 'complaint', unlessSaid: true},
  {first: 'review-requested', next: 'complaint', unlessSaid: true},
  {first: 'review-outcome', next: 'complaint', unlessSaid: true},
]

/**
 * The events of a case follow each other: the request, the response, the request for a review, its outcome, the complaint.
 *
 * ## Why
 * A response that is dated before the request cannot be right, and whoever counts the time for compliance from such dates
 * counts wrong.
 *
 * A review may be asked for, or a complaint be made, because nothing has come: where the notice says so, the rule is
 * silent. So it is where the notice is about several requests, or is not sure of a day.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 30 March 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. The Council responded on 20 April 2023.
 * @example {"name": "swapped.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 20 April 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. The Council responded on 30 March 2023.
 * @example {"name": "swapped.md", "label": "output"}
 *   7:29-7:42: The response is dated 30 March 2023, before the request of 20 April 2023
 */
export default defineRule({
  id: 'chronology/order',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.10 and s.50(2); EIR reg.5 and 11; FOISA s.10, s.20 and s.47',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    before: 'The {event} is dated {date}, before the {other} of {otherDate}',
    after: 'The {event} is dated {date}, after the {other} of {otherDate}',
    here: 'The {event} is dated here',
  },
  check({notice, profile}, report) {
    if (!isAboutOneRequest(notice)) return
    let said: boolean | null = null
    const wrong: Contradiction[] = []
    for (const {first, next, unlessSaid} of orders) {
      const [one, other] = [datedEvent(notice, first), datedEvent(notice, next)]
      if (!one || !other || other.date >= one.date) continue
      if (unlessSaid) {
        said ??= saysOfWaiting(notice, profile.appeal.section)
        if (said) continue
      }
      wrong.push({first: one, next: other})
    }
    // One slip puts an event out of order with several: it is told once.
    for (let left = wrong; left.length > 0; ) {
      const culprit = mostOften(left)
      const own = left.filter(({first, next}) => first === culprit || next === culprit)
      const {first, next} = own[0] as Contradiction
      const other = first === culprit ? next : first
      // Out of order with several, it is the one that is wrong; with one alone, either may be.
      const isPlain = own.length > 1 || culprit.span[0] > other.span[0]
      const [later, earlier] = isPlain ? [culprit, other] : [other, culprit]
      report({
        at: later.span,
        message: later === next ? 'before' : 'after',
        data: {
          event: eventTitles[later.event],
          date: inWords(later.date),
          other: eventTitles[earlier.event],
          otherDate: inWords(earlier.date),
        },
        related: [{at: earlier.span, message: 'here', data: {event: eventTitles[earlier.event]}}],
      })
      left = left.filter(each => !own.includes(each))
    }
  },
})

interface Contradiction {
  readonly first: DatedEvent
  readonly next: DatedEvent
}

/** The event that stands in most of the contradictions. */
function mostOften(wrong: readonly Contradiction[]): DatedEvent {
  const counts = new Map<DatedEvent, number>()
  for (const {first, next} of wrong) {
    for (const event of [next, first]) counts.set(event, (counts.get(event) ?? 0) + 1)
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}
