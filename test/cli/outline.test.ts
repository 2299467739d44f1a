import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../report/schemas.ts'
import {cleanDraft} from './drafts.ts'
import {folder, run} from './run.ts'

const samples = fileURLToPath(new URL('../../samples', import.meta.url))
const drafts = readdirSync(samples, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.md'))

async function outline(argv: readonly string[], options: Parameters<typeof run>[1] = {}) {
  const {stdout, stderr, status} = await run(['outline', ...argv], options)
  expect({stderr, status}).toEqual({stderr: '', status: 0})
  return JSON.parse(stdout)
}

describe('outline --format json', () => {
  it.each(drafts)(
    'of the sample %s is valid against the published schema, with blocks and without',
    async path => {
      const notice = await outline([path, '--format', 'json'], {cwd: samples})
      expect(schemaErrors('notice', notice)).toEqual([])
      expect(notice).not.toHaveProperty('blocks')
      const whole = await outline([path, '--format', 'json', '--blocks'], {cwd: samples})
      expect(schemaErrors('notice', whole)).toEqual([])
      expect(whole.blocks.length).toBeGreaterThan(0)
    },
  )

  it('of any text is valid', async () => {
    const line = fc.constantFrom(
      ...readFileSync(join(samples, 'met-police-apps.md'), 'utf8').split('\n').filter(Boolean).slice(0, 60),
      '',
      '> quoted',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      '[^1]: A note.',
      '    (a) first; paragraph 12 above[^1]',
      '**Steps**',
      '---',
    )
    const text = fc.oneof(
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 200}),
      fc.array(line, {minLength: 1, maxLength: 30}).map(lines => lines.join('\n')),
    )
    await fc.assert(
      fc.asyncProperty(text, async stdin => {
        fc.pre(/\S/.test(stdin.replace(/\uFEFF/g, '')) && !/\p{Cc}/u.test(stdin.replace(/[\n\r\t]/g, '')))
        expect(schemaErrors('notice', await outline(['-', '--blocks'], {stdin}))).toEqual([])
      }),
      {numRuns: 100},
    )
  })

  it('keeps the names of the contract', async () => {
    const notice = await outline(['met-police-apps.md'], {cwd: samples})
    expect(notice).toMatchObject({
      kind: 'ico-foia',
      regimes: ['foia'],
      header: {
        date: '2023-09-04',
        reference: null,
        authority: 'Commissioner of Police of the Metropolis',
        address: 'New Scotland Yard, Broadway, London, SW1H 0BG',
      },
      outcome: {steps: false, stepsDays: null},
    })
    expect(notice.sections[0]).toMatchObject({id: 'decision', level: 2, paragraphs: ['1', '2']})
    expect(notice.paragraphs).toHaveLength(39)
    expect(notice.paragraphs[0]).toMatchObject({number: 1, written: '1.', section: 'decision'})
    expect(notice.provisions[0]).toMatchObject({id: expect.stringMatching(/^foia:31/), paragraph: '1'})
    for (const {from, to, line} of notice.crossReferences) {
      expect([typeof from, typeof to, typeof line]).toEqual(['string', 'string', 'number'])
    }
  })

  it('does not claim what is not read yet', async () => {
    const notice = await outline(['met-police-apps.md'], {cwd: samples})
    for (const name of ['exemptions', 'events']) expect(notice).not.toHaveProperty(name)
    expect(notice.outcome).not.toHaveProperty('decision')
  })
})

describe('outline', () => {
  it('is text on a terminal and JSON elsewhere', async () => {
    const cwd = folder({'a.md': cleanDraft})
    expect((await run(['outline', 'a.md'], {cwd})).stdout).toMatch(/^\{/)
    expect((await run(['outline', 'a.md'], {cwd, isTTY: true})).stdout).toContain('Public authority')
    expect((await run(['outline', 'a.md', '--format', 'text'], {cwd})).stdout).not.toContain('\x1b')
  })

  it('as text shows the header, the sections with their paragraphs and the cross-references', async () => {
    const {stdout} = await run(['outline', 'met-police-apps.md', '--format', 'text'], {cwd: samples})
    expect(stdout).toMatch(/^Kind {14}ico-foia, .* form$/m)
    expect(stdout).toMatch(/^Public authority {2}Commissioner of Police of the Metropolis$/m)
    expect(stdout).toMatch(/^Reference {9}–$/m)
    expect(stdout).toMatch(/^Paragraphs {8}39/m)
    expect(stdout).toMatch(/^ +\d+ {2}Decision \(including any steps ordered\) {2}1–2 {2}decision$/m)
    const other = await run(['outline', 'clean/foia-section-36.md', '--format', 'text'], {cwd: samples})
    expect(other.stdout).toMatch(/^Cross-references\n +\d+ {2}19 → 16 {2}above\n +\d+ {2}31 → 19$/m)
  })

  it('reads standard input and the kind that is set', async () => {
    const notice = await outline(['-', '--profile', 'ico-eir', '--stdin-filename', 'x.md'], {
      stdin: cleanDraft,
    })
    expect(notice.kind).toBe('ico-eir')
  })
})
