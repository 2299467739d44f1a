import {describe, expect, test} from 'vitest'
import unknownRule from '../../rules/directive/unknown-rule.ts'
import unused from '../../rules/directive/unused.ts'
import {profiles} from '../../rules/profiles/index.ts'
import {lintReading, lintText} from '../../src/lint/lint.ts'
import type {SchemaRuleCheck} from '../../src/lint/schema-rules.ts'
import type {RuleSetting, Settings} from '../../src/lint/settings.ts'
import type {Profile} from '../../src/notice/profile.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {lintFrozen} from '../rules/lint-with.ts'
import {aRule, wordRule} from './a-rule.ts'

const settings: Settings = {profiles, rules: new Map()}

describe('lintText', () => {
  test('counts places from after a byte order mark', async () => {
    const {source, lines, problems} = await lintText('\uFEFFone\n\nbad\n', settings, [wordRule('bad')])
    expect(source).toBe('one\n\nbad\n')
    expect(problems.map(({span}) => span)).toEqual([[5, 6]])
    expect(lines.pointAt(5)).toEqual({line: 3, column: 1})
  })

  test('reads front matter', async () => {
    const {reading} = await lintText('---\nreference: FS50000001\n---\n\n# Decision notice\n', settings, [])
    expect(reading.notice.header.reference).toBe('FS50000001')
  })

  test('reads by the profile that is set, and by no other', async () => {
    const set = {...settings, profile: 'sic-foisa'}
    expect((await lintText('words', set, [])).reading.profile.name).toBe('sic-foisa')
    await expect(lintText('words', {...settings, profile: 'none'}, [])).rejects.toThrow(RangeError)
    await expect(lintText('words', {...settings, profiles: []}, [])).rejects.toThrow(RangeError)
  })

  test('checks the schema rules of a house profile, compiled when they are needed', async () => {
    const [first] = profiles
    const house: Profile = {
      ...(first as Profile),
      schemaRules: [
        {
          id: 'house/reference',
          message: 'Expected a reference',
          severity: 'warning',
          schema: {properties: {header: {properties: {reference: {type: 'string'}}}}},
        },
      ],
    }
    const {problems} = await lintText('# Decision notice\n', {...settings, profiles: [house]}, [])
    expect(problems.map(({rule, message, severity}) => [rule, message, severity])).toEqual([
      ['house/reference', 'Expected a reference', 'warning'],
    ])
  })
})

describe('lintReading', () => {
  const source = 'one\n\n<!-- noticelint-disable-next house/one -- why -->\nbad\n'
  const reading = readNotice(source, {profiles})
  const one: SchemaRuleCheck = {
    id: 'house/one',
    severity: 'warning',
    check: () => [{rule: 'house/one', message: 'Found', severity: 'warning', span: [0, 3]}],
  }
  const two: SchemaRuleCheck = {
    id: 'house/two',
    severity: 'warning',
    check() {
      throw new Error('no')
    },
  }
  const house: Profile = {
    ...(profiles[0] as Profile),
    schemaRules: [{id: 'house/one', message: 'Found', severity: 'warning', schema: {}}],
  }

  function lintOne(rules: {readonly [id: string]: RuleSetting}, others: Partial<Settings> = {}) {
    const all = {profiles: [house], rules: new Map(Object.entries(rules)), ...others}
    return lintReading(reading, source, all, [wordRule('bad'), unknownRule, unused], [one, two])
  }

  test('runs rules and schema rules, in the order of the draft, and reports those that fail', () => {
    const {problems, crashes} = lintOne({})
    expect(problems.map(({rule}) => rule)).toEqual(['house/one', 'directive/unused', 'test/bad'])
    expect(crashes.map(({rule}) => rule)).toEqual(['house/two'])
  })

  test('sets the severity of schema rules, and switches them off', () => {
    expect(lintOne({'house/one': {severity: 'error', options: {}}}).problems[0]?.severity).toBe('error')
    expect(lintOne({'house/one': {severity: 'off', options: {}}}).problems.map(({rule}) => rule)).toEqual([
      'test/bad',
    ])
  })

  test('disregards directives where it is told to', () => {
    expect(lintOne({}, {directives: false}).problems.map(({rule}) => rule)).toEqual(['house/one', 'test/bad'])
  })
})

test('rules are tested on a notice that they cannot change', () => {
  const meddling = aRule({
    check({notice}) {
      for (const block of notice.blocks) block.role = 'other'
    },
  })
  expect(() => lintFrozen('words', [meddling])).toThrow(TypeError)
})
