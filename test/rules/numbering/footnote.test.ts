import {describe, expect, test} from 'vitest'
import rule from '../../../rules/numbering/footnote.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const messages = async (draft: string) =>
  (await lintWith('numbering/footnote', draft)).map(each => each.replace(/^\S+ /, ''))

describe('numbering/footnote', () => {
  test.each([
    ['Markdown', '1. One.[^1] Two.[^2]\n\n[^1]: One.\n\n[^2]: Two.'],
    ['Markdown with names', '1. One.[^b] Two.[^a]\n\n[^a]: One.\n\n[^b]: Two.'],
    ['Markdown whose notes are in another order', '1. One.[^1] Two.[^2]\n\n[^2]: Two.\n\n[^1]: One.'],
    ['superscript', '1. One¹. Two².\n\n¹ One.\n\n² Two.'],
    ['a mark used twice', '1. One¹. Again¹.\n\n¹ One.'],
    ['notes that start again on each page', '1. One¹.\n\n¹ One.\n\n2. Two¹.\n\n¹ Two.'],
    ['fused', '1. Section 40(2)1 and 41(1)2 apply.\n\n1 One is here.\n\n2 Two is here.'],
  ])('finds nothing in %s footnotes that are right', async (_, draft) => {
    expect(await messages(draft)).toEqual([])
  })

  test.each([
    ['a Markdown mark without a note', '1. One.[^9]', 'Footnote mark 9 without a note'],
    ['a superscript without a note', '1. One¹. Two².\n\n¹ One.', 'Footnote mark 2 without a note'],
    [
      'a fused mark without a note',
      '1. Of 40(2)1, 41(1)2, 42(1)3.\n\n1 One is.\n\n3 Three is.',
      'Footnote mark 2 without a note',
    ],
    ['a Markdown note without a mark', '1. One.\n\n[^1]: One.', 'Footnote 1 without a mark in the text'],
    ['a superscript note without a mark', '1. One.\n\n¹ One.', 'Footnote 1 without a mark in the text'],
    [
      'a fused note without a mark',
      '1. Of 40(2)1 and 42(1)3.\n\n1 One is.\n\n2 Two is.\n\n3 Three is.',
      'Footnote 2 without a mark in the text',
    ],
    ['a second note', '1. One¹.\n\n¹ One.\n\n¹ Two.', 'Footnote 1 has a second note, but one mark'],
    [
      'Markdown marks out of order',
      '1. One.[^2] Two.[^1]\n\n[^1]: One.\n\n[^2]: Two.',
      'Footnote mark 2 is out of order: 1 expected',
    ],
    [
      'superscripts out of order',
      '1. One¹. Two³. Three².\n\n¹ One.\n\n² Two.\n\n³ Three.',
      'Footnote mark 3 is out of order: 2 expected',
    ],
    ['notes out of order', '1. One¹. Two².\n\n² Two.\n\n¹ One.', 'Footnote 2 is out of order: 1 expected'],
  ])('finds %s', async (_, draft, message) => {
    expect(await messages(draft)).toEqual([message])
  })

  test('points at the first of two notes', () => {
    const {problems} = lintFrozen('1. One¹.\n\n¹ One.\n\n¹ Two.', [rule])
    expect(problems.flatMap(({related}) => related.map(({message}) => message))).toEqual([
      'The first note is here',
    ])
  })

  test.each([
    ['a superscript inside a quotation', '1. It reads: "his guidance¹ explains this".'],
    ['a square', '1. The site has 300 m², and the sum of r² is small.'],
    ['a figure fused to a word', '1. COVID19 was discussed.'],
    ['a bare number at the start of a block', '1. One.\n\n2 The Strand, London.'],
  ])('says nothing of %s', async (_, draft) => {
    expect(await messages(draft)).toEqual([])
  })
})
