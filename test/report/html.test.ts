import {readdirSync, readFileSync} from 'node:fs'
import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.ts'
import {profiles} from '../../rules/profiles/index.ts'
import {lintText} from '../../src/lint/lint.ts'
import type {Problem} from '../../src/lint/problem.ts'
import {type ReportedFile, reportOf} from '../../src/report/report.ts'
import {reportedFile} from '../../src/report/reported-file.ts'
import {anyReport, formatted} from './all-formats.ts'
import {fileOf, marked, problemAt} from './reports.ts'
import {xmlErrors} from './valid.ts'

/** The page for a draft whose words in guillemets are problems, one each. */
async function pageOf(text: string, other: Partial<Problem> = {}): Promise<string> {
  const {source, spans} = marked(text)
  const problems = spans.map(span => problemAt(span, other)).sort((one, two) => one.span[0] - two.span[0])
  return formatted('html', reportOf([fileOf(source, problems)]), source)
}

/** The notice itself, with each note as `{number}` and each call as `(number)`, the rest of the tags as they are. */
function noticeIn(page: string): string {
  const from = page.indexOf('<div class="text">')
  return page
    .slice(from + '<div class="text">'.length, page.indexOf('</div>\n</article>', from))
    .replace(/<div class="note \w+" id="[\w-]+-problem-(\d+)"[\s\S]*?<\/div>\n/g, '{$1}')
    .replace(/<a class="call \w+"[^>]*>(\d+)<\/a>/g, '($1)')
    .trim()
}

/** The words that are marked as those of a problem. */
function wordsOf(page: string, number: number): string {
  const found = new RegExp(`<mark class="\\w+" id="n1-words-${number}">([^<]*)</mark>`).exec(page)
  return found?.[1] ?? ''
}

