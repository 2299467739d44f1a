import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Notice} from '../../src/notice/notice.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profiles} from './profiles.ts'

function read(source: string): Notice {
  return readNotice(source, {profiles}).notice
}

/** The labels of the marks, and of the notes with their style. */
function labelsOf(source: string): {marks: string; notes: string} {
  const {marks, notes} = read(source).footnotes
  return {
    marks: marks.map(({label}) => label).join(' '),
    notes: notes.map(({label, style}) => `${label} ${style}`).join(', '),
  }
}

describe('footnotes', () => {
  it.each([
    ['Markdown', '1. Text.[^1] More.[^x]\n\n[^1]: One.\n\n[^x]: Two.', '1 x', '1 markdown, x markdown'],
    ['Markdown, of several blocks', '1. Text.[^1]\n\n[^1]: One.\n\n    Two.', '1', '1 markdown'],
    ['Markdown, without a note', '1. Text.[^9]', '9', ''],
    ['superscript', '1. Text¹ and more².\n\n¹ One.\n\n² Two.', '1 2', '1 superscript, 2 superscript'],
    [
      'superscript, two notes in one block',
      '1. Text¹ and more².\n\n¹ One.\n² Two.',
      '1 2',
      '1 superscript, 2 superscript',
    ],
    ['superscript of two digits', '1. Text¹².\n\n¹² Twelve.', '12', '12 superscript'],
    ['HTML', '1. Text<sup>1</sup> and.\n\n<sup>1</sup> One.', '1', '1 superscript'],
    [
      'HTML, two notes in one block',
      '1. A<sup>1</sup> b<sup>2</sup>.\n\n<sup>1</sup> One.\n<sup>2</sup> Two.',
      '1 2',
      '1 superscript, 2 superscript',
    ],
    [
      'fused to a provision',
      '1. Section 40(3A)(a)2. This applies.\n\n2 As amended by Schedule 19.',
      '2',
      '2 fused',
    ],
    ['fused to a quotation', '1. He said: "the pension."1\n\n1 The MOD had responded.', '1', '1 fused'],
    [
      'fused inside a quotation’s full stop',
      '1. It reads: “is a child”3.\n\n3 Article 6(1) goes on.',
      '3',
      '3 fused',
    ],
    ['fused to a word', '1. See his guidance1 on this.\n\n1 <https://example.org/guidance>', '1', '1 fused'],
    [
      'on a line of their own',
      '1. He used a template based\n   1\n   broadly on his example.\n\n1 https://example.org',
      '1',
      '1 fused',
    ],
    [
      'raised marks with plain notes',
      '1. See his guidance¹ on this.\n\n1 https://example.org',
      '1',
      '1 fused',
    ],
  ])('are read in %s', (_, source, marks, notes) => {
    expect(labelsOf(source)).toEqual({marks, notes})
  })

  it.each([
    ['a figure fused to a word, without a note', '1. COVID19 and Windows11 were discussed.'],
    ['a bare number that opens a block, without a mark', '1. One.\n\n2 The Strand, London.'],
    ['a date that opens a block', '1. He wrote on the 12th.12\n\n12 March 2024 was the date.'],
    ['a reference', '1. Page 1 of evidence E5 and FOI2018/05457.\n\n5 The evidence.'],
    ['a square', '1. The site is 300 m² in area, or 3 km² with the park.'],
    ['a square in HTML', '1. The site is 300 m<sup>2</sup> in area.'],
    ['a provision', '1. Section 40(2) applies.\n\n2 The Strand, London.'],
  ])('are not %s', (_, source) => {
    expect(labelsOf(source)).toEqual({marks: '', notes: ''})
  })

  it('stand wherever a page ended, and belong to no paragraph', () => {
    const source =
      '1. The guidance¹ says:\n\n"It could\n\n¹ <https://example.org>\n\nprejudice the interest."\n\n2. Two.'
    const {blocks, footnotes} = read(source)
    expect(blocks.map(({role, paragraph}) => [role, paragraph])).toEqual([
      ['paragraph', 0],
      ['quotation', 0],
      ['footnote', null],
      ['quotation', 0],
      ['paragraph', 1],
    ])
    expect(footnotes.notes.map(({span}) => source.slice(...span))).toEqual(['¹ <https://example.org>'])
  })

  it('have exact places', () => {
    const source = '1. A[^1] b<sup>2</sup> c³.\n\n[^1]: One.\n\n<sup>2</sup> Two.\n³ Three.'
    const {marks, notes} = read(source).footnotes
    expect(marks.map(({span}) => source.slice(...span))).toEqual(['[^1]', '<sup>2</sup>', '³'])
    expect(notes.map(({labelSpan}) => source.slice(...labelSpan))).toEqual(['[^1]:', '<sup>2</sup>', '³'])
    expect(notes.map(({line}) => line)).toEqual([3, 5, 6])
  })

  it('count a fused mark or note that stands alone between its neighbours', () => {
    const notes = ['1 One is here.', '2 Two is here.', '3 Three is here.']
    const text = (second: string) => `1. Section 40(2)1 and section 41(1)${second} and section 42(1)3.`
    expect(labelsOf([text('2'), ...notes].join('\n\n')).marks).toBe('1 2 3')
    expect(labelsOf([text(''), ...notes].join('\n\n'))).toEqual({
      marks: '1 3',
      notes: '1 fused, 2 fused, 3 fused',
    })
    expect(labelsOf([text('2'), notes[0], notes[2]].join('\n\n'))).toEqual({
      marks: '1 2 3',
      notes: '1 fused, 3 fused',
    })
  })

  it('lie in the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'word',
      '1',
      '2',
      '¹',
      '²',
      '[^1]',
      '[^1]: ',
      '<sup>1</sup>',
      '. ',
      '"',
      ' ',
      '\n',
      '\n\n',
      '(a)',
      '1 The',
      '> ',
      '- ',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), pieces => {
        const text = pieces.join('')
        const {marks, notes} = read(text).footnotes
        for (const {span, label} of [
          ...marks,
          ...notes.map(({labelSpan, label: own}) => ({span: labelSpan, label: own})),
        ]) {
          const written = text
            .slice(...span)
            .replaceAll('¹', '1')
            .replaceAll('²', '2')
            .replaceAll(/\D/g, '')
          expect(written).toContain(label)
        }
      }),
      {numRuns: 300, examples: [[['²', '[^1]', '²']], [['¹', '[^1]', '¹']]]},
    )
  })
})
