import {describe, expect, test} from 'vitest'
import {groupOf, RuleNames} from '../../src/lint/rule-names.ts'

const names = new RuleNames([
  'numbering/sequence',
  'numbering/footnote',
  'structure/heading',
  'house/team-name',
])

test('a rule means itself, a group its rules, another name nothing', () => {
  expect(names.meant('numbering/footnote')).toEqual(['numbering/footnote'])
  expect(names.meant('numbering/*')).toEqual(['numbering/sequence', 'numbering/footnote'])
  expect(names.meant('numbering/other')).toEqual([])
  expect(names.meant('*')).toEqual([])
})

describe('nearest', () => {
  test.each([
    ['numbering/sequense', 'numbering/sequence'],
    ['numbring/*', 'numbering/*'],
    ['sequence', 'numbering/sequence'],
    ['headings', 'structure/heading'],
    ['house/teamname', 'house/team-name'],
  ])('of %s is %s', (written, nearest) => {
    expect(names.nearest(written)).toBe(nearest)
  })

  test('of anything is nothing where there are no rules', () => {
    expect(new RuleNames([]).nearest('numbering/sequence')).toBeNull()
    expect(new RuleNames([]).nearest('sequence')).toBeNull()
  })

  test('takes a name of any length', () => {
    expect(names.nearest('x'.repeat(1_000_000))).not.toBeNull()
  })
})

test('groupOf names the group of a rule', () => {
  expect(groupOf('numbering/sequence')).toBe('numbering/*')
  expect(groupOf('numbering/*')).toBe('numbering/*')
})
