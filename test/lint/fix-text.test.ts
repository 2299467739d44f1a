import {describe, expect, test} from 'vitest'
import {profiles} from '../../rules/profiles/index.ts'
import {mostPasses} from '../../src/lint/apply-fixes.ts'
import type {Rule} from '../../src/lint/define-rule.ts'
import {type FixResult, fixText} from '../../src/lint/fix-text.ts'
import {type LintResult, lintText} from '../../src/lint/lint.ts'
import type {Problem} from '../../src/lint/problem.ts'
import {sourceOffset} from '../../src/notice/text-map.ts'
import {aRule} from './a-rule.ts'

const settings = {profiles, rules: new Map()}

async function fix(
  text: string,
  rules: readonly Rule[],
  isWanted?: (problem: Problem) => boolean,
): Promise<FixResult> {
  const first = await lintText(text, settings, rules)
  const wanted = isWanted && (({problems}: LintResult) => problems.filter(isWanted))
  return fixText(text, first, {settings, rules, ...(wanted ? {wanted} : {})})
}

/** A rule that finds a word wherever it stands, and puts another in its place. */
function replacing(word: string, by: string, id = `test/${word}`): Rule {
  return aRule({
    id,
    fixable: true,
    check({notice}, report) {
      for (const block of notice.blocks.filter(({type}) => type === 'prose')) {
        for (let at = block.text.indexOf(word); at !== -1; at = block.text.indexOf(word, at + word.length)) {
          const start = sourceOffset(block, at)
          const range = [start, start + word.length] as const
          report({at: range, message: 'plain', fix: {edits: [{range, text: by}]}})
        }
      }
    },
  })
}

describe('a draft', () => {
  test('is fixed until there is nothing to fix', async () => {
    const {text, fixed, result, unfinished} = await fix('red red\n\nblue', [
      replacing('red', 'blue'),
      replacing('blue', 'green'),
    ])
    expect(text).toBe('green green\n\ngreen')
    expect(fixed.toSorted()).toEqual(['test/blue', 'test/blue', 'test/blue', 'test/red', 'test/red'])
    expect(result.problems).toEqual([])
    expect(unfinished).toBe(false)
  })

  test('keeps its byte order mark, line endings and every other byte', async () => {
    const {text} = await fix('\uFEFFred\r\nred\tred \r\n\r\n\u00a0x\u0000\rred', [replacing('red', 'b')])
    expect(text).toBe('\uFEFFb\r\nb\tb \r\n\r\n\u00a0x\u0000\rb')
  })

  test('in which nothing can be fixed stays the very same', async () => {
    const text = '\uFEFF# x\r\n\r\n*y'
    expect((await fix(text, [replacing('red', 'blue')])).text).toBe(text)
  })

  test('has fixed only what is wanted', async () => {
    const rules = [replacing('red', 'blue'), replacing('one', 'two')]
    const {text, result} = await fix('red one', rules, ({rule}) => rule === 'test/one')
    expect(text).toBe('red two')
    expect(result.problems.map(({rule}) => rule)).toEqual(['test/red'])
  })
})

describe('what a directive silences', () => {
  test('is not fixed', async () => {
    const draft = '<!-- noticelint-disable-next test/red -- a reason -->\nred\n\nred\n'
    const {text} = await fix(draft, [replacing('red', 'blue')])
    expect(text).toBe(draft.replace(/red\n$/, 'blue\n'))
  })

  test('is not fixed by another problem that shares its fix', async () => {
    const sharing = aRule({
      fixable: true,
      check({notice}, report) {
        const found = notice.blocks.filter(({text}) => text === 'red')
        const fix = {edits: found.map(({span}) => ({range: span, text: 'blue'}))}
        for (const {span} of found) report({at: span, message: 'plain', fix})
      },
    })
    const draft = '<!-- noticelint-disable-next test/rule -- a reason -->\nred\n\nred\n'
    const {text, result} = await fix(draft, [sharing])
    expect(text).toBe(draft)
    expect(result.problems.map(({rule, fix: left}) => [rule, left])).toEqual([['test/rule', null]])
  })
})

describe('fixes that do no good', () => {
  test('are taken back where their rule finds as much as before', async () => {
    const {text, fixed, withheld} = await fix('red one', [
      replacing('red', 'redder'),
      replacing('one', 'two'),
    ])
    expect(text).toBe('red two')
    expect(fixed).toEqual(['test/one'])
    expect(withheld).toEqual(['test/red'])
  })

  test('are taken back where their rule then fails', async () => {
    const failing = replacing('red', 'blue')
    const rule = aRule({
      ...failing,
      check(input, report) {
        if (input.notice.blocks.some(({text}) => text.includes('blue'))) throw new Error('blue')
        failing.check?.(input, report)
      },
    })
    const {text, withheld} = await fix('red', [rule])
    expect([text, withheld]).toEqual(['red', ['test/red']])
  })

  test('are named where they undo one another, and stopped where they began to', async () => {
    const rules = [replacing('old', 'new'), replacing('red', 'blue'), replacing('blue', 'red')]
    const {text, fixed, circling, result} = await fix('old red', rules)
    expect(circling.toSorted()).toEqual(['test/blue', 'test/red'])
    expect(fixed.toSorted()).toEqual(['test/old', 'test/red'])
    expect(text).toBe('new blue')
    expect(result.source).toBe(text)
    expect((await fix(text, rules)).text).toBe(text)
  })

  test('end after so many passes, and that is said', async () => {
    const chain = Array.from({length: mostPasses + 2}, (_, index) =>
      replacing(`<${index}>`, `<${index + 1}>`, `test/step-${index}`),
    ).reverse()
    const {text, unfinished, fixed} = await fix('\\<0>', chain)
    expect(text).toBe(`\\<${mostPasses}>`)
    expect(unfinished).toBe(true)
    expect(fixed).toHaveLength(mostPasses)
  })
})
