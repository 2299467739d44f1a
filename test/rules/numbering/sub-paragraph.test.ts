import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import rule from '../../../rules/numbering/sub-paragraph.ts'
import {toRoman} from '../../../src/notice/roman.ts'
import {anyDraft} from '../../notice/numbered-drafts.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const messages = async (draft: string) =>
  (await lintWith('numbering/sub-paragraph', draft)).map(each => each.replace(/^\S+ /, ''))

const parts = (marks: readonly string[], introduction = 'The Council has explained how it:') =>
  `1. ${introduction}\n\n${marks.map(mark => `${mark} searched its records;`).join('\n\n')}`

describe('numbering/sub-paragraph', () => {
  test.each([
    [['(a)', '(b)', '(d)'], 'Sub-paragraph (d) follows (b): (c) is missing'],
    [['(a)', '(b)', '(f)', '(g)'], 'Sub-paragraph (f) follows (b): (c) to (e) are missing'],
    [['(a)', '(b)', '(b)', '(c)'], 'Sub-paragraph (b) is used twice: (c) expected'],
    [['(a)', '(c)', '(b)', '(d)'], 'Sub-paragraph (c) is out of sequence: (b) expected'],
    [['(i)', '(ii)', '(iv)'], 'Sub-paragraph (iv) follows (ii): (iii) is missing'],
    [['i)', 'ii)', 'iii)', 'iii)'], 'Sub-paragraph iii) is used twice: iv) expected'],
    [['(1)', '(2)', '(4)'], 'Sub-paragraph (4) follows (2): (3) is missing'],
    [['a.', 'b.', 'd.'], 'Sub-paragraph d. follows b.: c. is missing'],
  ])('blames one of %j', async (marks, message) => {
    expect(await messages(parts(marks))).toEqual([message])
  })

  test('blames one inside a sentence', async () => {
    const draft = '1. He must show that (a) the harm is real, (b) there is a link and (d) it is likely.'
    expect(await messages(draft)).toEqual(['Sub-paragraph (d) follows (b): (c) is missing'])
  })

  test('points at the first use of a repeated mark', () => {
    const {problems} = lintFrozen(parts(['(a)', '(b)', '(b)']), [rule])
    expect(problems.flatMap(({related}) => related.map(({message}) => message))).toEqual([
      'The mark is used here first',
    ])
  })

  test.each([
    [
      'letters of the provisions cited before',
      parts(['(a)', '(c)'], 'Sections 31(1)(a) and (c) of FOIA protect:'),
    ],
    [
      'letters of the provisions cited in the sentence before',
      parts(['(a)', '(c)'], 'The Council relied on sections 31(1)(a) and (c). These protect:'),
    ],
    [
      'parts of a provision that is being set out',
      parts(['(a)', '(b)', '(e)'], 'Regulation 12(5) of the EIR protects:'),
    ],
    ['parts that do not start at the first', parts(['(b)', '(c)', '(e)'])],
    ['one part alone', parts(['(c)'])],
    ['quoted parts', '1. He asked:\n\n"Please send:\n\n(a) the report;\n\n(c) the letter."'],
  ])('says nothing of %s', async (_, draft) => {
    expect(await messages(draft)).toEqual([])
  })

  test('blames a part of a provision that the notice never cites, where it cites the missing one', async () => {
    const draft = `1. The Council relied on section 36(2)(b)(i) and section 36(2)(b)(ii) of FOIA.\n\n2. ${parts(['(i)', '(iii)'], 'Section 36(2)(b) of FOIA protects:').slice(3)}`
    expect(await messages(draft)).toEqual(['Sub-paragraph (iii) follows (i): (ii) is missing'])
  })

  test('finds nothing in right enumerations of any length and style', () => {
    const styles = [
      (value: number) => `(${String.fromCharCode(96 + value)})`,
      (value: number) => `${String.fromCharCode(96 + value)})`,
      (value: number) => `(${toRoman(value)})`,
      (value: number) => `${toRoman(value)})`,
      (value: number) => `(${value})`,
    ]
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.integer({min: 1, max: 26}), (style, length) => {
        const marks = Array.from({length}, (_, index) => style(index + 1))
        expect(lintFrozen(parts(marks), [rule]).problems).toEqual([])
      }),
    )
  })

  test('finds nothing in right drafts', () => {
    fc.assert(
      fc.property(anyDraft(), ({text}) => {
        expect(lintFrozen(text, [rule]).problems).toEqual([])
      }),
      {numRuns: 50},
    )
  })
})
