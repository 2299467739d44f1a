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
      outcome: {decision: 'withhold', steps: false, stepsDays: null},
    })
    const found = {
      relied: true,
      engaged: true,
      likelihood: 'would-be-likely',
      publicInterest: 'maintain',
      outcome: 'entitled',
    }
    expect(notice.exemptions).toEqual([
      {provision: 'foia:31(1)(a)', ...found, analyses: expect.any(Array)},
      {provision: 'foia:31(1)(b)', ...found, analyses: expect.any(Array)},
    ])
    expect(notice.sections[0]).toMatchObject({id: 'decision', level: 2, paragraphs: ['1', '2']})
    expect(notice.paragraphs).toHaveLength(39)
    expect(notice.paragraphs[0]).toMatchObject({number: 1, written: '1.', section: 'decision'})
    expect(notice.provisions[0]).toMatchObject({id: expect.stringMatching(/^foia:31/), paragraph: '1'})
    for (const {from, to, line} of notice.crossReferences) {
      expect([typeof from, typeof to, typeof line]).toEqual(['string', 'string', 'number'])
    }
  })

  it('says of each finding whose it is, and where', async () => {
    const {findings, sections} = await outline(['met-police-apps.md'], {cwd: samples})
    const source = readFileSync(join(samples, 'met-police-apps.md'), 'utf8')
    const balance = findings.find(({says}: {says: string}) => says === 'public-interest')
    expect(balance).toMatchObject({
      side: 'maintain',
      voice: 'commissioner',
      provisions: ['foia:31(1)(a)', 'foia:31(1)(b)'],
      place: 'reasons',
      paragraph: '35',
    })
    expect(sections[balance.section].id).toBe('balance-of-the-public-interest-arguments')
    expect(source.slice(...balance.span)).toBe('outweighs')
    expect(source.split('\n')[balance.line - 1]).toContain('35. Having carefully balanced')
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

  it('as text shows the argument: what comes of each exemption, and the paragraphs that say so', async () => {
    const {stdout} = await run(['outline', 'met-police-apps.md', '--format', 'text'], {cwd: samples})
    expect(stdout).toMatch(/^Decision {10}may be withheld$/m)
    expect(argumentIn(stdout)).toEqual([
      'Provision      Claimed  Engaged   Likelihood            Public interest  Outcome',
      'foia:31(1)(a)  yes (1)  yes (23)  would be likely (23)  maintain (35)    entitled (2)',
      'foia:31(1)(b)  yes (1)  yes (23)  would be likely (23)  maintain (35)    entitled (2)',
    ])
  })

  it('as text says what failed, what was withdrawn, what is left undecided, and lines where no numbers are', async () => {
    const {stdout} = await run(['outline', 'clean/foia-section-41-and-43.md', '--format', 'text'], {
      cwd: samples,
    })
    expect(stdout).toMatch(/^Decision {10}may be withheld in part$/m)
    expect(argumentIn(stdout)).toEqual([
      'Provision   Claimed         Engaged  Likelihood  Public interest  Outcome',
      'foia:41(1)  yes (1)         yes (2)  –           –                entitled (2)',
      'foia:43(2)  yes (1)         no (33)  –           –                not entitled (33)',
      'foia:43(1)  withdrawn (11)  –        –           –                not considered (11)',
    ])
    const scottish = await run(['outline', 'clean/sic-foisa-section-30-and-38.md', '--format', 'text'], {
      cwd: samples,
    })
    expect(argumentIn(scottish.stdout)[1]).toMatch(/^foisa:38\(1\)\(b\) .* entitled \(line 11\)$/)
  })

  it('as text has no argument where no exemption is decided', async () => {
    const {stdout} = await run(['outline', 'clean/foia-section-10.md', '--format', 'text'], {cwd: samples})
    expect(stdout).toMatch(/^Decision {10}about procedure alone$/m)
    expect(stdout).not.toContain('Argument')
  })

  it('reads standard input and the kind that is set', async () => {
    const notice = await outline(['-', '--profile', 'ico-eir', '--stdin-filename', 'x.md'], {
      stdin: cleanDraft,
    })
    expect(notice.kind).toBe('ico-eir')
  })
})

/** The rows of the argument in an outline as text. */
function argumentIn(stdout: string): string[] {
  const rows = stdout.split('\n')
  const start = rows.indexOf('Argument') + 1
  return rows.slice(start, rows.indexOf('', start)).map(row => row.slice(2))
}

describe('outline --timeline', () => {
  it('prints the events in the order of their days, with the working days between', async () => {
    const {stdout, status} = await run(['outline', 'met-police-apps.md', '--timeline'], {cwd: samples})
    expect(status).toBe(0)
    expect(stdout.split('\n').map(line => line.replace(/ {2,}/g, '  '))).toEqual([
      '2023-03-30  request  line 21, paragraph 3',
      '2023-05-06  response  line 27, paragraph 4  23 working days after the request: day 20 was 2023-05-02',
      '2023-05-16  request for a review  line 29, paragraph 5',
      '2023-06-12  outcome of the review  line 33, paragraph 6  18 working days after it was asked for',
      '2023-06-15  complaint to the Commissioner  line 37, paragraph 7',
      '2023-09-04  notice  line 5',
      '',
    ])
  })

  it('says so where nothing is dated', async () => {
    expect((await run(['outline', '-', '--timeline'], {stdin: 'Nothing.'})).stdout).toBe('No dated events\n')
  })

  it('is no JSON', async () => {
    const {stderr, status} = await run(['outline', 'met-police-apps.md', '--timeline', '--format', 'json'], {
      cwd: samples,
    })
    expect(status).toBe(2)
    expect(stderr).toContain('--timeline is text')
  })
})
