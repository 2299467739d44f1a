import {adverbs, auxiliaries} from '../speaker-words.ts'
import {citation, type Statement, type Token} from './statements.ts'
import {isDenied, type SpeechAct, type Voice} from './voice.ts'
import {argumentVocabulary} from './words.ts'

/** A statement with who says what in it. */
export interface Spoken {
  readonly statement: Statement
  readonly acts: readonly SpeechAct[]
  /** The sentence before it in the same block, or `null`. */
  readonly before: Statement | null
  /** Whose the words are where nobody is named. */
  readonly voice: Voice
  /** True where it states the law in general: nothing in it is found. */
  readonly general: boolean
  /** True where the sentence before it was somebody else's, who may be speaking still. */
  readonly carried: boolean
}

/** The last act that ends before a place and reaches to it; `null` where the words are nobody's in particular. */
export function actBefore({statement: {tokens}, acts}: Spoken, at: number): SpeechAct | null {
  for (let index = acts.length - 1; index >= 0; index--) {
    const act = acts[index] as SpeechAct
    if (act.end > at) continue
    if (act.voice === 'commissioner' && act.does !== 'says') return act
    return reaches(tokens, act.end, at) ? act : null
  }
  return null
}

const breaks: ReadonlySet<string> = new Set([
  ';',
  'but',
  'so',
  'however',
  'therefore',
  'accordingly',
  'although',
  'consequently',
])

function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const {text} = tokens[at] as Token
    if (breaks.has(text) && tokens[at + 1]?.text !== 'that' && tokens[at - 1]?.text !== 'and') return false
  }
  return true
}

/**
 * True where a clause is part of a description: "information which is covered by section 31". A "that" that a verb of
 * finding governs is none.
 */
export function isRelative({statement: {tokens}, acts}: Spoken, clause: number): boolean {
  const opener = tokens[clause - 1]?.text
  if (opener === 'which') return true
  if (opener !== 'that') return false
  const before = tokens[clause - 2]
  if (!before || before.text === 'and' || before.text === ',' || before.text === 'but') return false
  return !acts.some(({end}) => end <= clause - 1 && clause - 1 - end <= 6)
}

/** Where the clause of a word starts: after the mark, or the word that opens it. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  const {boundaries} = argumentVocabulary()
  let start = at
  while (start > 0) {
    const {text} = tokens[start - 1] as Token
    if (boundaries.has(text)) break
    // "It was not, therefore, entitled": commas round an adverb part nothing.
    if (text === ',' && !allAdverbs(tokens, start, at)) break
    start--
  }
  return start
}

/** True where words, or commas, stand there and none but adverbs. A comma right before a subject parts. */
function allAdverbs(tokens: readonly Token[], from: number, to: number): boolean {
  if (from === to && tokens[to]?.text === citation) return false
  for (let at = from; at < to; at++) {
    const {text} = tokens[at] as Token
    if (text !== ',' && !adverbs.has(text)) return false
  }
  return true
}

/**
 * "has not shown that section 43(2) is engaged": true where the clause is what somebody has not proved.
 *
 * @param from how far back the denial may stand
 */
function isUnproved(tokens: readonly Token[], clause: number, from: number): boolean {
  const {showing} = argumentVocabulary()
  const opener = tokens[clause - 1]?.text
  if (opener !== 'that' && opener !== 'how' && opener !== 'why') return false
  // "but not that it would"
  if (opener === 'that' && tokens[clause - 2]?.text === 'not') return true
  let verb = clause - 2
  while (verb >= from && adverbs.has((tokens[verb] as Token).text)) verb--
  if (!showing.has(tokens[verb]?.text ?? '')) return false
  return isDenied(tokens, Math.max(from, clauseStart(tokens, verb)), verb)
}

