import {addDays, type IsoDate, isoOf, weekdayOf} from './calendar-days.ts'

/** A part of the United Kingdom that has bank holidays of its own. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland'

const [sunday, monday, saturday] = [0, 1, 6]

/**
 * The weekdays of a year that are no working days in a part of the United Kingdom, by the standing rules alone (Banking
 * and Financial Dealings Act 1971; Christmas Day and Good Friday). What is proclaimed for one year is not among them.
 */
export function holidaysByRule(year: number, nation: Nation): readonly IsoDate[] {
  const easter = easterSunday(year)
  const shared = [
    addDays(easter, -2),
    nthMonday(year, 5, 1),
    lastMonday(year, 5),
    ...substituted([isoOn(year, 12, 25), isoOn(year, 12, 26)]),
  ]
  const own: {readonly [nation in Nation]: () => readonly IsoDate[]} = {
    'england-and-wales': () => [...substituted([isoOn(year, 1, 1)]), addDays(easter, 1), lastMonday(year, 8)],
    scotland: () => [
      ...substituted([isoOn(year, 1, 1), isoOn(year, 1, 2)]),
      nthMonday(year, 8, 1),
      // The first after the St Andrew's Day Bank Holiday (Scotland) Act 2007.
      ...(year >= 2007 ? substituted([isoOn(year, 11, 30)]) : []),
    ],
    'northern-ireland': () => [
      ...substituted([isoOn(year, 1, 1)]),
      ...substituted([isoOn(year, 3, 17)]),
      addDays(easter, 1),
      ...substituted([isoOn(year, 7, 12)]),
      lastMonday(year, 8),
    ],
  }
  return [...shared, ...own[nation]()].sort()
}

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const shift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + shift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * correction + 114
  return isoOn(year, Math.floor(days / 31), (days % 31) + 1)
}

function isoOn(year: number, month: number, day: number): IsoDate {
  return isoOf(Date.UTC(year, month - 1, day) / 86_400_000)
}

/** The n-th Monday of a month. */
function nthMonday(year: number, month: number, nth: number): IsoDate {
  const first = isoOn(year, month, 1)
  return addDays(first, ((monday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

function lastMonday(year: number, month: number): IsoDate {
  const last = addDays(isoOn(year, month + 1, 1), -1)
  return addDays(last, -((weekdayOf(last) - monday + 7) % 7))
}

/** Days that follow each other, each that falls on a weekend moved to the next weekday that is none of them. */
function substituted(days: readonly IsoDate[]): readonly IsoDate[] {
  const taken = new Set(days.filter(day => !isWeekend(day)))
  const moved = days.filter(isWeekend).map(day => {
    let next = day
    while (isWeekend(next) || taken.has(next)) next = addDays(next, 1)
    taken.add(next)
    return next
  })
  return [...days.filter(day => !isWeekend(day)), ...moved]
}

function isWeekend(day: IsoDate): boolean {
  const weekday = weekdayOf(day)
  return weekday === saturday || weekday === sunday
}
