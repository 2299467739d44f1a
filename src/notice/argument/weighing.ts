import type {Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import type {RawProposition, Side} from './proposition.ts'
import {readBalance} from './public-interest.ts'
import {citation} from './statements.ts'
import {argumentVocabulary} from './words.ts'

/**
 * Reads that a sentence speaks of the public interest, and for which side it argues, if for one: "there is a public
 * interest in openness", "against disclosure, the Council said".
 *
 * @param section what the headings above say: whether the public interest is weighed there, and for which side
 */
export function readWeighing(
  spoken: Spoken,
  section: {readonly publicInterest: boolean; readonly side: Side | null},
): RawProposition[] {
  const {tokens, from} = spoken.statement
  const {weighing} = argumentVocabulary()
  const mention = weighing.mention.all(tokens, from)[0]
  if (!mention && !section.publicInterest) return []
  const sides = new Set<Side>()
  // A sentence that states the test, or strikes the balance, argues for neither.
  if (isArgument(spoken)) {
    if (weighing.disclosing.anyIn(tokens, from)) sides.add('disclose')
    if (weighing.maintaining.anyIn(tokens, from)) sides.add('maintain')
  }
  if (section.side !== null) sides.add(section.side)
  const [start, end] = mention ? [mention.start, mention.end] : [from, from + 1]
  const cited = tokens.filter(({text}) => text === citation).flatMap(({provisions}) => provisions ?? [])
  const act = spoken.acts[0]
  return [...(sides.size === 0 ? [null] : sides)].map(side =>
    proposition(spoken, start, end, {
      says: 'weighed',
      holds: mention !== undefined,
      side,
      named: cited.length > 0 ? cited : null,
      voice: act?.voice ?? spoken.voice,
      firm: mention !== undefined,
    }),
  )
}

const stating: ReadonlySet<string> = new Set(['whether', 'unless', 'must', 'test'])

function isArgument(spoken: Spoken): boolean {
  const {
    statement: {tokens, from},
    general,
  } = spoken
  const {balance} = argumentVocabulary()
  return (
    !general &&
    !tokens.some(({text}, at) => at >= from && (stating.has(text) || balance.outweighing.has(text))) &&
    readBalance(spoken).length === 0
  )
}
