import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {cleanDraft, draftWithError, draftWithWarning, plainDraft, readme} from '../drafts.ts'
import {folder, run} from '../run.ts'

/** A draft in which one thing can be fixed: a number is left out. */
const fixable = plainDraft.replace(/^\d+(?=\. )|(?<=paragraph )\d+/gm, number =>
  number === '1' ? number : String(Number(number) + 1),
)

const texts = [
  cleanDraft,
  draftWithError,
  draftWithWarning,
  readme,
  fixable,
  '# Decision notice\n\n1. A.\n\n3. B.\n',
]

it('says with a cache what it says without, whatever has changed between runs', async () => {
  const cwd = folder({'cache/': ''})
  const cached = ['--cache-location', 'cache/']
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...texts.keys()), {minLength: 3, maxLength: 3}),
      fc.constantFrom<readonly string[]>(
        [],
        ['--quiet'],
        ['--no-inline-config'],
        ['--profile', 'ico-eir'],
        ['--rule', 'directive/*: info'],
        ['--fail-on', 'warning', '--verbose'],
        ['a.md', 'README.md'],
      ),
      async (chosen, options) => {
        for (const [index, name] of ['a.md', 'b.md', 'README.md'].entries()) {
          writeFileSync(join(cwd, name), texts[chosen[index] ?? 0] ?? '')
        }
        const without = await run([...options, '--no-cache'], {cwd})
        expect(await run([...options, ...cached], {cwd})).toEqual(without)
        expect(await run([...options, ...cached], {cwd})).toEqual(without)
      },
    ),
    {numRuns: 5},
  )
}, 120_000)

it('fixes with a cache as without, and knows the fixed draft', async () => {
  const cwd = folder({'a.md': fixable, 'b.md': cleanDraft})
  const cached = ['--cache-location', 'cache/']
  const before = await run(cached, {cwd})
  expect(before.stdout).toContain('can be fixed')
  const dry = await run([...cached, '--fix-dry-run'], {cwd})
  expect(dry.stdout).toContain('\n+2. ')
  const {stderr, status} = await run([...cached, '--fix'], {cwd})
  expect({stderr, status}).toEqual({
    stderr: expect.stringMatching(/^noticelint: 1 problem fixed in 1 file .*; none left\n$/),
    status: 0,
  })
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(plainDraft)
  expect(await run(cached, {cwd})).toEqual({status: 0, stdout: '', stderr: ''})
})

it('refuses a cache in the place of a draft', async () => {
  const cwd = folder({'a.md': cleanDraft, 'notes.txt': cleanDraft})
  const {stderr, status} = await run(['notes.txt', '--cache-location', 'notes.txt'], {cwd})
  expect(stderr).toMatch(/one of the drafts to lint/)
  expect(status).toBe(2)
  expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toBe(cleanDraft)
})
