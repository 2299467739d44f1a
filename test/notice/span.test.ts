import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {LineIndex} from '../../src/notice/span.ts'

describe('LineIndex', () => {
  it.each([
    ['LF', 'ab\ncd\n', [0, 3, 6]],
    ['CRLF', 'ab\r\ncd\r\n', [0, 4, 8]],
    ['a lone CR', 'ab\rcd\r', [0, 3, 6]],
    ['all of them', 'a\r\rb\n\rc\r\n\nd', [0, 2, 3, 5, 6, 9, 10]],
    ['none', 'ab', [0]],
    ['no text', '', [0]],
  ])('starts lines after %s', (_, source, starts) => {
    const index = new LineIndex(source)
    expect(Array.from({length: index.lineCount}, (_, line) => index.lineStart(line + 1))).toEqual(starts)
  })

  it('counts columns in UTF-16 code units from 1', () => {
    const index = new LineIndex('a😀b\r\nc')
    expect(index.pointAt(3)).toEqual({line: 1, column: 4})
    expect(index.pointAt(6)).toEqual({line: 2, column: 1})
  })

  it('takes offsets outside the text for its nearest end', () => {
    const index = new LineIndex('a\nb')
    expect(index.pointAt(-5)).toEqual({line: 1, column: 1})
    expect(index.pointAt(99)).toEqual({line: 2, column: 2})
    expect(index.lineStart(99)).toBe(3)
  })

  it('gives back the offset that a point came from', () => {
    const text = fc.string({unit: fc.constantFrom('a', '\n', '\r', '“')})
    fc.assert(
      fc.property(text, source => {
        const index = new LineIndex(source)
        for (let at = 0; at <= source.length; at++) {
          const {line, column} = index.pointAt(at)
          expect(index.lineStart(line) + column - 1).toBe(at)
        }
      }),
    )
  })
})
