import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Notice} from '../../src/notice/notice.ts'
import {eventTitles, inWords, isAboutOneRequest, isDated} from '../../src/notice/timeline.ts'

/**
 * A notice gives each event one date.
 *
 * ## Why
 * "The request of 16 January" in the account of the case and "the request of 15 January" among the reasons: one of them
 * is wrong, and the time for compliance may hang on which.
 *
 * Only words that can mean no other event are compared: "the request of 3 May", "responded to the request on 6 June",
 * "asked for an internal review on 7 June". A second date that the notice gives to something else as well is left alone, and
 * so are notices about several requests.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 16 January 2019, the complainant wrote to the Council and requested a list of its apps.
 *
 *   ## Reasons for decision
 *
 *   2. The request of 16 January 2019 was not vexatious.
 * @example {"name": "two.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 16 January 2019, the complainant wrote to the Council and requested a list of its apps.
 *
 *   ## Reasons for decision
 *
 *   2. The request of 15 January 2019 was not vexatious.
 * @example {"name": "two.md", "label": "output"}
 *   9:19-9:34: The request is dated 15 January 2019 here and 16 January 2019 elsewhere
 */
export default defineRule({
  id: 'chronology/dates-agree',
  severity: 'error',
  fixable: false,
  source: 'Convention: a notice tells one story',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    two: 'The {event} is dated {date} here and {other} elsewhere',
    here: 'The {event} is dated {date} here',
  },
  check({notice}, report) {
    if (!isAboutOneRequest(notice)) return
    for (const event of notice.events.filter(isDated)) {
      const reported = new Set<string>()
      for (const mention of event.mentions) {
        const {date} = mention
        if (date === null || date === event.date || reported.has(date) || isOfAnother(notice, date)) continue
        reported.add(date)
        const [later, earlier] =
          mention.span[0] > event.span[0] ? [{...mention, date}, event] : [event, {...mention, date}]
        const title = eventTitles[event.event]
        report({
          at: later.span,
          message: 'two',
          data: {event: title, date: inWords(later.date), other: inWords(earlier.date)},
          related: [{at: earlier.span, message: 'here', data: {event: title, date: inWords(earlier.date)}}],
        })
      }
    }
  },
})

/** True for a day on which the notice says that something else happened. */
function isOfAnother({events, correspondence}: Notice, date: string): boolean {
  return (
    events.some(event => event.date === date) ||
    correspondence.some(letter => letter.date === date && letter.kind !== 'receipt')
  )
}
