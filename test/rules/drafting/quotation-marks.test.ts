import {describe, expect, test} from 'vitest'
import rule from '../../../rules/drafting/quotation-marks.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const messages = async (draft: string) =>
  (await lintWith('drafting/quotation-marks', draft)).map(each => each.replace(/^\S+ /, ''))

function fixed(draft: string): string {
  const edits = lintFrozen(draft, [rule]).problems.flatMap(({fix}) => fix?.edits ?? [])
  return edits
    .toSorted((one, other) => other.range[0] - one.range[0])
    .reduce((text, {range: [start, end], text: by}) => text.slice(0, start) + by + text.slice(end), draft)
}

describe('drafting/quotation-marks', () => {
  test.each([
    ['straight then curly', '1. It said "no more” then.', '1. It said "no more" then.'],
    ['curly then straight', '1. It said “no more" then.', '1. It said “no more” then.'],
    ['single marks', "1. It said ‘no more' then.", '1. It said ‘no more’ then.'],
    ['one inside another', "1. It said “all ‘no more' then”.", '1. It said “all ‘no more’ then”.'],
    ['over several paragraphs', '1. It said:\n\n"One.\n\n"Two”.', '1. It said:\n\n"One.\n\n"Two".'],
    ['a character reference', '1. It said "no more&rdquo; then.', '1. It said "no more" then.'],
    ['with CRLF', '1. It said:\r\n\r\n"One”.\r\n', '1. It said:\r\n\r\n"One".\r\n'],
    ['in a blockquote', '> "One”.', '> "One".'],
  ])('finds and mends a pair of two styles: %s', async (_, draft, expected) => {
    expect(await messages(draft)).toHaveLength(1)
    expect(fixed(draft)).toBe(expected)
    expect(await messages(expected)).toEqual([])
  })

  test('points from the closing mark to the opening one', () => {
    const {problems} = lintFrozen('1. It said "no more” then.', [rule])
    expect(problems.flatMap(({related}) => related.map(each => each.message))).toEqual([
      'The quotation starts here',
    ])
  })

  test.each([
    [
      'an opening mark alone',
      '1. It said “no more then.\n\n2. It is so.',
      ['Quotation mark `“` is not closed'],
    ],
    [
      'a closing mark alone',
      '1. It said no more” then.\n\n2. It is so.',
      ['Quotation mark `”` closes nothing'],
    ],
    [
      'a quotation set apart without its end',
      '1. It said:\n\n“One.\n\n2. It is so.',
      ['Quotation mark `“` is not closed'],
    ],
  ])('finds %s', async (_, draft, expected) => {
    expect(await messages(draft)).toEqual(expected)
  })

  test.each([
    ['pairs of both styles', '1. It said “one” and "two" and ‘three’ and \'four\'.'],
    ['an opening mark on each paragraph', '1. It said:\n\n“One.\n\n“Two.\n\n“Three.”\n\n2. It is so.'],
    [
      'an opening mark on each of several indented paragraphs',
      '4\\. It said:\n\n    “One.\n\n    “Two.\n\n    “Three.”\n\n5\\. It is so.',
    ],
    ['nested marks', '1. It said “that ‘one’ is not ‘two’”.'],
    ['apostrophes', "1. The complainants’ letters, the MPS's and the '90s. It’s so, 'tis."],
    ['primes', '1. A board of 5\' 10" by 3".'],
    ['a mark behind a note', '1. It said “one”³ and “two”.[^1]\n\n[^1]: “Three”.'],
    ['a list inside a quotation', '1. He asked for:\n\n"1. All emails.\n\n2. All letters."\n\n2. It is so.'],
  ])('says nothing of %s', async (_, draft) => {
    expect(await messages(draft)).toEqual([])
  })
})
