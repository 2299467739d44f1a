import {type Act, afterAct, otherAct, readAct, type Story} from './event-acts.ts'
import {eventVocabulary} from './event-phrases.ts'
import {type EventToken, isHedged} from './event-tokens.ts'
import {type EventVerb, readVerbs} from './event-verbs.ts'
import type {ThingClass} from './event-vocabulary.ts'
import {auxiliaries} from './speaker-words.ts'

/** What happened on a date of a sentence. */
export interface DatedAct extends Act {
  /** The date's token. */
  readonly token: EventToken
  readonly approximate: boolean
  /** True where the words speak of another request, before this one. */
  readonly earlier: boolean
  /** True where they speak of the event as one that is known, and so of no other than this. */
  readonly restates: boolean
}

/** Words before a date that make it the end, the start or the range of something, and no day on which a thing was done. */
const bounds: ReadonlySet<string> = new Set([
  'by', 'since', 'from', 'between', 'to', 'before', 'after', 'until', 'till', 'following', 'for', 'in', 'during', 'than',
  'within', 'up', 'as', 'with', 'through', 'under',
]) // biome-ignore format: a list of words reads best in rows

/** Words at which a clause starts that what stands before says nothing of. */
const subordinators: ReadonlySet<string> = new Set([
  'that', 'which', 'who', 'when', 'where', 'because', 'although', 'while', 'whilst', 'whereas', 'if', 'as', 'after',
  'before', 'since', 'so', ';',
]) // biome-ignore format: a list of words reads best in rows

/** Words between a thing and its date: "the request made on", "the response which was sent on", "the email of". */
const putTo: ReadonlySet<string> = new Set([
  'made', 'sent', 'submitted', 'received', 'issued', 'provided', 'completed', 'dated', 'given', 'on', 'of', 'the', 'from',
  'which', 'that', 'was', 'is', ',',
]) // biome-ignore format: a list of words reads best in rows

/** Words before a letter by which something is done: "by email of 3 May", "in a letter dated 3 May". */
const means: ReadonlySet<string> = new Set(['by', 'in', 'via', 'with', 'through'])

/**
 * Reads what happened on each date of a sentence.
 *
 * @param ends true where the sentence ends in a colon
 */
export function readDatedActs(tokens: readonly EventToken[], before: Story, ends: boolean): DatedAct[] {
  const verbs = readVerbs(tokens)
  const acts: DatedAct[] = []
  let story = before
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as EventToken
    // "the next day, 9 July 2024, …" gives one day twice.
    if (!token.day || (tokens[at - 1]?.text === ',' && tokens[at - 2]?.day?.date === token.day.date)) continue
    const act = actAt(tokens, at, verbs, story, ends)
    if (!act) continue
    const earlier = isEarlier(tokens, at, act, verbs)
    if (!earlier) story = afterAct(story, act)
    acts.push({
      ...act,
      token,
      approximate: isHedged(tokens, at),
      earlier,
      restates:
        act.sure && !act.receipt && !isAnew(tokens, at) && (act.definite || isKnown(tokens, at, act, verbs)),
    })
  }
  return acts
}

function actAt(
  tokens: readonly EventToken[],
  at: number,
  verbs: readonly EventVerb[],
  story: Story,
  ends: boolean,
): Act | null {
  const {monthOnly} = (tokens[at] as EventToken).day as NonNullable<EventToken['day']>
  const before = tokens[at - 1]?.text ?? ''
  const attached = thingOf(tokens, at)
  if (attached && attached.thing !== 'carrier') return ofThing(attached.thing)
  // "responded to his letter of 3 May": what was answered was done on that day, not the answer.
  if (attached && !attached.transparent) return otherAct
  if (attached === null && (before === 'of' || before === 'dated')) return otherAct
  if (attached === null && bounds.has(before) && !(before === 'in' && monthOnly)) {
    if (before !== 'until' && before !== 'till') return otherAct
    // "It was not until 3 May that the Council responded."
    if (tokens[at - 2]?.text === 'not' && tokens[at + 1]?.text === 'that')
      return ofFrame(tokens, at, verbs, story, ends)
    // "did not respond until 3 May"
    const last = lastVerb(verbs, at)
    const negated = last?.negated === true || tokens.slice(0, at).some(({text}) => text === 'not')
    if (!last || !negated) return otherAct
  }
  const governing = governingVerb(tokens, at, verbs)
  if (governing) {
    const next = verbs.find(verb => verb.at > at && verb.own)
    const end = endOfWindow(tokens, at, verbs)
    const start = startOfWindow(tokens, governing, verbs)
    const left = {tokens, from: start, to: at, verbs: within(verbs, start, at)}
    if (governing.negated && before !== 'until' && before !== 'till') return otherAct
    const atOnce = readAct(left, story, false)
    if (atOnce?.sure && atOnce.kind !== 'other') return atOnce
    const right = Math.min(end, next ? startOfSubject(next) : tokens.length)
    const whole = {tokens, from: start, to: right, verbs: within(verbs, start, right)}
    return readAct(whole, story, ends && right === tokens.length) ?? atOnce
  }
  return ofFrame(tokens, at, verbs, story, ends)
}

