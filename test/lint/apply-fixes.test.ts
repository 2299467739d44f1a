import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyEdits, applyFixes} from '../../src/lint/apply-fixes.ts'
import type {Fix, Problem} from '../../src/lint/problem.ts'
import type {Edit} from '../../src/notice/edit.ts'

const edit = (start: number, end: number, text: string): Edit => ({range: [start, end], text})

function problem(fix: Fix | null, rule = 'test/rule'): Problem {
  return {rule, messageId: 'plain', message: 'Found', severity: 'error', span: [0, 1], related: [], fix}
}

describe('edits', () => {
  test('are put in at their places, in whatever order they come', () => {
    expect(applyEdits('one two three', [edit(8, 13, '3'), edit(0, 3, '1')])).toBe('1 two 3')
  })

  test('that put text in come before what is taken away at the same place', () => {
    expect(applyEdits('9. x', [edit(0, 1, '10'), edit(0, 0, ' ')])).toBe(' 10. x')
  })

  test('leave everything else as it is', () => {
    const anyEdits = fc
      .tuple(fc.string({unit: 'binary'}), fc.array(fc.tuple(fc.nat(), fc.string({unit: 'binary'}))))
      .map(([source, parts]) => {
        const places = [...new Set(parts.map(([at]) => at % (source.length + 1)))].sort((a, b) => a - b)
        const edits = places.flatMap((start, index) =>
          index % 2 === 0 ? [edit(start, places[index + 1] ?? start, parts[index]?.[1] ?? '')] : [],
        )
        return {source, edits}
      })
    fc.assert(
      fc.property(anyEdits, ({source, edits}) => {
        const fixed = applyEdits(source, edits)
        let at = 0
        let reached = 0
        for (const {range, text} of edits) {
          const kept = source.slice(reached, range[0])
          expect(fixed.slice(at, at + kept.length)).toBe(kept)
          at += kept.length
          expect(fixed.slice(at, at + text.length)).toBe(text)
          at += text.length
          reached = range[1]
        }
        expect(fixed.slice(at)).toBe(source.slice(reached))
      }),
    )
  })
})

describe('fixes', () => {
  test('are applied wholly or not at all', () => {
    const first = problem({edits: [edit(0, 1, 'A'), edit(8, 9, 'I')]})
    const second = problem({edits: [edit(3, 4, 'D'), edit(8, 10, '!')]})
    const third = problem({edits: [edit(5, 6, 'F')]})
    const {text, fixed} = applyFixes('abcdefghij', [first, second, third])
    expect(text).toBe('AbcdeFghIj')
    expect(fixed).toEqual([first, third])
  })

  test.each([
    ['overlap', edit(1, 3, 'X'), edit(2, 4, 'Y')],
    ['stand in one another', edit(1, 5, 'X'), edit(2, 3, 'Y')],
    ['stand around one another', edit(2, 3, 'X'), edit(1, 5, 'Y')],
    ['touch', edit(1, 3, 'X'), edit(3, 4, 'Y')],
    ['touch from behind', edit(3, 4, 'X'), edit(1, 3, 'Y')],
    ['put text in at one place', edit(2, 2, 'X'), edit(2, 2, 'Y')],
  ])('that %s are not applied together: the first is', (_, one, other) => {
    const first = problem({edits: [one]})
    const {text, fixed} = applyFixes('abcdef', [first, problem({edits: [other]})])
    expect(fixed).toEqual([first])
    expect(text).toBe(applyEdits('abcdef', [one]))
  })

  test('that several problems share are applied once and mend them all', () => {
    const fix = {edits: [edit(0, 1, 'A')]}
    const problems = [problem(fix), problem(fix)]
    expect(applyFixes('ab', problems)).toEqual({text: 'Ab', fixed: problems})
  })

  test('without edits mend nothing', () => {
    expect(applyFixes('ab', [problem({edits: []}), problem(null)])).toEqual({text: 'ab', fixed: []})
  })
})
