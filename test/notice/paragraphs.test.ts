import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Notice} from '../../src/notice/notice.ts'
import {paragraphAt} from '../../src/notice/paragraphs.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {anyDraft} from './numbered-drafts.ts'
import {profiles} from './profiles.ts'

function read(source: string): Notice {
  return readNotice(source, {profiles}).notice
}

function numbersOf(source: string): number[] {
  return read(source).paragraphs.map(({number}) => number)
}

/** Each paragraph's number as written, and what Markdown renders. */
function writtenOf(source: string): string[] {
  return read(source).paragraphs.map(({written, rendered}) => `${written} ${rendered}`)
}

describe('paragraph numbers', () => {
  it.each([
    ['a list', '1. One.\n2. Two.\n3. Three.', ['1. 1', '2. 2', '3. 3']],
    ['a list with brackets', '1) One.\n\n2) Two.', ['1) 1', '2) 2']],
    ['escaped', '1\\. One.\n\n2\\. Two.', ['1\\. 1', '2\\. 2']],
    ['escaped brackets', '1\\) One.\n\n2\\) Two.', ['1\\) 1', '2\\) 2']],
    ['bold', '**1.** One.\n\n**2.** Two.', ['1. 1', '2. 2']],
    ['a tab after them', '1.\tOne.\n2.\tTwo.', ['1. 1', '2. 2']],
    [
      'a gap so wide that Markdown makes code of the words',
      '1.       One.\n\n2.       Two.',
      ['1. 1', '2. 2'],
    ],
    ['no space after them', '1.One.\n\n2.Two.', ['1. 1', '2. 2']],
    ['no mark, but a tab', '1\tOne.\n\n2\tTwo.\n\n3\tThree.', ['1 1', '2 2', '3 3']],
    ['no mark, but a wide gap', '1   One.\n\n2   Two.\n\n3   Three.', ['1 1', '2 2', '3 3']],
    ['no mark, but an em space of HTML', '1&emsp;&emsp;One.\n\n2&emsp;&emsp;Two.\n\n3&emsp;&emsp;Three.', []],
    ['up to three spaces before them', ' 1. One.\n\n  2. Two.\n\n   3. Three.', ['1. 1', '2. 2', '3. 3']],
    ['a list that Markdown renumbers', '1. One.\n3. Three.\n4. Four.', ['1. 1', '3. 2', '4. 3']],
    ['a list that Markdown is to number', '1. One.\n1. Two.\n1. Three.', ['1. 1', '1. 2', '1. 3']],
    ['CRLF', '1\\. One.\r\n\r\n2\\. Two.', ['1\\. 1', '2\\. 2']],
  ])('are read with %s', (_, source, expected) => {
    expect(writtenOf(source)).toEqual(expected)
  })

  it('are those that Markdown renders where it numbers a list by itself', () => {
    expect(numbersOf('1. One.\n1. Two.\n1. Three.')).toEqual([1, 2, 3])
  })

  it('are read where each paragraph starts a list of its own', () => {
    const source = '1. He said:\n\n"One."\n\n2. He said:\n\n"Two."\n\n3. He said:\n\n"Three."'
    expect(writtenOf(source)).toEqual(['1. 1', '2. 2', '3. 3'])
    expect(new Set(read(source).paragraphs.map(({list}) => list)).size).toBe(3)
  })

  it('are read where a paragraph is indented into the one before', () => {
    expect(writtenOf('13. Thirteen.\n\n    14. Fourteen.\n\n15. Fifteen.')).toEqual([
      '13. 13',
      '14. 14',
      '15. 14',
    ])
  })

  it('are read under a line of text, where Markdown makes running text of them', () => {
    const source = '13. Thirteen.\n\n"A quotation."\n14. Fourteen.\n15. Fifteen.\n\n16. Sixteen.'
    expect(writtenOf(source)).toEqual(['13. 13', '14. null', '15. null', '16. 16'])
  })

  it('are read under a heading that is written as a plain line', () => {
    const source = '13. Thirteen.\n\nSection 40 – personal data\n14. Fourteen.\n\n15. Fifteen.'
    expect(numbersOf(source)).toEqual([13, 14, 15])
  })

  it('are read with one wrong among those in running text', () => {
    const source = '13. Thirteen.\n\n"A quotation."\n14. Fourteen.\n19. Fifteen.\n16. Sixteen.'
    expect(numbersOf(source)).toEqual([13, 14, 19, 16])
  })
})

