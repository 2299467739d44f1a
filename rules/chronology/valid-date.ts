import * as z from 'zod/mini'
import {weekdayOf} from '../../src/law/calendar-days.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {findDates} from '../../src/notice/dates.ts'
import type {DateMention, Notice} from '../../src/notice/notice.ts'
import {datedEvent, eventTitles, inWords, isDated} from '../../src/notice/timeline.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/**
 * Every date is a day of the calendar, falls on the day of the week that is written with it, and, where it tells of an
 * event of the case, is not later than the notice.
 *
 * ## Why
 * The time limits are counted from these dates. 31 April is no day to count from, and a date after the notice's own
 * cannot be right: one of the two has a slip in it, most often in the year or the month.
 *
 * Dates inside quotations are as their writer put them.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   **Date:** 4 September 2023
 *
 *   ## Request and response
 *
 *   1. On Thursday 30 March 2023, the complainant wrote to the Council and requested a list of its apps. Whatever it
 *      discloses it must disclose by 31 October 2023.
 * @example {"name": "wrong.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   **Date:** 4 September 2023
 *
 *   ## Request and response
 *
 *   1. On 31 April 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. The Council responded on Monday 16 May 2023.
 *
 *   3. The complainant requested an internal review on 17 May 2024.
 * @example {"name": "wrong.md", "label": "output"}
 *   7:7-7:20: There is no 31 April 2023
 *   9:29-9:47: 16 May 2023 was a Tuesday, not a Monday
 *   11:52-11:63: The request for a review cannot be later than the notice, which is dated 4 September 2023
 * @example {"name": "notice.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   **Date:** 4 September 2022
 *
 *   ## Request and response
 *
 *   1. On 30 March 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. The Council responded on 16 May 2023.
 * @example {"name": "notice.md", "label": "output"}
 *   3:11-3:27: The notice is dated 4 September 2022, before 2 events that it tells of: the first is of 30 March 2023
 */
export default defineRule({
  id: 'chronology/valid-date',
  severity: 'error',
  fixable: false,
  source: 'Convention: the calendar; FOIA s.10 counts from these dates',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    noSuchDay: 'There is no {date}',
    weekday: '{date} was a {actual}, not a {written}',
    later: 'The {event} cannot be later than the notice, which is dated {date}',
    notice: 'The notice is dated {date}, before {count} events that it tells of: the first is of {first}',
    dated: 'The notice is dated here',
    told: 'It tells of it here',
  },
  check({notice}, report) {
    for (const mention of notice.dates) {
      if (mention.quoted) continue
      if (mention.date === null) {
        const written = wordsOf(notice, mention)
        if (isMeantAsDate(written)) report({at: mention.span, message: 'noSuchDay', data: {date: written}})
      } else if (mention.weekday !== null && mention.year !== null) {
        const actual = weekdayOf(mention.date)
        if (actual === mention.weekday) continue
        report({
          at: mention.span,
          message: 'weekday',
          data: {
            date: inWords(mention.date),
            actual: weekdays[actual] as string,
            written: weekdays[mention.weekday] as string,
          },
        })
      }
    }
    const header = notice.headerFields.find(({field}) => field === 'date')
    const [own] = header ? findDates(header.value) : []
    // Front matter is no block of the text.
    if (header && own?.iso === null && !notice.dates.some(({span}) => isWithin(span, header.span))) {
      report({at: header.span, message: 'noSuchDay', data: {date: header.value}})
    }

    const dated = datedEvent(notice, 'notice')
    if (!dated) return
    const later = notice.events.filter(isDated).filter(({date}) => date > dated.date)
    const [first] = later
    if (!first) return
    // Several that are too late: it is the notice's own date that is wrong.
    if (new Set(later.map(({date}) => date)).size > 1) {
      report({
        at: dated.span,
        message: 'notice',
        data: {date: inWords(dated.date), count: later.length, first: inWords(first.date)},
        related: [{at: first.span, message: 'told'}],
      })
      return
    }
    report({
      at: first.span,
      message: 'later',
      data: {event: eventTitles[first.event], date: inWords(dated.date)},
      related: [{at: dated.span, message: 'dated'}],
    })
  },
})

function isWithin([start, end]: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  return start >= from && end <= to
}

/** The date without its day of the week. */
function wordsOf({blocks}: Notice, {block, from, to}: DateMention): string {
  const words = blocks[block]?.text.slice(from, to) ?? ''
  return words.replace(/^[A-Za-z]+,? (?:the )?(?=\d)/, '')
}

/** Three numbers with marks between them may be something else, unless the last is a year. */
function isMeantAsDate(written: string): boolean {
  return /[a-z]{3}/i.test(written) || /\d{4}$/.test(written)
}
