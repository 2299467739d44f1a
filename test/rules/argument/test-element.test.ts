import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/test-element.ts'
import {
  confidence,
  early,
  effectiveConduct,
  fourHeadings,
  lawEnforcement,
  layouts,
  neitherConfirmNorDeny,
  personalData,
  scottish,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const interests =
  'The Commissioner acknowledges that the arguments presented by the MPS refer to prejudice to the prevention or detection of crime and that the appropriate applicable interests have therefore been considered.'
const link =
  'On the evidence provided, the Commissioner is satisfied that the MPS has demonstrated a causal link between the requested information and the applicable interests relied on.'
const withoutLink = revised(
  lawEnforcement,
  ['#### The causal link', '#### What the MPS said'],
  [link, 'The Commissioner has read the submissions with care.'],
)
const missing = (element: string): string =>
  `error \`Section 31(1)(a) – law enforcement\` Missing in the analysis of section 31(1)(a): ${element}`
const causalLink = 'the causal link between disclosure and the prejudice'

describe('argument/test-element', () => {
  test.each(layouts)('blames a step that the test has and the reasons leave out, %s', (_, lay) => {
    expect(reportOf(rule, lay(withoutLink))).toEqual([missing(causalLink)])
  })

  test('blames the applicable interest, left out', () => {
    const draft = revised(
      lawEnforcement,
      ['#### The applicable interests', '#### What the MPS said'],
      [interests, 'The Commissioner has read the submissions with care.'],
      [link, link.replace('the applicable interests relied on', 'the outcome that it fears')],
    )
    expect(reportOf(rule, draft)).toEqual([missing('the applicable interest to which the prejudice relates')])
  })

  test('only warns where the notice does not say that it will go through the test', () => {
    const draft = revised(
      lawEnforcement,
      [
        'The Commissioner will go through the three limb test for exemptions that are based on prejudice.',
        'The Commissioner has seen the list.',
      ],
      ['#### The applicable interests', '#### What the MPS said'],
      ['#### The causal link', '#### What the MPS wrote'],
      [link, 'The Commissioner has read the submissions with care.'],
    )
    expect(reportOf(rule, draft).map(each => each.replace('warning', 'error'))).toEqual([missing(causalLink)])
    expect(reportOf(rule, draft)[0]).toMatch(/^warning/)
  })

  test.each([
    [
      'quoted',
      'The MPS said: “There is a causal link between the disclosure of the list and the harm that we describe.”',
    ],
    ['the authority’s', 'The MPS argued that there is a causal link between the list and the harm.'],
  ])('takes a step that is %s for none of the Commissioner’s', (_, sentence) => {
    const draft = revised(withoutLink, ['The Commissioner has read the submissions with care.', sentence])
    expect(reportOf(rule, draft)).toEqual([missing(causalLink)])
  })

  test.each([
    'The Commissioner is satisfied that the harm would flow from disclosure.',
    'With regard to the second criterion, the Commissioner accepts what the MPS says.',
    'The Commissioner accepts that the prejudice is real, actual or of substance.',
    'The second limb is met.',
  ])('takes for the causal link: %s', sentence => {
    const draft = revised(withoutLink, ['The Commissioner has read the submissions with care.', sentence])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets a heading alone name a step', () => {
    const draft = revised(withoutLink, ['#### What the MPS said', '#### The nature of the prejudice'])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants no further step where the exemption failed', () => {
    const draft = revised(
      withoutLink,
      ['was entitled to rely on section 31(1)(a)', 'was not entitled to rely on section 31(1)(a)'],
      [
        'The Commissioner is satisfied that the exemption provided by section 31(1)(a) is engaged.',
        'The Commissioner finds that section 31(1)(a) is not engaged.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
    expect(reportOf(rule, early)).toEqual([])
  })

  test('says nothing in the shorter forms', () => {
    for (const draft of [personalData, fourHeadings]) expect(reportOf(rule, draft)).toEqual([])
  })

  test('leaves the opinion of a qualified person to the rule about it', () => {
    const draft = revised(effectiveConduct, [
      'The Commissioner accepts that it was reasonable for the qualified person to conclude that disclosure would be likely to have a chilling effect on the safe space in which advice is provided.',
      'The Commissioner has seen the opinion.',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('knows the steps of other tests', () => {
    for (const draft of [confidence, neitherConfirmNorDeny, scottish])
      expect(reportOf(rule, draft)).toEqual([])
  })
})
