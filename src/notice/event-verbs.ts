import {isLetter} from './characters.ts'
import {eventVocabulary} from './event-phrases.ts'
import type {EventToken} from './event-tokens.ts'
import type {Person, ThingClass, VerbClass} from './event-vocabulary.ts'
import {adverbs, auxiliaries} from './speaker-words.ts'

/** Who or what a verb has as its subject. */
export type Subject =
  | {readonly is: Person; readonly from: number; readonly head: string}
  /** A thing of the story: "An internal review was requested", "the Council's response is dated". */
  | {readonly is: 'thing'; readonly thing: ThingClass; readonly from: number; readonly head: string}

/** A verb of the story in a sentence. */
export interface EventVerb {
  /** Where it stands, and where the words behind it start. */
  readonly at: number
  readonly end: number
  readonly classes: readonly VerbClass[]
  /** Whose doing it is; that of the verb before it where it has no subject of its own; `null` where none is told. */
  readonly subject: Subject | null
  /** True where the subject stands right before it. */
  readonly own: boolean
  readonly passive: boolean
  readonly negated: boolean
  /** "had written": before what is being told. */
  readonly past: boolean
}

const determiners: ReadonlySet<string> = new Set([
  'a', 'an', 'the', 'its', 'his', 'her', 'their', 'this', 'each', 'any', 'no', 'another', 'such', 'these', 'those', 'for',
  'of', 'internal', 'foi', 'information',
]) // biome-ignore format: a list of words reads best in rows

/** Before a word that may be a noun they make it one: "first request", but "first asked". */
const adjectives: ReadonlySet<string> = new Set([
  'original', 'initial', 'following', 'same', 'first', 'second', 'new', 'earlier', 'previous', 'further', 'last', 'third', 'fresh', 'formal',
]) // biome-ignore format: a list of words reads best in rows

/** Words at which a subject, read from its end, has begun. */
const subjectEnds: ReadonlySet<string> = new Set([
  ',', ';', ':', '-', 'that', 'which', 'who', 'and', 'but', 'or', 'when', 'while', 'whilst', 'although', 'because', 'as',
  'where', 'if', 'so', 'after', 'before', 'since', 'until', 'on', 'by', 'in', 'whereas', 'then', 'in', 'with', 'at',
]) // biome-ignore format: a list of words reads best in rows

/** Words that go on a subject: "the request for an internal review", "the complaint about the handling of the request". */
const subjectLinks: ReadonlySet<string> = new Set(['of', 'for', 'about', 'to', 'from', 'into', 'under'])

const passives: ReadonlySet<string> = new Set(['was', 'were', 'been', 'is', 'are', 'be', 'being'])

const longestSubject = 14

/** The verbs of the story in a sentence, in order, each with its subject. */
export function readVerbs(tokens: readonly EventToken[]): EventVerb[] {
  const {verbs: index} = eventVocabulary()
  const verbs: EventVerb[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = index.at(tokens, at)
    const longest = found[0]
    if (!longest || isNoun(tokens, at)) continue
    const classes = found.filter(({words}) => words.length === longest.words.length).map(({is}) => is)
    const before = beforeVerb(tokens, at)
    // "wrote to the Secretary of the Board seeking a review": a participle has the subject of the verb before it.
    const isParticiple = (tokens[at] as EventToken).text.endsWith('ing') && before.at === at - 1
    const own = isParticiple
      ? null
      : ((before.passive ? thingWithClause(tokens, before.at) : null) ?? subjectAt(tokens, before.at))
    const last = verbs[verbs.length - 1]
    verbs.push({
      at,
      end: at + longest.words.length,
      classes,
      subject: own ?? last?.subject ?? subjectOfAuxiliary(tokens, at),
      own: own !== null,
      passive: before.passive && !classes.includes('dispute'),
      negated: before.negated,
      past: before.past,
    })
    at += longest.words.length - 1
  }
  return verbs
}

/** "The complainant wasn't happy and asked": the subject of a verb that the story does not know. */
function subjectOfAuxiliary(tokens: readonly EventToken[], end: number): Subject | null {
  for (let at = 1; at < end; at++) {
    if (!auxiliaries.has((tokens[at] as EventToken).text)) continue
    let head = at - 1
    while (head > 0 && adverbs.has((tokens[head] as EventToken).text)) head--
    return subjectAt(tokens, head)
  }
  return null
}