describe('words are marked where they stand', () => {
  const pages: string[] = []

  it.each<[string, string, string]>([
    [
      'in a paragraph',
      'One «two» three.',
      '<p>One <mark class="error" id="n1-words-1">two</mark>(1) three.</p>',
    ],
    [
      'in a heading',
      '# «Decision» notice',
      '<h2 class="depth-1"><mark class="error" id="n1-words-1">Decision</mark>(1) notice</h2>',
    ],
    ['behind an escape', 'a \\* «b» c', '<p>a * <mark class="error" id="n1-words-1">b</mark>(1) c</p>'],
    [
      'behind a character reference',
      '&ldquo;a «b»',
      '<p>“a <mark class="error" id="n1-words-1">b</mark>(1)</p>',
    ],
    [
      'as a character reference',
      'a «&rdquo;» b',
      '<p>a <mark class="error" id="n1-words-1">”</mark>(1) b</p>',
    ],
    [
      'where they are a number of the list',
      '«17.» One',
      '<ol start="17"><li><p><span class="number"><mark class="error" id="n1-words-1">17.</mark>(1) </span>One</p>',
    ],
    [
      'on the second line of a quotation',
      '> a\n> b «c»',
      '<blockquote><p>a b <mark class="error" id="n1-words-1">c</mark>(1)</p>',
    ],
    ['in code', '`a «b»`', '<p><code>a <mark class="error" id="n1-words-1">b</mark>(1)</code></p>'],
    [
      'in a fence',
      '```md\na «b»\n```',
      '<pre><code>a <mark class="error" id="n1-words-1">b</mark>(1)</code></pre>',
    ],
    [
      'in a comment',
      '<!-- a «b» -->',
      '<pre class="raw">&lt;!-- a <mark class="error" id="n1-words-1">b</mark>(1) --&gt;</pre>',
    ],
    [
      'in front matter',
      '---\na: «b»\n---\n',
      '<pre class="raw">---\na: <mark class="error" id="n1-words-1">b</mark>(1)\n---</pre>',
    ],
    [
      'in a cell',
      '| a |\n| --- |\n| «b» |',
      '<tbody><tr><td><mark class="error" id="n1-words-1">b</mark>(1)</td></tr></tbody>',
    ],
    [
      'in a link',
      '[a «b»](https://c.org)',
      '<a href="https://c.org" rel="noreferrer">a <mark class="error" id="n1-words-1">b</mark></a>(1)',
    ],
    [
      'as a footnote mark',
      'a«[^1]»\n\n[^1]: b',
      '<sup><a href="#n1-note-1"><mark class="error" id="n1-words-1">1</mark></a></sup>(1)',
    ],
    ['as an empty place', 'a «»b', '<p>a <span class="place" id="n1-words-1"></span>(1)b</p>'],
    [
      'over emphasis',
      'a «b **c** d»',
      '<p>a <mark class="error" id="n1-words-1">b </mark><strong><mark class="error">c</mark></strong><mark class="error"> d</mark>(1)</p>',
    ],
  ])('%s', async (_, text, expected) => {
    const page = await pageOf(text)
    expect(noticeIn(page)).toContain(expected)
    pages.push(page)
  })

  it('in pages that are well-formed', async () => {
    expect(pages).toHaveLength(16)
    expect(await xmlErrors('html', pages)).toEqual([])
  })

  it('once for two problems that share them, the worse one showing', async () => {
    const {source, spans} = marked('a «b c» d')
    const [span] = spans
    if (!span) throw new Error('nothing is marked')
    const inside = [span[0] + 2, span[1]] as const
    const problems = [problemAt(span, {severity: 'info'}), problemAt(inside)]
    const page = await formatted('html', reportOf([fileOf(source, problems)]), source)
    expect(noticeIn(page)).toBe(
      '<p>a <mark class="info" id="n1-words-1">b </mark><mark class="error" id="n1-words-2">c</mark>(1)(2) d</p>\n<div class="notes">{1}{2}</div>',
    )
  })

  it('or at the end of the block before, where the words are not shown', async () => {
    const page = noticeIn(await pageOf('One.\n\n«[a]: https://b.org»\n\nTwo.'))
    expect(page).toMatch(
      /^<p>One\.<span class="place" id="n1-words-1"><\/span>\(1\)<\/p>\n<div class="notes">\{1\}/,
    )
  })
})

describe('a note', () => {
  it('says what is wrong, links its rule and the related places, and the words link back to it', async () => {
    const {source, spans} = marked('«One» `two` «three».')
    const [first, second] = spans
    if (!first || !second) throw new Error('nothing is marked')
    const related = [{message: 'It is said here', span: first}]
    const fix = {edits: [{range: second, text: 'x'}]}
    const problems = [problemAt(second, {related, fix, message: 'Unexpected `a < b`'})]
    const page = await formatted('html', reportOf([fileOf(source, problems)]), source)
    expect(page).toContain('<a class="call error" href="#n1-problem-1" aria-label="Error 1">1</a>')
    expect(page).toContain('<mark class="related" id="n1-words-1-1">One</mark>')
    expect(page).toContain('<strong class="severity">Error</strong> Unexpected <code>a &lt; b</code></p>')
    expect(page).toContain('<a href="#n1-words-1-1">It is said here</a> <span class="where">line 1</span>')
    expect(page).toContain(
      '<a href="https://example.org/numbering/sequence" rel="noreferrer"><code>numbering/sequence</code></a> · line 1 · <code>--fix</code> mends it',
    )
  })

  it('stands behind the block of its words, inside an item of a list', async () => {
    expect(noticeIn(await pageOf('1. «a»\n\n   b\n\n2. c'))).toMatch(
      /^<ol><li><p>.*<\/p>\n<div class="notes">\{1\}<\/div>\n<p>b<\/p>\n<\/li>/,
    )
  })
})

