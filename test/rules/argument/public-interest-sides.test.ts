import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/public-interest-sides.ts'
import {
  confidence,
  effectiveConduct,
  fourHeadings,
  lawEnforcement,
  layouts,
  scottish,
  split,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

/** Without one of its sections. */
const without = (heading: string): string => {
  const draft = lawEnforcement.replace(new RegExp(`#### ${heading}[^#]*`), '')
  expect(draft).not.toBe(lawEnforcement)
  return draft
}
const missing = (side: string): string =>
  `warning \`Public interest test\` Missing in the public interest test: the arguments for ${side}`

describe('argument/public-interest-sides', () => {
  // Where all headings stand on one level it is not known what those of the sides belong to.
  const nested = layouts.filter(([name]) => name !== 'bold headings' && name !== 'headings on one level')
  test.each(nested)('warns where one side has a heading and the other none, %s', (_, lay) => {
    expect(reportOf(rule, lay(without('Arguments in favour of disclosure')))).toEqual([missing('disclosure')])
    expect(reportOf(rule, lay(without('Arguments in favour of maintaining')))).toEqual([
      missing('maintaining the exemption'),
    ])
  })

  test('warns where all that is said speaks for one side', () => {
    const draft = revised(
      split,
      [
        'The complainant argued that there is a public interest in transparency about the sale.',
        'The Council argued that the public interest in confidential advice is strong.',
      ],
      [
        'The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in disclosing the first report.',
        'The public interest favours maintaining the exemption. The public interest in maintaining it is not diminished by the passage of time.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([missing('disclosure')])
  })

  test.each([
    ['The complainant’s position', 'Arguments in favour of disclosure'],
    ['The complainant’s arguments', 'Arguments in favour of disclosure'],
    ['The applicant’s submissions', 'Arguments in favour of disclosure'],
    ['The MPS’s position', 'Arguments in favour of maintaining the exemption'],
    ['The police’s arguments', 'Arguments in favour of maintaining the exemption'],
  ])('takes "%s" for the heading of a side', (heading, usual) => {
    expect(reportOf(rule, revised(lawEnforcement, [`#### ${usual}`, `#### ${heading}`]))).toEqual([])
  })

  test.each([
    [
      'Public interest arguments in favour of disclosing the information',
      'Public interest arguments in favour of withholding it',
    ],
    ['For disclosure', 'Against disclosure'],
    ['Arguments for releasing the information', 'Arguments for non-disclosure'],
    [
      'Public interest in favour of disclosure',
      'Public interest in maintaining the section 31 exemption cited',
    ],
  ])('takes "%s" and "%s" for the two sides', (one, other) => {
    const draft = revised(
      lawEnforcement,
      ['#### Arguments in favour of disclosure', `#### ${one}`],
      ['#### Arguments in favour of maintaining the exemption', `#### ${other}`],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets both sides stand in paragraphs without headings', () => {
    const draft = lawEnforcement.replace(/#### (Arguments|Balance).*\n\n/g, '')
    expect(draft).not.toBe(lawEnforcement)
    expect(reportOf(rule, draft)).toEqual([])
    for (const other of [effectiveConduct, scottish, split]) expect(reportOf(rule, other)).toEqual([])
  })

  test('says nothing of a weighing of one or two sentences', () => {
    const draft = revised(
      split,
      [
        'The complainant argued that there is a public interest in transparency about the sale.',
        'The Commissioner has weighed the public interest.',
      ],
      [
        'There is a strong public interest in maintaining legal professional privilege.',
        'He has weighed it with care.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('says nothing of the defence of section 41, nor without a heading', () => {
    expect(reportOf(rule, confidence)).toEqual([])
    expect(reportOf(rule, fourHeadings)).toEqual([])
  })

  test('says nothing where the exemption is not engaged and no interest is weighed', () => {
    const draft = revised(scottish, [
      'As the exemption does not apply, he is not required',
      '\n\n#### The public interest test – section 30(c)\n\nAs the exemption does not apply, he is not required',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })
})
