import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/engagement-finding.ts'
import {
  confidence,
  effectiveConduct,
  fourHeadings,
  lawEnforcement,
  layouts,
  numbered,
  personalData,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const engaged = 'The Commissioner is satisfied that the exemption provided by section 31(1)(a) is engaged.'
const missing =
  'error `Section 31(1)(a) – law enforcement` Missing finding whether section 31(1)(a) is engaged'

describe('argument/engagement-finding', () => {
  test.each(layouts)('blames the heading of an analysis that leaves it open, %s', (_, lay) => {
    const draft = revised(lawEnforcement, [
      engaged,
      'The Commissioner has taken account of all the arguments.',
    ])
    expect(reportOf(rule, lay(draft))).toEqual([missing])
  })

  test.each([
    ['the authority says', 'The MPS maintains that section 31(1)(a) is engaged.'],
    ['the complainant says', 'The complainant argued that section 31(1)(a) is not engaged.'],
    [
      'a quotation says',
      'The MPS told the complainant: “The exemption provided by section 31(1)(a) is engaged.”',
    ],
    [
      'the law is',
      'Section 31(1)(a) is engaged if disclosure would be likely to prejudice the prevention of crime.',
    ],
  ])('takes for no finding what %s', (_, sentence) => {
    expect(reportOf(rule, revised(lawEnforcement, [engaged, sentence]))).toEqual([missing])
  })

  test.each([
    'The Commissioner finds that the exemption is engaged.',
    'He is therefore satisfied that the MPS has correctly applied section 31(1)(a).',
    'The exemption is therefore engaged.',
    'Consequently the Commissioner accepts that section 31(1)(a) applies to the withheld information.',
    'The Commissioner considers that the information is exempt under section 31(1)(a).',
    'It follows that the MPS was entitled to rely on section 31(1)(a).',
  ])('takes for a finding: %s', sentence => {
    expect(reportOf(rule, revised(lawEnforcement, [engaged, sentence]))).toEqual([])
  })

  test('takes the sentence that the authority was entitled, behind the balance alone, for no finding', () => {
    const draft = revised(
      lawEnforcement,
      [engaged, 'The Commissioner has taken account of all the arguments.'],
      [
        '## Right of appeal',
        'The MPS was therefore entitled to withhold the information.\n\n## Right of appeal',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([missing])
  })

  test('lets the finding on several exemptions stand under one of them', () => {
    const draft = revised(
      effectiveConduct,
      [
        'In light of the above, the Commissioner is, therefore, satisfied that section 36(2)(b)(i) and (ii) is engaged.',
        'The Commissioner turns to the other exemption.',
      ],
      [
        'The Commissioner is therefore satisfied that DSIT can engage section 43(2) as its basis for refusing to disclose certain parts of the withheld information.',
        'The Commissioner is therefore satisfied that sections 36(2)(b)(i) and (ii) and 43(2) are engaged.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants no sentence of its own for a test of one step', () => {
    const draft = numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

## Decision (including any steps ordered)

N. The Commissioner’s decision is that the Council was entitled to rely on section 14(1) to refuse the request.

## Reasons for decision

### Section 14(1) – vexatious requests

N. The Commissioner is satisfied that the burden of the request is disproportionate to its value.
`)
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('stands on the reasons as a whole where no heading names the exemption; a form without reasons has none', () => {
    expect(
      reportOf(
        rule,
        revised(personalData, [
          'The Commissioner therefore finds that OFRA was entitled to withhold the information under section 40(2) of FOIA, by way of section 40(3A)(a).',
          'That is all.',
        ]),
      ),
    ).toEqual(['error `Reasons for decision` Missing finding whether section 40(2) is engaged'])
    expect(reportOf(rule, fourHeadings)).toEqual([])
  })

  test('says nothing where the decision does not tell what comes of the exemption', () => {
    const draft = revised(
      confidence,
      [
        'the ICB was entitled to rely on section 41(1) to withhold the letters',
        'the ICB breached section 17(1)',
      ],
      [', and that section 41(1) is engaged', ''],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })
})