describe('hostile text', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '<javascript:alert(1)>',
    '![a](https://tracker.example/x.png)',
    '[a]\n\n[a]: data:text/html,x',
    '&lt;script&gt;',
  ])('%j does nothing', async text => {
    const page = await pageOf(`«x» ${text}`, {message: text, rule: `house/${text}`})
    const tags = [...page.matchAll(/<([a-z]+\d?)/g)].map(([, name]) => name)
    expect(tags).not.toContain('script')
    expect(tags).not.toContain('img')
    expect(page).not.toMatch(/<[^>]*\son\w+=/)
    expect(page).not.toMatch(/(?:href|src)="(?!#|https:\/\/(?:github\.com|example\.org)\/)/)
    expect(page).toContain("default-src 'none'")
  })
})

describe('several drafts', () => {
  it('have an index, and those with problems are shown', async () => {
    const one = fileOf('One «two».', [problemAt([0, 3])], [], 'a.md')
    const files = [one, fileOf('x', [], [], 'b & c.md'), {...one, path: 'd.md'}]
    const page = await formatted('html', reportOf(files), 'One two.')
    expect(page).toContain('<h1 id="index-title">3 notices</h1>')
    expect(page).toContain('<tr><th scope="row"><a href="#n1">a.md</a></th><td class="count error">1</td>')
    expect(page).toContain('<tr><th scope="row">b &amp; c.md</th><td class="count error">–</td>')
    expect([...page.matchAll(/<article id="(n\d)"/g)].map(([, id]) => id)).toEqual(['n1', 'n3'])
    expect(linksToNowhere(page)).toEqual([])
  })
})

/** In-page links whose place there is not, and ids that there are twice. */
function linksToNowhere(page: string): string[] {
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string)
  const known = new Set(ids)
  const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id as string)
  return [
    ...links.filter(id => !known.has(id)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `${id} twice`),
  ]
}

it('any draft has one note, one place and one call for each problem, and every link leads somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async ({report, source}) => {
      const page = await formatted('html', report, source)
      const count = report.files[0]?.problems.length ?? 0
      expect(page.match(/<div class="note /g)?.length ?? 0).toBe(count)
      if (source !== '') {
        expect(page.match(/ id="n1-words-\d+"/g)?.length ?? 0).toBe(count)
        expect(page.match(/<a class="call /g)?.length ?? 0).toBe(count)
        expect(linksToNowhere(page)).toEqual([])
      }
    }),
    {numRuns: 60, seed: 11},
  )
})

describe('the flawed samples', () => {
  const folder = new URL('../../samples/flawed/', import.meta.url)
  const paths = readdirSync(folder).filter(name => name.endsWith('.md'))

  it('are shown whole, every problem on its words', async () => {
    const sources = new Map<string, string>()
    const files: ReportedFile[] = []
    const problemsOf = new Map<string, readonly Problem[]>()
    for (const path of paths) {
      const text = readFileSync(new URL(path, folder), 'utf8')
      const {source, problems, lines, reading} = await lintText(text, {profiles, rules: new Map()}, rules)
      sources.set(path, source)
      problemsOf.set(path, problems)
      files.push(reportedFile({path, notice: reading.notice, lines, problems}, () => null))
    }
    const pages: string[] = []
    for (const file of files) {
      const source = sources.get(file.path) ?? ''
      const page = await formatted('html', reportOf([file]), source)
      pages.push(page)
      expect(linksToNowhere(page)).toEqual([])
      for (const [index, {span}] of (problemsOf.get(file.path) ?? []).entries()) {
        const words = source.slice(...span)
        // Marks over more than plain words are in pieces, and so are those that others share.
        const shown = wordsOf(page, index + 1)
        if (shown !== '' && /^[\w ]+$/.test(words)) expect(words).toContain(shown)
        expect(shown !== '' || page.includes(`id="n1-words-${index + 1}"`)).toBe(true)
      }
    }
    expect(await xmlErrors('html', pages)).toEqual([])
  })
})
