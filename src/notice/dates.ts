/** A word or number of a date, with its place in the text. */
export interface DatePart {
  readonly value: number
  readonly from: number
  readonly to: number
}

/** A full date as written: day, month and year. */
export interface WrittenDate {
  /** ISO 8601; `null` where there is no such day (31 April). */
  readonly iso: string | null
  /** Where its words start and end in the text. */
  readonly from: number
  readonly to: number
  /** The day of the week before it, 0 for Sunday to 6 for Saturday; `null` where none is written. */
  readonly weekday: DatePart | null
  readonly day: DatePart
  /** 1 to 12 (a date in figures may be written with another number: then `iso` is `null`). */
  readonly month: DatePart
  readonly year: DatePart
}

/** A day and month as written, where the year goes without saying. */
export type DayOfMonth = Pick<WrittenDate, 'from' | 'to' | 'weekday' | 'day' | 'month'>

/** By name and abbreviation, 1 to 12. */
const months: ReadonlyMap<string, number> = numbered(1, [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
])

/** By name and abbreviation, 0 for Sunday. */
const weekdays: ReadonlyMap<string, number> = numbered(0, [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
])

function numbered(first: number, names: readonly (readonly string[])[]): Map<string, number> {
  return new Map(names.flatMap((group, index) => group.map(name => [name, first + index] as const)))
}

/** A token of a text: a word, a number (an ordinal's ending counts as part of it) or a mark. */
interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  /** A word in lower case, a number's figures, a mark. */
  readonly text: string
  readonly from: number
  readonly to: number
}

const token = /(\d+)(?:st|nd|rd|th)?(?![a-z\d])|([a-z\d]+)|[^\sa-z\d]/gi

/**
 * Finds every full date in a text: "4 September 2023", "Monday, 4th September 2023", "the 20th day of May 2010",
 * "September 4, 2023", "04/09/2023", "4.9.23", "2023-09-04". Figures are read in the British order, day first. A month without
 * a day is no date.
 */
export function findDates(text: string): WrittenDate[] {
  // Every date has a year in figures: most texts have none.
  if (!/\d/.test(text)) return []
  const tokens = tokensOf(text)
  const dates: WrittenDate[] = []
  for (let at = 0; at < tokens.length; ) {
    const date = readNumeric(tokens, at) ?? readWorded(tokens, at)
    if (date) dates.push(date.date)
    at = date ? date.next : at + 1
  }
  return dates
}

/** The date that a text holds at an offset or, where it has no year, its day and month; `null` where there is none. */
export function dateAt(text: string, offset: number): WrittenDate | DayOfMonth | null {
  const tokens = tokensOf(text)
  for (let at = 0; at < tokens.length && (tokens[at] as Token).from <= offset; at++) {
    const date = (readNumeric(tokens, at) ?? readWorded(tokens, at))?.date ?? readDayOfMonth(tokens, at)
    if (date && date.to > offset) return date
  }
  return null
}

/** The first real date in a text, or `null`. */
export function readDate(text: string): WrittenDate | null {
  return findDates(text).find(({iso}) => iso !== null) ?? null
}

/** True where a text names a month, in full or shortened. */
export function namesMonth(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(word => months.has(word))
}

/** ISO 8601 for a day of the calendar; `null` where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysOf(month, year)) return null
  const pad = (number: number, width: number) => String(number).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function daysOf(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return isLeap ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  token.lastIndex = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [words, figures, word] = match
    const from = match.index
    const place = {from, to: from + words.length}
    if (figures !== undefined) tokens.push({kind: 'number', text: figures, ...place})
    else if (word !== undefined) tokens.push({kind: 'word', text: word.toLowerCase(), ...place})
    else tokens.push({kind: 'mark', text: words, ...place})
  }
  return tokens
}

interface Found {
  readonly date: WrittenDate
  /** Index of the token after it. */
  readonly next: number
}

/** "04/09/2023", "4.9.23", "2023-09-04": three numbers with one mark between them, and no more of the kind. */
function readNumeric(tokens: readonly Token[], at: number): Found | null {
  const [first, mark, second, again, third, after] = tokens.slice(at, at + 6)
  if (first?.kind !== 'number' || second?.kind !== 'number' || third?.kind !== 'number') return null
  if (mark === undefined || !'/-.–'.includes(mark.text) || again?.text !== mark.text) return null
  if (!touch(first, mark, second, again, third)) return null
  // Part of something longer: a version, a reference, a telephone number.
  if (
    isJoined(tokens[at - 1], first) ||
    (after && isJoined(after, third) && tokens[at + 6]?.from === after.to)
  ) {
    return null
  }
  if (first.text.length === 4 && mark.text === '-') {
    return found(null, third, second, partOf(first), at + 5, first.from, third.to)
  }
  if (first.text.length > 2 || second.text.length > 2) return null
  const year = yearOf(third, true)
  return year && found(null, first, second, year, at + 5, first.from, third.to)
}

