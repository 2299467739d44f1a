import {expect, test} from 'vitest'
import * as z from 'zod/mini'
import {readOptions} from '../../scripts/generate/options.ts'

const schema = z.strictObject({
  days: z._default(z.int().check(z.positive()), 20),
  style: z._default(z.enum(['long', 'short']), 'long'),
  words: z._default(z.array(z.string()), []),
})
const descriptions = new Map([
  ['days', 'How many days.'],
  ['style', 'Which style.'],
  ['words', 'Which words.'],
])

test('says of each option what it takes, what it is without being set, and what it means', () => {
  expect(readOptions(schema, descriptions)).toEqual([
    {name: 'days', type: 'integer', default: 20, description: 'How many days.'},
    {name: 'style', type: '"long" or "short"', default: 'long', description: 'Which style.'},
    {name: 'words', type: 'list of string', default: [], description: 'Which words.'},
  ])
})

test('finds nothing in a rule without options', () => {
  expect(readOptions(z.strictObject({}), new Map())).toEqual([])
})

test('refuses an option without a description or a default', () => {
  expect(() => readOptions(schema, new Map())).toThrow('Option days has no comment')
  expect(() => readOptions(z.strictObject({days: z.int()}), descriptions)).toThrow(
    'Option days has no default',
  )
})
