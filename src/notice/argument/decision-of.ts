import type {Exemption, Outcome} from '../notice.ts'

/** What comes of a complaint, from what comes of each exemption and whether steps are ordered. */
export function decisionOf(
  exemptions: readonly Exemption[],
  {stepStatements}: Pick<Outcome, 'stepStatements'>,
): Outcome['decision'] {
  const outcomes = exemptions.filter(({relied}) => relied).map(({outcome}) => outcome)
  const entitled = outcomes.includes('entitled')
  const notEntitled = outcomes.includes('not-entitled')
  if (entitled) return notEntitled ? 'partly' : 'withhold'
  if (notEntitled) return 'disclose'
  return stepStatements.length > 0 ? 'procedural' : null
}
