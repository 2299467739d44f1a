import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.ts'
import {profiles} from '../rules/profiles/index.ts'
import {type LintResult, lintText} from '../src/lint/lint.ts'
import {isPlainlyNotANotice} from '../src/notice/kind.ts'
import type {LineIndex, Span} from '../src/notice/span.ts'

const folder = new URL('../samples/', import.meta.url)
const drafts = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.md') && path !== 'README.md')
  .sort()
const silent = drafts.filter(path => path.startsWith('clean/') || path.endsWith('-corrected.md'))
const flawed = drafts.filter(path => path.startsWith('flawed/'))

async function lint(path: string): Promise<LintResult> {
  const text = readFileSync(new URL(path, folder), 'utf8')
  return lintText(text, {profiles, rules: new Map()}, rules)
}

describe('samples', () => {
  it.each(drafts)('%s: what is found is what stands beside it', async path => {
    const {problems, crashes, lines} = await lint(path)
    expect(crashes).toEqual([])
    const report = problems.flatMap(({span, severity, rule, message, related}) => [
      `${place(span, lines)} ${severity} ${rule} ${message}`,
      ...related.map(other => `    ${place(other.span, lines)} ${other.message}`),
    ])
    const expected = new URL(path.replace(/\.md$/, '.expected.txt'), folder)
    await expect(report.map(line => `${line}\n`).join('')).toMatchFileSnapshot(expected.pathname)
  })

  it.each(silent)('%s: nothing is found', async path => {
    const {problems} = await lint(path)
    expect(problems.map(({rule, message}) => `${rule} ${message}`)).toEqual([])
  })

  it.each(rules.map(({id}) => id))('%s finds something in the flawed ones', async id => {
    const results = await Promise.all(flawed.map(lint))
    expect(results.flatMap(({problems}) => problems).some(({rule}) => rule === id)).toBe(true)
  })

  it('has a page about the samples that is no notice', async () => {
    const {reading} = await lint('README.md')
    expect(isPlainlyNotANotice(reading.notice)).toBe(true)
  })
})

describe('the real notice', () => {
  it('is read with its header, which gives no reference', async () => {
    const {notice} = (await lint('met-police-apps.md')).reading
    expect(notice.kind).toBe('ico-foia')
    expect(notice.header).toEqual({
      date: '2023-09-04',
      reference: null,
      authority: 'Commissioner of Police of the Metropolis',
      address: 'New Scotland Yard, Broadway, London, SW1H 0BG',
      decisionNumber: null,
    })
  })

  it('is read with its 39 paragraphs as they are numbered', async () => {
    const {notice} = (await lint('met-police-apps.md')).reading
    const upTo = (first: number, last: number): number[] =>
      Array.from({length: last - first + 1}, (_, index) => first + index)
    expect(notice.paragraphs.map(({number}) => number)).toEqual([...upTo(1, 17), 20, ...upTo(18, 38)])
  })

  it('is read with its sections, each holding its paragraphs', async () => {
    const {notice} = (await lint('met-police-apps.md')).reading
    expect(
      notice.sections.map(({level, title, paragraphs}) => `${level} ${title}: ${paragraphs.join(' ')}`),
    ).toEqual([
      '2 Decision (including any steps ordered): 1 2',
      '2 Request and response: 3 4 5 6',
      '2 Scope of the case: 7 8',
      '2 Reasons for decision: ',
      '3 Section 31 – Law enforcement: 9 10 11 12 13',
      '4 The applicable interests: 14 15 16',
      '4 The nature of the prejudice: 17 20 18',
      '4 Likelihood of prejudice: 19',
      '4 Is the exemption engaged?: 20 21 22 23',
      '3 Public interest test: 24',
      '4 Arguments in favour of disclosure: 25 26',
      '4 Arguments in favour of maintaining the exemption: 27 28',
      '4 Balance of the public interest arguments: 29 30 31 32 33 34 35',
      '2 Right of appeal: 36 37 38',
    ])
  })
})

/** A place as it stands in the expected reports: from line and column to line and column. */
function place([start, end]: Span, lines: LineIndex): string {
  const from = lines.pointAt(start)
  const to = lines.pointAt(end)
  return `${from.line}:${from.column}-${to.line}:${to.column}`
}
