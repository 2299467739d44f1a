import {addDays} from '../law/calendar-days.ts'
import {afterAct, type Story} from './event-acts.ts'
import {type DatedAct, readDatedActs} from './event-dates.ts'
import {eventTokens} from './event-tokens.ts'
import type {
  Block,
  BlockRole,
  Correspondence,
  DateMention,
  EventMention,
  EventName,
  HeaderField,
  NoticeEvent,
  Paragraph,
  Quotation,
} from './notice.ts'
import type {OutlineSection} from './outline.ts'
import {paragraphAt} from './paragraphs.ts'
import {quotationIndexOf} from './quoted.ts'
import type {LineIndex, Span} from './span.ts'
import {spanOf} from './text-map.ts'
import {readSentences, type Sentence} from './words.ts'

/** What the reader of events needs of a notice. */
export interface EventsInput {
  readonly blocks: readonly Block[]
  readonly sections: readonly OutlineSection[]
  readonly paragraphs: readonly Paragraph[]
  readonly quotations: readonly Quotation[]
  readonly headerFields: readonly HeaderField[]
  readonly noticeDate: string | null
  readonly dates: readonly DateMention[]
  readonly lines: LineIndex
}

export interface Events {
  readonly events: NoticeEvent[]
  readonly correspondence: Correspondence[]
}

/** How far a section is where the story is told: 0 there, 1 among the reasons, 2 where it is only summed up. */
type Rank = 0 | 1 | 2

/** An event as one date tells it. */
interface Found extends DatedAct {
  readonly date: string | null
  readonly monthOnly: boolean
  readonly span: Span
  readonly line: number
  readonly paragraph: string | null
  readonly block: number
  readonly rank: Rank
  /** True where the sentence leads on to the words of a request: it ends in a colon, or a quotation follows. */
  readonly leads: boolean
  /** True in the section that tells of the request. */
  readonly inRequest: boolean
}

const unread: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'title', 'header', 'heading', 'quotation', 'footnote', 'furniture', 'contact', 'signature', 'other',
]) // biome-ignore format: a list of words reads best in rows

const reasons: ReadonlySet<string> = new Set([
  'reasons',
  'analysis',
  'procedural',
  'findings-of-fact',
  'other-matters',
])
const summaries: ReadonlySet<string> = new Set(['summary', 'decision', 'role', 'steps'])
const silent: ReadonlySet<string> = new Set([
  'appeal',
  'annex',
  'provisions',
  'provisions-annex',
  'failure',
  'enforcement',
])

/** A day that is told by another, or a month with its year: a cheap look before sentences without a date are read. */
const vagueDay =
  /(?:same|next|following|that) da(?:y|te)|day (?:after|later)|(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:of )?(?:19|20)\d\d/

/**
 * Reads what happened to the request, and when: outside quotations, which are somebody else's words. Each event stands
 * where the notice tells its story; other places that date it are its mentions.
 */
export function readEvents(input: EventsInput): Events {
  const found = findAll(input)
  const {events, used} = choose(found)
  const notice = noticeEvent(input)
  const correspondence = found
    .filter(one => !used.has(one))
    .map(one => ({
      kind: one.receipt ? ('receipt' as const) : one.kind,
      date: one.date,
      span: one.span,
      line: one.line,
      paragraph: one.paragraph,
      block: one.block,
      earlier: one.earlier,
    }))
  return {events: notice ? [...events, notice] : events, correspondence}
}

function noticeEvent({headerFields, noticeDate, lines}: EventsInput): NoticeEvent | null {
  const field = headerFields.find(one => one.field === 'date' && one.value !== '')
  if (!field || noticeDate === null) return null
  return {
    event: 'notice',
    date: noticeDate,
    span: field.span,
    line: lines.lineAt(field.span[0]),
    paragraph: null,
    block: -1,
    approximate: false,
    request: 1,
    mentions: [],
  }
}