describe('what is no paragraph', () => {
  it.each([
    ['a number in a blockquote', '1. One.\n\n> 1. A list.\n> 2. A list.\n\n2. Two.'],
    [
      'a number in a quotation',
      '1. He asked:\n\n"Please send:\n\n1. The report.\n\n2. The letter."\n\n2. Two.',
    ],
    ['a nested list', '1. He asked for:\n\n   1. the report;\n   2. the letter.\n\n2. Two.'],
    ['a list at the margin after a colon', '1. He asked for:\n\n1. the report;\n2. the letter.\n\n2. Two.'],
    ['a longer list at the margin', '1. He asked for:\n\n1. one;\n2. two;\n3. three.\n\n2. Two.'],
    ['a list of one', '1. He asked for:\n\n1) the report.\n\n2. Two.'],
    ['a list that Markdown is to number', '1. He asked for:\n\n1. one;\n1. two;\n1. three.\n\n2. Two.'],
    ['parts by their number', '1. He asked about parts 3 and 4:\n\n3. one;\n4. two.\n\n2. Two.'],
    [
      'a list without a colon in the middle of a paragraph',
      '1. He asked for these\n\n1. one;\n2. two.\n\n2. Two.',
    ],
    ['a Markdown footnote', '1. One.[^1]\n\n[^1]: 7. A note.\n\n2. Two.'],
    ['a numbered heading', '1. One.\n\n## 9. Heading\n\n2. Two.'],
    ['a year at the start of a line', '1. One.\n\n2023. The year.\n\n2. Two.'],
    [
      'a figure in running text',
      '1\\. He considered paragraphs 28 and\n30. The Council did not.\n\n2\\. Two.',
    ],
    ['the next number in running text', '1\\. He considered paragraph\n2. The Council did not.\n\n2\\. Two.'],
    ['a decimal', '1. One.\n\n1.5 million records.\n\n2. Two.'],
    ['a date', '1. One.\n\n12 March was the date.\n\n2. Two.'],
    ['a bare number where paragraphs have marks', '1. One.\n\n7\tA row.\n\n2. Two.'],
  ])('%s', (_, source) => {
    expect(numbersOf(source)).toEqual([1, 2])
  })

  it('a number of an Act in an appendix', () => {
    const source =
      '1. One.\n\n2. Two.\n\n## Appendix 1: Relevant statutory provisions\n\n1. General entitlement\n\n2. Exemptions'
    expect(numbersOf(source)).toEqual([1, 2])
  })

  it('but a number in an annex that carries on', () => {
    expect(numbersOf('1. One.\n\n2. Two.\n\n## Annex\n\n3. Three.\n\n4. Four.')).toEqual([1, 2, 3, 4])
  })

  it('a list in a notice whose headings are numbered', () => {
    const source =
      '## 1. Request\n\nHe asked.\n\n1. The report.\n\n2. The letter.\n\n## 2. Decision\n\nA breach.'
    expect(numbersOf(source)).toEqual([])
  })

  it('a numbered heading written as an item of a list', () => {
    expect(numbersOf('1. Request:\nHe asked.\n\n2. Decision:\nA breach.\n\n3. Steps:\nNone.')).toEqual([])
  })

  it('a list in a notice whose paragraphs have no numbers', () => {
    const source =
      'The Council must:\n\n1. disclose the report;\n\n2. reply to the request.\n\nIt has 30 days.'
    expect(numbersOf(source)).toEqual([])
  })
})

