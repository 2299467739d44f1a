import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Directive} from '../../../src/lint/directives/directive.ts'
import {parseDirective} from '../../../src/lint/directives/parse-directive.ts'

function parse(comment: string): Directive | null {
  return parseDirective(comment, [0, comment.length], 0)
}

test('reads the verb, the rules and the reason', () => {
  const comment = '<!-- noticelint-disable-next numbering/sequence, structure/* -- it is cited so -->'
  const directive = parse(comment)
  expect(directive).toMatchObject({verb: 'next', word: 'noticelint-disable-next', reason: 'given'})
  expect(directive?.names.map(({name}) => name)).toEqual(['numbering/sequence', 'structure/*'])
  for (const {name, span} of directive?.names ?? []) expect(comment.slice(...span)).toBe(name)
  expect(comment.slice(...(directive?.wordSpan ?? []))).toBe('noticelint-disable-next')
})

test.each([
  ['<!-- noticelint-disable a/b -- why -->', 'disable'],
  ['<!-- noticelint-enable a/b -->', 'enable'],
  ['<!-- noticelint-disable-file a/b -- why -->', 'file'],
  ['<!--noticelint-disable-next a/b -- why-->', 'next'],
  ['<!--\n  noticelint-disable-next\n  a/b,\n  c/d\n  -- why\n-->', 'next'],
])('%s is %s', (comment, verb) => {
  expect(parse(comment)?.verb).toBe(verb)
})

describe('the reason', () => {
  test.each([
    ['<!-- noticelint-disable a/b -->', 'missing'],
    ['<!-- noticelint-disable a/b -- -->', 'missing'],
    ['<!-- noticelint-disable a/b -- why -->', 'given'],
    ['<!-- noticelint-disable a/b — why -->', 'given'],
    ['<!-- noticelint-disable a/b because it must -->', 'not-set-off'],
    ['<!-- noticelint-disable a/b, c/d because it must -->', 'not-set-off'],
  ])('of %s is %s', (comment, reason) => {
    expect(parse(comment)?.reason).toBe(reason)
  })

  test('may hold dashes and commas of its own', () => {
    const directive = parse('<!-- noticelint-disable a/b -- one, two -- three/four -->')
    expect(directive?.names.map(({name}) => name)).toEqual(['a/b'])
  })

  test('that is not set off gives no rules', () => {
    expect(parse('<!-- noticelint-disable a/b because x -->')?.names.map(({name}) => name)).toEqual(['a/b'])
  })
})

test('takes names that are parted by spaces for rules where they name a group', () => {
  expect(parse('<!-- noticelint-disable a/b c/d -->')?.names.map(({name}) => name)).toEqual(['a/b', 'c/d'])
})

test('takes a name without a group for a rule that is misspelt', () => {
  expect(parse('<!-- noticelint-disable sequence -- why -->')?.names.map(({name}) => name)).toEqual([
    'sequence',
  ])
})

test.each([
  '<!-- noticelint-disble a/b -->',
  '<!-- noticelint-disable-line a/b -->',
  '<!-- noticelint disable a/b -->',
  '<!-- NoticeLint-Disable a/b -->',
  '<!-- notice-lint-disable a/b -->',
  '<!-- noticelnt-disable-next a/b -->',
])('%s is a directive misspelt', comment => {
  expect(parse(comment)).toMatchObject({verb: null})
})

test.each([
  '<!-- a remark -->',
  '<!---->',
  '<!-- -->',
  '<!-- noticelint is run on this file -->',
  '<!-- notice -->',
  '<!-- disable -->',
  '<!-- see noticelint-disable -->',
  '<!-- eslint-disable a/b -->',
])('%s is not for the linter', comment => {
  expect(parse(comment)).toBeNull()
})

test('reads any comment, and places what it read', () => {
  const words = fc.constantFrom(
    'noticelint-disable',
    'noticelint',
    'a/b',
    ',',
    ' ',
    '\n',
    '--',
    '—',
    'x',
    '\u00A0',
    '*',
  )
  fc.assert(
    fc.property(fc.array(words), parts => {
      const comment = `<!--${parts.join('')}-->`
      const directive = parse(comment)
      for (const {name, span} of directive?.names ?? []) expect(comment.slice(...span)).toBe(name)
    }),
  )
})
