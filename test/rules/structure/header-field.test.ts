import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {scottish, withheld} from './clean-notices.ts'

const lint = (draft: string) => lintWith('structure/header-field', draft)

describe('structure/header-field', () => {
  test.each(['Date', 'Reference', 'Public Authority'])(
    'blames the title for a field that is not there: %s',
    async label => {
      const problems = await lint(withheld.replace(new RegExp(`^${label}: .*\\n`, 'm'), ''))
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatch(/^1:3-.*: Missing header field `/)
    },
  )

  test('blames the label of a field without a value', async () => {
    expect(await lint(withheld.replace('Date: 4 September 2023', 'Date:'))).toEqual([
      '5:1-5:5: Empty header field `Date`',
    ])
  })

  test('wants no address, nor another reference, in a Scottish decision', async () => {
    expect(await lint(scottish)).toEqual([])
    expect(await lint(scottish.replace('**Case Ref:** 202101333', ''))).toHaveLength(1)
  })

  test.each(['4 Septembre 2023', 'tomorrow'])('blames a date that cannot be read: %s', async date => {
    expect(await lint(withheld.replace('4 September 2023', date))).toEqual([
      `5:7-5:${7 + date.length}: Unexpected words \`${date}\`, expected a date`,
    ])
  })

  test.each([
    '31 April 2023',
    '[date]',
    'XX XX 2026',
    'TBC',
    'September 2023',
    '04/09/2023',
    '2023-09-04',
    'DD Month 2026',
    '…',
  ])('leaves %s to other rules', async date => {
    expect(await lint(withheld.replace('4 September 2023', date))).toEqual([])
  })
})
