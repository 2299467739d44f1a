import {adverbs, auxiliaries, firstPersons, possessives, pronouns as thirdPersons} from '../speaker-words.ts'
import {citation, type Token} from './statements.ts'
import {argumentVocabulary} from './words.ts'

/** Whose words are read: DESIGN's voices. */
export type Voice = 'commissioner' | 'authority' | 'complainant' | 'law'

/** A verb of saying or finding, or "in the Council's view": what follows it is somebody's. */
export interface SpeechAct {
  /** Index of its first token, and of the token after its last. */
  readonly at: number
  readonly end: number
  readonly voice: Voice
  /**
   * What is done with what follows: `finds`, it is concluded; `notes`, it is told or still to be looked at; `says`,
   * it is claimed.
   */
  readonly does: 'finds' | 'notes' | 'says'
  /** True where it is denied: "is not satisfied that". */
  readonly negated: boolean
}

/** What a pronoun stands for where the sentence does not say. */
export interface SpeakerContext {
  /** For "he" and "she". */
  readonly person: Voice
  /** For "they". */
  readonly plural: Voice
}

/** Finds who says or finds what in a sentence. */
export function speechActsOf(tokens: readonly Token[], context: SpeakerContext): readonly SpeechAct[] {
  const vocabulary = argumentVocabulary()
  const acts: SpeechAct[] = []
  for (let at = 0; at < tokens.length; at++) {
    const {text} = tokens[at] as Token
    const last = acts.at(-1)
    if (vocabulary.opinions.has(text)) {
      const opinion = opinionAt(tokens, at, context, last)
      if (opinion) {
        acts.push(opinion)
        continue
      }
    }
    const told = accordingTo(tokens, at) ?? toldOf(tokens, at)
    if (told) {
      acts.push(told)
      continue
    }
    const isSaying =
      vocabulary.saying.has(text) || (vocabulary.refusingVerbs.has(text) && givesReason(tokens, at + 1))
    const isFinding = vocabulary.finding.has(text)
    const isNoting = vocabulary.noting.has(text)
    if (!isSaying && !isFinding && !isNoting) continue
    if (isConfirmingWhether(tokens, at)) continue
    const endorsed = endorsementAt(tokens, at, last)
    if (endorsed) {
      acts.push(endorsed)
      continue
    }
    const subject = subjectBefore(tokens, at)
    if (isInDescription(tokens, subject, last) && tokens[at + 1]?.text !== 'that') continue
    if (isParticipleOfNoun(tokens, at, subject) || isPassive(tokens, at, subject)) continue
    const voice =
      deciding.has(text) && thirdPersons.has(tokens[subject]?.text ?? '')
        ? 'commissioner'
        : voiceOfSubject(tokens, subject, context, last)
    if (voice === null) continue
    if (voice === 'law' ? !vocabulary.providing.has(text) && !isSaying : false) continue
    const negated = isDenied(tokens, subject + 1, at)
    const does =
      voice === 'commissioner' ? (isFinding ? 'finds' : isNoting ? 'notes' : 'finds') : ('says' as const)
    if (voice !== 'commissioner' && !isSaying) continue
    acts.push({
      at: Math.max(0, subject),
      end: at + 1,
      voice,
      does,
      negated: negated !== (disputing.has(text) || (does === 'finds' && denying.has(text))),
    })
  }
  return acts
}

/** What of persons the Commissioner alone does: "The complainant's argument is not borne out. He finds that …". */
const deciding: ReadonlySet<string> = new Set(['finds', 'find', 'determines', 'upholds', 'uphold', 'rules'])

/** "According to the Council, section 43(2) is engaged." */
function accordingTo(tokens: readonly Token[], at: number): SpeechAct | null {
  if (tokens[at]?.text !== 'according' || tokens[at + 1]?.text !== 'to') return null
  let end = at + 2
  while (end < tokens.length && end < at + 8 && tokens[end]?.text !== ',') end++
  const name = tokens[end - 1]
  if (end === at + 2 || tokens[end]?.text !== ',' || !name) return null
  return {at, end: end + 1, voice: voiceOfName(name.text), does: 'says', negated: false}
}

