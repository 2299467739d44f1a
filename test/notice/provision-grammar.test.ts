import {describe, expect, test} from 'vitest'
import {readProvisionList} from '../../src/notice/provision-grammar.ts'

/** What is read from the first figure or bracket of a text on: each number, with its own words. */
function itemsIn(text: string, plural = true): [string, string][] {
  const list = readProvisionList(text, text.search(/[\d(]/), plural)
  return (list?.items ?? []).map(({number, start, end}) => [number, text.slice(start, end)])
}

describe('each item has its own words', () => {
  test.each([
    ['31(1)(a) and (b)', [['31(1)(a)', '31(1)(a)'], ['31(1)(b)', '(b)']]],
    ['36(2)(b)(i) and (ii) and 36(2)(c)', [
      ['36(2)(b)(i)', '36(2)(b)(i)'], ['36(2)(b)(ii)', '(ii)'], ['36(2)(c)', '36(2)(c)'],
    ]],
    ['40(2) and (3A)(a)', [['40(2)', '40(2)'], ['40(3A)(a)', '(3A)(a)']]],
    ['40(3A)(3B)', [['40(3A)', '40(3A)'], ['40(3B)', '(3B)']]],
    ['31(1) (a) and ( b )', [['31(1)(a)', '31(1) (a)'], ['31(1)(b)', '( b )']]],
    ['31(1)(a), (b) and (g) by virtue of 31(2)(c)', [
      ['31(1)(a)', '31(1)(a)'], ['31(1)(b)', '(b)'], ['31(1)(g)', '(g)'], ['31(2)(c)', '31(2)(c)'],
    ]],
    ['40(2), by virtue of (3A)(a)', [['40(2)', '40(2)'], ['40(3A)(a)', '(3A)(a)']]],
    ['30(2) (investigations) and 40(2) (personal data)', [['30(2)', '30(2)'], ['40(2)', '40(2)']]],
    ['31(1)(a) (crime) and (b) (offenders)', [['31(1)(a)', '31(1)(a)'], ['31(1)(b)', '(b)']]],
    ['40(2), 40(2) and (2)', [['40(2)', '40(2)']]],
    ['(1)(a) and (b), (2) and (3)', [
      ['(1)(a)', '(1)(a)'], ['(1)(b)', '(b)'], ['(2)', '(2)'], ['(3)', '(3)'],
    ]],
    ['21, 22A & 23/24 of', [['21', '21'], ['22A', '22A'], ['23', '23'], ['24', '24']]],
  ] as [string, [string, string][]][])('%s', (text, items) => {
    expect(itemsIn(text)).toEqual(items)
  }) // biome-ignore format: a table reads best in rows
})

describe('a range', () => {
  test.each([
    ['30–31', ['30', '31']],
    ['30 to 31', ['30', '31']],
    ['26 - 29', ['26', '27', '28', '29']],
    ['31(1)(a) to (d)', ['31(1)(a)', '31(1)(b)', '31(1)(c)', '31(1)(d)']],
    ['31(1)(a) to 31(1)(c)', ['31(1)(a)', '31(1)(b)', '31(1)(c)']],
    ['31(1)(h) to (j)', ['31(1)(h)', '31(1)(i)', '31(1)(j)']],
    ['36(2)(b)(i) to (iii)', ['36(2)(b)(i)', '36(2)(b)(ii)', '36(2)(b)(iii)']],
    ['36(2)(i) to (v)', ['36(2)(i)', '36(2)(ii)', '36(2)(iii)', '36(2)(iv)', '36(2)(v)']],
    ['50(4)–(6)', ['50(4)', '50(5)', '50(6)']],
  ] as [string, string[]][])('holds what lies between its ends: %s', (text, numbers) => {
    expect(itemsIn(text).map(([number]) => number)).toEqual(numbers)
  })

  test.each([
    ['36(2)(b)(i) to (c)', ['36(2)(b)(i)', '36(2)(c)']],
    ['40(3A) to (5)', ['40(3A)', '40(5)']],
    ['35(1)(a) to 36(2)(c)', ['35(1)(a)', '36(2)(c)']],
    ['22A to 24', ['22A', '24']],
    ['31 to 30', ['31', '30']],
  ] as [string, string[]][])('is its two ends where the sequence does not tell: %s', (text, numbers) => {
    expect(itemsIn(text).map(([number]) => number)).toEqual(numbers)
  })

  test('gives its own words to what lies within it', () => {
    expect(itemsIn('31(1)(a) to (c)')).toEqual([
      ['31(1)(a)', '31(1)(a)'],
      ['31(1)(b)', '31(1)(a) to (c)'],
      ['31(1)(c)', '(c)'],
    ])
    expect(readProvisionList('31(1)(a) to (c)', 0, false)?.items.map(({written}) => written)).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('a list ends', () => {
  test.each([
    ['before the mark of the next part of a sentence', '31(1)(a), (b) section 43(2)', ['31(1)(a)']],
    ['before a mark in front of a noun', '40 (b) section 41', ['40']],
    ['before words', '40(2) and the rest', ['40(2)']],
    ['before a plain number of something else', '36 – 40 documents', ['36']],
    ['before a plain number that only leans on it', '36 with 40 of FOIA', ['36']],
    ['before a letter that only leans on it', '31(1)(g) with (c)', ['31(1)(g)']],
    ['before a number after subsections', '(2) and 40', ['(2)']],
    ['at a fused footnote’s mark', '40(3A)(a)2 and (b)', ['40(3A)(a)']],
  ] as [string, string, string[]][])('%s', (_, text, numbers) => {
    expect(itemsIn(text).map(([number]) => number)).toEqual(numbers)
  })

  test('before the next mark of an enumeration in the sentence', () => {
    const text = 'It (a) withheld it under section 31(1)(a) and (b) refused the rest.'
    const list = readProvisionList(text, text.indexOf('31'), false)
    expect(list?.items.map(({number}) => number)).toEqual(['31(1)(a)'])
    const other = 'Under section 31(1) (a) it withheld it, and section 31(1)(a) and (b) apply.'
    const items = readProvisionList(other, other.lastIndexOf('31'), false)?.items
    expect(items?.map(({number}) => number)).toEqual(['31(1)(a)', '31(1)(b)'])
  })

  test('before a plain number where the noun is singular', () => {
    expect(itemsIn('36 and 40 of FOIA', false)).toEqual([['36', '36']])
    expect(itemsIn('10(1), 17(1) and 40', false).map(([number]) => number)).toEqual(['10(1)', '17(1)'])
  })

  test('behind its note', () => {
    const text = '40(2) (personal data) applies'
    const list = readProvisionList(text, 0, false)
    expect(list).toMatchObject({end: 5, note: 'personal data', noteEnd: text.indexOf(' applies')})
    expect(readProvisionList('40(2) applies', 0, false)).toMatchObject({end: 5, note: null, noteEnd: 5})
  })
})

test('there is no list where no number stands', () => {
  for (const text of ['section', '4.2', '1000', '40th', '(personal data)', ''])
    expect(readProvisionList(text, 0, true)).toBeNull()
})
