import {clauseStart, governing, isSupposed, type Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import type {RawProposition, Side} from './proposition.ts'
import {citation, type Token} from './statements.ts'
import {isDenied} from './voice.ts'
import {argumentVocabulary} from './words.ts'

/** Reads where a balance of the public interest falls: "the balance favours maintaining the exemption". */
export function readBalance(spoken: Spoken): RawProposition[] {
  const {tokens, from} = spoken.statement
  const {balance} = argumentVocabulary()
  if (!balance.subjects.anyIn(tokens) && !balance.cases.anyIn(tokens)) return []
  const found: RawProposition[] = []
  for (let at = from; at < tokens.length; at++) {
    const strike = outweighAt(tokens, at) ?? favourAt(tokens, at) ?? equalAt(tokens, at)
    if (!strike) continue
    // "for the public interest in disclosure to prevail"
    if (tokens[at - 1]?.text === 'to') continue
    const subject = subjectStart(tokens, at)
    const govern = governing(spoken, namedAt(tokens, subject, at), subject)
    if (govern.noted || isSupposed(tokens, Math.max(govern.from, clauseStart(tokens, subject)), at, asking))
      continue
    // "disclosed unless, in all the circumstances of the case, the public interest in …"
    if (isSupposed(tokens, lastActEnd(spoken, at), at, conditions)) continue
    // What turns round the verb itself stands between its subject and it.
    const denied =
      isDenied(tokens, Math.max(govern.from, subject), at) !== (govern.denied && govern.from <= subject)
    const side = denied ? opposite(strike.side) : strike.side
    const cited = tokens.filter(({text}) => text === citation).flatMap(({provisions}) => provisions ?? [])
    found.push(
      proposition(spoken, at, Math.max(at + 1, strike.end), {
        says: 'public-interest',
        holds: true,
        side,
        named: cited.length > 0 ? cited : null,
        voice: govern.voice,
        firm: govern.firm,
      }),
    )
    at = strike.end
  }
  return found
}

const asking: ReadonlySet<string> = new Set([
  'whether',
  'if',
  'unless',
  'must',
  'should',
  'may',
  'might',
  'could',
  'when',
  'where',
  'until',
  'would',
])

const conditions: ReadonlySet<string> = new Set(['whether', 'unless', 'if', 'where', 'only'])

/** Where the last verb of the Commissioner's finding before a place ends; 0 where there is none. */
function lastActEnd({acts}: Spoken, at: number): number {
  return acts.findLast(({end, does}) => end <= at && does === 'finds')?.end ?? 0
}

interface Strike {
  readonly side: Side
  readonly end: number
}

export function opposite(side: Side): Side {
  return side === 'maintain' ? 'disclose' : 'maintain'
}

/** "A outweighs B", "A is outweighed by B", "A is stronger than B". */
function outweighAt(tokens: readonly Token[], at: number): Strike | null {
  const {balance} = argumentVocabulary()
  const {text} = tokens[at] as Token
  const comparing = balance.comparing.at(tokens, at)
  if (!comparing && !balance.outweighing.has(text)) return null
  const end = comparing?.end ?? at + 1
  const left = sideBefore(tokens, at)
  const right = sideAfter(tokens, end)
  const passive =
    !comparing &&
    (text === 'outweighed' || text === 'overridden' || text === 'exceeded') &&
    isPassive(tokens, at)
  const winner = left ?? (right === null ? null : opposite(right))
  if (winner === null) return null
  return {side: passive ? opposite(winner) : winner, end}
}

/** "is outweighed", "is not, in his view, outweighed by"; not "has outweighed", "outweighed" as a past tense. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text === 'by') return true
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const {text} = tokens[back] as Token
    if (
      text === 'is' ||
      text === 'are' ||
      text === 'was' ||
      text === 'were' ||
      text === 'be' ||
      text === 'been'
    )
      return true
  }
  return false
}

/** "The public interest is evenly balanced": then the information is to be disclosed. */
function equalAt(tokens: readonly Token[], at: number): Strike | null {
  const hit = argumentVocabulary().balance.equal.at(tokens, at)
  // "This is not a case in which the interests are equal."
  if (hit && isDenied(tokens, 0, at)) return null
  return hit && {side: 'disclose', end: hit.end}
}

/** Where the public interest, its balance or the arguments are named that a verb is about. */
function namedAt(tokens: readonly Token[], from: number, verb: number): number {
  const {balance} = argumentVocabulary()
  for (let at = from; at < verb; at++)
    if (balance.subjects.at(tokens, at) ?? balance.cases.at(tokens, at)) return at
  return from
}

/** "The balance favours disclosure", "the public interest lies in maintaining the exemption". */
function favourAt(tokens: readonly Token[], at: number): Strike | null {
  const {balance} = argumentVocabulary()
  // "the presumption in favour of disclosure"
  if (tokens[at]?.text === 'favour' && tokens[at - 1]?.text === 'in') return null
  const favouring = balance.favouring.at(tokens, at)
  if (!favouring || !isBalanceBefore(tokens, at)) return null
  const side = sideAfter(tokens, favouring.end, 7)
  return side === null ? null : {side, end: favouring.end}
}

/** True where the subject right before a verb is the public interest or its balance, not "factors" or "an argument". */
function isBalanceBefore(tokens: readonly Token[], at: number): boolean {
  const {balance} = argumentVocabulary()
  for (let start = at - 1; start >= Math.max(0, at - 14); start--) {
    const {text} = tokens[start] as Token
    if (
      text === 'factors' ||
      text === 'factor' ||
      text === 'arguments' ||
      text === 'argument' ||
      text === 'weight' ||
      text === ';' ||
      text === citation ||
      text === 'considerations' ||
      text === 'there' ||
      text === 'points' ||
      text === 'reasons'
    )
      return false
    const subject = balance.subjects.at(tokens, start)
    if (subject && subject.end <= at)
      return (
        tokens[start - 1]?.text !== 'a' &&
        tokens[start - 1]?.text !== 'strong' &&
        tokens[start - 1]?.text !== 'some'
      )
  }
  return false
}

/** The side that the words before a verb speak for: what follows "interest in" or "favour of", else the last named. */
function sideBefore(tokens: readonly Token[], verb: number): Side | null {
  const {balance} = argumentVocabulary()
  const start = subjectStart(tokens, verb)
  let side: Side | null = null
  let certain = false
  for (let at = start; at < verb; at++) {
    const hit = balance.sides.at(tokens, at)
    if (!hit) continue
    const before = tokens[at - 1]?.text
    const led =
      before === 'in' ||
      before === 'for' ||
      before === 'of' ||
      before === 'favouring' ||
      before === 'the' ||
      before === 'against'
    const meaning = before === 'against' ? opposite(hit.meaning) : hit.meaning
    if (side === null || (led && !certain && tokens[at - 2]?.text === 'interest')) {
      side = meaning
      certain = led && tokens[at - 2]?.text === 'interest'
    }
  }
  return side
}

/** The first side that the words after a verb speak for, within `reach` tokens. */
function sideAfter(tokens: readonly Token[], from: number, reach = 16): Side | null {
  const {balance} = argumentVocabulary()
  for (let at = from; at < Math.min(tokens.length, from + reach); at++) {
    const hit = balance.sides.at(tokens, at)
    if (hit) return tokens[at - 1]?.text === 'against' ? opposite(hit.meaning) : hit.meaning
    const {text} = tokens[at] as Token
    if (text === ';' || text === 'but') return null
  }
  return null
}

/** Where the subject of a verb begins: behind the word that opens its clause. */
function subjectStart(tokens: readonly Token[], verb: number): number {
  const {boundaries} = argumentVocabulary()
  let start = verb
  while (start > 0) {
    const {text} = tokens[start - 1] as Token
    if (boundaries.has(text) && text !== 'as') break
    // "in all the circumstances, the public interest in …"
    if (text === ',' && tokens[start]?.text === 'the') break
    start--
  }
  return start
}
