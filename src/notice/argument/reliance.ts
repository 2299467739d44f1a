import type {Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import type {RawProposition} from './proposition.ts'
import {citation, type Token} from './statements.ts'
import {argumentVocabulary} from './words.ts'

/** "withdrew its claim to regulation 12(4)(d) but maintained that regulation 12(5)(e) was engaged" */
function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({text}) => text === 'but' || text === ';' || text === 'while' || text === 'although')
}

/** How far behind a word of reliance the exemptions stand, in tokens. */
const reach = 14

const joining: ReadonlySet<string> = new Set([
  'and',
  'or',
  ',',
  'as',
  'well',
  'both',
  'also',
  'the',
  'exemption',
  'exemptions',
  'exception',
  'exceptions',
  'at',
  'in',
  'under',
  'to',
  ';',
  'section',
])

/** "It said that section 40(2) would apply as well to the names": claimed, though not in words of reliance. */
function isClaimedToApply({statement: {tokens}, acts}: Spoken, at: number): boolean {
  if (!acts.some(({voice, does, end}) => voice === 'authority' && does === 'says' && end <= at)) return false
  const [modal, ...others] = tokens.slice(at + 1, at + 4).map(({text}) => text)
  return (
    (modal === 'would' || modal === 'also') && others.some(text => text === 'apply' || text === 'applied')
  )
}

/** Reads on what the authority relies, or no longer relies: "citing section 43(2)", "withdrew its reliance on section 41". */
export function readReliance(spoken: Spoken): RawProposition[] {
  const {tokens, from, place} = spoken.statement
  const {reliance, withdrawn} = argumentVocabulary()
  const found: RawProposition[] = []
  const words = reliance.all(tokens)
  const withdrawals = withdrawn.all(tokens)
  let last: {readonly at: number; readonly relied: boolean} | null = null
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.text !== citation) continue
    const joined: boolean =
      last !== null && tokens.slice(last.at + 1, at).every(({text}) => joining.has(text))
    const word = words.findLast(({end}) => end <= at)
    const withdrawal = withdrawals.findLast(({end}) => end <= at)
    const gone =
      withdrawal !== undefined && at - withdrawal.end <= reach && !isParted(tokens, withdrawal.end, at)
    const relied: boolean = joined
      ? (last as {relied: boolean}).relied
      : (word !== undefined && at - word.end <= reach) || isClaimedToApply(spoken, at)
    last = {at, relied}
    if (!relied && !gone && place !== 'decision') continue
    found.push(
      proposition(spoken, at, at + 1, {
        says: 'relied',
        holds: !gone,
        named: token.provisions ?? [],
        voice: spoken.voice,
        firm: relied || gone,
      }),
    )
  }
  return found
}
