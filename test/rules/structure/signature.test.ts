import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {fourHeadings, withheld} from './clean-notices.ts'

const lint = (draft: string) => lintWith('structure/signature', draft)

describe('structure/signature', () => {
  test('blames the title of a notice without one', async () => {
    // Longer than the short form, which is not signed.
    const reasons = Array.from({length: 40}, (_, index) => `${index + 6}. Reason.\n\n`).join('')
    const draft = withheld
      .slice(0, withheld.indexOf('Signed'))
      .replace('### Section 31', `${reasons}### Section 31`)
    const problems = await lint(draft)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^1:3-.*: Missing signature at the end of the notice/)
  })

  test('takes a placeholder for a name', async () => {
    expect(await lint(withheld.replace('Carolyn Howes', '[Name]'))).toEqual([])
  })

  test('wants none in the form with four headings', async () => {
    expect(await lint(fourHeadings)).toEqual([])
  })
})
