import {adverbs} from '../speaker-words.ts'
import {clauseStart, governing, isSupposed, type Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import type {Likelihood, RawProposition} from './proposition.ts'
import {citation, type Token} from './statements.ts'
import {argumentVocabulary} from './words.ts'

/** Reads at which level a harm is said to be likely: "would be likely to prejudice", "the lower threshold", "would harm". */
export function readLikelihood(spoken: Spoken): RawProposition[] {
  const {tokens} = spoken.statement
  const found: RawProposition[] = []
  const lower = levelsIn(spoken, 'would-be-likely')
  const higher = levelsIn(spoken, 'would')
  // "would, or would be likely to": the test of the Act, not a level.
  const both = tokens.some(({text}, at) => text === 'or' && isAlternative(tokens, at))
  // A sentence that names both levels explains them; one that rejects one of them says so.
  const explains =
    lower.length > 0 &&
    higher.length > 0 &&
    !isOneRejected(tokens) &&
    tokens.some(({text, quoted}) => text === 'or' || quoted)
  for (const {start, end, level} of [...lower, ...higher].sort((one, other) => one.start - other.start)) {
    if (both && level === 'would-be-likely' && tokens[skipBack(tokens, start - 1)]?.text === 'or') continue
    const clause = clauseStart(tokens, start)
    const govern = governing(spoken, start, clause)
    if (govern.asked || isSupposed(tokens, Math.max(govern.from, clause), start, asking)) continue
    const cited = tokens.filter(({text}) => text === citation).flatMap(({provisions}) => provisions ?? [])
    found.push(
      proposition(spoken, start, end, {
        says: 'likelihood',
        holds: !govern.denied,
        level,
        named: cited.length > 0 ? cited : null,
        voice: govern.voice,
        firm: ((govern.firm && govern.voice === 'commissioner') || isStated(spoken, start)) && !explains,
      }),
    )
  }
  return found
}

const asking: ReadonlySet<string> = new Set(['whether', 'if', 'unless', 'must', 'than', 'means', 'mean'])

/** "The level of likelihood is the lower one": said without "the Commissioner finds", of the level that is met. */
function isStated(spoken: Spoken, at: number): boolean {
  const {tokens, from, place} = spoken.statement
  if (place !== 'reasons' || spoken.voice !== 'commissioner' || spoken.carried || spoken.acts.length > 0)
    return false
  const be = tokens[at - 2]?.text
  return (
    tokens[at - 1]?.text === 'the' &&
    (be === 'is' || be === 'was') &&
    tokens
      .slice(from, at - 2)
      .some(({text}) => text === 'level' || text === 'likelihood' || text === 'threshold')
  )
}

function isOneRejected(tokens: readonly Token[]): boolean {
  return tokens.some(({text}) => text === 'not' || text === 'rather' || text === 'but' || text === 'instead')
}

interface Level {
  readonly start: number
  readonly end: number
  readonly level: Likelihood
}

function levelsIn({statement: {tokens, from}}: Spoken, level: Likelihood): Level[] {
  const {lower, higher} = argumentVocabulary()
  if (level === 'would-be-likely') return lower.all(tokens, from).map(({start, end}) => ({start, end, level}))
  const levels: Level[] = higher.all(tokens, from).map(({start, end}) => ({start, end, level}))
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]?.text !== 'would') continue
    const end = harmEnd(tokens, at + 1)
    if (end !== -1) levels.push({start: at, end, level})
    else if (comesAbout.has(tokens[at + 1]?.text ?? '') && isOfHarm(tokens, at))
      levels.push({start: at, end: at + 2, level})
  }
  return levels
}

/** Where "prejudice", "cause harm" … ends that follows "would" with nothing but adverbs between; -1 where none does. */
function harmEnd(tokens: readonly Token[], from: number): number {
  const {harms, causes} = argumentVocabulary()
  let at = from
  while (
    at < tokens.length &&
    (adverbs.has((tokens[at] as Token).text) || manner.has((tokens[at] as Token).text))
  )
    at++
  return (harms.at(tokens, at) ?? causes.at(tokens, at))?.end ?? -1
}

/** "The prejudice would occur". That it would follow, or result, says what it comes from, not how likely it is. */
const comesAbout: ReadonlySet<string> = new Set(['occur'])

/** How far before "would occur" the harm is named. */
const longestHarm = 8

function isOfHarm(tokens: readonly Token[], would: number): boolean {
  const {harms, boundaries} = argumentVocabulary()
  for (let at = would - 1; at >= Math.max(0, would - longestHarm); at--) {
    if (boundaries.has((tokens[at] as Token).text)) return false
    if (harms.at(tokens, at) ?? dangers.has((tokens[at] as Token).text)) return true
  }
  return false
}

/** Harms that are no verbs. */
const dangers: ReadonlySet<string> = new Set([
  'danger',
  'endangerment',
  'detriment',
  'outcome',
  'consequence',
])

const manner: ReadonlySet<string> = new Set([
  'directly',
  'seriously',
  'significantly',
  'indeed',
  'certainly',
  'inevitably',
  'materially',
  'severely',
  'in',
  'fact',
  'substantially',
])

/** "would, or would be likely to", "‘would’ or ‘would be likely to’", "would or be likely to". */
function isAlternative(tokens: readonly Token[], or: number): boolean {
  const before = tokens[skipBack(tokens, or - 1)]?.text
  let next = or + 1
  while (tokens[next]?.text === ',' || tokens[next]?.text === '-') next++
  return (
    before === 'would' &&
    (tokens[next]?.text === 'would' || tokens[next]?.text === 'be' || tokens[next]?.text === 'at')
  )
}

function skipBack(tokens: readonly Token[], from: number): number {
  let at = from
  while (at >= 0 && (tokens[at]?.text === ',' || tokens[at]?.text === '-')) at--
  return at
}