/** True where a place is asked about, required or only supposed: "whether …", "if …", "for … to be". */
export function isSupposed(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean {
  for (let at = from; at < to; at++) if (words.has((tokens[at] as Token).text)) return true
  return false
}

/** True where "whether", "if" and their like govern a clause: within it, or right before it across a comma. */
export function isAskedOrSupposed(tokens: readonly Token[], from: number, to: number): boolean {
  return isSupposed(tokens, from, to, argumentVocabulary().supposing)
}

/** "If the information falls within the class, then the exemption is engaged": what follows is supposed too. */
export function isUnderCondition(spoken: Spoken, at: number): boolean {
  const {tokens, from} = spoken.statement
  const since = spoken.acts.findLast(({end}) => end <= at)?.end ?? from
  for (let index = at - 1; index >= since; index--) {
    const {text} = tokens[index] as Token
    if (text === ';' || text === ':' || text === 'but') return false
    if (text === 'if') return true
  }
  return false
}

/** "whether the Council was right in finding that section 43(2) is engaged": the clause is a part of what is asked. */
function isAskedAbove(tokens: readonly Token[], clause: number, from: number): boolean {
  if (tokens[clause - 1]?.text !== 'that') return false
  for (let at = clause - 2; at >= from; at--) {
    const {text} = tokens[at] as Token
    if (text === 'whether') return true
    if (text === ',' || text === ';' || text === ':') return false
  }
  return false
}

/** Whose a place is, whether that is said, and whether it is denied by the words that govern it. */
export function governing(
  spoken: Spoken,
  at: number,
  clause: number,
): {
  readonly voice: Voice
  readonly firm: boolean
  readonly denied: boolean
  readonly from: number
  readonly noted: boolean
  /** True where it is only asked. */
  readonly asked: boolean
} {
  const {tokens} = spoken.statement
  const act = actBefore(spoken, at)
  const from = Math.max(act?.end ?? 0, clause)
  const own = isDenied(tokens, from, at) !== (act?.negated ?? false)
  const denied = own !== isUnproved(tokens, clause, act?.end ?? 0)
  const asked = isAskedAbove(tokens, clause, act?.end ?? 0)
  if (!act) {
    return {
      voice: spoken.voice,
      firm: !spoken.carried && spoken.statement.place === 'decision',
      denied,
      from,
      noted: false,
      asked,
    }
  }
  return {
    voice: act.voice,
    firm: act.does !== 'notes',
    denied: denied,
    from,
    noted: act.does === 'notes',
    asked,
  }
}

/** Where the next verb of saying or finding after a place has its subject. */
export function actAfter({acts}: Spoken, at: number, otherwise: number): number {
  return acts.find(act => act.at > at)?.at ?? otherwise
}

/** The ids cited after a place, in the same clause or list: up to another verb's. */
export function citedAfter(tokens: readonly Token[], from: number, stop: number): readonly string[] | null {
  const ids: string[] = []
  let sinceLast = 0
  for (let at = from; at < stop; at++) {
    const token = tokens[at] as Token
    if (token.text === citation) {
      ids.push(...(token.provisions ?? []))
      sinceLast = 0
      continue
    }
    if (token.text === ';' || token.text === 'but' || token.text === 'because' || token.text === 'although')
      break
    // "can be withheld under them, there is no need to consider section 24": another statement.
    if (token.text === ',' && openers.has(tokens[at + 1]?.text ?? '')) break
    sinceLast++
    if (ids.length > 0 && sinceLast > 8) break
  }
  return ids.length === 0 ? null : ids
}

const openers: ReadonlySet<string> = new Set([
  'there',
  'he',
  'she',
  'it',
  'they',
  'this',
  'nor',
  'no',
  'nothing',
])

/** Exemptions of which the opposite is said of what was just found. */
export interface Contrast {
  readonly ids: readonly string[]
  /** Whether the verb of the finding is said of them too. */
  readonly holds: boolean
  /** Its first token, and the token after its last. */
  readonly start: number
  readonly end: number
}

/**
 * "entitled to rely on section 41(1), but not on section 43(2)", "section 41(1) is engaged but section 43(2) is not": what
 * is set against the finding before it, and has no verb of its own; `null` where nothing is.
 */
export function contrastAfter(tokens: readonly Token[], from: number, stop: number): Contrast | null {
  for (let at = from; at < stop; at++) {
    const {text} = tokens[at] as Token
    if (text === ';' || text === 'because' || text === 'although') return null
    if (text !== 'but' && text !== 'while' && text !== 'whereas') continue
    return deniedBehind(tokens, at, stop) ?? withoutVerb(tokens, at, stop)
  }
  return null
}

/** How many words may stand between "but not" and what is cited: "but not the schedule under section 43(2)". */
const longestDenied = 7

/** "but not on section 43(2)" */
function deniedBehind(tokens: readonly Token[], but: number, stop: number): Contrast | null {
  if (tokens[but + 1]?.text !== 'not') return null
  const at = citationSoon(tokens, but + 2, stop)
  if (at === -1) return null
  const {ids, end} = listFrom(tokens, at)
  // "but not that section 43(2) is engaged" has a verb of its own.
  return auxiliaries.has(tokens[end]?.text ?? '') ? null : {ids, holds: false, start: at, end}
}

/** "but section 43(2) is not", "but section 43(2) is" */
function withoutVerb(tokens: readonly Token[], but: number, stop: number): Contrast | null {
  const at = citationSoon(tokens, but + 1, stop)
  if (at === -1) return null
  const {ids, end} = listFrom(tokens, at)
  if (!auxiliaries.has(tokens[end]?.text ?? '')) return null
  const holds = tokens[end + 1]?.text !== 'not'
  const last = end + (holds ? 1 : 2)
  const next = tokens[last]
  return next === undefined || next.text === ',' || next.text === ';'
    ? {ids, holds, start: at, end: last}
    : null
}

/** The next citation with no verb before it; -1 where there is none close by. */
function citationSoon(tokens: readonly Token[], from: number, stop: number): number {
  for (let at = from; at < Math.min(stop, from + longestDenied); at++) {
    const {text} = tokens[at] as Token
    if (text === citation) return at
    if (auxiliaries.has(text) || text === ',' || text === ';') return -1
  }
  return -1
}

/** The citations from a place on that are joined to one another. */
function listFrom(
  tokens: readonly Token[],
  at: number,
): {readonly ids: readonly string[]; readonly end: number} {
  const ids: string[] = []
  let end = at
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.text === citation) {
      ids.push(...(token.provisions ?? []))
      end = index + 1
    } else if (!joining.has(token.text)) break
  }
  return {ids, end}
}

