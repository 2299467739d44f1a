import {monthNames, numberWords} from './steps-words.ts'
import type {Word} from './words.ts'

/** A time given for doing something: "within 35 calendar days", "by 3 May 2024". */
export interface TimeGiven {
  /** Calendar days; `null` for a date, working days or months. */
  readonly days: number | null
  /** The words that give it, as places in `words`: `[from, to)`. */
  readonly from: number
  readonly to: number
}

/** The first time for compliance that a sentence gives, or `null`. */
export function timeGivenIn(words: readonly Word[]): TimeGiven | null {
  for (let at = 0; at < words.length; at++) {
    const period = periodAt(words, at)
    if (period && isLimit(words, at, period.to)) return period
    const to = dateAt(words, at)
    if (to !== null && isDeadline(words, at)) return {days: null, from: at, to}
  }
  return null
}

/** A number of days, weeks or months that starts at `at`: "35 calendar days", "28 (calendar) days", "thirty days". */
export function periodAt(words: readonly Word[], at: number): TimeGiven | null {
  const count = numberOf(words[at]?.text)
  if (count === null) return null
  let to = at + 1
  const working = words[to]?.text === 'working' || words[to]?.text === 'business'
  if (working || words[to]?.text === 'calendar' || words[to]?.text === 'clear') to++
  const unit = words[to]?.text.replace(/'$/, '')
  if (unit === 'days' || unit === 'day') return {days: working ? null : count, from: at, to: to + 1}
  if (unit === 'weeks' || unit === 'week') return {days: count * 7, from: at, to: to + 1}
  if (unit === 'months' || unit === 'month') return {days: null, from: at, to: to + 1}
  return null
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null
  return /^\d{1,3}$/.test(word) ? Number(word) : (numberWords.get(word) ?? null)
}

/** The end of a date ("3 May 2024", "Friday 3rd May") that starts at `at`, or `null`. */
function dateAt(words: readonly Word[], at: number): number | null {
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(words[at]?.text ?? '')) return null
  const month = words[at + 1]?.text === 'of' ? at + 2 : at + 1
  if (!monthNames.has(words[month]?.text ?? '')) return null
  return /^\d{4}$/.test(words[month + 1]?.text ?? '') ? month + 2 : month + 1
}

const limits: ReadonlySet<string> = new Set(['within', 'than', 'has', 'have', 'next', 'in'])

/** True where words before or after a number of days make it a limit: "within", "no later than", "of the date of". */
function isLimit(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 3; at--)
    if (limits.has((words[at] as Word).text)) return true
  const [next, after, last] = [words[to]?.text, words[to + 1]?.text, words[to + 2]?.text]
  return (
    (next === 'of' || next === 'from' || next === 'after') &&
    (after === 'the' || after === 'receipt') &&
    last !== 'request'
  )
}

/** True where the words before a date make it a deadline: "by", "on or before", "no later than". */
function isDeadline(words: readonly Word[], date: number): boolean {
  for (let at = date - 1; at >= 0 && at >= date - 6; at--) {
    const {text} = words[at] as Word
    if (text === 'by' || text === 'before' || text === 'than') return true
  }
  return false
}