/** "It was argued by the Council that": a claim, the authority's where nobody is named. What is accepted so is none. */
function toldOf(tokens: readonly Token[], verb: number): SpeechAct | null {
  const {saying, finding, noting} = argumentVocabulary()
  const {text} = tokens[verb] as Token
  if (!saying.has(text) || finding.has(text) || noting.has(text)) return null
  let being = verb - 1
  while (being > 0 && adverbs.has((tokens[being] as Token).text)) being--
  if (tokens[being]?.text === 'been') being--
  const isPassiveHere = beings.has(tokens[being]?.text ?? '') || tokens[being]?.text === 'has'
  if (!isPassiveHere || tokens[being - 1]?.text !== 'it') return null
  let end = verb + 1
  while (end < tokens.length && end < verb + 8 && tokens[end]?.text !== 'that') end++
  if (tokens[end]?.text !== 'that') return null
  const named = tokens[verb + 1]?.text === 'by' && end > verb + 2
  const voice = named ? voiceOfName((tokens[end - 1] as Token).text) : 'authority'
  return {at: verb, end: verb + 1, voice, does: 'says', negated: false}
}

function voiceOfName(name: string): Voice {
  const {speakers} = argumentVocabulary()
  if (speakers.commissioner.has(name)) return 'commissioner'
  if (speakers.complainant.has(name)) return 'complainant'
  return speakers.law.has(name) ? 'law' : 'authority'
}

/** The words that an opinion is judged by, and whether they endorse it. */
const judgements: ReadonlyMap<string, boolean> = new Map([
  ['reasonable', true],
  ['correct', true],
  ['right', true],
  ['entitled', true],
  ['justified', true],
  ['unreasonable', false],
  ['incorrect', false],
  ['wrong', false],
  ['mistaken', false],
])

/** The longest way from a judgement to what is judged: "reasonable for the qualified person of the Council to conclude". */
const longestJudged = 12

/**
 * "The Commissioner accepts that it was reasonable for the qualified person to conclude that …": what an opinion is
 * that the Commissioner endorses is the Commissioner's finding; `null` where the verb is no such opinion's.
 */
function endorsementAt(
  tokens: readonly Token[],
  verb: number,
  last: SpeechAct | undefined,
): SpeechAct | null {
  if (last?.voice !== 'commissioner' || last.does !== 'finds') return null
  if (tokens[verb - 1]?.text !== 'to' || tokens[verb + 1]?.text !== 'that') return null
  for (let at = verb - 2; at >= Math.max(last.end, verb - longestJudged); at--) {
    const endorses = judgements.get((tokens[at] as Token).text)
    if (endorses === undefined) continue
    const negated = last.negated !== (isDenied(tokens, last.end, verb) === endorses)
    return {at, end: verb + 1, voice: 'commissioner', does: 'finds', negated}
  }
  return null
}

/** "confirm or deny", "confirm whether": nothing is said. */
function isConfirmingWhether(tokens: readonly Token[], verb: number): boolean {
  if (!tokens[verb]?.text.startsWith('confirm')) return false
  const next = tokens[verb + 1]?.text
  return (
    next === 'whether' ||
    ((next === 'or' || next === 'nor') && tokens[verb + 2]?.text.startsWith('den') === true)
  )
}

/** "refused the request because", "withheld it on the grounds that". */
function givesReason(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 20).some(({text}) => reasonWords.has(text))
}

const reasonWords: ReadonlySet<string> = new Set([
  'because',
  'as',
  'since',
  'grounds',
  'saying',
  'arguing',
  'claiming',
  'stating',
])

/** "the information that it withheld": the verb is part of a description, and governs nothing. */
function isInDescription(tokens: readonly Token[], subject: number, last: SpeechAct | undefined): boolean {
  const name = tokens[subject]?.text
  if (name !== 'it' && name !== 'they' && name !== 'he' && name !== 'she') return false
  const opener = tokens[subject - 1]?.text
  if (opener !== 'that' && opener !== 'which' && opener !== 'what') return false
  return opener !== 'that' || !last || subject - 1 - last.end > 2
}