/** The citations just before a place, with those joined to them: "sections 31(1)(a) and 38 are"; `null` where none are. */
export function citedBefore(
  tokens: readonly Token[],
  at: number,
  reach: number,
): {readonly ids: readonly string[]; readonly at: number} | null {
  const {boundaries} = argumentVocabulary()
  for (let index = at - 1; index >= Math.max(0, at - reach); index--) {
    const token = tokens[index] as Token
    if (token.text === citation) return withJoined(tokens, index)
    if (boundaries.has(token.text) && token.text !== 'as') return null
  }
  return null
}

const joining: ReadonlySet<string> = new Set([
  'and',
  'or',
  'nor',
  'neither',
  ',',
  'both',
  'also',
  'as',
  'well',
  'the',
  'exemption',
  'exemptions',
  'exception',
  'exceptions',
  'at',
  'in',
  'under',
  'either',
  'to',
  'alternative',
  'alternatively',
])

function withJoined(
  tokens: readonly Token[],
  at: number,
): {readonly ids: readonly string[]; readonly at: number} {
  const ids = [...(tokens[at]?.provisions ?? [])]
  let first = at
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index] as Token
    if (token.text === citation) {
      ids.unshift(...(token.provisions ?? []))
      first = index
    } else if (!joining.has(token.text)) break
  }
  return {ids, at: first}
}