function findAll({blocks, sections, paragraphs, quotations, dates, lines}: EventsInput): Found[] {
  const quoted = quotationIndexOf(quotations)
  const ranks = sections.map((_, index) => rankOf(sections, index))
  const found: Found[] = []
  let story: Story = {
    requested: false,
    responded: false,
    reviewRequested: false,
    reviewed: false,
    complained: false,
  }
  let last: string | null = null
  let next = 0
  for (const block of blocks) {
    const first = next
    while (next < dates.length && (dates[next]?.block ?? 0) <= block.index) next++
    const place = block.section === null ? nowhere : ranks[block.section]
    if (!place || unread.has(block.role) || block.quoteDepth > 0 || block.type !== 'prose') continue
    const own = dates
      .slice(first, next)
      .filter(({block: index, quoted: isQuoted}) => index === block.index && !isQuoted)
    if (own.length === 0 && (place.rank !== 0 || !vagueDay.test(block.text))) continue
    const sentences = readSentences(block, quoted)
    for (const [index, sentence] of sentences.entries()) {
      const [start, end] = sentence.range
      const inside = own.filter(({from, to}) => from >= start && to <= end)
      if (inside.length === 0 && (place.rank !== 0 || !vagueDay.test(block.text.slice(start, end)))) continue
      const tokens = eventTokens(sentence.words, inside, last, date => addDays(date, 1))
      const leads = leadsOn(sentence, index === sentences.length - 1, blocks)
      for (const act of readDatedActs(tokens, story, leads)) {
        const span = spanOf(block, act.token.start, act.token.end)
        const paragraph = paragraphAt(paragraphs, block, span[0])
        const one: Found = {
          ...act,
          // Only in the account of the case does what went before tell what a letter was.
          kind: act.sure || place.rank === 0 ? act.kind : 'other',
          date: act.token.day?.date ?? null,
          monthOnly: act.token.day?.monthOnly ?? false,
          span,
          line: lines.lineAt(span[0]),
          paragraph: paragraph === null ? null : String(paragraphs[paragraph]?.number ?? ''),
          block: block.index,
          ...place,
          leads,
        }
        found.push(one)
        if (place.rank === 0 && !one.earlier) story = afterAct(story, one)
      }
      last = inside.findLast(({date}) => date !== null)?.date ?? last
    }
  }
  return found
}

interface Place {
  readonly rank: Rank
  readonly inRequest: boolean
}

const nowhere: Place = {rank: 0, inRequest: false}

/** Where a section stands in the story; `null` for one that tells nothing of it. */
function rankOf(sections: readonly OutlineSection[], index: number): Place | null {
  for (let at: number | null = index; at !== null; ) {
    const section: OutlineSection | undefined = sections[at]
    if (!section) break
    if (section.known) {
      if (silent.has(section.id)) return null
      if (reasons.has(section.id)) return {rank: 1, inRequest: false}
      if (summaries.has(section.id)) return {rank: 2, inRequest: false}
      return {rank: 0, inRequest: section.id === 'request'}
    }
    at = section.parent
  }
  return nowhere
}

function leadsOn({block, range, words}: Sentence, isLast: boolean, blocks: readonly Block[]): boolean {
  if (words.at(-1)?.text === ':' || block.text.slice(...range).endsWith(':')) return true
  return isLast && blocks[block.index + 1]?.role === 'quotation'
}

/** The events in the order in which they usually happen. */
const names = ['request', 'response', 'review-requested', 'review-outcome', 'complaint'] as const

/** Chooses, of what was found, the place that tells each event, and the mentions that go with it. */
function choose(found: readonly Found[]): {events: NoticeEvent[]; used: ReadonlySet<Found>} {
  const used = new Set<Found>()
  const events: NoticeEvent[] = []
  const requests = chooseRequests(found)
  const main = requests[0]
  const hasEarlier = found.some(
    one => one.kind === 'request' && (one.earlier || (isBefore(one, main) && !isMention(one))),
  )
  for (const [index, request] of requests.entries()) {
    const until = requests[index + 1]
    for (const name of names) {
      const own = found.filter(
        one =>
          one.kind === name &&
          !one.monthOnly &&
          belongs(one, name, {request, until, first: main, hasEarlier, isFirst: index === 0}),
      )
      const told = name === 'request' ? request : primaryOf(own)
      if (!told || used.has(told)) continue
      used.add(told)
      const mentions = own.filter(one => one !== told && isMention(one) && !used.has(one))
      for (const one of own) if (one.date === told.date || mentions.includes(one)) used.add(one)
      events.push(eventOf(name, told, index + 1, mentions))
    }
  }
  if (requests.length === 0) {
    for (const name of names.slice(1)) {
      const own = found.filter(one => one.kind === name && !one.monthOnly && !one.earlier)
      const told = primaryOf(own)
      if (!told) continue
      const mentions = own.filter(one => one !== told && isMention(one))
      for (const one of [told, ...mentions]) used.add(one)
      events.push(eventOf(name, told, 1, mentions))
    }
  }
  events.sort((one, other) => one.span[0] - other.span[0])
  return {events, used}
}

