import {describe, expect, test} from 'vitest'
import rule from '../../../rules/drafting/personal-data.ts'
import {lintFrozen} from '../lint-with.ts'

/** The words found, with what they are said to be. */
function found(draft: string): readonly string[] {
  return lintFrozen(draft, [rule]).problems.map(
    ({span, messageId}) => `${messageId}: ${draft.slice(...span)}`,
  )
}

describe('drafting/personal-data', () => {
  test.each([
    ['The complainant, Mr John Smith, asked for it.', 'name: Mr John Smith'],
    ['The complainant (Jane Doe) asked for it.', 'name: Jane Doe'],
    ['Ms Doe, the complainant, asked for it.', 'name: Ms Doe'],
    ['Jane Doe (the complainant) asked for it.', 'name: Jane Doe'],
    ['The complainant’s name is Jane Doe.', 'name: Jane Doe'],
    ['Mr Patel complained to the Commissioner.', 'name: Mr Patel'],
    ['Mr Patel requested an internal review on 4 May 2023.', 'name: Mr Patel'],
    ['The complainant wrote from jane.doe@hotmail.co.uk.', 'email: jane.doe@hotmail.co.uk'],
    ['He can be reached on 07700 900123.', 'telephone: 07700 900123'],
    ['The complainant’s telephone number is 01632 960123.', 'telephone: 01632 960123'],
    ['The complainant lives at 12 Mill Lane, Wenlow WX2 9PD.', 'address: WX2 9PD'],
    ['The complainant lives at 12 Mill Lane in Wenlow.', 'address: 12 Mill Lane'],
  ])('finds %s', (words, expected) => {
    expect(found(`1. ${words}`)).toEqual([expected])
    expect(found(`| a |\n| - |\n| ${words} |`)).toEqual([expected])
  })

  test('finds the name below a request that is quoted', () => {
    const draft =
      '1. The complainant wrote to the Council:\n\n> Please send me the report.\n>\n> Yours faithfully, Jane Doe\n\n2. It is so.'
    expect(found(draft)).toEqual(['name: Jane Doe'])
  })

  test('finds the name in the header', () => {
    expect(found('**Complainant:** Ms Jane Doe\n\n1. It is so.')).toEqual(['name: Ms Jane Doe'])
  })

  test.each([
    ['an official', 'The Head of Planning, Mr Jones, told the complainant so.'],
    ['a body', 'The complainant, Wenlow Action Group, asked for it.'],
    ['a date', 'The complainant, on 4 May 2023, asked for it.'],
    [
      'the authority’s address',
      'The complainant wrote to foi@wenlow.gov.uk and to 1 High Street, Wenlow WX1 1AA.',
    ],
    ['a telephone number of the authority', 'The complainant was told to ring 01632 960123.'],
    ['a letter of the authority', 'The Council wrote: "It is withheld. Yours faithfully, Jane Doe"'],
    ['a name inside a quotation', 'The Council wrote: "The complainant, Mr Smith, is vexatious".'],
    ['a long number', 'The reference is 0770090012345.'],
  ])('says nothing of %s', (_, words) => {
    expect(found(`1. ${words}`)).toEqual([])
  })

  test('says nothing of the tribunal, the signature, or the title of a Scottish decision', () => {
    const draft =
      '# Decision 069/2010: Mr James Smith and the Scottish Ministers\n\n1. It is so.\n\n## Right of appeal\n\nTel: 07700 900123\n\nEmail: grc@gmail.com\n\nSigned\n\nJane Doe\nGroup Manager\n'
    expect(found(draft)).toEqual([])
  })
})
