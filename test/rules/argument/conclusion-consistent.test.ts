import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/conclusion-consistent.ts'
import {
  confidence,
  early,
  effectiveConduct,
  lawEnforcement,
  layouts,
  scottish,
  split,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const engaged = 'The Commissioner is satisfied that the exemption provided by section 31(1)(a) is engaged.'
const balance =
  'the Commissioner finds that the public interest in maintaining the exemption at section 31(1)(a) outweighs the public interest in disclosure.'

describe('argument/conclusion-consistent', () => {
  test.each(layouts)('blames reasons against the decision, %s', (_, lay) => {
    const draft = revised(lawEnforcement, [engaged, engaged.replace('is engaged', 'is not engaged')])
    expect(reportOf(rule, lay(draft))).toEqual([
      'error `engaged` Unexpected finding that section 31(1)(a) is not engaged, expected what agrees with: the authority was entitled to rely on it',
      '    `entitled to rely` It is said here, paragraph 2',
    ])
  })

  test('blames a conclusion in the reasons that the authority was entitled, against the decision', () => {
    const draft = revised(
      early,
      [
        'The Commissioner therefore finds that section 43(2) is not engaged. As the exemption is not engaged he has not gone on to consider the public interest test.',
        'The Commissioner therefore finds that the Trust was entitled to rely on section 43(2).',
      ],
      ['finds that the exemption is not engaged', 'finds that section 43(2) is not engaged'],
    )
    expect(reportOf(rule, draft)[0]).toBe(
      'error `entitled to rely` Unexpected finding that the authority was entitled to rely on section 43(2), expected what agrees with: it is not engaged',
    )
  })

  test('blames a balance for disclosure against the decision', () => {
    const draft = revised(lawEnforcement, [
      balance,
      'the Commissioner finds that the public interest in disclosure outweighs the public interest in maintaining the exemption at section 31(1)(a).',
    ])
    expect(reportOf(rule, draft)).toEqual([
      'error `outweighs` Unexpected balance for disclosure under section 31(1)(a), expected what agrees with: the authority was entitled to rely on it',
      '    `entitled to rely` It is said here, paragraph 2',
    ])
  })

  test('blames an order to disclose what is upheld', () => {
    const draft = revised(lawEnforcement, [
      'He does not require any steps.',
      '\n\nThe Commissioner requires the MPS to disclose the withheld information within 30 calendar days.',
    ])
    expect(reportOf(rule, draft)).toEqual([
      'error `The Commissioner requires the MPS to disclose the withheld information within 30 calendar days.` Unexpected order to disclose, expected none: every exemption that was relied on is upheld',
      '    `entitled to rely` It is upheld here, paragraph 2',
    ])
  })

  test('blames the absence of steps where nothing is upheld', () => {
    const draft = revised(
      lawEnforcement,
      [
        'the MPS was entitled to rely on section 31(1)(a)',
        'the MPS was not entitled to rely on section 31(1)(a)',
      ],
      [engaged, engaged.replace('is engaged', 'is not engaged')],
      [
        `Having carefully balanced the opposing factors involved in this case, ${balance}`,
        'There is no more to say.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([
      'error `He does not require any steps.` Unexpected absence of steps, expected an order: section 31(1)(a) is not upheld',
      '    `entitled to rely` It is not upheld here, paragraph 2',
    ])
  })

  test('lets nothing be ordered where the information has been disclosed since', () => {
    const draft = revised(
      lawEnforcement,
      [
        'the MPS was entitled to rely on section 31(1)(a)',
        'the MPS was not entitled to rely on section 31(1)(a)',
      ],
      [engaged, engaged.replace('is engaged', 'is not engaged')],
      [
        `Having carefully balanced the opposing factors involved in this case, ${balance}`,
        'The MPS has since disclosed the information.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets an exemption be engaged and not relied on, since the public interest favours disclosure', () => {
    const draft = revised(
      lawEnforcement,
      [
        'the MPS was entitled to rely on section 31(1)(a)',
        'the MPS was not entitled to rely on section 31(1)(a)',
      ],
      ['He does not require any steps.', 'He requires the MPS to disclose the withheld information.'],
      [
        balance,
        'the Commissioner finds that the public interest in disclosure outweighs the public interest in maintaining the exemption at section 31(1)(a).',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test.each([
    [
      'quoted',
      '“The Commissioner has decided before that section 31(1)(a) is not engaged by a list of apps.”',
    ],
    ['the complainant’s', 'The complainant argued that section 31(1)(a) is not engaged.'],
    ['the authority’s', 'The MPS accepted that, for one of the apps, section 31(1)(a) is not engaged.'],
    ['a tribunal’s', 'In EA/2005/0026 the Tribunal found that section 31(1)(a) was not engaged.'],
    ['an example’s', 'If the apps were known to everybody, section 31(1)(a) would not be engaged.'],
    [
      'a question’s',
      'The Commissioner has considered whether section 31(1)(a) is not engaged for some of the apps.',
    ],
  ])('lets a finding be that is %s', (_, sentence) => {
    const draft = revised(lawEnforcement, [
      '#### Is the exemption engaged?',
      `${sentence}\n\n#### Is the exemption engaged?`,
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets one exemption fail and another be upheld, with disclosure ordered', () => {
    expect(reportOf(rule, scottish)).toEqual([])
  })

  test('lets an exemption be upheld for one part and not for another', () => {
    expect(reportOf(rule, split)).toEqual([])
    const twoSentences = revised(split, [
      ', but that section 42(1) is not engaged in respect of the second report.',
      '. He finds that section 42(1) does not apply to the second report.',
    ])
    expect(reportOf(rule, twoSentences)).toEqual([])
  })

  test('lets two limbs of one section come out differently', () => {
    const draft = revised(effectiveConduct, [
      'satisfied that section 36(2)(b)(i) and (ii) is engaged.',
      'satisfied that section 36(2)(b)(i) is engaged. He finds that section 36(2)(c) is not engaged.',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('takes the balance of the defence under section 41 for no balance of the Act', () => {
    const draft = revised(
      confidence,
      ['was entitled to rely on section 41(1)', 'was not entitled to rely on section 41(1)'],
      ['No steps are required.', 'He requires the ICB to disclose the letters.'],
      [
        'the public interest in maintaining the confidence outweighs the public interest in disclosure',
        'the public interest in disclosure outweighs the public interest in maintaining the confidence',
      ],
      [
        'there would be no public interest defence to an action for breach of confidence, and that section 41(1) is engaged',
        'there would be a public interest defence to an action for breach of confidence, and that section 41(1) is not engaged',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets an order be about something else than the information that is withheld', () => {
    const draft = revised(lawEnforcement, [
      'He does not require any steps.',
      '\n\nThe Commissioner requires the MPS to respond to the second part of the request.',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })
})
