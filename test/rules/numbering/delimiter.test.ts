import {describe, expect, test} from 'vitest'
import {fixWith} from '../../lint/fix-with.ts'
import {lintWith} from '../lint-with.ts'

const id = 'numbering/delimiter'
const lint = (draft: string) => lintWith(id, draft)
const paragraphs = (...numbers: readonly string[]) =>
  numbers.map(number => `${number} The Council replied in March.`).join('\n\n')

describe(id, () => {
  test.each([
    [
      'an item of a list',
      '1. 2) 3.',
      '3:1-3:3: Paragraph number 2 is written `2)`, but most others as in `2.`',
    ],
    [
      'a full stop among brackets',
      '1) 2) 3.',
      '5:1-5:3: Paragraph number 3 is written `3.`, but most others as in `3)`',
    ],
    [
      'an escaped number',
      '1\\. 2\\) 3\\.',
      '3:1-3:4: Paragraph number 2 is written `2)`, but most others as in `2.`',
    ],
    [
      'an escaped number among items',
      '1. 2. 3\\)',
      '5:1-5:4: Paragraph number 3 is written `3)`, but most others as in `3.`',
    ],
  ])('blames %s', async (_, numbers, expected) => {
    expect(await lint(paragraphs(...numbers.split(' ')))).toEqual([expected])
  })

  test.each([
    ['one sign throughout', '1. 2. 3.'],
    ['the other throughout', '1) 2) 3)'],
    ['the one sign escaped and not', '1. 2\\. 3.'],
    ['as many of the one as of the other', '1. 2) 3. 4)'],
    ['a number out of place, which may be that of a list', '1. 2. 1) 3.'],
  ])('says nothing of %s', async (_, numbers) => {
    expect(await lint(paragraphs(...numbers.split(' ')))).toEqual([])
  })

  test.each([
    [
      'a list in a paragraph',
      '1. He asked for:\n\n    1) the report;\n\n    2) the letter.\n\n2. It refused.\n\n3. He wrote.',
    ],
    [
      'a quoted list',
      '1. He wrote:\n\n“Please send:\n\n1) the report;\n\n2) the letter.”\n\n2. It refused.\n\n3. He wrote.',
    ],
    ['a blockquote', '1. He wrote:\n\n> 1) the report\n> 2) the letter\n\n2. It refused.\n\n3. He wrote.'],
    ['a notice without numbers', '## Decision\n\nThe request was refused.'],
  ])('says nothing of %s', async (_, draft) => {
    expect(await lint(draft)).toEqual([])
  })
})

describe('the fix', () => {
  const fix = async (draft: string) => (await fixWith(draft, id)).text

  test.each([
    ['1. 2) 3) 4. 5.', '1. 2. 3. 4. 5.'],
    ['1) 2. 3)', '1) 2) 3)'],
    ['1\\. 2\\) 3\\.', '1\\. 2\\. 3\\.'],
    ['**1.** **2)** **3.**', '**1.** **2.** **3.**'],
  ])('makes of %s', async (before, after) => {
    expect(await fix(paragraphs(...before.split(' ')))).toBe(paragraphs(...after.split(' ')))
  })

  test.each([
    ['out of order, which Markdown would then count', paragraphs('1.', '2)', '4.')],
    ['left for Markdown to count', paragraphs('1.', '1.', '1.', '4)')],
    [
      'beside a list at the margin, with which Markdown would count it',
      `1. One.\n\n2. He asked for:\n\n1. the report;\n\n2. the letter.\n\n3) Three.\n\n## Part\n\n${paragraphs('4.', '5.')}`,
    ],
  ])('is none for a number %s', async (_, draft) => {
    expect(await lint(draft)).toHaveLength(1)
    expect(await fix(draft)).toBe(draft)
  })

  test('comes after the numbers are in order', async () => {
    const {text, result} = await fixWith(paragraphs('1.', '2)', '4.', '5.'), id, 'numbering/sequence')
    expect(text).toBe(paragraphs('1.', '2.', '3.', '4.'))
    expect(result.problems).toEqual([])
  })
})
