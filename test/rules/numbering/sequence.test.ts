import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import rule from '../../../rules/numbering/sequence.ts'
import {fixWith} from '../../lint/fix-with.ts'
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

describe('the fix of numbering/sequence', () => {
  const fix = async (draft: string) => (await fixWith(draft, 'numbering/sequence')).text
  /** A draft with these paragraphs, each under a heading of its own so that Markdown renders what is written. */
  const draft = (...paragraphs: readonly string[]) =>
    paragraphs.map(paragraph => `## Part\n\n${paragraph}\n`).join('\n')
  /** What the first problem says of why there is no fix. */
  const reasons = (text: string) => {
    const {problems, source} = lintFrozen(text, [rule])
    expect(problems.every(problem => problem.fix === null)).toBe(true)
    return problems.flatMap(({related}) =>
      related
        .filter(({message}) => message.includes('no fix'))
        .map(({span, message}) => `${source.slice(...span)}: ${message}`),
    )
  }
  const uncertain = 'Which paragraph is meant here is not certain, so there is no fix for the numbers'

  test.each([
    ['a number used twice', ['1. A.', '2. B.', '2. C.', '3. D.'], ['1. A.', '2. B.', '3. C.', '4. D.']],
    ['a gap', ['1. A.', '3. B.', '4. C.'], ['1. A.', '2. B.', '3. C.']],
    ['a stray number', ['1. A.', '12. B.', '2. C.'], ['1. A.', '2. B.', '3. C.']],
    ['another sign', ['1) A.', '3) B.', '4) C.'], ['1) A.', '2) B.', '3) C.']],
    ['escaped numbers', ['1\\. A.', '3\\. B.', '4\\. C.'], ['1\\. A.', '2\\. B.', '3\\. C.']],
    ['bold numbers', ['**1.** A.', '**3.** B.', '**4.** C.'], ['**1.** A.', '**2.** B.', '**3.** C.']],
    ['a first number other than 1', ['2. A.', '3. B.', '4. C.'], ['1. A.', '2. B.', '3. C.']],
  ])('renumbers after %s', async (_, before, after) => {
    expect(await fix(draft(...before))).toBe(draft(...after))
  })

  test.each([
    ['paragraph 4 above', 'paragraph 3 above'],
    ['Paragraph 4(a)', 'Paragraph 3(a)'],
    ['paras 4 and 5', 'paras 3 and 4'],
    ['paragraphs 1, 3 and 5', 'paragraphs 1, 2 and 4'],
    ['paragraphs 3 – 5', 'paragraphs 2 – 4'],
    ['paragraphs 3-5 of this notice', 'paragraphs 2-4 of this notice'],
    ['paragraph [4]', 'paragraph [3]'],
    ['paragraph **4**', 'paragraph **3**'],
    ['paragraphs 1 to 3', 'paragraphs 1 to 2'],
    ['paragraph 9 above', 'paragraph 9 above'],
    ['paragraph 4 of the judgment', 'paragraph 4 of the judgment'],
    ['paragraph 4 of Schedule 2', 'paragraph 4 of Schedule 2'],
    ['“see paragraph 4 above”', '“see paragraph 4 above”'],
    ['section 4', 'section 4'],
  ])('carries %s', async (before, after) => {
    const paragraphs = (reference: string, ...numbers: readonly number[]) =>
      draft(...numbers.map(number => `${number}. The Council replied.`), `6. See ${reference}.`)
    const right = paragraphs(after, 1, 2, 3, 4).replace('6. See', '5. See')
    expect(await fix(paragraphs(before, 1, 3, 4, 5))).toBe(right)
  })

  test('carries a reference in a paragraph whose case is cited after it', async () => {
    const text = '6. For the reasons in paragraph 4 above, the Commissioner follows the Tribunal.'
    expect(await fix(draft('1. A.', '3. B.', '4. C.', '5. D.', text))).toContain('in paragraph 3 above')
  })

  test('tells two paragraphs of one number apart by where the reference says that it lies', async () => {
    const paragraphs = (...[one, two, three, four]: readonly number[]) =>
      draft('1. A.', `${one}. B.`, `${two}. See paragraph ${four} above.`, `${three}. C.`, '5. D.')
    expect(await fix(paragraphs(2, 3, 2, 2))).toBe(
      draft('1. A.', '2. B.', '3. See paragraph 2 above.', '4. C.', '5. D.'),
    )
  })

  test('is withheld where a reference may mean either of two', () => {
    expect(reasons(draft('1. A.', '2. B.', '2. C.', '3. See paragraph 2 above.'))).toEqual([
      `2: ${uncertain}`,
    ])
  })

  test('is withheld where a reference leads nowhere and would lead somewhere', () => {
    expect(reasons(draft('1. A.', '3. B.', '4. See paragraph 2 above.'))).toEqual([`2: ${uncertain}`])
  })

  test.each([
    'For the reasons in paragraph 3, the Commissioner does not accept the submissions of the Council.',
    'Paragraph 3 of the decision notice says so.',
    'The guidance is clear. As paragraph 3 explains, it was met.',
  ])('is withheld where it is not certain whose paragraph is meant: %s', sentence => {
    expect(reasons(draft('1. A.', '3. B.', `4. ${sentence}`))).toHaveLength(1)
  })

  test.each([
    ['paragraph 1 and 4 above', 'paragraph 1 and 4'],
    ['paragraph 1 above and 4 below', 'paragraph 1 above and 4'],
    ['paragraphs 1‑3', 'paragraphs 1‑3'],
    ['paragraph 1(a); 4', 'paragraph 1(a); 4'],
    ['3 above', 'See 3 above'],
    ['paragraph number 3', 'paragraph number 3'],
  ])('is withheld where a number in a reference was not read: %s', (reference, words) => {
    const text = draft('1. A.', '3. B.', '4. C.', `5. See ${reference}.`)
    expect(reasons(text)).toEqual([`${words}: ${uncertain}`])
  })

  test.each([
    'paragraph 1 and 3 working days later',
    'paragraph 1 and 3 March',
    'question 3 above',
    'section 3 below',
    'paragraph 1, 12.3 miles away',
  ])('is not withheld for a number that is no paragraph’s: %s', async reference => {
    const fixed = await fix(draft('1. A.', '3. B.', '4. C.', `5. See ${reference}.`))
    expect(fixed).toBe(draft('1. A.', '2. B.', '3. C.', `4. See ${reference}.`))
  })

  test('is withheld where a heading refers to a paragraph', () => {
    const text = `${draft('1. A.', '3. B.', '4. C.')}\n### The matters in paragraph 3\n\n5. D.`
    expect(reasons(text)).toEqual([`paragraph 3: ${uncertain}`])
  })

  test.each([
    'In Smith v Information Commissioner the Tribunal said at paragraph 3 that it may.',
    'See EA/2011/0222, at paragraph 3.',
  ])('takes no notice of the paragraphs of a decision: %s', async sentence => {
    const fixed = await fix(draft('1. A.', '3. B.', `4. ${sentence}`))
    expect(fixed).toBe(draft('1. A.', '2. B.', `3. ${sentence}`))
  })

  test('is withheld where a range would no longer ascend', () => {
    const text = draft('1. A.', '3. B.', '2. C.', '4. D.', '5. See paragraphs 2 to 3 above.')
    expect(reasons(text)).toEqual([`3: ${uncertain}`])
  })

  test('is withheld beside prose that may be the paragraph that is missing', () => {
    const prose = 'The Council refused the request in March.'
    expect(reasons(`1. A.\n\n2. B.\n\n${prose}\n\n5. C.\n\n6. D.`)).toEqual([
      `${prose}: This may be the paragraph that is missing, so there is no fix for the numbers`,
    ])
  })

  test('keeps a number for the paragraph that has lost it, and carries references to it', async () => {
    const text = (...[one, lost, next, last]: readonly number[]) =>
      `1. A.\n\n## Part\n\n${one}. B.\n\nThe Council refused the request in March.\n\n${next}. See paragraph ${lost} above.\n\n${last}. D.`
    expect(await fix(text(3, 4, 5, 6))).toBe(text(2, 3, 4, 5))
  })

  test('is withheld where most numbers are wrong', () => {
    expect(reasons(draft('1. A.', '7. B.', '9. C.', '7. D.', '3. E.'))).toEqual([])
  })

  test('touches neither the numbers of quotations nor those of lists', async () => {
    const between = '“Please send me:\n\n1. The report.\n\n2. The letter.”'
    const list = '    1. one;\n    2. two.'
    const text = (number: number) =>
      draft('1. A.', `${number}. He asked:\n\n${between}`, `${number + 1}. B:\n\n${list}`)
    expect(await fix(text(3))).toBe(text(2))
  })

  test('writes out numbers that Markdown was left to count, where they change', async () => {
    const text = '1. A.\n1. B.\n1. C.\n\n## Part\n\n1. D.\n1. E.\n1. F.'
    expect(await fix(text)).toBe('1. A.\n2. B.\n3. C.\n\n## Part\n\n4. D.\n5. E.\n6. F.')
  })

  describe('where a number grows by a figure', () => {
    const nine = Array.from({length: 8}, (_, index) => `${index + 1}. A.`)
    const text = (number: number, ...lines: readonly string[]) =>
      draft(...nine, '9. B.', `${number}. C:\n\n${lines.join('\n')}`, `${number + 1}. D.`)

    test.each([
      ['words', ['   It went on', 'over two lines.'], ['    It went on', 'over two lines.']],
      ['a list', ['   - one', '   - two', '     - three'], ['    - one', '    - two', '      - three']],
      ['what is indented far enough', ['    - one', '    - two'], ['    - one', '    - two']],
      ['what is far enough but for a part', ['   - one', '', '      Two.'], ['    - one', '', '       Two.']],
      ['a quotation indented far enough', ['    > “One.', '    > Two.”'], ['    > “One.', '    > Two.”']],
    ])('keeps %s inside the paragraph', async (_, before, after) => {
      const fixed = await fix(text(9, ...before))
      expect(fixed).toBe(text(10, ...after))
      const itemsOf = (source: string) =>
        lintFrozen(source, [rule]).reading.notice.blocks.map(({item, text}) => [item?.depth ?? null, text])
      expect(itemsOf(fixed).map(([depth]) => depth)).toEqual(
        itemsOf(text(9, ...before)).map(([depth]) => depth),
      )
    })

    test.each([
      ['a quotation', ['   > “One.', '   > Two.”']],
      ['code', ['   ```', '   one', '   ```']],
    ])('is withheld where %s would fall out of it', (_, lines) => {
      expect(reasons(text(9, ...lines))).toEqual([
        expect.stringContaining(
          'This would no longer stand inside its paragraph, so there is no fix for the numbers',
        ),
      ])
    })
  })
})

/** The lines of the errors and warnings. */
function complaints(draft: string): number[] {
  const {problems, lines} = lintFrozen(draft, [rule])
  return problems.filter(({severity}) => severity !== 'info').map(({span}) => lines.lineAt(span[0]))
}
