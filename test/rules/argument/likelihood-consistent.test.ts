import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/likelihood-consistent.ts'
import {courseOfJustice, early, effectiveConduct, lawEnforcement, layouts, scottish} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const recognises =
  'The Commissioner recognises the need to ensure transparency and accountability on the part of the police.'
const adding = (sentence: string): string =>
  revised(lawEnforcement, [recognises, `${recognises} ${sentence}`])

describe('argument/likelihood-consistent', () => {
  test.each(layouts)('blames another level in the balance than was accepted, %s', (_, lay) => {
    const draft = adding(
      'The Commissioner has found that disclosure would prejudice the prevention of crime.',
    )
    expect(reportOf(rule, lay(draft))).toEqual([
      'error `would prejudice` Unexpected "would", expected "would be likely to" as accepted under section 31(1)(a)',
      '    `lower level` The Commissioner accepts "would be likely to" here, paragraph 11',
    ])
  })

  test('blames the lower level where the higher one was accepted', () => {
    const draft = revised(
      lawEnforcement,
      [
        'Therefore, the Commissioner has considered its position at the lower level of ‘would be likely to’ prejudice.',
        'The Commissioner accepts that disclosure would prejudice the prevention of crime.',
      ],
      [
        'disclosure would be likely to represent a real and significant risk to law enforcement matters',
        'the higher threshold is met',
      ],
      [
        recognises,
        `${recognises} He has found that disclosure would be likely to prejudice the prevention of crime.`,
      ],
    )
    expect(reportOf(rule, draft)[0]).toBe(
      'error `would be likely` Unexpected "would be likely to", expected "would" as accepted under section 31(1)(a)',
    )
  })

  test.each([
    ['what the authority argues', 'The MPS argued that disclosure would prejudice the prevention of crime.'],
    [
      'what the complainant denies',
      'The complainant disagreed that disclosure would prejudice the prevention of crime.',
    ],
    ['what is quoted', 'The MPS said: “Disclosure would prejudice the prevention of crime.”'],
    [
      'the words of the Act',
      'Information is exempt if its disclosure would, or would be likely to, prejudice the prevention of crime.',
    ],
    [
      'a level that is rejected',
      'The Commissioner is not satisfied that disclosure would prejudice the prevention of crime.',
    ],
    [
      'an account of both levels',
      'The chance must be more than hypothetical for the lower level; for the higher one disclosure would prejudice the interest more likely than not.',
    ],
    [
      'a question',
      'The Commissioner has considered whether disclosure would prejudice the prevention of crime.',
    ],
    [
      'what is only supposed',
      'If disclosure would prejudice the prevention of crime, the higher level would have been met.',
    ],
    [
      'what would not be harmed',
      'The Commissioner accepts that disclosure of other lists would not prejudice the prevention of crime.',
    ],
    [
      'the general approach',
      'A public authority must show that disclosure would prejudice the interest that the exemption protects.',
    ],
  ])('lets %s be', (_, sentence) => {
    expect(reportOf(rule, adding(sentence))).toEqual([])
  })

  test('lets two exemptions have different levels', () => {
    const draft = revised(effectiveConduct, [
      'and that the risk of prejudice occurring is a real and significant one.',
      'and that disclosure would prejudice them.',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets a higher level be claimed and the lower one accepted', () => {
    const draft = revised(lawEnforcement, [
      'the MPS did not specify the likelihood. Therefore, the Commissioner has considered its position at the lower level of ‘would be likely to’ prejudice.',
      'the MPS relied on the higher threshold. The Commissioner does not accept that disclosure would prejudice the prevention of crime, but he accepts that it would be likely to.',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('takes the words of the EIR, and of the Scottish Act, for what they are', () => {
    const adversely = revised(courseOfJustice, [
      'There is a strong public interest',
      'The Commissioner has found that the adverse effect would be likely to be severe. There is a strong public interest',
    ])
    expect(reportOf(rule, adversely)).toEqual([])
    expect(reportOf(rule, scottish)).toEqual([])
    expect(reportOf(rule, early)).toEqual([])
  })

  test('blames a change under the Scottish Act', () => {
    const draft = revised(scottish, [
      'On balance, the Commissioner is satisfied',
      'The Commissioner has found that disclosure would prejudice substantially the commercial interests of the bidders. On balance, the Commissioner is satisfied',
    ])
    expect(reportOf(rule, draft)[0]).toMatch(
      /^error `would prejudice` Unexpected "would", expected "would be likely to"/,
    )
  })
})