/** A date in front: "On 3 May 2023 the complainant wrote to the Council and asked …". Its words are taken in verb by verb. */
function ofFrame(
  tokens: readonly EventToken[],
  at: number,
  verbs: readonly EventVerb[],
  story: Story,
  ends: boolean,
): Act | null {
  const following = verbs.filter(verb => verb.at > at)
  const [first] = following
  if (!first || first.negated) return null
  let act: Act | null = null
  for (let index = 0; index < following.length; index++) {
    const next = following[index + 1]
    // Another subject tells of something else, unless it is what the first one said.
    if (index > 0 && following[index]?.own && !goesOn(tokens, following[index] as EventVerb, first)) break
    const to = next ? next.at : tokens.length
    const day = tokens.findIndex((_, place) => place > at && place < to && isDay(tokens, place))
    const end = day === -1 ? to : day
    const from = first.own && first.subject ? first.subject.from : at + 1
    const found = readAct(
      {tokens, from, to: end, verbs: within(verbs, from, end)},
      story,
      ends && end === tokens.length,
    )
    if (found && (found.sure || act === null)) act = found
    if ((found?.sure && found.kind !== 'other') || day !== -1) break
  }
  return act
}

/** True where a verb with a subject of its own still tells what the first one's doing was: "told him that it refused". */
function goesOn(tokens: readonly EventToken[], verb: EventVerb, first: EventVerb): boolean {
  const before = tokens[(verb.subject?.from ?? verb.at) - 1]?.text
  return (
    before === 'that' ||
    verb.subject?.head === first.subject?.head ||
    verb.subject?.is === first.subject?.is ||
    (verb.subject?.head === 'it' && first.subject?.is === 'complainant' && first.passive)
  )
}

function within(verbs: readonly EventVerb[], from: number, to: number): readonly EventVerb[] {
  return verbs.filter(({at}) => at >= from && at < to)
}

function lastVerb(verbs: readonly EventVerb[], before: number): EventVerb | undefined {
  return verbs.findLast(({at}) => at < before)
}

/** The verb before a date that the date belongs to: no other date and no new clause between. */
function governingVerb(
  tokens: readonly EventToken[],
  at: number,
  verbs: readonly EventVerb[],
): EventVerb | null {
  const last = lastVerb(verbs, at)
  if (!last) return null
  for (let place = last.end; place < at; place++) {
    const {text} = tokens[place] as EventToken
    if (isDay(tokens, place) || subordinators.has(text)) return null
  }
  return opensClause(tokens, at, verbs) ? null : last
}

/** "… carried out the review, and on 8 November 2019 the complainant was told": the date starts what follows. */
function opensClause(tokens: readonly EventToken[], at: number, verbs: readonly EventVerb[]): boolean {
  let start = at - 1
  while (start >= 0 && (tokens[start]?.text === 'on' || tokens[start]?.text === 'then')) start--
  const joint = tokens[start]?.text
  if (joint !== 'and' && joint !== 'but' && joint !== ',') return false
  const next = verbs.find(verb => verb.at > at)
  return next?.own === true && next.subject !== null && startOfSubject(next) - at <= 2
}

/** Where the words of a verb's own doing start: at its subject, or that of the verb that it goes on from. */
function startOfWindow(tokens: readonly EventToken[], verb: EventVerb, verbs: readonly EventVerb[]): number {
  if (verb.own) return startOfSubject(verb)
  let start = verb.at
  for (let index = verbs.indexOf(verb) - 1; index >= 0; index--) {
    const before = verbs[index] as EventVerb
    // A date between parts what was done on it from what was done later.
    if (hasDay(tokens, before.end, start)) break
    start = startOfSubject(before)
    if (before.own) break
  }
  return start
}

function startOfSubject(verb: EventVerb): number {
  return verb.own && verb.subject ? verb.subject.from : verb.at
}

/** Where what can still belong to a date ends: before the next date. */
function endOfWindow(tokens: readonly EventToken[], at: number, verbs: readonly EventVerb[]): number {
  const next = tokens.findIndex((_, place) => place > at && isDay(tokens, place))
  if (next === -1) return tokens.length
  const verb = verbs.findLast(each => each.at > at && each.at < next)
  return verb ? Math.max(at + 1, startOfSubject(verb)) : next
}

/** True for a date on which something was done, and not the date of a thing: "responded to the request of 16 January". */
function isDay(tokens: readonly EventToken[], at: number): boolean {
  return tokens[at]?.day != null && thingOf(tokens, at) === null
}

