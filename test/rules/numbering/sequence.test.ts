import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import rule from '../../../rules/numbering/sequence.ts'
import {anyDraft, anyDraftWith, slips} from '../../notice/numbered-drafts.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const lint = (draft: string) => lintWith('numbering/sequence', draft)

/** A list for each number, so that Markdown renders what is written. */
const lists = (...numbers: readonly number[]) =>
  numbers.map(number => `## Part\n\n${number}. The Council replied in March.`).join('\n\n')

const blamed = async (...numbers: readonly number[]) =>
  (await lint(lists(...numbers))).map(problem => {
    const [, line = '', message] = /^(\d+):\S+ (.*)$/.exec(problem) ?? []
    return `${numbers[(Number(line) - 3) / 4]}: ${message}`
  })

describe('numbering/sequence', () => {
  test.each([
    ['a stray number', [1, 2, 3, 7, 4, 5, 6, 7], ['7: Paragraph number 7 is out of sequence: 4 expected']],
    ['a wrong number', [1, 2, 8, 4, 5], ['8: Paragraph number 8 is out of sequence: 3 expected']],
    ['the second of two', [1, 2, 3, 3, 4], ['3: Paragraph number 3 is used twice: 4 expected']],
    ['a number slipped back', [1, 2, 3, 1, 5, 6], ['1: Paragraph number 1 is used twice: 4 expected']],
    ['the number after a gap', [1, 2, 4, 5], ['4: Paragraph number 4 follows 2: 3 is missing']],
    ['the number after a wide gap', [1, 2, 6, 7], ['6: Paragraph number 6 follows 2: 3 to 5 are missing']],
    ['a last number after a gap', [1, 2, 4], ['4: Paragraph number 4 follows 2: 3 is missing']],
    ['two swapped numbers once', [1, 2, 4, 3, 5], ['4: Paragraph number 4 is out of sequence: 3 expected']],
    ['two swapped at the start', [2, 1, 3, 4], ['2: The first paragraph is numbered 2: 1 expected']],
    ['a moved number once', [1, 2, 5, 3, 4, 6], ['5: Paragraph number 5 is out of sequence: 3 expected']],
    [
      'a number moved back once',
      [1, 2, 4, 5, 3, 6],
      ['3: Paragraph number 3 is out of sequence: 6 expected'],
    ],
    ['a first number other than 1', [3, 4, 5], ['3: The first paragraph is numbered 3: 1 expected']],
    ['a second start once', [1, 2, 3, 4, 1, 2, 3, 4], ['1: Paragraph numbers start again at 1: 5 expected']],
    [
      'each of two slips',
      [1, 2, 2, 3, 5, 6],
      ['2: Paragraph number 2 is used twice: 3 expected', '5: Paragraph number 5 follows 3: 4 is missing'],
    ],
  ])('blames %s', async (_, numbers, expected) => {
    expect(await blamed(...numbers)).toEqual(expected)
  })

  test('points at the first use of a repeated number, and at where a moved one is missing', () => {
    const related = (...numbers: readonly number[]) => {
      const {problems, lines} = lintFrozen(lists(...numbers), [rule])
      return problems.flatMap(problem =>
        problem.related.map(({span, message}) => `${lines.lineAt(span[0])}: ${message}`),
      )
    }
    expect(related(1, 2, 2, 3)).toEqual(['7: The number is used here first'])
    expect(related(1, 2, 4, 3, 5)).toEqual(['19: It is missing here'])
  })

  test('says what Markdown will render instead of the wrong number', async () => {
    expect(await lint('1. One.\n2. Two.\n20. Three.\n\nText.\n\n3. Three.')).toEqual([
      '3:1-3:4: Paragraph number 20 is out of sequence: 3 expected (Markdown will render it as 3)',
    ])
  })

  test('says what Markdown will render instead of a number after the wrong one', async () => {
    expect(await lint('1. One.\n\n## Part\n\n7. Two.\n3. Three.')).toEqual([
      '5:1-5:3: Paragraph number 7 is out of sequence: 2 expected (Markdown will render paragraph 3 after it as 8)',
    ])
  })

  test('says once what Markdown will render of right numbers in a list', async () => {
    const draft = '1. One.\n\n    2. Two.\n\n3. Three.\n\n4. Four.'
    expect(await lint(draft)).toEqual(['5:1-5:3: Markdown will render paragraph number 3 as 2'])
  })

  test('only remarks on it where numbers of a quotation upset the count', () => {
    const draft = '1. He asked:\n\n"Please send:\n\n1. The report.\n\n2. The letter."\n\n2. Two.'
    const {problems} = lintFrozen(draft, [rule])
    expect(problems.map(({severity, message}) => `${severity}: ${message}`)).toEqual([
      'info: Markdown will render paragraph number 2 as 3',
    ])
  })

  test('remarks once on numbers that Markdown runs on into the text above', () => {
    const draft = '1. One.\n\n"A quotation."\n2. Two.\n3. Three.\n\n4. Four.'
    const {problems} = lintFrozen(draft, [rule])
    expect(problems.map(({severity, message}) => `${severity}: ${message}`)).toEqual([
      'info: Markdown takes paragraph number 2 as running text: put a blank line before it',
    ])
  })

  test('is not misled by a list beside a wrong number', async () => {
    const list = '1. The report.\n\n2. The letter.'
    const parts = (number: number) =>
      `1. One.\n\n2. Two.\n\n3. He said:\n\n${list}\n\n## Part\n\n${number}. Four.\n\n5. Five.`
    expect(await lint(parts(4))).toEqual([])
    expect(await lint(parts(3))).toEqual([
      '13:1-13:3: Paragraph number 3 is used twice: 4 expected (Markdown will render paragraph 5 after it as 4)',
    ])
  })

  test('leaves a gap to the paragraph without a number that fills it', async () => {
    expect(await lint('1. One.\n\nThe Council refused the request in March.\n\n3. Three.')).toEqual([])
    // The lines of a tight list stay one list, which Markdown then numbers otherwise.
    const tight =
      '1. One has few words.\nThe Council refused it in March.\n3. Three has many more words than the ones before it.'
    expect(await lint(tight)).toEqual([])
  })

  test('has nothing to say of Markdown’s own numbering', async () => {
    expect(await lint('1. One.\n1. Two.\n1. Three.')).toEqual([])
  })

  test('finds nothing in a right sequence, whatever stands between', () => {
    fc.assert(
      fc.property(anyDraft(), ({text}) => {
        expect(complaints(text)).toEqual([])
      }),
      {numRuns: 100},
    )
  })

  test.each(Object.keys(slips) as (keyof typeof slips)[])('finds a %s once, on its line', slip => {
    fc.assert(
      fc.property(anyDraftWith(slip), ({text, wrong}) => {
        expect(complaints(text)).toEqual([wrong])
      }),
      {numRuns: 80},
    )
  })
})

/** The lines of the errors and warnings. */
function complaints(draft: string): number[] {
  const {problems, lines} = lintFrozen(draft, [rule])
  return problems.filter(({severity}) => severity !== 'info').map(({span}) => lines.lineAt(span[0]))
}
