import {describe, expect, test} from 'vitest'
import rule from '../../../rules/citation/format.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const messages = async (draft: string) =>
  (await lintWith('citation/format', draft)).map(each => each.replace(/^\S+ /, ''))

/** A draft with the fixes of its problems made. */
function fixed(draft: string): string {
  const edits = lintFrozen(draft, [rule]).problems.flatMap(({fix}) => fix?.edits ?? [])
  return edits
    .toSorted((one, other) => other.range[0] - one.range[0])
    .reduce((text, {range: [start, end], text: by}) => text.slice(0, start) + by + text.slice(end), draft)
}

describe('citation/format', () => {
  test.each([
    ['before a letter', 'Section 31(1) (a) of FOIA.', 'Section 31(1)(a) of FOIA.'],
    ['before a subsection', 'Section 31 (1)(a) of FOIA.', 'Section 31(1)(a) of FOIA.'],
    ['in two places', 'Section 31 (1) (a) of FOIA.', 'Section 31(1)(a) of FOIA.'],
    ['in a list', 'Sections 31(1) (a) and (b) of FOIA.', 'Sections 31(1)(a) and (b) of FOIA.'],
    ['that does not break', 'Section 31(1)\u00A0(a) of FOIA.', 'Section 31(1)(a) of FOIA.'],
    ['in a heading', '## Section 31(1) (a) of FOIA', '## Section 31(1)(a) of FOIA'],
    [
      'with CRLF',
      '1. It is so.\r\n\r\n2. Section 31(1) (a) of FOIA.\r\n',
      '1. It is so.\r\n\r\n2. Section 31(1)(a) of FOIA.\r\n',
    ],
  ])('finds and mends a space %s', async (_, draft, expected) => {
    expect(await messages(draft)).toEqual(['Unexpected space in the provision, expected `31(1)(a)`'])
    expect(fixed(draft)).toBe(expected)
  })

  test.each([
    [
      'a list behind a provision',
      'Section 40(2) (i) because it is personal data and (ii) because it is not known.',
    ],
    ['words in brackets', 'Section 31 (law enforcement) and section 31(1) (see below).'],
    ['the end of a line', '1. Section 31(1)\n   (a) of FOIA.'],
    ['a quotation', 'It wrote: "section 31(1) (a) of FOIA and s31".'],
    ['one short style', '1. s31 is engaged.\n\n2. s31(1)(a) is cited.'],
    ['short forms in brackets', '1. Section 31 is engaged.\n\n2. The exemption (s.31) is qualified.'],
    ['short forms in headings and notes', '## s31\n\n1. Section 31 is engaged.[^1]\n\n[^1]: See s.31.'],
  ])('says nothing of %s', async (_, draft) => {
    expect(await messages(draft)).toEqual([])
  })

  test.each([
    [
      's31',
      '1. Section 31 is one. Section 43 is another.\n\n2. It finds that s31 is engaged.',
      'Unexpected `s31`, expected `section 31` as elsewhere',
    ],
    [
      's.31(1)(a)',
      '1. Section 31 is one. Section 43 is another.\n\n2. It finds that s.31(1)(a) is engaged.',
      'Unexpected `s.31(1)(a)`, expected `section 31(1)(a)` as elsewhere',
    ],
    [
      'the long form where the short one is usual',
      '1. It is s31. It is s43.\n\n2. It finds that sections 31 and 43 are engaged.',
      'Unexpected `sections 31 and 43`, expected `ss31 and 43` as elsewhere',
    ],
  ])('finds %s beside another style', async (_, draft, message) => {
    expect(await messages(draft)).toEqual([message])
    const {problems} = lintFrozen(draft, [rule])
    expect(problems.map(({severity}) => severity)).toEqual(['info'])
    expect(problems[0]?.related.map(each => each.message)).toEqual(['It is written like this here'])
  })
})
