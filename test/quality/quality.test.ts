import {describe, expect, it} from 'vitest'
import {cleanDrafts} from './drafts.ts'
import {measure, recallByRule} from './measure.ts'

/** The least share of the seeded defects that must be found, in all and by each rule. */
const leastInAll = 0.99
const leastByRule = 0.6

describe('seeded defects in the clean samples', () => {
  it('are found by the rule and on the line that they belong to, and clean samples draw nothing', {
    timeout: 600_000,
  }, async () => {
    const {trials, falseFindings} = await measure(cleanDrafts())

    expect(falseFindings).toEqual([])
    expect(trials.length).toBeGreaterThan(500)
    // A defect in the argument is the only one: the draft is left in good order.
    const inArgument = trials.filter(({defect}) => defect.rule.startsWith('argument/'))
    const beside = inArgument
      .flatMap(({findings}) => findings)
      .filter(({rule}) => /^(?:numbering|structure)\//.test(rule))
    expect(beside).toEqual([])
    expect(trials.filter(({found}) => found).length / trials.length).toBeGreaterThanOrEqual(leastInAll)
    for (const [rule, {found, all}] of recallByRule(trials)) {
      expect(found / all, rule).toBeGreaterThanOrEqual(leastByRule)
    }
  })
})
