import {fileURLToPath} from 'node:url'
import {expect, it, onTestFinished} from 'vitest'
import {profiles} from '../../../rules/profiles/index.ts'
import {DraftLinter} from '../../../src/cli/workers/draft-linter.ts'

const workerFile = fileURLToPath(new URL('crashing-worker.mjs', import.meta.url))

/** What comes of drafts with these texts, on so many threads. */
async function lint(texts: readonly string[], jobs: number): Promise<readonly string[]> {
  const linter = new DraftLinter({jobs, workerFile})
  onTestFinished(() => linter.close())
  linter.expect(texts.length)
  const outcomes = texts.map(text =>
    linter.lint({text, settings: {profiles, rules: new Map()}, isNamed: true, fix: 'none'}),
  )
  linter.hurry()
  const settled = await Promise.allSettled(outcomes)
  return settled.map(one => (one.status === 'fulfilled' ? String(one.value.linted.kind) : one.reason.message))
}

it('gives each draft its own outcome, in whatever order the threads are done', async () => {
  const texts = Array.from({length: 50}, (_, index) => String(index))
  expect(await lint(texts, 3)).toEqual(texts)
})

it('tells of a draft that fails, and of one that takes its thread with it, and lints the rest', async () => {
  const texts = Array.from({length: 40}, (_, index) => String(index))
  texts[5] = 'throw'
  texts[9] = 'die'
  texts[33] = 'die'
  const expected = texts.map(text => ({throw: 'thrown', die: 'dead'})[text] ?? text)
  expect(await lint(texts, 2)).toEqual(expected)
})
