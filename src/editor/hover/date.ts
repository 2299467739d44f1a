import type {RegimeLimits} from '../../law/time-limit.ts'
import {isWorkingDay, workingDayAfter, workingDaysBetween} from '../../law/working-days.ts'
import type {DateMention, EventName, Notice} from '../../notice/notice.ts'
import {type DatedEvent, datedEvent, eventTitles, inWords, limitOf} from '../../notice/timeline.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** The times that are counted: from which event, with which limit. */
const counted: readonly (readonly [from: EventName, to: EventName, of: 'response' | 'review'])[] = [
  ['request', 'response', 'response'],
  ['review-requested', 'review-outcome', 'review'],
]

/** What there is to say of a date: its day of the week, and which working day it is after the request and the review. */
export function dateHover(notice: Notice, {date}: DateMention): string | null {
  if (date === null) return null
  const applied = limitOf(notice.regimes, 'response')
  const lines = [
    `**${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${inWords(date)}**${eventsOn(notice, date)}`,
  ]
  if (applied && !isWorkingDay(date, applied.holidays)) lines.push('Not a working day.')
  for (const [from, to, of] of counted) {
    const start = datedEvent(notice, from)
    const limit = limitOf(notice.regimes, of)
    if (!start || !limit || date <= start.date) continue
    // What came after the answer is counted from there.
    const answer = datedEvent(notice, to)
    if (answer && date > answer.date) continue
    const line = countFrom(start, date, limit)
    if (line !== null) lines.push(line)
  }
  return lines.join('\n\n')
}

function countFrom(
  start: DatedEvent,
  date: string,
  {
    limit,
    holidays,
  }: {readonly limit: {days: number; source: string}; readonly holidays: RegimeLimits['holidays']},
): string | null {
  const days = workingDaysBetween(start.date, date, holidays)
  if (days === null) return null
  const last = workingDayAfter(start.date, limit.days, holidays)
  const verdict = days > limit.days ? `, late` : ''
  return (
    `Working day ${days} after the ${eventTitles[start.event]} of ${inWords(start.date)}${verdict}. ` +
    `Day ${limit.days} was ${inWords(last)} (${limit.source}).`
  )
}

function eventsOn({events}: Notice, date: string): string {
  const titles = new Set(events.filter(event => event.date === date).map(({event}) => eventTitles[event]))
  return titles.size === 0 ? '' : `: ${[...titles].join(', ')}`
}
