import {beforeEach, describe, expect, it, vi} from 'vitest'
import * as z from 'zod/mini'
import type {Rule} from '../../src/lint/define-rule.ts'
import {cleanDraft} from './drafts.ts'
import {folder, run} from './run.ts'

const rules = vi.hoisted((): Rule[] => [])
vi.mock('../../rules/index.ts', () => ({rules}))

/** A rule that reports the first words of every draft. */
const sound: Rule = {
  id: 'test/sound',
  severity: 'warning',
  fixable: false,
  source: 'A test',
  since: '0.0.0',
  options: z.strictObject({}),
  messages: {first: 'First words'},
  check: (_, report) => report({at: [0, 3], message: 'first'}),
}

/** A rule that fails on drafts that say "crash". */
const broken: Rule = {
  ...sound,
  id: 'test/broken',
  check({notice}) {
    if (notice.blocks.some(({text}) => text.includes('crash'))) throw new TypeError('no\nsuch thing')
  },
}

const files = {'a.md': `${cleanDraft}\ncrash\n`, 'b.md': cleanDraft}

describe('a rule that fails', () => {
  beforeEach(() => {
    rules.splice(0, rules.length, broken, sound)
  })

  it('is told in one line, by rule and file; the other rules and files are still reported', async () => {
    const {status, stdout, stderr} = await run(['--format', 'json'], {cwd: folder(files)})
    expect(stderr).toMatch(/^noticelint: a\.md: .*test\/broken.*no such thing.*report it at https:\/\/.*\n$/)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(status).toBe(2)
    const found = JSON.parse(stdout).files.map((file: {path: string; problems: {rule: string}[]}) => [
      file.path,
      file.problems.map(({rule}) => rule),
    ])
    expect(found).toEqual([
      ['a.md', ['test/sound']],
      ['b.md', ['test/sound']],
    ])
  })

  it('shows its stack trace with --debug alone', async () => {
    const {stderr} = await run(['--debug'], {cwd: folder(files)})
    expect(stderr).toMatch(/\n +at /)
  })
})
