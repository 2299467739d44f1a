import {citedAfter, citedBefore, clauseStart, governing, type Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import type {RawProposition} from './proposition.ts'
import {citation, type Token} from './statements.ts'
import {argumentVocabulary} from './words.ts'

/** How far behind "has not considered" the exemptions may be named, in tokens. */
const reach = 16

/** Reads that exemptions are left undecided: "he has not gone on to consider section 40(2)". */
export function readLeftUndecided(spoken: Spoken): RawProposition[] {
  const {tokens, from} = spoken.statement
  const {exemptionNouns, notConsidered, notDone, considering, undisputed} = argumentVocabulary()
  const found: RawProposition[] = []
  for (const {start, end} of notConsidered.all(tokens, from)) {
    // "does not consider that" is a view.
    if (tokens[end]?.text === 'that' && !exemptionNouns.has(tokens[end + 1]?.text ?? '')) continue
    const own = spoken.acts.find(act => act.end > start && act.end <= end + 1)
    // "He has not considered": of the parties only the Commissioner leaves an exemption undecided.
    if (own && own.voice !== 'commissioner' && !isPerson(tokens[own.at]?.text)) continue
    const clause = clauseStart(tokens, start)
    const {voice, firm} = governing(spoken, start, clause)
    if (!own && voice !== 'commissioner' && spoken.statement.place !== 'narrative') continue
    const object = objectAfter(tokens, end) ?? objectBefore(tokens, clause, start)
    if (!object) continue
    found.push(
      proposition(spoken, start, end, {
        says: 'not-considered',
        holds: true,
        named: object.ids,
        voice: 'commissioner',
        firm: firm || own !== undefined,
        reference: object.reference,
      }),
    )
  }
  if (spoken.before && considering.anyIn(spoken.before.tokens)) {
    for (const {start, end} of notDone.all(tokens, from))
      found.push(
        proposition(spoken, start, end, {
          says: 'not-considered',
          holds: true,
          named: null,
          voice: 'commissioner',
          firm: true,
        }),
      )
  }
  for (const {start, end} of undisputed.all(tokens, from)) {
    const ids = citedAfter(tokens, end, Math.min(tokens.length, end + reach))
    if (ids === null) continue
    found.push(
      proposition(spoken, start, end, {
        says: 'not-considered',
        holds: true,
        named: ids,
        voice: 'complainant',
        firm: false,
      }),
    )
  }
  return found
}

function isPerson(word: string | undefined): boolean {
  return word === 'he' || word === 'she' || word === 'they'
}

interface UndecidedObject {
  readonly ids: readonly string[] | null
  readonly reference: RawProposition['reference']
}

/** What is left: exemptions, but not their public interest test, or another question. */
function objectAfter(tokens: readonly Token[], end: number): UndecidedObject | null {
  const {exemptionNouns} = argumentVocabulary()
  let others = false
  for (let at = end; at < Math.min(tokens.length, end + reach); at++) {
    const token = tokens[at] as Token
    if (
      token.text === 'interest' ||
      token.text === 'test' ||
      token.text === 'balance' ||
      stops.has(token.text)
    )
      return null
    if (
      token.text === 'other' ||
      token.text === 'remaining' ||
      token.text === 'further' ||
      token.text === 'additional'
    )
      others = true
    if (token.text === citation)
      return {ids: citedAfter(tokens, at, Math.min(tokens.length, end + reach)), reference: 'cited'}
    if (exemptionNouns.has(token.text)) {
      const behind = citedAfter(tokens, at, Math.min(tokens.length, at + 6))
      return behind
        ? {ids: behind, reference: 'cited'}
        : {ids: null, reference: others ? 'others' : 'in-view'}
    }
  }
  return null
}

/** "Section 40(2) has not been considered." */
function objectBefore(tokens: readonly Token[], clause: number, start: number): UndecidedObject | null {
  const cited = citedBefore(tokens, start, 12)
  if (cited && cited.at >= clause) return {ids: cited.ids, reference: 'cited'}
  const {exemptionNouns} = argumentVocabulary()
  for (let at = clause; at < start; at++) {
    const {text} = tokens[at] as Token
    if (exemptionNouns.has(text) || text === 'provision')
      return {
        ids: null,
        reference: tokens
          .slice(clause, at)
          .some(other => other.text === 'other' || other.text === 'remaining')
          ? 'others'
          : 'in-view',
      }
  }
  return null
}

const stops: ReadonlySet<string> = new Set([
  ';',
  'because',
  'since',
  'fair',
  'necessary',
  'criterion',
  'criteria',
  'third',
  'second',
  'limbs',
  'stage',
  'necessity',
  'steps',
  'arguments',
  'argument',
  'evidence',
])