/** Verbs that deny what follows them. */
const denying: ReadonlySet<string> = new Set([
  'rejects',
  'reject',
  'rejected',
  'dismisses',
  'dismissed',
  'disagrees',
  'disagree',
  'doubts',
  'cannot',
])

const disputing: ReadonlySet<string> = new Set([
  'disputes',
  'disputed',
  'dispute',
  'denies',
  'denied',
  'deny',
])

/** "In the Council's view", "the Commissioner's decision is that", "the Council's argument that", "is of the view that". */
function opinionAt(
  tokens: readonly Token[],
  noun: number,
  context: SpeakerContext,
  last: SpeechAct | undefined,
): SpeechAct | null {
  let owner = noun - 1
  while (owner >= 0 && opinionAdjectives.has((tokens[owner] as Token).text)) owner--
  const name = tokens[owner]?.text ?? ''
  const before = tokens[owner - 1]?.text ?? ''
  // "The Commissioner is of the view that", "has come to the conclusion that", "takes the view that".
  if (
    takers.has(before) &&
    isReachedNoun(tokens, noun) &&
    (name === 'the' || name === 'a' || name === 'an')
  ) {
    const verb = before === 'of' || before === 'to' ? owner - 2 : owner - 1
    const subject = subjectBefore(tokens, verb + 1)
    const voice = voiceOfSubject(tokens, subject, context, last)
    if (voice === null || voice === 'law') return null
    return {
      at: Math.max(0, subject),
      end: noun + 1,
      voice,
      does: voice === 'commissioner' ? 'finds' : 'says',
      negated: isDenied(tokens, subject + 1, noun),
    }
  }
  if (isReachedNoun(tokens, noun)) {
    // "the decision of the Commissioner is that"
    const of = tokens.slice(noun + 1, noun + 6)
    if (of[0]?.text === 'of' && of.some(({text}) => argumentVocabulary().speakers.commissioner.has(text)))
      return {
        at: noun,
        end: noun + 1 + of.findIndex(({text}) => argumentVocabulary().speakers.commissioner.has(text)) + 1,
        voice: 'commissioner',
        does: 'finds',
        negated: false,
      }
  }
  const voice = voiceOfOwner(tokens, owner, context, last)
  if (voice === null) return null
  // "In his view," and "his decision is that", but not "the Council's case is stronger".
  const next = skipFillers(tokens, noun + 1)
  // "In the Council's view", "in his view"
  const leading = before === 'the' ? tokens[owner - 2]?.text : before
  const isFrame =
    leading === 'in' ||
    leading === 'on' ||
    tokens[next]?.text === 'that' ||
    tokens[next]?.text === 'is' ||
    tokens[next]?.text === 'was' ||
    tokens[next]?.text === 'therefore'
  // "agrees with the Council's argument that": what is endorsed is the endorser's.
  if (voice !== 'commissioner' && last?.does === 'finds' && noun - last.end < 7) return null
  if (!isFrame) return null
  return {at: owner, end: noun + 1, voice, does: voice === 'commissioner' ? 'finds' : 'says', negated: false}
}

const opinionAdjectives: ReadonlySet<string> = new Set([
  'own',
  'final',
  'overall',
  'initial',
  'original',
  'main',
  'first',
  'second',
  'further',
  'general',
  'firm',
  'clear',
  'considered',
  'clear',
  'published',
  'stated',
  'revised',
  'provisional',
])
const takers: ReadonlySet<string> = new Set([
  'of',
  'takes',
  'took',
  'taken',
  'reached',
  'reaches',
  'formed',
  'forms',
  'to',
  'expressed',
  'holds',
  'held',
  'maintained',
  'offered',
])

function isReachedNoun(tokens: readonly Token[], noun: number): boolean {
  const {text} = tokens[noun] as Token
  return (
    text === 'decision' ||
    text === 'conclusion' ||
    text === 'view' ||
    text === 'opinion' ||
    text === 'finding' ||
    text === 'belief' ||
    text === 'position' ||
    text === 'stance' ||
    text === 'understanding'
  )
}

