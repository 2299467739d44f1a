import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const title = '# Freedom of Information Act 2000 (FOIA) Decision notice\n\n'
const messages = async (draft: string) =>
  (await lintWith('citation/unknown-provision', title + draft)).map(each => each.replace(/^\S+ /, ''))

describe('citation/unknown-provision', () => {
  test.each([
    [
      'a subsection that is not there',
      'Section 43(4) is cited.',
      'There is no section 43(4) of FOIA: 43 has (1) to (3)',
    ],
    [
      'a paragraph that is not there',
      'Section 31(1)(k) is cited.',
      'There is no section 31(1)(k) of FOIA: 31(1) has (a) to (i)',
    ],
    [
      'a paragraph left out',
      'Section 36(2)(i) is cited.',
      'There is no section 36(2)(i) of FOIA: 36(2) has (a) to (c)',
    ],
    [
      'a part of what has none',
      'Section 42(1)(a) is cited.',
      'There is no section 42(1)(a) of FOIA: 42(1) has no parts',
    ],
    [
      'a section that is not there',
      'Section 131 of FOIA is cited.',
      'There is no section 131 of FOIA: it has 1 to 88, 11A, 11B, 22A, 76A, 76B, 80A',
    ],
    [
      'a regulation that is not there',
      'Regulation 12(4)(f) of the EIR is cited.',
      'There is no regulation 12(4)(f) of the EIR: 12(4) has (a) to (e)',
    ],
    [
      'an article that is not there',
      'Article 6(1)(k) of the UK GDPR is cited.',
      'There is no article 6(1)(k) of the UK GDPR: 6(1) has (a) to (f), (ea)',
    ],
    [
      'what a bullet cites',
      '- Section 43(4) is cited.',
      'There is no section 43(4) of FOIA: 43 has (1) to (3)',
    ],
    ['what a heading cites', '## Section 43(4)', 'There is no section 43(4) of FOIA: 43 has (1) to (3)'],
    ['what wraps', '1. Section\n   43(4) is cited.', 'There is no section 43(4) of FOIA: 43 has (1) to (3)'],
  ])('finds %s', async (_, draft, message) => {
    expect(await messages(draft)).toEqual([message])
  })

  test.each([
    ['what is there', 'Sections 31(1)(a) to (i), 36(2)(b)(ii), 40(5B)(a)(i), 37(1)(ac) and 23(5) of FOIA.'],
    ['what holds something that is there', 'Sections 31, 31(1), 36(2)(b), 40(3A) and 30(2)(a) of FOIA.'],
    [
      'old lettering',
      'Section 40(3)(a)(i), section 40(5)(b)(i) and section 40(4) of FOIA; regulation 13(2)(a)(i) of the EIR.',
    ],
    ['sections whose parts are not known', 'Section 77(9) and section 61(12) of FOIA.'],
    ['an Act without data', 'Section 3(99) of the DPA 1998 and section 170(99) of the DPA 2018.'],
    ['another Act', 'Section 31 of the Housing Act 1996 applies. Section 31(9) was considered.'],
    ['a quotation', 'It wrote: "section 43(4) of FOIA applies".'],
    ['a blockquote', '> Section 43(4) of FOIA applies.'],
    ['no provision', 'Nothing is cited.'],
  ])('says nothing of %s', async (_, draft) => {
    expect(await messages(draft)).toEqual([])
  })

  test('says once what a list has wrong', async () => {
    expect(await messages('1. Sections 36(2)(i) and (ii) of FOIA.')).toHaveLength(1)
  })

  test('knows the Scottish Acts', async () => {
    const draft =
      '# Decision 083/2024\n\nFreedom of Information (Scotland) Act 2002 (FOISA)\n\nSection 30(d) of FOISA and regulation 10(5)(h) of the Environmental Information (Scotland) Regulations 2004.'
    const found = await lintWith('citation/unknown-provision', draft, {profile: 'sic-foisa'})
    expect(found.map(each => each.replace(/^\S+ /, ''))).toEqual([
      'There is no section 30(d) of FOISA: 30 has (a) to (c)',
      'There is no regulation 10(5)(h) of the EI(S)Rs: 10(5) has (a) to (g)',
    ])
  })
})
