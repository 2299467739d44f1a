import type {Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import type {RawProposition, Side} from './proposition.ts'
import {readBalance} from './public-interest.ts'
import {citation, type Token} from './statements.ts'
import type {SpeechAct} from './voice.ts'
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
  const act = mainAct(spoken)
  // A sentence that states the test, or strikes the balance, argues for neither.
  if (isArgument(spoken)) {
    const own = withoutPresumption(tokens.slice(from))
    if (weighing.disclosing.anyIn(own)) sides.add('disclose')
    if (weighing.maintaining.anyIn(own)) sides.add('maintain')
    // What a party concedes, without more, is the other's argument.
    if (sides.size === 0 && act && concedes(tokens, act)) {
      if (act.voice === 'authority') sides.add('disclose')
      if (act.voice === 'complainant') sides.add('maintain')
    }
  }
  if (section.side !== null) sides.add(section.side)
  const [start, end] = mention ? [mention.start, mention.end] : [from, from + 1]
  const cited = tokens.filter(({text}) => text === citation).flatMap(({provisions}) => provisions ?? [])
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
    acts,
  } = spoken
  const {balance} = argumentVocabulary()
  if (general) return false
  const isPartys = acts.some(({voice, does}) => does === 'says' && voice !== 'law')
  return (
    !tokens.some(
      ({text}, at) => at >= from && ((stating.has(text) && !isPartys) || balance.outweighing.has(text)),
    ) && readBalance(spoken).length === 0
  )
}

/** The presumption in favour of disclosure is a rule of law, and no argument. */
function withoutPresumption(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({text}) => text.startsWith('presum'))
  return at === -1 ? tokens : [...tokens.slice(0, at), ...tokens.slice(at + presumption)]
}

/** How many words "presumption in favour of disclosure" has, and "that is laid down" in its midst. */
const presumption = 6

/** The longest way from a sentence's start to its subject: "In its letter of 4 May 2024 to the Commissioner, the Council". */
const longestLead = 10

/** Whose argument a sentence is: not what "members considered" in its course, and not "nothing in the advice suggests". */
function mainAct({statement: {tokens, from}, acts: [act]}: Spoken): SpeechAct | undefined {
  if (!act || act.at - from > longestLead || tokens[act.end - 2]?.text === 'to') return undefined
  return tokens.slice(from, act.at).some(({text}) => text === 'nothing' || text === 'no') ? undefined : act
}

/** "The Council acknowledged", "did not deny". */
function concedes(tokens: readonly Token[], {end, negated}: SpeechAct): boolean {
  return argumentVocabulary().weighing.conceding.has(tokens[end - 1]?.text ?? '') || negated
}
