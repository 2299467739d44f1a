import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.ts'
import {profiles} from '../rules/profiles/index.ts'
import {type LintResult, lintText} from '../src/lint/lint.ts'
import {fold} from '../src/notice/fold.ts'
import type {Notice} from '../src/notice/notice.ts'
import {canonicalLayout, type Layout, layOut, layouts, type Writing, writeIn} from './notice/layouts.ts'

const samples = new URL('../samples/', import.meta.url)
const cleanSamples = readdirSync(new URL('clean/', samples))
  .filter(name => name.endsWith('.md'))
  .map(name => `clean/${name}`)
const canonicals = ['clean/foia-section-36.md', 'met-police-apps-corrected.md'].map(path => ({
  path,
  text: readFileSync(new URL(path, samples), 'utf8'),
}))

async function lint(text: string): Promise<LintResult> {
  return lintText(text, {profiles, rules: new Map()}, rules)
}

/** What must be read the same however the notice is laid out. */
function outlineOf({reading: {notice}}: LintResult): object {
  return {
    kind: notice.kind,
    form: notice.form,
    header: notice.header,
    sections: notice.sections.map(({id, title, paragraphs}) => ({id, title: fold(title), paragraphs})),
    paragraphs: notice.paragraphs.map(({number, section}) => ({number, section})),
    subParagraphs: notice.subParagraphs.map(({written, value}) => ({written, value})),
    crossReferences: notice.crossReferences.map(({from, to, direction}) => ({from, to, direction})),
    quoted: wordsQuoted(notice),
    footnotes: notice.footnotes.marks.map(({label}) => label),
    steps: notice.outcome.steps,
    signature: notice.signature?.name,
  }
}

/** The words of displayed quotations, in one row: a layout may make one block of several, or leave marks in them. */
function wordsQuoted({blocks}: Notice): string {
  const texts = blocks.filter(({role}) => role === 'quotation').map(({text}) => text)
  return fold(texts.join(' ').replaceAll(/[¹²³<>]| -(?= )/g, ''))
}

/** The errors and warnings; house style may have something to say about a layout. */
function complaintsOf({problems, lines}: LintResult): readonly string[] {
  return problems
    .filter(({severity}) => severity !== 'info')
    .map(({span, rule, message}) => `${lines.lineAt(span[0])} ${rule} ${message}`)
}

describe.each(canonicals)('$path', ({text}) => {
  it('is canonical: laid out as it is, it is the same', () => {
    expect(layOut(text, {})).toBe(text)
  })

  it.each(Object.entries(layouts))('is read the same with %s', async (_, layout) => {
    const [canonical, laidOut] = [await lint(text), await lint(layOut(text, layout))]
    expect(outlineOf(laidOut)).toEqual(outlineOf(canonical))
  })

  it.each(Object.entries(layouts))('is found clean with %s', async (_, layout) => {
    expect(complaintsOf(await lint(layOut(text, layout)))).toEqual([])
  })

  it('is read the same, and found clean, in layouts that differ in several ways', async () => {
    const canonical = outlineOf(await lint(text))
    await fc.assert(
      fc.asyncProperty(anyLayout, async layout => {
        const result = await lint(layOut(text, layout))
        expect(complaintsOf(result)).toEqual([])
        expect(outlineOf(result)).toEqual(canonical)
      }),
      {numRuns: 60, seed: 20230904},
    )
  })
})

const anyLayout: fc.Arbitrary<Layout> = fc.record({
  numbers: fc.constantFrom('1.', '1)', '1\\.'),
  headings: fc.constantFrom('atx', 'setext', 'bold'),
  title: fc.constantFrom('one heading', 'two headings'),
  header: fc.constantFrom('bold lines', 'plain lines', 'list', 'table', 'table with breaks', 'front matter'),
  quotations: fc.constantFrom('plain', 'blockquote', 'indented'),
  marks: fc.constantFrom('curly', 'straight'),
  notes: fc.constantFrom('markdown', 'superscript'),
  gaps: fc.constantFrom('blank lines', 'none'),
  lines: fc.constantFrom('long', 'wrapped', 'wrapped to the margin'),
  breaks: fc.constantFrom('backslash', 'spaces', 'none'),
  pages: fc.boolean(),
  spaces: fc.constantFrom('plain', 'no-break', 'character references'),
  softHyphens: fc.boolean(),
  ending: fc.constantFrom('\n', '\r\n'),
  byteOrderMark: fc.boolean(),
})

