import {describe, expect, it} from 'vitest'
import {draftsWithTruth} from './drafts.ts'
import {readFacts} from './reading.ts'

/** The least share of what the outline says that must be right. */
const leastRight = 0.98

describe('what the outline says of exemptions and outcome', () => {
  it('is what a reader of the law says of the samples', async () => {
    const drafts = draftsWithTruth()
    const facts = await readFacts(drafts)
    const wrong = facts.filter(({expected, read}) => expected !== read)

    expect(drafts.length).toBeGreaterThan(30)
    expect(facts.length).toBeGreaterThan(300)
    expect(1 - wrong.length / facts.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(leastRight)
  })
})