function isJoined(mark: Token | undefined, number: Token): boolean {
  return (
    mark?.kind === 'mark' &&
    '/-.–'.includes(mark.text) &&
    (mark.to === number.from || mark.from === number.to)
  )
}

function touch(...tokens: readonly Token[]): boolean {
  return tokens.every((one, index) => index === 0 || tokens[index - 1]?.to === one.from)
}

/** A date with its month in words, day first or month first. */
function readWorded(tokens: readonly Token[], start: number): Found | null {
  let at = start
  let weekday: DatePart | null = null
  const first = tokens[at]
  if (first === undefined || first.kind === 'mark') return null
  const named = first.kind === 'word' ? weekdays.get(first.text) : undefined
  if (named !== undefined) {
    weekday = {value: named, from: first.from, to: first.to}
    at = pass(tokens, at + 1, ',', '.', 'the')
  }
  const opening = tokens[at]
  if (opening === undefined) return null
  const day = opening.kind === 'number' ? opening : null
  if (day) at = pass(tokens, at + 1, 'day', 'of', ',')
  const monthWord = tokens[at]
  const month = monthWord?.kind === 'word' ? months.get(monthWord.text) : undefined
  if (monthWord === undefined || month === undefined) return null
  at = pass(tokens, at + 1, '.', ',', 'of')
  const dayAfter = day ?? tokens[at]
  if (dayAfter?.kind !== 'number' || dayAfter.text.length > 2) return null
  if (!day) at = pass(tokens, at + 1, ',')
  const yearToken = tokens[at]
  const year = yearToken ? yearOf(yearToken, false) : null
  if (!year) return null
  const monthPart = {text: String(month), from: monthWord.from, to: monthWord.to}
  return found(weekday, dayAfter, monthPart, year, at + 1, first.from, year.to)
}

/** A day and a month in words, day first, and no year behind. */
function readDayOfMonth(tokens: readonly Token[], start: number): DayOfMonth | null {
  let at = start
  let weekday: DatePart | null = null
  const first = tokens[at]
  const named = first?.kind === 'word' ? weekdays.get(first.text) : undefined
  if (first && named !== undefined) {
    weekday = {value: named, from: first.from, to: first.to}
    at = pass(tokens, at + 1, ',', '.', 'the')
  }
  const day = tokens[at]
  if (first === undefined || day?.kind !== 'number' || day.text.length > 2) return null
  const month = tokens[pass(tokens, at + 1, 'day', 'of')]
  const value = month?.kind === 'word' ? months.get(month.text) : undefined
  if (month === undefined || value === undefined) return null
  return {
    from: first.from,
    to: month.to,
    weekday,
    day: partOf(day),
    month: {value, from: month.from, to: month.to},
  }
}

/** Passes over each of some tokens, in any order and each once. */
function pass(tokens: readonly Token[], start: number, ...passed: readonly string[]): number {
  let at = start
  const left = new Set(passed)
  while (left.delete(tokens[at]?.text ?? '')) at++
  return at
}

function yearOf(year: Token, short: boolean): DatePart | null {
  if (year.kind !== 'number' || year.to - year.from !== year.text.length) return null
  if (year.text.length === 4) return partOf(year)
  return short && year.text.length === 2 ? {...partOf(year), value: 2000 + Number(year.text)} : null
}

function partOf({text, from, to}: Pick<Token, 'text' | 'from' | 'to'>): DatePart {
  return {value: Number(text), from, to}
}

function found(
  weekday: DatePart | null,
  dayToken: Pick<Token, 'text' | 'from' | 'to'>,
  monthToken: Pick<Token, 'text' | 'from' | 'to'>,
  year: DatePart,
  next: number,
  from: number,
  to: number,
): Found {
  const day = partOf(dayToken)
  const month = partOf(monthToken)
  const iso = isoDate(year.value, month.value, day.value)
  return {date: {iso, from, to, weekday, day, month, year}, next}
}
