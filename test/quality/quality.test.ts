import {describe, expect, it} from 'vitest'
import {cleanDrafts} from './drafts.ts'
import {measure, type Trial} from './measure.ts'

/** The least share of the seeded defects that must be found, by the rules about arguments and by all the others. */
const leastInArgument = 0.9
const leastElsewhere = 0.98

/** Every so many of the seeded defects are tried here; `npm run quality` tries them all. */
const every = 8

describe('seeded defects in the clean samples', () => {
  it('are found by the rule and on the line that they belong to, and clean samples draw nothing', {
    timeout: 600_000,
  }, async () => {
    const {trials, falseFindings} = await measure(cleanDrafts(), '', every)

    expect(falseFindings).toEqual([])
    expect(trials.length).toBeGreaterThan(500)
    // A defect in the argument is the only one: the draft is left in good order. A section that was emptied is empty, too.
    const inArgument = trials.filter(({defect}) => defect.rule.startsWith('argument/'))
    const beside = inArgument
      .flatMap(({operator, findings}) =>
        operator === 'public interest section emptied'
          ? findings.filter(({rule}) => rule !== 'structure/empty-section')
          : findings,
      )
      .filter(({rule}) => /^(?:numbering|structure)\//.test(rule))
    expect(beside).toEqual([])
    expect(recallOf(inArgument)).toBeGreaterThanOrEqual(leastInArgument)
    expect(recallOf(trials.filter(trial => !inArgument.includes(trial)))).toBeGreaterThanOrEqual(
      leastElsewhere,
    )
  })
})

function recallOf(trials: readonly Trial[]): number {
  return trials.filter(({found}) => found).length / trials.length
}
