import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {measure, recallByRule} from './measure.ts'

const folder = new URL('../../samples/clean/', import.meta.url)

/** The least share of the seeded defects that must be found, in all and by each rule. */
const leastInAll = 0.99
const leastByRule = 0.6

describe('seeded defects in the clean samples', () => {
  it('are found by the rule and on the line that they belong to, and clean samples draw nothing', {
    timeout: 300_000,
  }, async () => {
    const drafts = readdirSync(folder)
      .filter(name => name.endsWith('.md'))
      .map(name => [name, readFileSync(new URL(name, folder), 'utf8')] as const)
    const {trials, falseFindings} = await measure(new Map(drafts))

    expect(falseFindings).toEqual([])
    expect(trials.length).toBeGreaterThan(500)
    expect(trials.filter(({found}) => found).length / trials.length).toBeGreaterThanOrEqual(leastInAll)
    for (const [rule, {found, all}] of recallByRule(trials)) {
      expect(found / all, rule).toBeGreaterThanOrEqual(leastByRule)
    }
  })
})
