import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Notice} from '../../src/notice/notice.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profiles} from './profiles.ts'

function read(source: string): Notice {
  return readNotice(source, {profiles}).notice
}

/** The references of a text in a paragraph: the number and the direction. */
function referencesIn(text: string): string[] {
  return read(`1. ${text}`).crossReferences.map(({to, direction}) =>
    [to, direction].filter(word => word !== null).join(' '),
  )
}

describe('cross-references', () => {
  it.each([
    ['See paragraph 12 above.', ['12 above']],
    ['As paragraph 12, above, says.', ['12 above']],
    ['This is explained (paragraph 12 (above)).', ['12 above']],
    ['As set out above at paragraph 12.', ['12 above']],
    ['As set out below (paragraph 30).', ['30 below']],
    ['As described in paragraphs 28 – 30 with particular emphasis.', ['28', '30']],
    ['See paragraphs 28-30 above.', ['28 above', '30 above']],
    ['See paragraphs 28 to 30 below.', ['28 below', '30 below']],
    ['See paragraphs 12 and 14 below.', ['12 below', '14 below']],
    ['See paragraphs 12, 14 and 16 above.', ['12 above', '14 above', '16 above']],
    ['See para 12 and paras. 3-5.', ['12', '3', '5']],
    ['See para.12 above.', ['12 above']],
    ['See Paragraph 12(a) above.', ['12 above']],
    ['See paragraphs 12(a) to (c) and 14 above.', ['12 above', '14 above']],
    ['See paragraph 3 of this notice.', ['3']],
    ['See paragraph 3 of this decision notice.', ['3']],
    ['See paragraph [12].', ['12']],
    ['See paragraph\n   12 above.', ['12 above']],
    ['See paragraph&nbsp;12\u00A0above.', ['12 above']],
    ['See **paragraph 12** above.', ['12 above']],
    ['See paragraph 12, 14 days later.', ['12']],
    ['See paragraph 1(2) above.', ['1 above']],
  ])('%s', (text, expected) => {
    expect(referencesIn(text)).toEqual(expected)
  })

  it.each([
    ['As amended by paragraph 58(3) of Schedule 19.', []],
    ['As amended by Schedule 19 Paragraph 58(3) DPA.', []],
    ['As amended by Schedule 19, paragraph 58.', []],
    ['See paragraph 19 of the judgment.', []],
    ['See paragraph 19 of Vesco.', []],
    ['See paragraph 3 of the refusal notice.', []],
    ['The Code says so at paragraph 20.', []],
    ['The Tribunal found this to be wrong. It explained why at paragraph 28.', []],
    ['In its letter the Council refers to paragraph 4.', []],
    [
      'In Vesco v Information Commissioner the test was set out. It has two parts. The first is at paragraph 7.',
      [],
    ],
    ['See [2012] UKUT 440 (AAC), paragraph 27.', []],
    ['The Tribunal was wrong, as paragraph 12 above shows.', ['12 above']],
    ['The Commissioner’s guidance is described at paragraph 12 of this notice.', ['12']],
  ])('tells whose: %s', (text, expected) => {
    expect(referencesIn(text)).toEqual(expected)
  })

  it.each([
    ['See sub-paragraph 3.'],
    ['See paragraph 12.3 of it.'],
    ['The next paragraph, 12 lines long, is quoted.'],
    ['See paragraphs below.'],
    ['He said "see paragraph 12 above".'],
    ['He wrote parasols 12.'],
  ])('none in: %s', text => {
    expect(referencesIn(text)).toEqual([])
  })

  it('none in a blockquote', () => {
    expect(read('1. He said:\n\n> See paragraph 12 above.').crossReferences).toEqual([])
  })

  it('say where they stand, and cover their words', () => {
    const source = '1. One.\n\n2. See paragraphs **1** and 3 above.\n\n   And paragraph 1 above.'
    const {crossReferences} = read(source)
    expect(crossReferences.map(({from, line, paragraph}) => [from, line, paragraph])).toEqual([
      ['2', 3, 1],
      ['2', 3, 1],
      ['2', 5, 1],
    ])
    expect(crossReferences.map(({span}) => source.slice(...span))).toEqual(['1', '3', '1'])
    expect(crossReferences.map(({phraseSpan}) => source.slice(...phraseSpan))).toEqual([
      'paragraphs **1** and 3 above',
      'paragraphs **1** and 3 above',
      'paragraph 1 above',
    ])
  })

  it('stand in the right paragraph where several run on in one block', () => {
    const source = '1. One.\n\n"A quotation."\n2. See paragraph 1 above.\n3. See paragraph 2 above.'
    expect(read(source).crossReferences.map(({from, to}) => [from, to])).toEqual([
      ['2', '1'],
      ['3', '2'],
    ])
  })

  it('stand in none outside numbered paragraphs', () => {
    expect(read('See paragraph 1 below.\n\n1. One.').crossReferences.map(({from}) => from)).toEqual([null])
  })

  it('lie in the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'paragraph ',
      'paragraphs ',
      'para',
      '12',
      '3',
      ' and ',
      ', ',
      ' – ',
      '(a)',
      '(3)',
      ' above',
      ' below',
      '[',
      ']',
      '. ',
      ' of Schedule 1',
      'the judgment ',
      '\n',
      '\n\n',
      '1. ',
      '"',
      '&nbsp;',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), pieces => {
        const text = pieces.join('')
        for (const {to, span, phraseSpan} of read(text).crossReferences) {
          expect(Number(text.slice(...span))).toBe(Number(to))
          expect(phraseSpan[0]).toBeLessThan(span[0])
          expect(phraseSpan[1]).toBeGreaterThanOrEqual(span[1])
        }
      }),
      {numRuns: 300},
    )
  })
})