function hasDay(tokens: readonly EventToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isDay(tokens, at)) return true
  return false
}

/** The thing that a date is put to: "the request of 16 January 2019", "its response dated 3 May". */
function thingOf(
  tokens: readonly EventToken[],
  at: number,
): {readonly thing: ThingClass; readonly transparent: boolean} | null {
  const {things} = eventVocabulary()
  let end = at
  while (end > 0 && putTo.has((tokens[end - 1] as EventToken).text)) end--
  const link = tokens.slice(end, at).map(({text}) => text)
  if (link.length === 0) return null
  if (link.includes(',') && !isInset(tokens, at, link)) return null
  const isPut = link.includes('of') || link.includes('dated') || link.includes('from') || link.length > 1
  for (let from = Math.max(0, end - 6); from < end; from++) {
    const phrase = things.at(tokens, from).find(({words}) => from + words.length === end)
    if (!phrase || phrase.is === 'information') continue
    if (
      !isPut &&
      !link.includes(',') &&
      !(phrase.is === 'response' && means.has(tokens[from - 2]?.text ?? ''))
    )
      return null
    // "a letter was sent on 3 May" tells what was done.
    if (link.includes('was') && !link.includes('which') && !link.includes('that')) return null
    if (phrase.is !== 'carrier') return {thing: phrase.is, transparent: false}
    const opener = tokens[from - 1]?.text ?? ''
    const outer = determinersOfMeans.has(opener) ? (tokens[from - 2]?.text ?? '') : opener
    return {thing: 'carrier', transparent: means.has(outer) || means.has(opener)}
  }
  return null
}

/** "its reply, sent on 3 June, …", "the response, on 25 July 2025, was that": no sentence that starts with the date. */
function isInset(tokens: readonly EventToken[], at: number, link: readonly string[]): boolean {
  if (link[0] !== ',') return false
  if (link.length > 2 || link.includes('dated')) return true
  const after = tokens[at + 2]?.text ?? ''
  return tokens[at + 1]?.text === ',' && auxiliaries.has(after)
}

const determinersOfMeans: ReadonlySet<string> = new Set(['a', 'an', 'its', 'his', 'her', 'their', 'the'])

function ofThing(thing: ThingClass): Act {
  const kinds: {readonly [thing in ThingClass]?: Act['kind']} = {
    'review-request': 'review-requested',
    outcome: 'review-outcome',
    review: 'review-outcome',
    complaint: 'complaint',
    request: 'request',
    response: 'response',
  }
  return {...otherAct, kind: kinds[thing] ?? 'other', definite: true}
}

/** True where the words round a date say that it is of a request before this one. */
function isEarlier(
  tokens: readonly EventToken[],
  at: number,
  {kind}: Act,
  verbs: readonly EventVerb[],
): boolean {
  const {marks, things} = eventVocabulary()
  const isRequest = kind === 'request'
  for (let from = 0; from < (isRequest ? tokens.length : at); from++) {
    const [mark] = marks
      .at(tokens, from)
      .filter(({is}) => is === 'earlier' || (isRequest && is === 'another'))
    if (!mark) continue
    // "an earlier request": the word stands with the thing.
    if ([1, 2].some(step => things.at(tokens, from + step).some(({is}) => is === 'request'))) return true
    // "its previous refusal notice of 3 May"
    if (at - from <= 5 && thingOf(tokens, at) !== null) return true
  }
  if (!isRequest) return false
  // "a request dated 6 February 2024" is not the one that everybody knows of.
  if (tokens[at - 1]?.text === 'dated' && tokens[at - 3]?.text === 'a') return true
  return lastVerb(verbs, at)?.past === true
}

/** "a fresh response", "its substantive response": another than the first, or a part of it. */
function isAnew(tokens: readonly EventToken[], at: number): boolean {
  const {marks, things} = eventVocabulary()
  for (let from = Math.max(0, at - 24); from < Math.min(tokens.length, at + 24); from++) {
    if (!marks.at(tokens, from).some(({is}) => is === 'anew')) continue
    if ([1, 2].some(step => things.at(tokens, from + step).some(({is}) => is !== 'information'))) return true
  }
  return false
}

const knowing: ReadonlySet<string> = new Set(['the', 'this', 'their', 'his', 'her', 'its'])

/** "made their request on", "responded on", "asked for an internal review on": what a notice says of the event again. */
function isKnown(
  tokens: readonly EventToken[],
  at: number,
  {kind}: Act,
  verbs: readonly EventVerb[],
): boolean {
  if (kind === 'review-requested' || kind === 'review-outcome') return true
  if (kind === 'response') return verbs.some(({classes}) => classes.includes('answer'))
  if (kind !== 'request') return false
  return tokens.some(
    ({text}, place) =>
      text === 'request' && Math.abs(place - at) < 16 && knowing.has(tokens[place - 1]?.text ?? ''),
  )
}
