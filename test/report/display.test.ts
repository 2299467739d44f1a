import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cellsOf, safe, widthOf} from '../../src/report/display.ts'

describe('text on a terminal', () => {
  it('shows control characters as pictures', () => {
    expect(safe('a\x1b[31mb\x07\x7f\x9b')).toBe('a␛[31mb␇␡\uFFFD')
  })

  it('shows marks that turn the direction of text', () => {
    expect(safe('a\u202Eb\u2066c')).toBe('a\uFFFDb\uFFFDc')
  })

  it('shows every kind of space as one, and what has no width not at all', () => {
    expect(safe('a\tb\u00A0c\u2003d\re\nf')).toBe('a b c d e f')
    expect(safe('in\u00ADfor\u200Bmation\uFEFF')).toBe('information')
  })

  it.each([
    ['plain', 5],
    ['café', 4],
    ['cafe\u0301', 4],
    ['決定', 4],
    ['한국', 4],
    ['👍', 2],
    ['👍🏽', 2],
    ['“quoted” – ‘so’…', 16],
  ])('takes %s to be %i columns wide', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        expect(/[\p{Cc}\p{Cs}]/u.test(safe(text))).toBe(false)
        expect(
          /[\p{Cc}\p{Cs}]/u.test(
            cellsOf(text)
              .map(cell => cell.shown)
              .join(''),
          ),
        ).toBe(false)
      }),
    )
  })
})
