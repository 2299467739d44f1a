/** A day of the calendar as ISO 8601 writes it: `2023-09-04`. Such days sort as text does. */
export type IsoDate = string

const msInDay = 86_400_000

/** Days since 1 January 1970: two numbers of days can be compared and subtracted. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / msInDay
}

/** The day of a number that {@link dayNumber} gives. */
export function isoOf(day: number): IsoDate {
  return new Date(day * msInDay).toISOString().slice(0, 10)
}

/** The day so many calendar days after another; before it for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoOf(dayNumber(date) + days)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: IsoDate): number {
  // 1 January 1970 was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}
