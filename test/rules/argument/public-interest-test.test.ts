import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/public-interest-test.ts'
import {
  alternatives,
  confidence,
  courseOfJustice,
  early,
  effectiveConduct,
  lawEnforcement,
  layouts,
  personalData,
  scottish,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const without = lawEnforcement.replace(/### Public interest test[\s\S]*(?=## Right of appeal)/, '')
const missing =
  'error `Section 31(1)(a) – law enforcement` Missing public interest test for section 31(1)(a), a qualified exemption that is engaged'
const ending = (sentence: string): string =>
  revised(without, ['## Right of appeal', `${sentence}\n\n## Right of appeal`])

describe('argument/public-interest-test', () => {
  test.each(layouts)(
    'blames the heading of a qualified exemption that is engaged and not weighed, %s',
    (_, lay) => {
      expect(reportOf(rule, lay(without))).toEqual([missing])
    },
  )

  test('blames an exception of the EIR', () => {
    const draft = courseOfJustice.replace(/### Public interest test[\s\S]*(?=## Right of appeal)/, '')
    expect(reportOf(rule, draft)).toEqual([
      'error `Regulation 12(5)(b) – the course of justice` Missing public interest test for regulation 12(5)(b), a qualified exemption that is engaged',
    ])
  })

  test('blames an exemption of the Scottish Act', () => {
    const draft = scottish.replace(/#### The public interest test[\s\S]*(?=### Section 30)/, '')
    expect(reportOf(rule, draft)).toEqual([
      'error `Section 33(1)(b) – Commercial interests` Missing public interest test for section 33(1)(b), a qualified exemption that is engaged',
    ])
  })

  test.each([
    ['a sentence that says only that the exemption is qualified', 'Section 31 is a qualified exemption.'],
    [
      'a quotation',
      'The refusal notice said: “The public interest in maintaining the exemption outweighs the public interest in disclosure.”',
    ],
  ])('takes %s for no test', (_, sentence) => {
    expect(reportOf(rule, ending(sentence))).toEqual([missing])
  })

  test.each([
    'The public interest in maintaining the exemption outweighs the public interest in disclosure.',
    'Turning to the public interest, the Commissioner finds that it favours maintaining the exemption.',
    'There is a public interest in transparency, but a stronger one in the prevention of crime.',
  ])('takes for a test, without a heading: %s', sentence => {
    expect(reportOf(rule, ending(sentence))).toEqual([])
  })

  test('lets several exemptions be weighed together', () => {
    expect(reportOf(rule, effectiveConduct)).toEqual([])
  })

  test('lets a heading about the public interest stand on the level of the main sections', () => {
    const draft = revised(lawEnforcement, ['### Public interest test', '## Public interest test'])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none under an absolute exemption, or one that is not engaged', () => {
    for (const draft of [confidence, personalData, early, alternatives])
      expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none where the engagement is what the authority claims', () => {
    const draft = revised(
      without,
      [
        'The Commissioner is satisfied that the exemption provided by section 31(1)(a) is engaged.',
        'The MPS maintains that section 31(1)(a) is engaged.',
      ],
      [
        'The Commissioner’s decision is that the MPS was entitled to rely on section 31(1)(a) to withhold the requested information.',
        'The Commissioner’s decision is that the MPS breached section 10(1).',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none for information that is not held', () => {
    const draft = courseOfJustice
      .replace(/### Public interest test[\s\S]*(?=## Right of appeal)/, '')
      .replace(/egulation 12\(5\)\(b\)/g, 'egulation 12(4)(a)')
    expect(reportOf(rule, draft)).toEqual([])
  })
})
