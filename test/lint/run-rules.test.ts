import {expect, test} from 'vitest'
import * as z from 'zod/mini'
import {profiles} from '../../rules/profiles/index.ts'
import {runRules} from '../../src/lint/run-rules.ts'
import type {RuleSetting, Settings} from '../../src/lint/settings.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {aRule, wordRule} from './a-rule.ts'

const source = 'one\n\ntwo\n'
const reading = readNotice(source, {profiles})

function settingsWith(rules: {readonly [id: string]: RuleSetting} = {}): Settings {
  return {profiles, rules: new Map(Object.entries(rules))}
}

test('runs each rule, and says which ran', () => {
  const run = runRules(reading, source.length, settingsWith(), [wordRule('one'), wordRule('two')])
  expect(run.problems.map(({rule, span}) => [rule, span])).toEqual([
    ['test/one', [0, 1]],
    ['test/two', [5, 6]],
  ])
  expect([...run.ran]).toEqual(['test/one', 'test/two'])
  expect(run.crashes).toEqual([])
})

test('does not run a rule that is off, or that the linter reports by itself', () => {
  const settings = settingsWith({'test/one': {severity: 'off', options: {}}})
  const run = runRules(reading, source.length, settings, [wordRule('one'), aRule()])
  expect(run.problems).toEqual([])
  expect([...run.ran]).toEqual([])
})

test('gives a rule its configured severity and options', () => {
  const seen: unknown[] = []
  const rule = aRule({
    options: z.strictObject({first: z._default(z.int(), 1)}),
    check({options}, report) {
      seen.push(options)
      report({at: [0, 1], message: 'plain'})
    },
  })
  const configured = settingsWith({'test/rule': {severity: 'info', options: {first: 5}}})
  expect(runRules(reading, source.length, settingsWith(), [rule]).problems[0]?.severity).toBe('error')
  expect(runRules(reading, source.length, configured, [rule]).problems[0]?.severity).toBe('info')
  expect(seen).toEqual([{first: 1}, {first: 5}])
})

test('reports a rule that throws, drops what it found, and runs the others', () => {
  const failure = new Error('no such thing')
  const failing = aRule({
    id: 'test/failing',
    check(_, report) {
      report({at: [0, 1], message: 'plain'})
      throw failure
    },
  })
  const run = runRules(reading, source.length, settingsWith(), [failing, wordRule('two')])
  expect(run.problems.map(({rule}) => rule)).toEqual(['test/two'])
  expect(run.crashes).toEqual([
    {rule: 'test/failing', message: 'Rule test/failing failed: no such thing', error: failure},
  ])
  expect([...run.ran]).toEqual(['test/two'])
})

test('reports a rule that points outside the source', () => {
  const rule = aRule({check: (_, report) => report({at: [0, source.length + 1], message: 'plain'})})
  const run = runRules(reading, source.length, settingsWith(), [rule])
  expect(run.problems).toEqual([])
  expect(run.crashes.map(crash => crash.rule)).toEqual(['test/rule'])
})

test('takes whatever a rule throws', () => {
  const rule = aRule({
    check() {
      throw 'words'
    },
  })
  expect(runRules(reading, source.length, settingsWith(), [rule]).crashes[0]?.message).toBe(
    'Rule test/rule failed: words',
  )
})