describe('a paragraph', () => {
  const source = [
    '## Decision',
    '',
    '1. He said:',
    '',
    '"First.',
    '',
    'Second."',
    '',
    '   - a bullet',
    '',
    '2. Two.',
    '',
    '## Reasons for decision',
    '',
    'Text that belongs to none.',
    '',
    '3. Three.',
  ].join('\n')
  const notice = read(source)

  it('goes on to the next number or heading', () => {
    expect(notice.paragraphs.map(({block, end}) => end - block)).toEqual([4, 1, 1])
    expect(notice.blocks.map(({paragraph}) => paragraph)).toEqual([null, 0, 0, 0, 0, 1, null, null, 2])
  })

  it('covers its words, from the number to the last', () => {
    expect(notice.paragraphs.map(({span}) => source.slice(...span))).toEqual([
      '1. He said:\n\n"First.\n\nSecond."\n\n   - a bullet',
      '2. Two.',
      '3. Three.',
    ])
    expect(notice.paragraphs.map(({markerSpan}) => source.slice(...markerSpan))).toEqual(['1.', '2.', '3.'])
    expect(notice.paragraphs.map(({line}) => line)).toEqual([3, 11, 17])
  })

  it('stands in its section', () => {
    expect(notice.paragraphs.map(({section}) => section)).toEqual(['decision', 'decision', 'reasons'])
  })

  it('is told from the next in running text', () => {
    const shared = '1. One.\n\n"A quotation."\n2. Two.\n3. Three.'
    const {paragraphs, blocks} = read(shared)
    expect(paragraphs.map(({span}) => shared.slice(...span))).toEqual([
      '1. One.\n\n"A quotation."',
      '2. Two.',
      '3. Three.',
    ])
    const owners = ['One', 'quotation', 'Two', 'Three'].map(word => {
      const offset = shared.indexOf(word)
      const block = blocks.find(({span}) => span[0] <= offset && offset < span[1])
      return block && paragraphAt(paragraphs, block, offset)
    })
    expect(owners).toEqual([0, 0, 1, 2])
  })
})

describe('the real notice of 2023', () => {
  it('has 39 paragraphs, one number astray', () => {
    const source = readFileSync(new URL('../../samples/met-police-apps.md', import.meta.url), 'utf8')
    const upTo = (first: number, last: number) =>
      Array.from({length: last - first + 1}, (_, index) => first + index)
    expect(numbersOf(source)).toEqual([...upTo(1, 17), 20, ...upTo(18, 38)])
  })
})

describe('any draft', () => {
  it('in any layout, with quotations and lists strewn in, gives its paragraphs', () => {
    fc.assert(
      fc.property(anyDraft(), ({text, count}) => {
        expect(numbersOf(text)).toEqual(Array.from({length: count}, (_, index) => index + 1))
      }),
      {numRuns: 150},
    )
  })

  it('gives paragraphs that lie in it, in order, each with its number where it says', () => {
    const piece = fc.constantFrom(
      '1. ',
      '2. ',
      '3) ',
      '4\\. ',
      'Text.',
      ':',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '"',
      '**5.** ',
      '6\t',
      '# ',
      '“',
      '(a) ',
      '\r\n',
      '[^1]: ',
      '7.       ',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), pieces => {
        const text = pieces.join('')
        let last = -1
        for (const {markerSpan, span, written, block, end} of read(text).paragraphs) {
          expect(text.slice(...markerSpan)).toBe(written)
          expect(markerSpan[0]).toBeGreaterThan(last)
          expect(span[1]).toBeGreaterThanOrEqual(markerSpan[1])
          expect(span[1]).toBeLessThanOrEqual(text.length)
          expect(end).toBeGreaterThan(block)
          last = markerSpan[0]
        }
      }),
      {numRuns: 300},
    )
  })
})
