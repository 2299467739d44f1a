import {describe, expect, it} from 'vitest'
import {blocksOf} from './read-layers.ts'

describe('blocks', () => {
  it('lays a draft out in document order with each block in what it stands in', () => {
    const source = [
      '# Decision notice',
      '1. One',
      '   > quoted',
      '   - a',
      '2. Two',
      '| a | b |\n| - | - |',
      '<!-- comment -->',
      '***',
      '[x]: http://x',
      '    code',
    ].join('\n\n')
    expect(
      blocksOf(source).map(({index, type, role, text, quoteDepth, item, opensItem, line}) =>
        [index, line, type, role, text, quoteDepth, item?.marker, item?.depth, opensItem].join(' '),
      ),
    ).toEqual([
      '0 1 heading heading Decision notice 0   false',
      '1 3 prose body One 0 1. 0 true',
      '2 5 prose body quoted 1 1. 0 false',
      '3 7 prose body a 0 - 1 true',
      '4 9 prose body Two 0 2. 0 true',
      '5 11 table-cell body a 0   false',
      '6 11 table-cell body b 0   false',
      '7 14 html other <!-- comment --> 0   false',
      '8 16 rule other  0   false',
      '9 18 definition other  0   false',
      '10 20 code body code 0   false',
    ])
  })

  it('gives each item its number as written and as Markdown renders it', () => {
    const items = blocksOf('16. a\n\n17. b\n\n20. c\n\nq\n\n18) d\n18) e\n\n- f').map(({item}) => item)
    expect(
      items.map(
        item => item && [item.list, item.position, item.marker, item.number, item.rendered, item.ordered],
      ),
    ).toEqual([
      [0, 0, '16.', 16, 16, true],
      [0, 1, '17.', 17, 17, true],
      [0, 2, '20.', 20, 18, true],
      null,
      [1, 0, '18)', 18, 18, true],
      [1, 1, '18)', 18, 19, true],
      [2, 0, '-', null, null, false],
    ])
  })

  it('gives the marker its place, behind tabs and in blockquotes too', () => {
    for (const source of ['4.\tx', '>  4. x', '- 4. x', '\r\n\r\n4. x']) {
      const [block] = blocksOf(source)
      expect(source.slice(...(block?.item?.markerSpan ?? [0, 0]))).toBe('4.')
      expect(source.slice(...(block?.span ?? [0, 0]))).toBe('x')
    }
  })

  it('hands on the item that a nested item stands in', () => {
    const inner = blocksOf('1. a\n\n   (b)\n\n   - c\n\n     1) d')[3]?.item
    expect([inner?.marker, inner?.parent?.marker, inner?.parent?.parent?.marker]).toEqual(['1)', '-', '1.'])
  })

  it('keeps an empty item as a block without words', () => {
    expect(blocksOf('1.\n2. b')).toMatchObject([
      {text: '', opensItem: true, item: {number: 1}},
      {text: 'b', item: {number: 2}},
    ])
  })

  it('tells a paragraph that is bold from end to end', () => {
    const texts = ['**Reasons**', '**Reasons**:', '__a__ **b**', '**a** b', '*a*', 'a']
    expect(texts.map(text => blocksOf(text)[0]?.bold)).toEqual([true, true, true, false, false, false])
  })

  it('takes footnote marks out of the words, with a note or without', () => {
    const source = 'guidance[^1] that[^Two], and \\[^3] &amp; this[^4].\n\n[^1]: Note “one”.\n\n    More.'
    const [first, note, more] = blocksOf(source)
    expect(first?.text).toBe('guidance that, and [^3] & this.')
    expect(first?.noteMarks.map(({label, at, span}) => [label, at, source.slice(...span)])).toEqual([
      ['1', 8, '[^1]'],
      ['two', 13, '[^Two]'],
      ['4', 30, '[^4]'],
    ])
    expect([note?.note?.label, more?.note?.label]).toEqual(['1', '1'])
    expect(note?.text).toBe('Note “one”.')
  })

  it('places a footnote mark at the start of a wrapped line', () => {
    const source = '> one\n> [^1] two'
    const [block] = blocksOf(source)
    expect(block?.noteMarks).toEqual([{label: '1', at: 4, span: [8, 12]}])
    expect(block?.text).toBe('one  two')
  })

  it('reads tables only where there is a row of dashes', () => {
    expect(blocksOf('a | b\nc | d')).toMatchObject([{type: 'prose', text: 'a | b c | d'}])
    expect(blocksOf('a | b\n:-|-:\nc | d').map(({text}) => text)).toEqual(['a', 'b', 'c', 'd'])
  })

  it.each([
    ['blockquotes', '>'.repeat(3000)],
    ['items', '- '.repeat(700)],
    ['numbered items', '1. '.repeat(700)],
    ['brackets', '['.repeat(5000)],
    ['links', '[a]('.repeat(5000)],
    ['emphasis', '*a '.repeat(5000)],
  ])('reads %s nested deeply', (_, opening) => {
    expect(blocksOf(`${opening}a`).length).toBeGreaterThan(0)
  })
})
