import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/likelihood-stated.ts'
import {
  alternatives,
  courseOfJustice,
  early,
  effectiveConduct,
  lawEnforcement,
  layouts,
  personalData,
  split,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const level =
  'With regard to the likelihood of prejudice in this case, the MPS did not specify the likelihood. Therefore, the Commissioner has considered its position at the lower level of ‘would be likely to’ prejudice.'
const risk =
  'The Commissioner is satisfied that disclosure would be likely to represent a real and significant risk to law enforcement matters.'
const without = (sentence = 'That is all.'): string =>
  revised(lawEnforcement, [level, 'The MPS did not specify anything.'], [risk, sentence])

describe('argument/likelihood-stated', () => {
  test.each(layouts)('blames the heading of an analysis that states no level, %s', (_, lay) => {
    expect(reportOf(rule, lay(without()))).toEqual([
      'error `Section 31(1)(a) – law enforcement` Missing level of likelihood under section 31(1)(a), expected "would" or "would be likely to"',
    ])
  })

  test('warns where only the authority states its level', () => {
    expect(
      reportOf(
        rule,
        without('The MPS argued that disclosure would be likely to prejudice the prevention of crime.'),
      ),
    ).toEqual([
      'warning `Section 31(1)(a) – law enforcement` Missing level of likelihood that the Commissioner accepts under section 31(1)(a)',
      '    `would be likely` The authority states its level here',
    ])
  })

  test.each([
    'The Commissioner accepts that disclosure would prejudice the prevention of crime.',
    'The Commissioner is satisfied that the lower threshold is met.',
    'The Commissioner finds that the risk is more than hypothetical; it is a real and significant one.',
    'He accepts that it is more likely than not that crime would become harder to prevent.',
    'Consequently he considers that the prejudice would be likely to occur.',
  ])('takes for a level: %s', sentence => {
    expect(reportOf(rule, without(sentence))).toEqual([])
  })

  test('takes the qualified person’s level under section 36', () => {
    const draft = revised(effectiveConduct, [
      'The Commissioner accepts that it was reasonable for the qualified person to conclude that disclosure would be likely to have a chilling effect on the safe space in which advice is provided.',
      'The Commissioner accepts that the opinion of the qualified person was reasonable.',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants no level where the exemption is not engaged', () => {
    const draft = revised(
      early,
      [
        'The Commissioner is not satisfied that there was a real and significant risk of prejudice to the commercial interests of Redwing.',
        'The Commissioner does not accept that there is a causal link.',
      ],
      [
        'The Trust argued that disclosure would be likely to prejudice the commercial interests of Redwing and that section 43(2) was engaged.',
        'The Trust did not explain its view.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none where the test has none', () => {
    for (const draft of [courseOfJustice, personalData, split, alternatives])
      expect(reportOf(rule, draft)).toEqual([])
  })
})
