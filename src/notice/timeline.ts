import type {IsoDate} from '../law/calendar-days.ts'
import type {RegimeLimits, TimeLimit} from '../law/time-limit.ts'
import {timeLimits} from '../law/time-limits.ts'
import {eventWords} from './event-words.ts'
import {foldInPlace} from './fold.ts'
import type {Block, BlockRole, EventName, Notice, NoticeEvent, Regime} from './notice.ts'
import {quotationIndexOf} from './quoted.ts'
import {indexOfPhrase, readSentences, type Word} from './words.ts'

/** An event whose day is known for certain. */
export interface DatedEvent extends NoticeEvent {
  readonly date: IsoDate
}

/** True where a notice is about one request, so that each event can only be of that. */
export function isAboutOneRequest({events}: Notice): boolean {
  return events.every(({request}) => request === 1)
}

/** The event of a name, or `null`; where the notice is about several requests, that of the first. */
export function eventNamed({events}: Notice, name: EventName): NoticeEvent | null {
  return events.find(({event, request}) => event === name && request === 1) ?? null
}

/** The event of a name where its day is certain. */
export function datedEvent(notice: Notice, name: EventName): DatedEvent | null {
  const event = eventNamed(notice, name)
  return event && isDated(event) ? event : null
}

export function isDated(event: NoticeEvent): event is DatedEvent {
  return event.date !== null && !event.approximate
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const // biome-ignore format: a list of words reads best in rows

/** A date as notices write it: `4 September 2023`. */
export function inWords(date: IsoDate): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

/** An event as messages name it. */
export const eventTitles: {readonly [name in EventName]: string} = {
  request: 'request',
  response: 'response',
  'review-requested': 'request for a review',
  'review-outcome': 'outcome of the review',
  complaint: 'complaint to the Commissioner',
  notice: 'notice',
}

/** The limit of the regimes that a notice is decided under: of two, the longer, and the provisions of both. */
export function limitOf(
  regimes: readonly Regime[],
  of: 'response' | 'review',
): {readonly limit: TimeLimit; readonly holidays: RegimeLimits['holidays']} | null {
  const [first, ...others] = regimes.map(regime => timeLimits[regime])
  if (!first) return null
  const limit = others.reduce(
    (longest, other) => ({
      ...(other[of].days > longest.days ? other[of] : longest),
      provisions: [...longest.provisions, ...other[of].provisions],
    }),
    first[of],
  )
  return {limit, holidays: first.holidays}
}

/** True where a notice, in its own words, cites one of some provisions or a part of one. */
export function cites({provisions}: Notice, wanted: readonly string[]): boolean {
  return provisions.some(
    ({id, quoted}) => !quoted && wanted.some(provision => id === provision || id.startsWith(`${provision}(`)),
  )
}

const unread: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'title', 'header', 'heading', 'quotation', 'furniture', 'contact', 'signature', 'other',
]) // biome-ignore format: a list of words reads best in rows

/**
 * True where a sentence of the notice's own, outside the section on appeals, passes a test. For rules that have found
 * something and ask whether the notice speaks of it: no block is read before.
 *
 * @param appeal the id of the section on appeals
 * @param apart those of other sections that are left out
 */
function someSentence(
  notice: Notice,
  appeal: string,
  test: (words: readonly Word[]) => boolean,
  apart: readonly string[] = [],
): boolean {
  const quoted = quotationIndexOf(notice.quotations)
  return notice.blocks.some(
    block =>
      !unread.has(block.role) &&
      block.quoteDepth === 0 &&
      block.type !== 'html' &&
      ![appeal, ...apart].some(id => isIn(notice, block, id)) &&
      readSentences(block, quoted).some(({words}) => test(words)),
  )
}

function isIn({sections}: Notice, {section}: Block, id: string): boolean {
  for (let at = section; at !== null; at = sections[at]?.parent ?? null)
    if (sections[at]?.id === id) return true
  return false
}

type Remark = keyof typeof eventWords.remarks

const split = new Map<Remark, readonly (readonly string[])[]>()

function phrasesOf(remark: Remark): readonly (readonly string[])[] {
  const known = split.get(remark) ?? eventWords.remarks[remark].map(phrase => foldInPlace(phrase).split(' '))
  split.set(remark, known)
  return known
}

function holds(words: readonly Word[], remark: Remark): boolean {
  return phrasesOf(remark).some(phrase => indexOfPhrase(words, phrase) !== -1)
}

/** True where the notice says anything of the time that the response took, or of what might have extended it. */
export function remarksOnResponseTime(notice: Notice, appeal: string): boolean {
  return someSentence(
    notice,
    appeal,
    words =>
      !holds(words, 'review') && (holds(words, 'time') || holds(words, 'lateness')) && holds(words, 'answer'),
  )
}

/** True where the notice says anything of the time that the review took. */
export function remarksOnReviewTime(notice: Notice, appeal: string): boolean {
  return someSentence(
    notice,
    appeal,
    words => holds(words, 'review') && (holds(words, 'time') || holds(words, 'reviewing')),
  )
}

/** Sections in which much is reviewed that is no request, and many do not reply whom nobody asked for information. */
const reasons: readonly string[] = ['reasons', 'analysis']

/** True where the account of the case says that there was no response, or none yet. */
export function saysThatNoneCame(notice: Notice, appeal: string): boolean {
  return someSentence(notice, appeal, words => holds(words, 'silence') && holds(words, 'answer'), reasons)
}

/** True where the account of the case says that a review was not asked for, not done or not waited for. */
export function saysOfNoReview(notice: Notice, appeal: string): boolean {
  return someSentence(notice, appeal, words => holds(words, 'review') && holds(words, 'reviewless'), [
    'reasons',
    'analysis',
  ])
}

/** True where the notice says that something was waited for, so that what comes after it may have come before. */
export function saysOfWaiting(notice: Notice, appeal: string): boolean {
  return saysThatNoneCame(notice, appeal) || saysOfNoReview(notice, appeal)
}
