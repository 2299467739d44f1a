import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {profiles} from '../rules/profiles/index.ts'
import {applyFixes} from '../src/lint/apply-fixes.ts'
import {lintText} from '../src/lint/lint.ts'
import type {Notice} from '../src/notice/notice.ts'
import examples from './fixtures/examples.json' with {type: 'json'}
import {fixWith} from './lint/fix-with.ts'
import {operators} from './quality/measure.ts'

const samples = new URL('../samples/', import.meta.url)
const drafts = readdirSync(samples, {recursive: true, encoding: 'utf8'})
  .filter(path => path.endsWith('.md') && !path.endsWith('README.md'))
  .map(path => readFileSync(new URL(path, samples), 'utf8'))

const settings = {profiles, rules: new Map()}

describe.each(rules.filter(({fixable}) => fixable).map(({id}) => id))('%s', id => {
  const inputs = examples.filter(({rule, output}) => rule === id && output.length > 0)

  test('fixes something in its examples, and then has nothing left to fix', async () => {
    const results = await Promise.all(inputs.map(({input}) => fixWith(input, id)))
    expect(results.some(({fixed}) => fixed.length > 0)).toBe(true)
    for (const {result} of results) expect(result.problems.filter(({fix}) => fix !== null)).toEqual([])
  })
})

/** The rules whose fixes change numbers, signs and marks alone. */
const ofNumbersAndMarks = ['numbering/sequence', 'numbering/delimiter', 'structure/heading']

/** What they may not change. */
const wordsOf = (text: string): string => text.replace(/[\d#.) ]/g, '')

/** The quotations of a draft, whatever their marks. */
const quotedIn = ({source, reading}: {source: string; reading: {notice: Notice}}): readonly string[] =>
  reading.notice.quotations.map(({span}) => source.slice(...span).replace(/["“”'‘’]/g, ''))

/** A sample with up to three defects put into it, one after the other, in one of the ways to write it. */
const anyFlawedDraft = fc.record({
  draft: fc.constantFrom(...drafts),
  defects: fc.array(fc.tuple(fc.constantFrom(...operators), fc.nat()), {maxLength: 3}),
  crlf: fc.boolean(),
  marked: fc.boolean(),
})

type FlawedPlan = typeof anyFlawedDraft extends fc.Arbitrary<infer Plan> ? Plan : never

async function flawed({draft, defects, crlf, marked}: FlawedPlan) {
  let text = draft
  for (const [operator, place] of defects) {
    const {source, reading} = await lintText(text, settings, [])
    const found = operator.apply({text: source, truth: null, ...reading})
    text = found[place % found.length]?.text ?? text
  }
  return (marked ? '\uFEFF' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text)
}

describe('any draft', () => {
  test('is fixed for good, its quotations as they were', {timeout: 120_000}, async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(anyFlawedDraft, async plan => {
        const text = await flawed(plan)
        const {text: fixed, result, unfinished, circling, withheld} = await fixWith(text)
        expect({unfinished, circling, withheld}).toEqual({unfinished: false, circling: [], withheld: []})
        expect(result.problems.filter(({fix}) => fix !== null)).toEqual([])
        expect((await fixWith(fixed)).text).toBe(fixed)

        expect(quotedIn(result)).toEqual(quotedIn(await lintText(text, settings, [])))
        expect(fixed.startsWith('\uFEFF')).toBe(plan.marked)
        expect(fixed.split('\r\n').length).toBe(text.split('\r\n').length)
        if (fixed !== text) changed++
      }),
      {numRuns: 60},
    )
    expect(changed).toBeGreaterThan(10)
  })

  test('keeps its words where numbers and marks are fixed', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlawedDraft, async plan => {
        const text = await flawed(plan)
        expect(wordsOf((await fixWith(text, ...ofNumbersAndMarks)).text)).toBe(wordsOf(text))
      }),
      {numRuns: 30},
    )
  })

  test('keeps every byte outside the edits of a pass', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlawedDraft, async plan => {
        const {source, problems} = await lintText(await flawed(plan), settings, rules)
        const {text, fixed} = applyFixes(source, problems)
        const edits = [...new Set(fixed.map(({fix}) => fix))].flatMap(fix => fix?.edits ?? [])
        // Backwards from the fixed text: each edit undone by its place alone gives the draft again.
        let undone = text
        let shift = edits.reduce((sum, {range, text: by}) => sum + by.length - (range[1] - range[0]), 0)
        for (const {range, text: by} of edits.toSorted((one, other) => other.range[0] - one.range[0])) {
          shift -= by.length - (range[1] - range[0])
          const at = range[0] + shift
          expect(undone.slice(at, at + by.length)).toBe(by)
          undone = undone.slice(0, at) + source.slice(...range) + undone.slice(at + by.length)
        }
        expect(undone).toBe(source)
      }),
      {numRuns: 30},
    )
  })
})