/** "the request", "its reply", "the requested information", "the Council's answer". */
function isNoun(tokens: readonly EventToken[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  if (adjectives.has(before) && eventVocabulary().things.at(tokens, at).length > 0) return true
  if (plainForms.has(tokens[at]?.text ?? '') && !opensPlainForm(tokens, at)) return true
  return determiners.has(before) || before.endsWith("'s") || before.endsWith("s'")
}

/** Forms that are as often nouns: verbs only after "to", "did not", "could". */
const plainForms: ReadonlySet<string> = new Set([
  'request', 'reply', 'answer', 'contact', 'approach', 'release', 'issue', 'appeal', 'challenge', 'dispute', 'query', 'limit',
]) // biome-ignore format: a list of words reads best in rows

function opensPlainForm(tokens: readonly EventToken[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  return before === 'to' || auxiliaries.has(before) || before === 'could' || before === 'should'
}

/** What stands right before a verb, its auxiliaries and adverbs passed over. */
function beforeVerb(
  tokens: readonly EventToken[],
  verb: number,
): {readonly at: number; readonly passive: boolean; readonly negated: boolean; readonly past: boolean} {
  let at = verb - 1
  let passive = false
  let negated = false
  let past = false
  for (; at >= 0; at--) {
    const {text} = tokens[at] as EventToken
    if (text === 'to' && negators.has(tokens[at - 1]?.text ?? '')) {
      negated = true
      at--
      continue
    }
    if (!adverbs.has(text) && !auxiliaries.has(text) && text !== 'never') break
    passive ||= passives.has(text)
    negated ||= text === 'not' || text === 'never'
    past ||= text === 'had'
  }
  return {at: passOverInset(tokens, at), passive, negated, past}
}

const negators: ReadonlySet<string> = new Set([
  'failed',
  'yet',
  'refused',
  'declined',
  'omitted',
  'neglected',
])

/**
 * "The Council, on 3 May 2023, replied", "The complainant on 3 May 2023 wrote", "The complainant, which is a charity, asked":
 * to the end of the subject.
 */
function passOverInset(tokens: readonly EventToken[], from: number): number {
  if (tokens[from]?.day && tokens[from - 1]?.text === 'on') return from - 2
  if (tokens[from]?.text !== ',') return from
  for (let at = from - 1; at >= Math.max(1, from - longestInset); at--) {
    if (tokens[at]?.text === ',') return insetOpeners.has(tokens[at + 1]?.text ?? '') ? at - 1 : from
  }
  return from
}

const longestInset = 16

const insetOpeners: ReadonlySet<string> = new Set([
  'which', 'who', 'whose', 'on', 'having', 'being', 'in', 'by', 'through', 'following', 'after', 'dated', 'however', 'therefore', 'then',
]) // biome-ignore format: a list of words reads best in rows

/** The subject that ends at `head`; `null` where what stands there is none. */
function subjectAt(tokens: readonly EventToken[], head: number): Subject | null {
  const {people, things} = eventVocabulary()
  const word = tokens[head]
  if (!word || word.day || subjectEnds.has(word.text) || subjectLinks.has(word.text)) return null
  let from = head
  while (from > 0 && head - from < longestSubject) {
    const before = tokens[from - 1] as EventToken
    const linked = before.text === 'that' && subjectLinks.has(tokens[from - 2]?.text ?? '')
    if (before.day || (subjectEnds.has(before.text) && !linked)) break
    from--
  }
  // "asked for", "the request he had made": a subject starts after a noun or verb that has nothing to do with it.
  const pronoun = people.get(word.text)
  if (pronouns.has(word.text) && pronoun) return {is: pronoun, from: head, head: word.text}
  from = startOfLastNoun(tokens, from, head)
  const thing = firstThing(tokens, from, head + 1)
  if (thing) return {is: 'thing', thing, from, head: word.text}
  const person = personIn(tokens, from, head)
  return person && {is: person, from, head: word.text}

  function firstThing(all: readonly EventToken[], start: number, end: number): ThingClass | null {
    for (let at = start; at < end; at++) {
      const text = all[at]?.text ?? ''
      if (people.has(text) && !subjectLinks.has(all[at - 1]?.text ?? '')) {
        // "the complainant": a person, unless a possessive.
        return null
      }
      const [phrase] = things.at(all, at)
      if (phrase && phrase.is !== 'information' && at + phrase.words.length <= end) return phrase.is
    }
    return null
  }
}

/** "The request with which this notice is concerned was made": the thing before "which", where a sentence starts with it. */
function thingWithClause(tokens: readonly EventToken[], head: number): Subject | null {
  const {things} = eventVocabulary()
  const start = tokens[0]?.text === 'the' || tokens[0]?.text === 'a' ? 1 : 0
  const [phrase] = things.at(tokens, start)
  if (!phrase || phrase.is === 'information') return null
  const end = start + phrase.words.length
  const relative = [end, end + 1].find(at => relatives.has(tokens[at]?.text ?? ''))
  if (relative === undefined || relative >= head) return null
  return {is: 'thing', thing: phrase.is, from: 0, head: phrase.words.at(-1) as string}
}

const relatives: ReadonlySet<string> = new Set(['which', 'that', 'whom'])

const pronouns: ReadonlySet<string> = new Set(['it', 'he', 'she', 'they', 'i'])

/** Where the noun starts that ends at `head`: after the last word that can be no part of it. */
function startOfLastNoun(tokens: readonly EventToken[], from: number, head: number): number {
  const {verbs} = eventVocabulary()
  for (let at = head - 1; at >= from; at--) {
    const {text} = tokens[at] as EventToken
    if (auxiliaries.has(text)) return at + 1
    if (verbs.at(tokens, at).length > 0 && !isNoun(tokens, at)) return at + 1
    // "the request the complainant had made"
    const opens = determiners.has(text) && text !== 'of' && text !== 'for' && text !== 'information'
    if (opens && !subjectLinks.has(tokens[at - 1]?.text ?? '')) return at
  }
  return from
}

/** The person whom the words `[from, head]` name. */
function personIn(tokens: readonly EventToken[], from: number, head: number): Person | null {
  const {people} = eventVocabulary()
  // "the University of Wenlow", "the Commissioner of Police": the noun before "of" is who it is.
  let end = head
  for (let at = from; at < head; at++) {
    if (tokens[at + 1]?.text === 'of' || tokens[at + 1]?.text === 'for') {
      end = at
      break
    }
  }
  const known = people.get((tokens[end] as EventToken).text)
  if (known === 'commissioner' && end !== head) return 'authority'
  if (known) return known
  const first = tokens[from]?.text
  if (first === 'mr' || first === 'mrs' || first === 'ms' || first === 'miss' || first === 'dr')
    return 'complainant'
  return isLetter((tokens[head] as EventToken).text.charAt(0)) ? 'authority' : null
}
