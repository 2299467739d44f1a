import {bankHolidays} from './bank-holidays.ts'
import {dayNumber, type IsoDate, isoOf} from './calendar-days.ts'
import {holidaysByRule, type Nation} from './holiday-rules.ts'

/**
 * Whose bank holidays are no working days: those of any part of the United Kingdom (FOIA s.10(6), EIR reg.2(1)), or of
 * Scotland alone (FOISA s.73).
 */
export type HolidayCalendar = 'united-kingdom' | 'scotland'

const nationsOf: {readonly [calendar in HolidayCalendar]: readonly Nation[]} = {
  'united-kingdom': ['england-and-wales', 'scotland', 'northern-ireland'],
  scotland: ['scotland'],
}

/** Longer than any request in a notice has waited: so far are working days counted. */
const mostDays = 4000

const years = new Map<string, ReadonlySet<IsoDate>>()

/** True for a day that counts: no Saturday, Sunday, Christmas Day, Good Friday or bank holiday. */
export function isWorkingDay(date: IsoDate, calendar: HolidayCalendar): boolean {
  return isWorking(dayNumber(date), calendar)
}

/**
 * The n-th working day after a day, which itself does not count: the last day of a limit of n working days that runs
 * from the receipt of a request on `date`.
 */
export function workingDayAfter(date: IsoDate, count: number, calendar: HolidayCalendar): IsoDate {
  let day = dayNumber(date)
  for (let left = count; left > 0; ) if (isWorking(++day, calendar)) left--
  return isoOf(day)
}

/**
 * Which working day after `from` the day `to` is: 20 for the last day of a limit of twenty. A day that is no working day
 * counts as the one before it; a `to` that is not after `from` gives 0.
 *
 * @returns `null` where the days lie further apart than any time that is counted in working days
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: HolidayCalendar): number | null {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  if (end - start > mostDays) return null
  let count = 0
  for (let day = start + 1; day <= end; day++) if (isWorking(day, calendar)) count++
  return count
}

function isWorking(day: number, calendar: HolidayCalendar): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7
  if (weekday === 0 || weekday === 6) return false
  const date = isoOf(day)
  return !holidaysOf(date.slice(0, 4), calendar).has(date)
}

/** The holidays of a year: as they are listed, or else by rule. */
function holidaysOf(year: string, calendar: HolidayCalendar): ReadonlySet<IsoDate> {
  const key = `${calendar} ${year}`
  const known = years.get(key)
  if (known) return known
  const holidays = new Set(
    nationsOf[calendar].flatMap(nation => {
      const listed = bankHolidays[nation][year]
      return listed ? listed.map(day => `${year}-${day}`) : holidaysByRule(Number(year), nation)
    }),
  )
  years.set(key, holidays)
  return holidays
}
