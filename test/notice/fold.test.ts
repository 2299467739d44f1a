import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fold, foldInPlace} from '../../src/notice/fold.ts'

describe('fold', () => {
  it.each([
    ['case', 'FOIA', 'foia'],
    ['marks', '“The Council’s” ‘view’', "\"the council's\" 'view'"],
    ['dashes', 'a–b—c‑d−e', 'a-b-c-d-e'],
    ['white space of every kind', '  Right\u00A0of \t\r\n appeal ', 'right of appeal'],
  ])('makes words alike: %s', (_, words, folded) => {
    expect(fold(words)).toBe(folded)
  })
})

describe('foldInPlace', () => {
  it('keeps each character where it stands', () => {
    expect(foldInPlace('“A’s  İ–')).toBe('"a\'s  İ-')
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), words => {
        expect(foldInPlace(words)).toHaveLength(words.length)
      }),
    )
  })
})
