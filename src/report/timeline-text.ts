import picocolors from 'picocolors'
import type {HolidayCalendar} from '../law/working-days.ts'
import {workingDayAfter, workingDaysBetween} from '../law/working-days.ts'
import type {CorrespondenceKind, Notice, NoticeEvent} from '../notice/notice.ts'
import {eventTitles, isDated, limitOf} from '../notice/timeline.ts'
import {counted} from './words.ts'

/** One line of the timeline. */
interface Entry {
  readonly date: string | null
  readonly line: number
  readonly paragraph: string | null
  readonly what: string
  /** True for what is no event of the request that the notice is about. */
  readonly aside: boolean
  readonly remark: string
}

const letters: {readonly [kind in CorrespondenceKind]: string} = {
  acknowledgement: 'acknowledgement',
  'clarification-request': 'clarification asked for',
  clarification: 'clarification',
  receipt: 'receipt',
  extension: 'extension',
  letter: 'letter',
  other: 'other',
}

/** The story of the case for people: what happened on which day, with the working days that it took. */
export function timelineText(notice: Notice, options: {readonly colour: boolean}): string {
  const colours = picocolors.createColors(options.colour)
  const entries = [...eventEntries(notice), ...letterEntries(notice)].sort(byDate)
  if (entries.length === 0) return `${colours.dim('No dated events')}\n`
  const width = Math.max(...entries.map(({what}) => what.length))
  return entries
    .map(({date, line, paragraph, what, aside, remark}) => {
      const place = colours.dim(`line ${line}${paragraph === null ? '' : `, paragraph ${paragraph}`}`)
      const words = what.padEnd(width)
      const shown = `${date ?? 'no day    '}  ${aside ? colours.dim(words) : words}  ${place}`
      return remark === '' ? `${shown}\n` : `${shown}  ${colours.cyan(remark)}\n`
    })
    .join('')
}

function byDate(one: Entry, other: Entry): number {
  const [first, second] = [one.date ?? '9999', other.date ?? '9999']
  return first === second ? one.line - other.line : first < second ? -1 : 1
}

function eventEntries(notice: Notice): Entry[] {
  const several = notice.events.some(({request}) => request > 1)
  return notice.events.map(event => ({
    date: event.date,
    line: event.line,
    paragraph: event.paragraph,
    what: eventTitles[event.event] + (several && event.event !== 'notice' ? ` (${event.request})` : ''),
    aside: false,
    remark: [event.approximate ? 'not sure' : '', timeTaken(notice, event)].filter(Boolean).join('; '),
  }))
}

function letterEntries({correspondence}: Notice): Entry[] {
  return correspondence
    .filter(({kind, date}) => date !== null && kind !== 'other')
    .map(({kind, date, line, paragraph, earlier}) => ({
      date,
      line,
      paragraph,
      what:
        (kind in letters ? letters[kind as CorrespondenceKind] : eventTitles[kind as NoticeEvent['event']]) +
        (earlier ? ' (earlier)' : ''),
      aside: true,
      remark: '',
    }))
}

/** The working days from the request to the response, or from asking for the review to its outcome. */
function timeTaken(notice: Notice, event: NoticeEvent): string {
  const [of, since, from] =
    event.event === 'response'
      ? (['response', 'request', 'after the request'] as const)
      : (['review', 'review-requested', 'after it was asked for'] as const)
  if (event.event !== 'response' && event.event !== 'review-outcome') return ''
  const start = notice.events.find(one => one.event === since && one.request === event.request)
  const applied = limitOf(notice.regimes, of)
  if (!start || !isDated(start) || event.date === null || !applied || event.date < start.date) return ''
  const {limit, holidays} = applied
  const days = workingDaysBetween(start.date, event.date, holidays)
  if (days === null) return ''
  return `${counted(days, 'working day')} ${from}${days > limit.days ? late(start.date, limit.days, holidays) : ''}`
}

function late(from: string, days: number, holidays: HolidayCalendar): string {
  return `: day ${days} was ${workingDayAfter(from, days, holidays)}`
}
