import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/public-interest-balance.ts'
import {
  alternatives,
  confidence,
  early,
  effectiveConduct,
  lawEnforcement,
  layouts,
  neitherConfirmNorDeny,
  personalData,
  scottish,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const balance =
  'Having carefully balanced the opposing factors involved in this case, the Commissioner finds that the public interest in maintaining the exemption at section 31(1)(a) outweighs the public interest in disclosure.'
const missing = 'error `Public interest test` Missing balance of the public interest under section 31(1)(a)'
const ending = (sentence: string): string => revised(lawEnforcement, [balance, sentence])

describe('argument/public-interest-balance', () => {
  test.each(layouts)('blames the heading of a test without a conclusion, %s', (_, lay) => {
    expect(reportOf(rule, lay(ending('He has borne all of this in mind.')))).toEqual([missing])
  })

  test.each([
    [
      'the authority strikes',
      'The MPS concluded that the public interest in maintaining the exemption outweighs that in disclosure.',
    ],
    ['the complainant strikes', 'The complainant argued that the public interest favours disclosure.'],
    [
      'a quotation strikes',
      'The refusal notice said: “We find that the public interest in maintaining the exemption outweighs the public interest in disclosure of the list.”',
    ],
    [
      'the law asks for',
      'The information must be disclosed unless the public interest in maintaining the exemption outweighs the public interest in disclosure.',
    ],
    [
      'is asked about',
      'The Commissioner has considered whether the public interest in maintaining the exemption outweighs the public interest in disclosure.',
    ],
    [
      'is a weight and no balance',
      'The Commissioner gives significant weight to the public interest in avoiding prejudice.',
    ],
  ])('takes for no conclusion what %s', (_, sentence) => {
    expect(reportOf(rule, ending(sentence))).toEqual([missing])
  })

  test('takes the balance in the decision section for none in the reasons', () => {
    const draft = revised(ending('He has borne all of this in mind.'), [
      'He does not require any steps.',
      'The public interest in maintaining the exemption outweighs the public interest in disclosure. He does not require any steps.',
    ])
    expect(reportOf(rule, draft)).toEqual([missing])
  })

  test.each([
    'On balance, the Commissioner finds that the public interest favours maintaining the exemption.',
    'The balance of the public interest therefore lies in favour of non-disclosure.',
    'The Commissioner concludes that the public interest in disclosure does not outweigh that in maintaining the exemption.',
    'The public interest in disclosure is outweighed by the public interest in maintaining the exemption.',
    'He is satisfied that the public interest is best served by withholding the information.',
  ])('takes for a conclusion: %s', sentence => {
    expect(reportOf(rule, ending(sentence))).toEqual([])
  })

  test('lets one balance stand for several exemptions', () => {
    expect(reportOf(rule, effectiveConduct)).toEqual([])
  })

  test('wants no balance where there is no test: absolute, or not engaged', () => {
    for (const draft of [confidence, personalData, early, alternatives])
      expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none where the exemption fails and the heading stands over one sentence', () => {
    const draft = revised(scottish, [
      'As the exemption does not apply, he is not required',
      '\n\n#### The public interest test – section 30(c)\n\nAs the exemption does not apply, he is not required',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('knows the balance of an exclusion of the duty to confirm or deny', () => {
    expect(reportOf(rule, neitherConfirmNorDeny)).toEqual([])
    const draft = revised(neitherConfirmNorDeny, [
      'For these reasons the Commissioner’s conclusion is that the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in disclosing whether the Constabulary holds the information.',
      'He has borne all of this in mind.',
    ])
    expect(reportOf(rule, draft)).toEqual([
      'error `Public interest test` Missing balance of the public interest under section 31(3)',
    ])
  })
})