function voiceOfOwner(
  tokens: readonly Token[],
  owner: number,
  context: SpeakerContext,
  last: SpeechAct | undefined,
): Voice | null {
  const name = tokens[owner]?.text
  if (name === undefined) return null
  const {speakers} = argumentVocabulary()
  if (possessives.has(name)) {
    if (name === 'his' || name === 'her') return lastPerson(last) ?? context.person
    if (name === 'their') return lastPerson(last) ?? context.plural
    return 'commissioner'
  }
  if (name === 'its') return 'authority'
  if (!name.endsWith("'s") && !name.endsWith("s'") && tokens[owner + 1]?.text !== "'") return null
  const plain = name.replace(/'s?$/, '')
  if (speakers.commissioner.has(plain)) return 'commissioner'
  if (speakers.complainant.has(plain)) return 'complainant'
  return speakers.law.has(plain) ? 'law' : 'authority'
}

function lastPerson(last: SpeechAct | undefined): Voice | null {
  return last && (last.voice === 'commissioner' || last.voice === 'complainant') ? last.voice : null
}

function isFiller({text}: Token): boolean {
  return adverbs.has(text) || auxiliaries.has(text) || moreFillers.has(text)
}

const moreFillers: ReadonlySet<string> = new Set([
  'never', 'no', 'longer', 'quite', 'entirely', 'wholly', 'fully', 'yet', 'next', 'all', 'each', 'unable', 'able', 'to', 'gone', 'go', 'on', 'come', 'came', 'prepared', 'himself', 'herself', 'itself', 'themselves', 'would', 'could', 'should', 'may', 'might', 'must', 'cannot', 'readily', 'duly', 'properly', 'previously', 'originally', 'initially', 'expressly', 'merely', 'essentially', 'strongly', 'broadly', 'generally', 'rightly', 'had', 'persuasively',
]) // biome-ignore format: a list of words reads best in rows

function skipFillers(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && (tokens[at]?.text === ',' || adverbs.has((tokens[at] as Token).text))) at++
  return at
}

/** Index of the head word of what stands before a verb as its subject; -1 where nothing does. */
function subjectBefore(tokens: readonly Token[], verb: number): number {
  let at = verb - 1
  for (;;) {
    while (at >= 0 && isFiller(tokens[at] as Token)) at--
    // "The Commissioner, having read it, is satisfied", "The Commissioner, therefore, finds".
    if (tokens[at]?.text !== ',') return at
    const open = openingComma(tokens, at)
    if (open === -1) return at
    at = open - 1
  }
}

/** The comma that opens the insertion which the one at `close` ends, close by; -1 where there is none. */
function openingComma(tokens: readonly Token[], close: number): number {
  for (let at = close - 1; at >= Math.max(1, close - 14); at--) {
    if (tokens[at]?.text !== ',') continue
    const before = tokens[at - 1] as Token
    const {speakers} = argumentVocabulary()
    return speakers.commissioner.has(before.text) ||
      thirdPersons.has(before.text) ||
      speakers.complainant.has(before.text) ||
      isFiller(before)
      ? at
      : -1
  }
  return -1
}

/** "could be maintained": by whom is not said. "is satisfied", "is asking" are none. */
function isPassive(tokens: readonly Token[], verb: number, subject: number): boolean {
  const {text} = tokens[verb] as Token
  if (states.has(text) || text.endsWith('ing')) return false
  for (let at = subject + 1; at < verb; at++) if (beings.has((tokens[at] as Token).text)) return true
  return false
}

const beings: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
const states: ReadonlySet<string> = new Set([
  'satisfied', 'persuaded', 'convinced', 'content', 'sure', 'inclined', 'prepared', 'agreed',
]) // biome-ignore format: a list of words reads best in rows

/** "the information considered", "the harm identified by": no verb of a speaker's. */
function isParticipleOfNoun(tokens: readonly Token[], verb: number, subject: number): boolean {
  if (subject !== verb - 1) return false
  const next = tokens[verb + 1]?.text
  return next === 'by' || next === 'in' || next === 'at' || next === 'above' || next === 'below'
}

