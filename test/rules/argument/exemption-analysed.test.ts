import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/exemption-analysed.ts'
import {early, effectiveConduct, fourHeadings, lawEnforcement, layouts, scottish} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const decided = 'DSIT is entitled to rely on sections 36(2)(b)(i) and (ii) and 43(2)'
const toCommercial = /### Section 43 – commercial interests[^#]*/
const withoutCommercial = effectiveConduct
  .replace(toCommercial, '')
  .replace('at sections 36 and 43', 'at section 36')

describe('argument/exemption-analysed', () => {
  test.each(layouts)('blames a decision on an exemption that the reasons leave out, %s', (_, lay) => {
    expect(reportOf(rule, lay(withoutCommercial))).toEqual([
      'error `sections 36(2)(b)(i) and (ii) and 43(2)` Missing analysis of section 43(2) among the reasons',
    ])
  })

  test.each(layouts)('blames reasons for an exemption that the decision leaves out, %s', (_, lay) => {
    const draft = revised(
      effectiveConduct,
      [decided, 'DSIT is entitled to rely on sections 36(2)(b)(i) and (ii)'],
      [', section 40(2) (personal data) and section 43(2) (commercial interests)', ' and section 40(2)'],
    )
    expect(reportOf(rule, lay(draft))).toEqual([
      'error `Section 43 – commercial interests` Missing in the decision section: section 43(2), which is decided here',
    ])
  })

  test('blames a decision that a Scottish summary states and the analysis leaves out', () => {
    const draft = revised(scottish, [
      'had been entitled to withhold the bids',
      'had been entitled to withhold the bids under section 33(1)(b) of FOISA',
    ]).replace(/### Section 33\(1\)\(b\)[\s\S]*(?=### Section 30)/, '')
    expect(reportOf(rule, draft).map(each => each.replace(/`.*` /, ''))).toEqual([
      'error Missing analysis of section 33(1)(b) among the reasons',
    ])
  })

  test('lets a section without its subsections stand for them', () => {
    expect(
      reportOf(rule, revised(effectiveConduct, [decided, 'DSIT is entitled to rely on sections 36 and 43'])),
    ).toEqual([])
  })

  test('lets the reasons name an exemption in a sentence without a heading', () => {
    const draft = withoutCommercial.replace(
      '### Public interest',
      'The Commissioner is also satisfied that section 43(2) is engaged, for the same reasons.\n\n### Public interest',
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets a decision name no exemption', () => {
    const draft = revised(
      lawEnforcement,
      [
        'The Commissioner’s decision is that the MPS was entitled to rely on section 31(1)(a) to withhold the requested information.',
        'The Commissioner’s decision is that the MPS was entitled to withhold the requested information.',
      ],
      ['citing section 31(1)(a) (law enforcement) of FOIA', 'citing an exemption'],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test.each([
    [
      'somebody else’s decision',
      '“The Commissioner’s decision is that the police were entitled to rely on section 38(1)(a).”',
    ],
    ['a claim', 'The MPS said in its refusal that it relied on section 38(1)(a) as well.'],
    ['a withdrawn one', 'The MPS withdrew its reliance on section 38(1)(a).'],
    ['a breach', 'The MPS breached section 10(1) of FOIA.'],
  ])('wants no reasons for %s', (_, sentence) => {
    const draft = revised(lawEnforcement, [
      'He does not require any steps.',
      `He does not require any steps.\n\n${sentence}`,
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants no decision on an exemption that is analysed and left undecided', () => {
    const draft = revised(lawEnforcement, [
      '## Right of appeal',
      '### Section 38(1)(a) – health and safety\n\nAs section 31(1)(a) covers all of the information, the Commissioner has not considered section 38(1)(a).\n\n## Right of appeal',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants no decision on a breach that has a heading among the reasons', () => {
    const draft = revised(lawEnforcement, [
      '## Right of appeal',
      '### Section 10 – time for compliance\n\nThe Commissioner finds that the MPS breached section 10(1).\n\n## Right of appeal',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('says nothing in a form without reasons', () => {
    expect(reportOf(rule, fourHeadings)).toEqual([])
  })

  test('finds the reasons of the early form below "Analysis"', () => {
    const draft = revised(early, [
      'The Commissioner finds that the exemption is not engaged.',
      'The Commissioner finds that section 43(2) is not engaged and that section 41(1) was wrongly applied.',
    ])
    expect(reportOf(rule, draft)).toEqual([
      'error `section 41(1)` Missing analysis of section 41(1) among the reasons',
    ])
  })
})
