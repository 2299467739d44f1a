import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/qualified-person.ts'
import {effectiveConduct, lawEnforcement, layouts, scottish} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const person =
  'The Commissioner is satisfied that Lord Vallance is the appropriate Qualified Person (QP) for the purposes of the exemption. He is also satisfied that they gave an opinion and that they did so on 24 October 2024.'
const reasonable =
  'The Commissioner accepts that it was reasonable for the qualified person to conclude that disclosure would be likely to have a chilling effect on the safe space in which advice is provided.'
const general =
  'Even where the qualified person has reached the view that disclosure of information would – or would likely – cause inhibition or prejudice, a public authority must still disclose'
const without = revised(
  effectiveConduct,
  [person, 'The Commissioner has seen the correspondence.'],
  [
    reasonable,
    'The Commissioner accepts that disclosure would be likely to inhibit the provision of advice.',
  ],
  [general, 'A public authority must still disclose'],
)
const missing = (element: string): string =>
  `\`Section 36 – effective conduct of public affairs\` Missing in the analysis of section 36(2)(b)(i): ${element}`

describe('argument/qualified-person', () => {
  test.each(layouts)('blames an analysis that deals with no opinion at all, %s', (_, lay) => {
    expect(reportOf(rule, lay(without))).toEqual([
      `error ${missing('that the qualified person gave an opinion, and when')}`,
      `error ${missing('whether the opinion was reasonable')}`,
      `error ${missing('who the qualified person was')}`,
    ])
  })

  test('warns of a single step that is missing', () => {
    const draft = revised(
      effectiveConduct,
      [
        reasonable,
        'The Commissioner accepts that disclosure would be likely to inhibit the provision of advice.',
      ],
      [general, 'A public authority must still disclose'],
    )
    expect(reportOf(rule, draft)).toEqual([`warning ${missing('whether the opinion was reasonable')}`])
  })

  test('takes a quotation for no step', () => {
    const draft = revised(without, [
      'The Commissioner has seen the correspondence.',
      'DSIT wrote: “The qualified person gave a reasonable opinion on 24 October 2024, as we have told you before.”',
    ])
    expect(reportOf(rule, draft)).toHaveLength(3)
  })

  test.each([
    'The Permanent Secretary is the qualified person. The opinion was given on 24 October 2024 and is a reasonable one.',
    'The QP’s opinion, dated 24 October 2024, is not irrational or absurd.',
    'The Vice-Chancellor gave her opinion on 24 October 2024. The Commissioner finds that the opinion of the qualified person is a reasonable one to hold.',
  ])('takes for all the steps: %s', sentence => {
    expect(
      reportOf(rule, revised(without, ['The Commissioner has seen the correspondence.', sentence])),
    ).toEqual([])
  })

  test('lets one opinion stand for several limbs under headings of their own', () => {
    const draft = revised(
      effectiveConduct,
      ['### Section 36 – effective conduct of public affairs', '### Section 36(2)(b)(i) – advice'],
      [
        'satisfied that section 36(2)(b)(i) and (ii) is engaged.',
        'satisfied that section 36(2)(b)(i) is engaged.\n\n### Section 36(2)(b)(ii) – exchange of views\n\nFor the same reasons the Commissioner is satisfied that section 36(2)(b)(ii) is engaged.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants no opinion where section 36 is not engaged', () => {
    const draft = revised(
      without,
      [
        'DSIT is entitled to rely on sections 36(2)(b)(i) and (ii) and 43(2)',
        'DSIT is entitled to rely on section 43(2), but that sections 36(2)(b)(i) and (ii) are not engaged',
      ],
      [
        'satisfied that section 36(2)(b)(i) and (ii) is engaged',
        'satisfied that sections 36(2)(b)(i) and (ii) are not engaged',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none under other exemptions, nor under section 30 of the Scottish Act', () => {
    for (const draft of [lawEnforcement, scottish]) expect(reportOf(rule, draft)).toEqual([])
    const engaged = revised(scottish, [
      'The Commissioner is not satisfied that disclosure of the report would, or would be likely to, prejudice substantially the effective conduct of public affairs. He finds that the exemption in section 30(c) of FOISA does not apply to the report.',
      'The Commissioner finds that section 30(c) of FOISA is engaged.',
    ])
    expect(reportOf(rule, engaged)).toEqual([])
  })
})
