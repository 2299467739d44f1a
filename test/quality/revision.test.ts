import {describe, expect, it} from 'vitest'
import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import {lintText} from '../../src/lint/lint.ts'
import type {CleanDraft} from './defect.ts'
import {takeOut} from './passages.ts'
import {Revision} from './revision.ts'

const text = `# Freedom of Information Act 2000 (FOIA) Decision notice

**Date:** 4 March 2025

## Decision (including any steps ordered)

1. The Commissioner's decision is that:

   - section 43(2) is engaged; and
   - section 41(1) is not engaged.

2. No steps are required.

## Reasons for decision

### Section 43

3. The prices are commercial.[^1] The Commissioner agrees.

#### The balance

4. As paragraph 3 says, the prices are commercial.

### Section 41

5. See paragraph 4 above and paragraph 3 above.

[^1]: A note.
`

async function draft(): Promise<CleanDraft> {
  const {source, reading} = await lintText(text, {profiles: shippedProfiles(), rules: new Map()}, [])
  return {text: source, truth: null, ...reading}
}

describe('a revision', () => {
  it('puts numbers in order again, lets references follow, and takes a bare heading with it', async () => {
    const clean = await draft()
    const revised = takeOut(clean, new Revision(clean), [4]).revised()
    expect(revised.text).not.toContain('The balance')
    expect(revised.text).toContain('\n4. See paragraph 4 above and paragraph 3 above.\n')
  })

  it('shifts a reference to what has moved', async () => {
    const clean = await draft()
    const revised = takeOut(clean, new Revision(clean), [2]).revised()
    expect(revised.text).toContain('\n3. As paragraph 2 says, the prices are commercial.\n')
    expect(revised.text).toContain('\n4. See paragraph 3 above and paragraph 2 above.\n')
  })

  it('takes a sentence out of its block, and its note with it', async () => {
    const clean = await draft()
    const revised = takeOut(clean, new Revision(clean), ['The prices are commercial.']).revised()
    expect(revised.text).toContain('\n3. The Commissioner agrees.\n')
    expect(revised.text).not.toContain('A note')
  })

  it('takes an item out and leaves the list whole', async () => {
    const clean = await draft()
    const revised = takeOut(clean, new Revision(clean), ['section 41(1) is not engaged']).revised()
    expect(revised.text).toContain('   - section 43(2) is engaged; and\n\n2. No steps')
  })

  it('knows where a place has come to stand', async () => {
    const clean = await draft()
    const revised = takeOut(clean, new Revision(clean), [3]).revised()
    const at = revised.at(clean.text.indexOf('### Section 41'))
    expect(revised.text.slice(at)).toMatch(/^### Section 41\n/)
  })

  it('refuses words that stand nowhere, or in two places', async () => {
    const clean = await draft()
    expect(() => takeOut(clean, new Revision(clean), ['nowhere at all'])).toThrow('0 blocks')
    expect(() => takeOut(clean, new Revision(clean), ['are commercial'])).toThrow('2 blocks')
  })
})
