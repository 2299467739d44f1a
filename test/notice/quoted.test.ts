import {expect, it} from 'vitest'
import {QuotationIndex} from '../../src/notice/quoted.ts'

const index = new QuotationIndex([{span: [2, 10]}, {span: [4, 6]}, {span: [12, 20]}])

it('contains an offset from the opening mark to the closing mark', () => {
  const contained = Array.from({length: 22}, (_, at) => at).filter(at => index.contains(at))
  expect(contained).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19])
})

it('covers a span only where one quotation holds all of it', () => {
  expect(index.covers([2, 10])).toBe(true)
  expect(index.covers([6, 9])).toBe(true)
  expect(index.covers([9, 13])).toBe(false)
  expect(index.covers([1, 4])).toBe(false)
  expect(index.covers([10, 10])).toBe(false)
})

it('answers for a notice without quotations', () => {
  const none = new QuotationIndex([])
  expect(none.contains(0)).toBe(false)
  expect(none.covers([0, 1])).toBe(false)
})