function voiceOfSubject(
  tokens: readonly Token[],
  subject: number,
  context: SpeakerContext,
  last: SpeechAct | undefined,
): Voice | null {
  const token = tokens[subject]
  const name = token?.text
  if (name === undefined) return subject === -1 && last === undefined ? null : null
  const {speakers} = argumentVocabulary()
  if (speakers.commissioner.has(name)) {
    // "The Commissioner's satisfied", but not "the Commissioner's officer".
    return name.endsWith("'s") && !states.has(tokens[skipFillers(tokens, subject + 1)]?.text ?? '')
      ? null
      : 'commissioner'
  }
  if (name === citation) return 'law'
  if (firstPersons.has(name)) return 'commissioner'
  if (name === 'he' || name === 'she') return lastPerson(last) ?? context.person
  if (name === 'they')
    return last?.voice === 'commissioner' || last?.voice === 'complainant' ? last.voice : context.plural
  if (name === 'it') return isImpersonal(tokens, subject) ? null : 'authority'
  if (speakers.complainant.has(name)) return 'complainant'
  if (speakers.law.has(name)) return 'law'
  if (name === 'notice')
    return tokens[subject - 1]?.text === 'this' || tokens[subject - 1]?.text === 'decision'
      ? 'commissioner'
      : 'authority'
  if (name === 'decision') return 'commissioner'
  // "The Commissioner accepts … and finds …": the subject is that of the verb before.
  if (name === 'and' || name === ',' || name === 'or' || name === 'but' || name === ';')
    return last?.voice ?? null
  if (
    name === 'that' ||
    name === 'which' ||
    name === 'who' ||
    name === 'this' ||
    name === 'by' ||
    name === 'as' ||
    name === 'be'
  )
    return null
  return noSubjects.has(name) ? null : 'authority'
}

/** Words that are the subject of no verb: what stands before it is something else. */
const noSubjects: ReadonlySet<string> = new Set([
  'in', 'of', 'on', 'for', 'with', 'at', 'from', 'into', 'about', 'against', 'than', 'under', 'within', 'without', 'between', 'the', 'a', 'an', 'its', 'their', 'his', 'her', 'if', 'whether', 'when', 'where', 'while', 'because', 'since', 'until', 'after', 'what', 'how', 'why', 'such', 'any', 'some', 'same', 'those', 'these', 'what', 'not', 'been', 'more', 'less', 'most', 'public', 'following', 'out', 'up', ':', '-', 'withheld', 'information', 'harm', 'prejudice', 'exemption', 'interest', 'interests', 'factors', 'reasons', 'arguments', 'test', 'issue', 'points', 'document', 'documents', 'material', 'request', 'risk', 'likelihood',
]) // biome-ignore format: a list of words reads best in rows

/** "It is noted that", "it was argued": by whom is not said. */
function isImpersonal(tokens: readonly Token[], subject: number): boolean {
  const next = tokens[subject + 1]?.text
  return next === 'is' || next === 'was' || next === 'can' || next === 'has'
    ? tokens[subject + 2]?.text !== 'also' && (next !== 'has' || tokens[subject + 2]?.text === 'been')
    : false
}

/** True where the words from `from` to `to` hold one "not", or another word that turns round what follows. */
export function isDenied(tokens: readonly Token[], from: number, to: number): boolean {
  const {negations} = argumentVocabulary()
  let denied = false
  for (let at = from; at < to; at++) {
    const {text} = tokens[at] as Token
    if (!negations.has(text)) continue
    // "neither section 41(1) nor section 43(2)": what is denied stays so.
    if (text === 'nor' && denied) continue
    const next = tokens[at + 1]?.text
    if (
      text === 'not' &&
      (next === 'only' || next === 'merely' || next === 'simply' || next === 'just' || next === 'least')
    )
      continue
    if (text === 'no' && (next === 'doubt' || next === 'longer')) continue
    if (text === 'without' && next === 'doubt') continue
    denied = !denied
  }
  return denied
}
