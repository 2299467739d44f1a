import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/not-considered.ts'
import {effectiveConduct, lawEnforcement, layouts, neitherConfirmNorDeny, split} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const undisputed = ' The complainant did not dispute the use of section 40(2) in this case.'
const forgotten =
  'warning `section 40(2)` Missing decision on section 40(2), expected a finding, or why it was not considered'
const also = (sentence: string): string =>
  revised(lawEnforcement, [
    'citing section 31(1)(a) (law enforcement) of FOIA.',
    `citing section 31(1)(a) (law enforcement) of FOIA. ${sentence}`,
  ])

describe('argument/not-considered', () => {
  test.each(layouts)('blames an exemption that is relied on and never decided, %s', (_, lay) => {
    expect(reportOf(rule, lay(revised(effectiveConduct, [undisputed, ''])))).toEqual([forgotten])
  })

  test.each(layouts)('blames an exemption that is left undecided without a reason, %s', (_, lay) => {
    const draft = revised(neitherConfirmNorDeny, [
      'Because of his finding about section 31(3), which covers the whole of the request, he has not gone on to consider section 40(5B)(a)(i).',
      'The Commissioner has not considered section 40(5B)(a)(i).',
    ])
    expect(reportOf(rule, lay(draft))).toEqual([
      'warning `not considered` Missing reason why section 40(5B)(a)(i) was not considered',
    ])
  })

  test.each([
    'As section 43(2) covers all of the information, the Commissioner has not considered section 40(2).',
    'In light of this finding it is not necessary for the Commissioner to consider section 40(2).',
    'The Commissioner has therefore not gone on to consider section 40(2).',
    'Given that conclusion, the Commissioner has not considered whether section 40(2) also applies.',
    'There is no need to consider section 40(2), since nothing is left that it could cover.',
    'The complainant does not challenge the application of section 40(2).',
    'DSIT no longer relies on section 40(2).',
    'Since section 43(2) applies, he has not considered the other exemption cited.',
  ])('takes for a reason: %s', sentence => {
    const draft = revised(
      effectiveConduct,
      [undisputed, ''],
      ['### Public interest in', `${sentence}\n\n### Public interest in`],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets the reason stand in another sentence of the paragraph', () => {
    const draft = revised(
      effectiveConduct,
      [undisputed, ''],
      [
        '### Public interest in',
        'The Commissioner has not considered section 40(2). Section 43(2) covers all of the information.\n\n### Public interest in',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test.each([
    ['quoted', 'The MPS wrote: “We also rely on section 38(1)(a).”'],
    ['withdrawn', 'It withdrew its reliance on section 38(1)(a).'],
    ['the complainant’s own', 'The complainant said that section 38(1)(a) might have been relied on.'],
    ['a duty and no exemption', 'It cited section 16(1) as well.'],
  ])('wants no decision on a provision that is %s', (_, sentence) => {
    expect(reportOf(rule, also(sentence))).toEqual([])
  })

  test('remarks that nothing is said of an exemption that only the story of the case names', () => {
    const draft = revised(lawEnforcement, [
      'It refused to provide the requested information citing section 31(1)(a) of FOIA.',
      'It refused to provide the requested information citing sections 31(1)(a) and 38(1)(a) of FOIA.',
    ])
    expect(reportOf(rule, draft)).toEqual([
      'info `sections 31(1)(a) and 38(1)(a)` Missing decision on section 38(1)(a), expected a finding, or why it was not considered',
    ])
  })

  test('wants none where the notice decides no exemption at all', () => {
    const draft = `# Freedom of Information Act 2000 (FOIA) Decision notice

## Decision (including any steps ordered)

1. The Council refused the request, citing section 43(2).

2. The Commissioner’s decision is that the Council breached section 10(1).

## Reasons for decision

3. The Council answered after twenty-five working days.
`
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets an exemption be decided for a part alone', () => {
    expect(reportOf(rule, split)).toEqual([])
  })
})

describe('argument/not-considered, said twice', () => {
  const saying = (
    ...sentences: readonly string[]
  ): string => `# Freedom of Information Act 2000 (FOIA) Decision notice

## Decision (including any steps ordered)

1. The Council cited sections 40(2) and 43(2). The Commissioner’s decision is that the Council was entitled to rely on
   section 43(2). He has therefore not considered section 40(2).

## Reasons for decision

2. The Commissioner finds that section 43(2) is engaged.

${sentences.map((sentence, index) => `${index + 3}. ${sentence}\n`).join('\n')}`

  test('is told at the second place among the reasons, with the first beside it', () => {
    const draft = saying(
      'As section 43(2) covers all of it, the Commissioner has not considered section 40(2).',
      'Since all is exempt, the Commissioner has not gone on to consider section 40(2).',
    )
    const report = reportOf(rule, draft).join(' ')
    expect(report).toContain(
      'Unexpected repetition that section 40(2) was not considered, expected it once among the reasons',
    )
    expect(report).toContain('It is said here first')
  })

  test('is nothing to blame where the decision section says it and the reasons say it once', () => {
    const draft = saying(
      'As section 43(2) covers all of it, the Commissioner has not considered section 40(2).',
    )
    expect(reportOf(rule, draft)).toEqual([])
  })
})
