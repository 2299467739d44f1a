import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {anyReferringDraft, slips} from '../notice/numbered-drafts.ts'
import {fixWith} from './fix-with.ts'

const fix = async (text: string): Promise<string> => (await fixWith(text, 'numbering/sequence')).text

describe.each(Object.keys(slips) as (keyof typeof slips)[])('a draft with a %s', slip => {
  test('becomes the one that it should have been, or stays as it is', async () => {
    let mended = 0
    await fc.assert(
      fc.asyncProperty(anyReferringDraft(slip), async ({text, right, references}) => {
        const fixed = await fix(text)
        if (fixed === right) mended++
        else expect(fixed).toBe(text)
        // Without a reference there is nothing to doubt.
        if (references.length === 0) expect(fixed).toBe(right)
      }),
      {numRuns: 60},
    )
    expect(mended).toBeGreaterThan(15)
  })

  test('with CRLF and a byte order mark becomes the same, with both', async () => {
    const marked = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    await fc.assert(
      fc.asyncProperty(anyReferringDraft(slip), async ({text}) => {
        expect(await fix(marked(text))).toBe(marked(await fix(text)))
      }),
      {numRuns: 12},
    )
  })
})
