import {describe, expect, test} from 'vitest'
import rule from '../../../rules/numbering/cross-reference.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const lint = (draft: string) => lintWith('numbering/cross-reference', draft)

/** Five paragraphs, the third of which says this. */
const third = (words: string) =>
  ['One.', 'Two.', words, 'Four.', 'Five.'].map((text, index) => `${index + 1}. ${text}`).join('\n\n')

const messages = async (words: string) => (await lint(third(words))).map(each => each.replace(/^\S+ /, ''))

describe('numbering/cross-reference', () => {
  test.each([
    ['See paragraph 1 above.'],
    ['See paragraph 5 below.'],
    ['See paragraphs 1 and 2 above, and paragraphs 4 to 5 below.'],
    ['See paragraph 2.'],
    ['See paragraph 19 of the judgment.'],
    ['The Tribunal said so at paragraph 28.'],
    ['He said "see paragraph 28 above".'],
    ['See paragraph 58(3) of Schedule 19.'],
    ['The matter is discussed at paragraph 145.'],
  ])('has nothing to say of: %s', async words => {
    expect(await messages(words)).toEqual([])
  })

  test.each([
    ['See paragraph 9 above.', 'There is no paragraph 9: the last is 5'],
    ['See paragraph 7.', 'There is no paragraph 7: the last is 5'],
    ['See paragraph 145 above.', 'There is no paragraph 145: the last is 5'],
    ['See paragraph 3 above.', 'Paragraph 3 refers to itself'],
    ['As paragraph 3 says, it is so.', 'Paragraph 3 refers to itself'],
    ['See paragraph 4 above.', 'Paragraph 4 is below, not above'],
    ['See paragraph 1 below.', 'Paragraph 1 is above, not below'],
    ['The Tribunal was wrong, as paragraph 4 above shows.', 'Paragraph 4 is below, not above'],
  ])('blames: %s', async (words, message) => {
    expect(await messages(words)).toEqual([message])
  })

  test('underlines the phrase, or of several numbers the wrong one', async () => {
    expect(await lint(third('See paragraph 9 above.'))).toEqual([
      '5:8-5:25: There is no paragraph 9: the last is 5',
    ])
    expect(await lint(third('See paragraphs 1, 9 and 2 above.'))).toEqual([
      '5:22-5:23: There is no paragraph 9: the last is 5',
    ])
  })

  test('points at the paragraph that lies the other way', () => {
    const {problems, lines} = lintFrozen(third('See paragraph 4 above.'), [rule])
    const related = problems.flatMap(problem => problem.related)
    expect(related.map(({message, span}) => `${lines.lineAt(span[0])}: ${message}`)).toEqual([
      '7: Paragraph 4 is here',
    ])
  })

  test('is content with either of two paragraphs of one number', async () => {
    expect(await lint('1. One.\n\n2. Two.\n\n2. See paragraph 2 above.\n\n3. Three.')).toEqual([])
  })

  test('has nothing to say where no paragraph is numbered', async () => {
    expect(await lint('See paragraph 2 above.')).toEqual([])
  })
})
