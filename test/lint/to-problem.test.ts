import {describe, expect, test} from 'vitest'
import {toProblem} from '../../src/lint/to-problem.ts'
import {aRule} from './a-rule.ts'

const rule = aRule()
const fixable = aRule({fixable: true})

test('makes a finding a problem', () => {
  const problem = toProblem(
    rule,
    'warning',
    {
      at: [2, 5],
      message: 'found',
      data: {what: 'it'},
      related: [{at: [0, 1], message: 'plain'}],
    },
    10,
  )
  expect(problem).toEqual({
    rule: 'test/rule',
    messageId: 'found',
    data: {what: 'it'},
    message: 'Found `it`',
    severity: 'warning',
    span: [2, 5],
    related: [{message: 'Found', span: [0, 1]}],
    fix: null,
  })
})

test('keeps a milder finding milder under a configured severity', () => {
  expect(toProblem(rule, 'warning', {at: [0, 1], message: 'plain', severity: 'warning'}, 1).severity).toBe(
    'info',
  )
})

test('takes an empty place at either end of the source', () => {
  expect(toProblem(rule, 'error', {at: [0, 0], message: 'plain'}, 0).span).toEqual([0, 0])
  expect(toProblem(rule, 'error', {at: [3, 3], message: 'plain'}, 3).span).toEqual([3, 3])
})

test('takes a declared fix', () => {
  const fix = {
    edits: [
      {range: [3, 4], text: 'b'},
      {range: [0, 3], text: 'a'},
    ],
  } as const
  expect(toProblem(fixable, 'error', {at: [0, 1], message: 'plain', fix}, 4).fix).toEqual(fix)
})

describe('refuses', () => {
  test('a message that the rule has not', () => {
    expect(() => toProblem(rule, 'error', {at: [0, 1], message: 'gone'}, 1)).toThrow('gone')
    expect(() => toProblem(rule, 'error', {at: [0, 1], message: 'toString'}, 1)).toThrow('toString')
  })

  test('a message with a name left unfilled', () => {
    expect(() => toProblem(rule, 'error', {at: [0, 1], message: 'found'}, 1)).toThrow('{what}')
  })

  test('a severity above the rule’s own, whatever is configured', () => {
    const mild = aRule({severity: 'info'})
    expect(() => toProblem(mild, 'error', {at: [0, 1], message: 'plain', severity: 'warning'}, 1)).toThrow(
      'severity',
    )
  })

  test.each([
    [[-1, 1]],
    [[0, 5]],
    [[3, 2]],
    [[0.5, 1]],
    [[Number.NaN, 1]],
    [[0, Number.POSITIVE_INFINITY]],
  ] as const)('the place %j', span => {
    expect(() => toProblem(rule, 'error', {at: span, message: 'plain'}, 4)).toThrow('does not lie')
    const related = [{at: span, message: 'plain'}]
    expect(() => toProblem(rule, 'error', {at: [0, 1], message: 'plain', related}, 4)).toThrow('does not lie')
    const fix = {edits: [{range: span, text: ''}]}
    expect(() => toProblem(fixable, 'error', {at: [0, 1], message: 'plain', fix}, 4)).toThrow('does not lie')
  })

  test('a fix that is not declared', () => {
    const fix = {edits: [{range: [0, 1], text: ''}]} as const
    expect(() => toProblem(rule, 'error', {at: [0, 1], message: 'plain', fix}, 1)).toThrow('fixable')
  })

  test('edits that overlap', () => {
    const fix = {
      edits: [
        {range: [2, 4], text: ''},
        {range: [0, 3], text: ''},
      ],
    } as const
    expect(() => toProblem(fixable, 'error', {at: [0, 1], message: 'plain', fix}, 4)).toThrow('overlap')
  })
})
