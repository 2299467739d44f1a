import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/public-interest-not-applicable.ts'
import {
  alternatives,
  confidence,
  effectiveConduct,
  lawEnforcement,
  layouts,
  numbered,
  personalData,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

/** A notice on one absolute provision. */
const notice = (provision: string, reasons: string): string =>
  numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

## Decision (including any steps ordered)

N. The Council refused the request, citing section ${provision}.

N. The Commissioner’s decision is that the Council was entitled to rely on section ${provision}.

## Reasons for decision

### Section ${provision}

N. The Commissioner is satisfied that section ${provision} is engaged.

${reasons}

## Right of appeal

N. Either party has the right to appeal.
`)
const test_ = `### Public interest test

N. The complainant argued that there is a public interest in openness.

N. The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in disclosure.`

describe('argument/public-interest-not-applicable', () => {
  test.each(layouts)('blames the heading of the test under an absolute exemption, %s', (_, lay) => {
    expect(reportOf(rule, lay(notice('21(1)', test_)))).toEqual([
      'error `Public interest test` Unexpected public interest test under section 21(1), to which none applies',
    ])
  })

  test.each(['12(1)', '14(1)', '23(1)', '32(1)(a)', '40(2)', '41(1)', '44(1)(a)'])(
    'blames a test under section %s',
    provision => {
      expect(reportOf(rule, notice(provision, test_))).toEqual([
        `error \`Public interest test\` Unexpected public interest test under section ${provision}, to which none applies`,
      ])
    },
  )

  test('blames a balance without a heading', () => {
    const reasons =
      'N. The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in disclosure.'
    expect(reportOf(rule, notice('21(1)', reasons))).toEqual([
      'error `outweighs` Unexpected public interest test under section 21(1), to which none applies',
    ])
  })

  test.each([
    [
      'says that there is none',
      'N. Section 21(1) is an absolute exemption and so there is no public interest test.',
    ],
    [
      'says so below a heading',
      '### The public interest\n\nN. As section 21(1) provides an absolute exemption, the Commissioner is not required to consider the public interest test.',
    ],
    [
      'reports what the complainant argues',
      'N. The complainant argued that the public interest in disclosure outweighs any in maintaining the exemption.',
    ],
    [
      'reports what the authority did',
      'N. The Council carried out a public interest test and found that the balance favours maintaining the exemption.',
    ],
    [
      'quotes a balance',
      'N. The Council wrote: “The public interest in maintaining the exemption outweighs the public interest in disclosure of it.”',
    ],
    [
      'speaks of the interest alone',
      'N. The Commissioner acknowledges that there is a public interest in the finances of the Council.',
    ],
  ])('lets a notice be that %s', (_, reasons) => {
    expect(reportOf(rule, notice('21(1)', reasons))).toEqual([])
  })

  test('lets section 41 have its public interest defence', () => {
    expect(reportOf(rule, confidence)).toEqual([])
    expect(reportOf(rule, revised(confidence, ['#### Is there a public interest defence?\n\n', '']))).toEqual(
      [],
    )
  })

  test('lets section 40 have its legitimate interests', () => {
    const balance =
      'N. The Commissioner finds that the legitimate interest in disclosure is outweighed by the interests and rights of the data subjects.'
    expect(reportOf(rule, notice('40(2)', `#### The balancing test\n\n${balance}`))).toEqual([])
    expect(reportOf(rule, personalData)).toEqual([])
  })

  test('lets section 40 have a test where its second condition is applied', () => {
    expect(reportOf(rule, notice('40(2)', `N. The condition in section 40(3B) is met.\n\n${test_}`))).toEqual(
      [],
    )
  })

  test('lets a test stand for a qualified exemption under the same heading, and in the alternative', () => {
    expect(reportOf(rule, alternatives)).toEqual([])
  })

  test('lets the test of another exemption follow under its own heading', () => {
    const other = `### Section 43(2)\n\nN. The Commissioner finds that section 43(2) is engaged.\n\n${test_}`
    expect(reportOf(rule, notice('21(1)', other))).toEqual([])
  })

  test('lets a qualified exemption have one', () => {
    for (const draft of [lawEnforcement, effectiveConduct]) expect(reportOf(rule, draft)).toEqual([])
  })
})