/** True for a place that dates an event told elsewhere: where the story is told, only in so many words. */
function isMention({restates, definite, rank}: Found): boolean {
  return restates && (definite || rank !== 0)
}

function isBefore(one: Found, other: Found | undefined): boolean {
  return other?.date != null && one.date !== null && one.date < other.date
}

/** Where the events of one of a notice's requests are looked for. */
interface Thread {
  readonly request: Found
  readonly until: Found | undefined
  readonly first: Found | undefined
  readonly hasEarlier: boolean
  readonly isFirst: boolean
}

function belongs(one: Found, name: EventName, {request, until, hasEarlier, isFirst}: Thread): boolean {
  if (one.earlier && one.date !== request.date) return false
  // What happened before this request, where there was an earlier one, happened to that.
  const follows = one.rank === 0 && one.span[0] > request.span[0] && one.sure && !one.definite
  if (hasEarlier && isBefore(one, request) && !follows) return false
  // What is told before the request, and lies before it, is its background.
  if (one.rank === 0 && one.span[0] < request.span[0] && isBefore(one, request)) return false
  if (name === 'request') return isMention(one) || one.date === request.date
  if (one.rank !== 0) return true
  if (until && one.span[0] >= until.span[0]) return false
  return isFirst || one.span[0] > request.span[0]
}

/** The place that tells an event: where the story is told, the first that is sure. */
function primaryOf(found: readonly Found[]): Found | undefined {
  for (const rank of [0, 1, 2]) {
    const here = found.filter(one => one.rank === rank)
    const told =
      here.find(({sure, definite}) => sure && !definite) ??
      here.find(({sure}) => sure) ??
      (rank === 0 ? here[0] : undefined)
    if (told) return told
  }
  return undefined
}

/** The requests that the notice is about, in the order in which it tells of them. */
function chooseRequests(found: readonly Found[]): Found[] {
  const candidates = found.filter(({kind, monthOnly}) => kind === 'request' && !monthOnly)
  if (candidates.length === 0) return []
  const best = Math.max(...candidates.map(weightOf))
  const main = candidates.find(one => weightOf(one) === best) as Found
  // Another request whose words are given too, in the same section.
  const others = candidates.filter(
    one =>
      one.span[0] > main.span[0] &&
      one.rank === 0 &&
      one.leads &&
      one.sure &&
      !one.earlier &&
      one.date !== main.date,
  )
  const distinct = others.filter((one, index) => others.findIndex(({date}) => date === one.date) === index)
  return [main, ...distinct]
}

/** How surely a place tells of the request that the notice is about. */
function weightOf({sure, leads, rank, inRequest, earlier, definite, receipt}: Found): number {
  return (
    (sure ? 8 : 0) +
    (leads ? 4 : 0) +
    (rank === 0 ? 4 : rank === 1 ? 2 : 0) +
    (inRequest ? 2 : 0) -
    (earlier ? 12 : 0) -
    (definite ? 1 : 0) -
    (receipt ? 2 : 0)
  )
}

function eventOf(event: EventName, told: Found, request: number, mentions: readonly Found[]): NoticeEvent {
  const {date, span, line, paragraph, block, approximate} = told
  return {
    event,
    date,
    span,
    line,
    paragraph,
    block,
    approximate,
    request,
    mentions: mentions.map(mentionOf),
  }
}

function mentionOf({date, span, line, paragraph}: Found): EventMention {
  return {date, span, line, paragraph}
}
