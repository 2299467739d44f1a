import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Notice} from '../../src/notice/notice.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {fromRoman, toRoman} from '../../src/notice/roman.ts'
import {profiles} from './profiles.ts'

function read(source: string): Notice {
  return readNotice(source, {profiles}).notice
}

/** Each mark with how it is read and which enumeration it belongs to. */
function marksOf(source: string): string[] {
  return read(source).subParagraphs.map(
    ({written, style, value, enumeration}) => `${enumeration}: ${written} ${style} ${value}`,
  )
}

const letters = ['0: (a) letter 1', '0: (b) letter 2']

describe('sub-paragraphs', () => {
  it.each([
    ['blocks', '1. He must say:\n\n   (a) what he did;\n\n   (b) why.', letters],
    ['blocks at the margin', '1. He must say:\n\n(a) what he did;\n\n(b) why.', letters],
    ['lines', '1. He must say:\n   (a) what he did;\n   (b) why.', letters],
    ['bullets', '1. He must say:\n\n   - (a) what he did;\n   - (b) why.', letters],
    [
      'marks without a space after them',
      '1. He must say:\n\n(i)what he did;\n\n(ii)why.',
      ['0: (i) roman 1', '0: (ii) roman 2'],
    ],
    [
      'half brackets',
      '1. He must say:\n\ni)\twhat he did;\n\nii)\twhy.',
      ['0: i) roman 1', '0: ii) roman 2'],
    ],
    [
      'half brackets with letters',
      '1. He must say:\n\na) what he did;\n\nb) why.',
      ['0: a) letter 1', '0: b) letter 2'],
    ],
    [
      'letters with a full stop',
      '1. He must say:\n\na. what he did;\n\nb. why.',
      ['0: a. letter 1', '0: b. letter 2'],
    ],
    ['numbers', '1. He must say:\n\n(1) what he did;\n\n(2) why.', ['0: (1) number 1', '0: (2) number 2']],
    ['a paragraph’s own words', '1. (a) What he did.\n\n   (b) Why.', letters],
    ['a paragraph whose number is text', '1\\. (a) What he did.\n\n(b) Why.', letters],
    [
      'a sentence',
      '1. The question is whether (a) the harm is real, (b) there is a link and (c) it is likely.',
      [...letters, '0: (c) letter 3'],
    ],
  ])('are read in %s', (_, source, expected) => {
    expect(marksOf(source)).toEqual(expected)
  })

  it('tell the letter (i) after (h) from the roman numeral', () => {
    const source = ['g', 'h', 'i', 'j'].map(sign => `(${sign}) a part;`).join('\n\n')
    expect(marksOf(`1. Parts:\n\n(f) a part;\n\n${source}`).slice(-2)).toEqual([
      '0: (i) letter 9',
      '0: (j) letter 10',
    ])
    expect(marksOf('1. Parts:\n\n(i) a part;\n\n(ii) a part.')).toEqual(['0: (i) roman 1', '0: (ii) roman 2'])
  })

  it('tell the roman (v) after (iv) from the letter, and the other way round', () => {
    const of = (...signs: string[]) => `1. Parts:\n\n${signs.map(sign => `(${sign}) a part;`).join('\n\n')}`
    expect(marksOf(of('i', 'ii', 'iii', 'iv', 'v')).at(-1)).toBe('0: (v) roman 5')
    expect(marksOf(of('s', 't', 'u', 'v')).at(-1)).toBe('0: (v) letter 22')
    expect(marksOf(of('a', 'b', 'c', 'd')).at(-1)).toBe('0: (d) letter 4')
  })

  it('are nested', () => {
    const source = '1. Parts:\n\n(a) one:\n\n(i) inner;\n\n(ii) inner;\n\n(b) two;\n\n(i) inner.'
    expect(marksOf(source)).toEqual([
      '0: (a) letter 1',
      '1: (i) roman 1',
      '1: (ii) roman 2',
      '0: (b) letter 2',
      '2: (i) roman 1',
    ])
  })

  it('start anew in each paragraph', () => {
    const source = '1. Parts:\n\n(a) one;\n\n(b) two.\n\n2. Parts:\n\n(a) one;\n\n(b) two.'
    expect(marksOf(source)).toEqual([...letters, '1: (a) letter 1', '1: (b) letter 2'])
  })

  it('keep a repeated mark in its enumeration', () => {
    expect(marksOf('1. Parts:\n\n(a) one;\n\n(a) two;\n\n(b) three.')).toEqual([
      '0: (a) letter 1',
      '0: (a) letter 1',
      '0: (b) letter 2',
    ])
  })

  it('go on after a quotation', () => {
    expect(marksOf('1. Parts:\n\n(a) one:\n\n"His words."\n\n(b) two.')).toEqual(letters)
  })

  it('give their blocks the role, and know their paragraph', () => {
    const {blocks, subParagraphs} = read('1. One.\n\n2. Parts:\n\n   (a) one;\n\n   (b) two.')
    expect(blocks.map(({role}) => role)).toEqual(['paragraph', 'paragraph', 'sub-paragraph', 'sub-paragraph'])
    expect(subParagraphs.map(({paragraph, line}) => [paragraph, line])).toEqual([
      [1, 5],
      [1, 7],
    ])
  })

  it.each([
    ['provisions', '1. Sections 31(1)(a) and (b) apply.'],
    ['provisions with a space', '1. Sections 31(1) (a) and (b) apply.'],
    ['provisions broken at a line’s end', '1. Sections 31(1)\n   (a) and (b) apply.'],
    ['provisions at the start of a line after a comma', '1. Sections 31(1)(a),\n   (b) and (c) apply.'],
    ['stages of a test', '1. The test under stage (ii) must be met before stage (iii).'],
    ['principles', '1. The most relevant principle is principle (a).'],
    ['two letters in a sentence', '1. He relied on (a) the first and (b) the second.'],
    ['an abbreviation', '1. He gave a reason, i.e. the cost.\n\ni.e. it was high.'],
    ['a quoted request', '1. He asked:\n\n"Please send:\n\n(a) the report;\n\n(b) the letter."'],
    ['a blockquote', '1. He asked:\n\n> (a) the report;\n>\n> (b) the letter.'],
    ['a note', '1. He asked.[^1]\n\n[^1]: (a) the report.'],
  ])('are not %s', (_, source) => {
    expect(marksOf(source)).toEqual([])
  })

  it('lie where they are written, whatever the text', () => {
    const piece = fc.constantFrom(
      '(a) ',
      '(b)',
      'i) ',
      '(1) ',
      'c. ',
      'word ',
      'word; ',
      ', and ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '"',
      '> ',
      '(iv) ',
      '\\(x) ',
      '&nbsp;',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), pieces => {
        const text = pieces.join('')
        for (const {written, markerSpan} of read(text).subParagraphs) {
          expect(text.slice(...markerSpan)).toBe(written)
        }
      }),
      {numRuns: 300},
    )
  })
})

describe('a roman numeral', () => {
  it('is read as it is written', () => {
    for (let value = 1; value < 100; value++) expect(fromRoman(toRoman(value))).toBe(value)
  })

  it.each(['iiii', 'vv', 'ic', 'a', 'vix', '', 'iix', 'cc'])('is not %j', text => {
    expect(fromRoman(text)).toBeNull()
  })
})
