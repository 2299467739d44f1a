import type {LawIndex} from '../../law/law-index.ts'
import type {Exemption, Orders, Outcome} from '../notice.ts'
import type {Proposition} from './proposition.ts'

/**
 * What comes of a complaint, from what comes of each exemption and whether steps are ordered. Where one exemption is not
 * upheld and nothing is ordered, others cover the same information.
 */
export function decisionOf(
  exemptions: readonly Exemption[],
  propositions: readonly Proposition[],
  {steps}: Orders,
  law: LawIndex,
): Outcome['decision'] {
  const outcomes = exemptions
    .filter(({relied, provision}) => relied && !isFormal(provision, law))
    .map(({outcome}) => outcome)
  const entitled = outcomes.includes('entitled')
  const notEntitled = outcomes.includes('not-entitled') || isSplit(propositions)
  if (entitled) return notEntitled && steps === true ? 'partly' : 'withhold'
  if (notEntitled) return 'disclose'
  return steps === null ? null : 'procedural'
}

/** True where the decision section upholds an exemption for one part and not for another. */
function isSplit(propositions: readonly Proposition[]): boolean {
  const decided = propositions.filter(
    ({says, voice, place, cites}) =>
      (says === 'entitled' || says === 'engaged') &&
      voice === 'commissioner' &&
      place === 'decision' &&
      cites,
  )
  return decided.some(
    ({holds, provisions}) =>
      holds && decided.some(other => !other.holds && other.provisions.some(id => provisions.includes(id))),
  )
}

/** True of section 39 and its like, which only hand the request over to another regime. */
function isFormal(provision: string, law: LawIndex): boolean {
  return law
    .groundsOf(provision)
    .some(({formal, act}) => formal && (law.act(act)?.noun ?? null) === 'section')
}
