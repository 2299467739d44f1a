import {type DayOfMonth, dateAt, isoDate, type WrittenDate} from './dates.ts'
import type {Block, BlockRole, DateMention, Paragraph, Quotation} from './notice.ts'
import {paragraphAt} from './paragraphs.ts'
import {quotationIndexOf} from './quoted.ts'
import type {LineIndex} from './span.ts'
import {spanOf} from './text-map.ts'

/**
 * Where a date may stand: a day before a month's name, a day between a month's name and a year, or figures with one mark
 * between them. A cheap look: what is found is then read.
 */
const dayThenMonth =
  /\d(?:st|nd|rd|th)?,? (?:day )?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gi
const monthThenDay =
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/g
const inFigures = /\d[/.-]\d{1,2}[/.-]\d/g

/** No date, with its weekday, is longer before the place where it is seen, or behind it. */
const reachBefore = 24
const reachBehind = 44

const unread: ReadonlySet<BlockRole> = new Set<BlockRole>(['title', 'furniture', 'contact', 'other'])

/** A date as it stands in a block, before its year is known. */
interface Seen {
  readonly block: Block
  readonly written: WrittenDate | DayOfMonth
}

/**
 * Reads every date of a notice that gives a day: those without a year take it from a date beside them ("12 and 14 May
 * 2023", "3 May … on 6 June 2023") or else from the one before.
 */
export function readDates(
  blocks: readonly Block[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  lines: LineIndex,
): DateMention[] {
  const seen: Seen[] = []
  for (const block of blocks) {
    if (!unread.has(block.role) && block.type !== 'html' && block.type !== 'code') addDates(block, seen)
  }
  const quoted = quotationIndexOf(quotations)
  const mentions: DateMention[] = []
  let last: string | null = null
  for (const [index, {block, written}] of seen.entries()) {
    const span = spanOf(block, written.from, written.to)
    const isQuoted = block.quoteDepth > 0 || block.role === 'quotation' || quoted.covers(span)
    const iso: string | null | undefined =
      'iso' in written ? written.iso : isQuoted ? undefined : withYear(written, block, last, seen[index + 1])
    if (iso === undefined) continue
    const paragraph = paragraphAt(paragraphs, block, span[0])
    mentions.push({
      date: iso,
      day: written.day.value,
      month: written.month.value,
      year: 'iso' in written ? written.year.value : null,
      weekday: written.weekday?.value ?? null,
      quoted: isQuoted,
      span,
      line: lines.lineAt(span[0]),
      block: block.index,
      from: written.from,
      to: written.to,
      paragraph: paragraph === null ? null : String(paragraphs[paragraph]?.number ?? ''),
    })
    if (iso !== null && !isQuoted && block.role !== 'header') last = iso
  }
  return mentions
}

function addDates(block: Block, seen: Seen[]): void {
  const {text} = block
  const places: number[] = []
  for (const pattern of [dayThenMonth, inFigures, monthThenDay]) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) places.push(match.index)
  }
  if (places.length === 0) return
  let reached = 0
  for (const place of places.sort((one, other) => one - other)) {
    if (place < reached) continue
    const start = startOfWord(text, Math.max(reached, place - reachBefore))
    const found = dateAt(text.slice(start, place + reachBehind), place - start)
    if (!found || !isMeantAsDate(found, text, start)) continue
    const written = moved(found, start)
    seen.push({block, written})
    reached = written.to
  }
}

/** Years of which notices tell: figures with another, and no such day, are a telephone or version number. */
const [firstYear, lastYear] = [1900, 2100]

function isMeantAsDate(found: WrittenDate | DayOfMonth, text: string, start: number): boolean {
  if (!('iso' in found)) return isCapital(text, start + found.month.from)
  return found.iso !== null || (found.year.value >= firstYear && found.year.value <= lastYear)
}

/** "may" after a number is no month: a month without a year has its capital. */
function isCapital(text: string, at: number): boolean {
  return text.charAt(at) !== text.charAt(at).toLowerCase()
}

/** A place at which no word is cut in two: `at`, or where the next word starts. */
function startOfWord(text: string, at: number): number {
  if (at === 0) return 0
  let start = at
  while (start < text.length && text[start - 1] !== ' ' && start - at < reachBefore) start++
  return start
}

function moved<Written extends WrittenDate | DayOfMonth>(written: Written, by: number): Written {
  return {...written, from: written.from + by, to: written.to + by}
}

/** "3 May and 6 June 2023": so near must the date be whose year stands for both. */
const besides = 24

/**
 * The day that a date without a year stands for: with the year of a date that follows in the same breath, or of the last
 * one, where it is not before that; `undefined` where that cannot be told.
 */
function withYear(
  {to, day, month}: DayOfMonth,
  block: Block,
  last: string | null,
  next: Seen | undefined,
): string | null | undefined {
  if (next?.block === block && 'iso' in next.written && next.written.from - to <= besides) {
    const link = block.text.slice(to, next.written.from)
    if (/^,? ?(?:and|or|to|until|[–—-]|,)(?: (?:again )?(?:on )?)?/.test(link)) {
      return isoDate(next.written.year.value, month.value, day.value)
    }
  }
  if (last === null) return undefined
  const iso = isoDate(Number(last.slice(0, 4)), month.value, day.value)
  // A slip of the day is a slip in any year; a day before the last date may be of the next year.
  return iso === null || iso >= last ? iso : undefined
}