const writings: readonly (readonly [string, Partial<Writing>])[] = [
  ['LF', {ending: '\n'}],
  ['CRLF', {ending: '\r\n'}],
  ['a byte order mark', {byteOrderMark: true}],
  ['non-breaking spaces', {spaces: 'no-break'}],
  ['soft hyphens', {softHyphens: true}],
  ['straight quotation marks', {marks: 'straight'}],
  ['superscript footnotes', {notes: 'superscript'}],
]

describe.each(cleanSamples)('%s', path => {
  const text = readFileSync(new URL(path, samples), 'utf8')

  it.each(writings)('is read the same, and found clean, with %s', async (_, writing) => {
    const [original, written] = [await lint(text), await lint(writeIn(text, writing))]
    expect(complaintsOf(written)).toEqual([])
    expect(outlineOf(written)).toEqual(outlineOf(original))
  })
})

describe('the canonical notice', () => {
  it('has the outline that it has on the page', async () => {
    const text = canonicals[0]?.text ?? ''
    const {notice} = (await lint(text)).reading
    expect(notice.header).toEqual({
      date: '2023-11-21',
      reference: 'IC-999902-B2C4',
      authority: 'The Governing Body of Northmere University',
      address: 'Senate House, Harbour Road, Northmere, NM4 7TQ',
      decisionNumber: null,
    })
    expect(notice.sections.map(({level, title}) => `${level} ${title}`)).toEqual(
      [...text.matchAll(/^(##+) (.*)$/gm)].map(([, marks, title]) => `${marks?.length} ${title}`),
    )
    expect(notice.paragraphs.map(({number}) => number)).toEqual(
      Array.from({length: 37}, (_, index) => index + 1),
    )
    expect(notice.subParagraphs.map(({written}) => written)).toEqual(['(i)', '(ii)'])
    expect(notice.crossReferences.map(({from, to, direction}) => [from, to, direction])).toEqual([
      ['19', '16', 'above'],
      ['31', '19', null],
    ])
    expect(notice.footnotes.marks.map(({label}) => label)).toEqual(['1'])
    expect(notice.outcome.steps).toBe(false)
    expect(notice.signature?.name).toBe('Helen Arkwright')
  })
})

describe('a notice with slips', () => {
  const slips: readonly (readonly [right: string, wrong: string])[] = [
    ['\n20. The', '\n22. The'],
    ['\n30. However', '\nHowever'],
    ['paragraph 16 above', 'paragraph 61 above'],
    ['(ii) the free and frank exchange of views', '(iii) the free and frank exchange of views'],
    ['## Scope of the case\n\n', ''],
    ['within 28 (calendar) days', 'within 35 (calendar) days'],
  ]
  const flawed = slips.reduce((text, [right, wrong]) => {
    expect(text).toContain(right)
    return text.replace(right, wrong)
  }, canonicals[0]?.text ?? '')

  it.each(Object.entries(layouts))('has the same found in it with %s', async (_, layout) => {
    const {problems} = await lint(layOut(flawed, layout))
    expect(problems.filter(({severity}) => severity !== 'info').map(({rule}) => rule)).toEqual([
      'structure/required-section',
      'numbering/sub-paragraph',
      'numbering/cross-reference',
      'numbering/sequence',
      'numbering/unnumbered-paragraph',
      'structure/appeal-rights',
    ])
  })
})

describe('a layout', () => {
  it('changes nothing but what it names', () => {
    for (const {text} of canonicals) {
      const words = wordsOf(layOut(text, canonicalLayout))
      for (const [name, layout] of Object.entries(layouts)) {
        // These say the header, or the page, in other words.
        if (layout.header?.startsWith('table') || layout.header === 'front matter' || layout.pages) continue
        expect(wordsOf(layOut(text, layout)), name).toEqual(words)
      }
    }
  })
})

/** The words of a draft without the marks that lay it out. */
function wordsOf(draft: string): readonly string[] {
  return draft
    .replaceAll('\uFEFF', '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00AD', '')
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\[\^(\d)\]:?/g, (_, digit: string) => '⁰¹²³'[Number(digit)] ?? '')
    .replaceAll(/^(?:=+|-+|>)\r?$/gm, '')
    .replaceAll(/^ *>/gm, '')
    .replaceAll(/^#+|\\$|\\(?=\.)|\*\*|^ *-(?= )/gm, '')
    .replaceAll(/^(\d+)\)/gm, '$1.')
    .replaceAll(',', '')
    .split(/\s+/)
    .filter(word => word !== '')
}
