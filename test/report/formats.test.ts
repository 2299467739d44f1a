import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {FormatName} from '../../src/report/formats.ts'
import {reportOf} from '../../src/report/report.ts'
import {anyReport, formatted} from './all-formats.ts'
import {fileOf, marked, problemAt} from './reports.ts'
import {jsonErrors, xmlErrors} from './valid.ts'

const {source, spans} = marked(
  '# Decision\n\n17. «Ünïted» “𝒜” «section 31(1) (a)» here.\n\n«20.» Two\n«lines».\n',
)
const [first, second, third, fourth] = spans as [
  [number, number],
  [number, number],
  [number, number],
  [number, number],
]
const paragraphs = [{number: 17, span: [12, second[1] + 6]}] as never
const flawed = fileOf(
  source,
  [
    problemAt(first, {severity: 'warning', rule: 'house/team', message: 'Not a team: 100%, it is'}),
    problemAt(second, {
      rule: 'citation/format',
      severity: 'info',
      message: 'Unexpected space, expected `31(1)(a)`',
      fix: {edits: [{range: second, text: 'section 31(1)(a)'}]},
    }),
    problemAt([third[0], fourth[1]], {related: [{message: 'The number before it', span: first}]}),
  ],
  paragraphs,
)
const clean = fileOf('# A\n', [], [], 'drafts/a clean #1.md')
const report = reportOf([flawed, clean])
const nothing = reportOf([clean])
const textOf = (name: FormatName, of = report): Promise<string> => formatted(name, of, source)

describe('github', () => {
  it('is a workflow command for each problem, and the counts', async () => {
    expect((await textOf('github')).split('\n')).toEqual([
      '::warning file=drafts/a.md,line=3,endLine=3,col=5,endColumn=11,title=noticelint house/team::Not a team: 100%25, it is (paragraph 17)',
      '::notice file=drafts/a.md,line=3,endLine=3,col=17,endColumn=34,title=noticelint citation/format::Unexpected space, expected `31(1)(a)` (paragraph 17)%0Ahttps://example.org/citation/format',
      '::error file=drafts/a.md,line=5,endLine=6,title=noticelint numbering/sequence::Unexpected paragraph number `20`, expected `18`%0ALine 3: The number before it%0Ahttps://example.org/numbering/sequence',
      '3 problems (1 error, 1 warning, 1 info) in 1 of 2 files',
      '',
    ])
  })

  it('escapes what would end a property', async () => {
    const other = reportOf([fileOf('a', [problemAt([0, 1])], [], 'a,b:c%.md')])
    expect(await textOf('github', other)).toMatch(/^::error file=a%2Cb%3Ac%25\.md,line=1,/)
  })
})

describe('azure', () => {
  it('is a logging command for each error and warning, a plain line for the rest', async () => {
    expect((await textOf('azure')).split('\n')).toEqual([
      '##vso[task.logissue type=warning;sourcepath=drafts/a.md;linenumber=3;columnnumber=5;code=house/team;]Not a team: 100%AZP25, it is',
      'drafts/a.md(3,17): info citation/format: Unexpected space, expected `31(1)(a)` https://example.org/citation/format',
      '##vso[task.logissue type=error;sourcepath=drafts/a.md;linenumber=5;columnnumber=1;code=numbering/sequence;]Unexpected paragraph number `20`, expected `18` [line 3: The number before it] https://example.org/numbering/sequence',
      '3 problems (1 error, 1 warning, 1 info) in 1 of 2 files',
      '',
    ])
  })
})

describe('compact and unix', () => {
  it('are a line for each problem', async () => {
    expect(await textOf('compact')).toContain(
      'drafts/a.md: line 3, col 17, Info - Unexpected space, expected `31(1)(a)` (citation/format)\n',
    )
    expect(await textOf('unix')).toContain(
      'drafts/a.md:3:17: info: Unexpected space, expected `31(1)(a)` [citation/format]\n',
    )
  })
})

describe('stats', () => {
  it('counts by rule, the most frequent first', async () => {
    const again = reportOf([flawed, {...flawed, path: 'b.md', problems: flawed.problems.slice(1)}, clean])
    expect((await textOf('stats', again)).split('\n')).toEqual([
      'Problems  Files  Fixable  Severity  Rule',
      '       2      2        2  info      citation/format',
      '       2      2           error     numbering/sequence',
      '       1      1           warning   house/team',
      '',
      '5 problems (2 errors, 1 warning, 2 info) in 2 of 3 files',
      '',
    ])
  })

  it('says so where nothing is found', async () => {
    expect(await textOf('stats', nothing)).toBe('No problems in 1 file\n')
  })
})

describe('tap', () => {
  it('is a test for each draft', async () => {
    const text = await textOf('tap')
    expect(text.split('\n').slice(0, 3)).toEqual(['TAP version 13', '1..2', 'not ok 1 - drafts/a.md'])
    expect(text).toContain(
      '    - rule: "house/team"\n      severity: warning\n      message: "Not a team: 100%, it is"\n      line: 3\n      column: 5\n',
    )
    expect(text).toMatch(/\n {2}\.\.\.\nok 2 - drafts\/a clean \\#1\.md\n$/)
  })
})

describe('junit', () => {
  it('is a failed test for each problem, and a passed one for a draft without any', async () => {
    const text = await textOf('junit')
    expect(await xmlErrors('junit', [text])).toEqual([])
    expect(text).toContain('<testsuites name="noticelint" tests="4" failures="3" errors="0">')
    expect(text).toContain('<testcase name="noticelint" classname="drafts/a clean #1.md" time="0"/>')
    expect(text).toContain(
      '<testcase name="house/team 3:5" classname="drafts/a.md" time="0"><failure message="Not a team: 100%, it is" type="warning">drafts/a.md:3:5: Not a team: 100%, it is (paragraph 17)</failure></testcase>',
    )
  })
})

describe('checkstyle', () => {
  it('is an error for each problem, below its file', async () => {
    const text = await textOf('checkstyle')
    expect(await xmlErrors('checkstyle', [text])).toEqual([])
    expect(text).toContain(
      '<error line="3" column="17" severity="info" message="Unexpected space, expected `31(1)(a)`" source="noticelint.citation/format"/>',
    )
    expect(text).toContain('<file name="drafts/a clean #1.md"/>')
  })
})

describe('gitlab', () => {
  it('is an entry for each problem, each with a fingerprint of its own', async () => {
    const twice = reportOf([flawed, {...flawed, path: 'b.md'}])
    const text = await textOf('gitlab', twice)
    expect(jsonErrors('gitlab', text)).toEqual([])
    const entries: {fingerprint: string; severity: string}[] = JSON.parse(text)
    expect(entries[2]).toMatchObject({
      description: 'Unexpected paragraph number `20`, expected `18`',
      check_name: 'numbering/sequence',
      severity: 'major',
      location: {path: 'drafts/a.md', lines: {begin: 5, end: 6}},
    })
    expect(entries.slice(0, 3).map(({severity}) => severity)).toEqual(['minor', 'info', 'major'])
    expect(new Set(entries.map(({fingerprint}) => fingerprint)).size).toBe(6)
  })

  it('keeps the fingerprints where lines move', async () => {
    const shift = 'Words above.\n\n'
    const moved = reportOf([
      fileOf(
        shift + source,
        [problemAt([first[0] + shift.length, first[1] + shift.length], flawedFirst)],
        [],
      ),
    ])
    const before = JSON.parse(await textOf('gitlab'))
    const after = JSON.parse(await formatted('gitlab', moved, shift + source))
    expect(after[0].location.lines.begin).toBe(5)
    expect(after[0].fingerprint).toBe(before[0].fingerprint)
  })

  it('is an empty list where nothing is found', async () => {
    expect(await textOf('gitlab', nothing)).toBe('[]\n')
  })
})

const flawedFirst = {severity: 'warning', rule: 'house/team', message: 'Not a team: 100%, it is'} as const

describe('rdjson', () => {
  it('carries places in bytes, related places and fixes', async () => {
    const text = await textOf('rdjson')
    expect(jsonErrors('rdjson', text)).toEqual([])
    const {diagnostics} = JSON.parse(text)
    const range = {start: {line: 3, column: 25}, end: {line: 3, column: 42}}
    expect(diagnostics[1]).toEqual({
      message: 'Unexpected space, expected `31(1)(a)`',
      location: {path: 'drafts/a.md', range},
      severity: 'INFO',
      code: {value: 'citation/format', url: 'https://example.org/citation/format'},
      suggestions: [{range, text: 'section 31(1)(a)'}],
    })
    expect(
      Buffer.from(source.split('\n')[2] ?? '')
        .subarray(24, 41)
        .toString(),
    ).toBe('section 31(1) (a)')
    expect(diagnostics[2].related_locations).toEqual([
      {
        message: 'The number before it',
        location: {path: 'drafts/a.md', range: {start: {line: 3, column: 5}, end: {line: 3, column: 13}}},
      },
    ])
    expect(diagnostics[0].code).toEqual({value: 'house/team'})
  })

  it('makes one suggestion of edits that belong together, and none of those that lie far apart', async () => {
    const draft = `1. a\n\n1. b\n${'\n'.repeat(30)}1. c\n`
    const edit = (at: number, text: string) => ({range: [at, at + 2] as const, text})
    const near = {edits: [edit(6, '2.'), edit(0, '1.')]}
    const far = {edits: [edit(0, '1.'), edit(41, '3.')]}
    expect(draft.slice(41, 43)).toBe('1.')
    const fixes = [problemAt([0, 2], {fix: near}), problemAt([6, 8], {fix: far})]
    const {diagnostics} = JSON.parse(await formatted('rdjson', reportOf([fileOf(draft, fixes)]), draft))
    expect(diagnostics[0].suggestions).toEqual([
      {range: {start: {line: 1, column: 1}, end: {line: 3, column: 3}}, text: '1. a\n\n2.'},
    ])
    expect(diagnostics[1].suggestions).toBeUndefined()
  })
})

describe('sarif', () => {
  it('is valid, and carries rules, places, related places, fixes and fingerprints', async () => {
    const text = await textOf('sarif')
    expect(jsonErrors('sarif', text)).toEqual([])
    const [run] = JSON.parse(text).runs
    expect(run).toMatchObject({
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: {'%SRCROOT%': {}},
      tool: {driver: {name: 'noticelint'}},
    })
    const [one, two, three] = run.results
    const {rules: descriptors} = run.tool.driver
    for (const result of run.results) expect(descriptors[result.ruleIndex].id).toBe(result.ruleId)
    const sequence = descriptors[three.ruleIndex]
    expect(sequence).toMatchObject({
      helpUri: 'https://example.org/numbering/sequence',
      defaultConfiguration: {level: 'error'},
      properties: {tags: ['decision-notice', 'numbering'], 'problem.severity': 'error', fixable: true},
    })
    expect(sequence.help.markdown).toContain('Source:')
    expect(descriptors[one.ruleIndex]).toEqual({id: 'house/team'})
    expect([one, two, three].map(({level}) => level)).toEqual(['warning', 'note', 'error'])
    const region = {
      startLine: 3,
      startColumn: 17,
      endLine: 3,
      endColumn: 34,
      charOffset: second[0],
      charLength: 17,
    }
    const artifactLocation = {uri: 'drafts/a.md', uriBaseId: '%SRCROOT%', index: 0}
    expect(two.locations).toEqual([
      {
        physicalLocation: {artifactLocation, region: {...region, snippet: {text: 'section 31(1) (a)'}}},
        logicalLocations: [{name: '17', fullyQualifiedName: 'paragraph 17', kind: 'paragraph'}],
      },
    ])
    expect(two.fixes[0].artifactChanges).toEqual([
      {
        artifactLocation,
        replacements: [{deletedRegion: region, insertedContent: {text: 'section 31(1)(a)'}}],
      },
    ])
    expect(three.relatedLocations).toMatchObject([{id: 1, message: {text: 'The number before it'}}])
    expect(two.partialFingerprints['noticelint/v1']).toMatch(/^[0-9a-f]{16}$/)
    expect(run.artifacts[1].location.uri).toBe('drafts/a%20clean%20%231.md')
  })

  it('gives a path on another drive as a file URI', async () => {
    const other = reportOf([fileOf('a', [problemAt([0, 1])], [], 'C:/Drafts/a b.md')])
    const text = await textOf('sarif', other)
    expect(jsonErrors('sarif', text)).toEqual([])
    expect(JSON.parse(text).runs[0].artifacts[0].location).toEqual({uri: 'file:///C:/Drafts/a%20b.md'})
  })
})

describe('markdown', () => {
  it('is a table for each draft with problems, each rule linked to its page', async () => {
    const text = await textOf('markdown')
    expect(text).toMatch(
      /^### noticelint: 1 error, 1 warning, 1 info in 1 of 2 files\n\n#### drafts\/a\.md\n/,
    )
    expect(text).toContain(
      '| 3 | 17 | info | Unexpected space, expected <code>31(1)(a)</code> | [<code>citation/format</code>](https://example.org/citation/format) |\n',
    )
    expect(text).toContain('<br><sub>line 3: The number before it</sub>')
  })

  it('lets no words of a draft end a cell, start a tag or mention anybody', async () => {
    const message = 'Placeholder `a | b` <script> *x* [y](z) @team #12 https://example.org ` end'
    const text = await textOf('markdown', reportOf([fileOf('a', [problemAt([0, 1], {message})])]))
    const row = text.split('\n')[6] ?? ''
    expect(row).toContain(
      'Placeholder <code>a \\| b</code> &lt;script&gt; \\*x\\* \\[y\\](z) @\u2060team #\u206012 https\u2060://example.org \\` end',
    )
    expect(row.split(/(?<!\\)\|/)).toHaveLength(7)
  })

  it('says so where nothing is found', async () => {
    expect(await textOf('markdown', nothing)).toBe('### noticelint: no problems in 1 file\n')
  })
})

it('formats for the log say nothing where nothing is found', async () => {
  for (const name of ['stylish', 'github', 'azure', 'compact', 'unix'] as const) {
    expect(await textOf(name, nothing), name).toBe('')
  }
})

it('a run without drafts has valid reports, too', async () => {
  for (const name of ['sarif', 'rdjson', 'gitlab'] as const)
    expect(jsonErrors(name, await textOf(name, reportOf([])))).toEqual([])
  for (const name of ['junit', 'checkstyle', 'html'] as const)
    expect(await xmlErrors(name, [await textOf(name, reportOf([]))])).toEqual([])
  expect(await textOf('tap', reportOf([]))).toBe('TAP version 13\n1..0\n')
})

describe('whatever a draft, a message or a path holds', () => {
  const samples = fc.sample(anyReport, {numRuns: 40, seed: 7})
  const all = (name: FormatName) =>
    Promise.all(samples.map(({report: of, source: draft}) => formatted(name, of, draft)))

  it.each(['sarif', 'rdjson', 'gitlab'] as const)('%s is valid', async name => {
    for (const text of await all(name)) {
      expect(jsonErrors(name, text)).toEqual([])
      expect(text).not.toMatch(/\p{Cs}|\\ud[89a-f]/u)
    }
  })

  it.each(['junit', 'checkstyle', 'html'] as const)('%s is valid', async name => {
    expect(await xmlErrors(name, await all(name))).toEqual([])
  })

  it.each(['github', 'azure', 'compact', 'unix'] as const)(
    '%s has a line for each problem, and no command but its own',
    async name => {
      const texts = await all(name)
      for (const [index, text] of texts.entries()) {
        const problems = samples[index]?.report.files[0]?.problems ?? []
        const lines = text.split('\n').filter(line => line !== '' && !/^\d+ problems? \(/.test(line))
        expect(lines).toHaveLength(problems.length)
        for (const [at, line] of lines.entries()) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a log
          expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e]/)
          if (name === 'github') expect(line).toMatch(/^::(?:error|warning|notice) file=p[^,]*,line=\d/)
          if (name !== 'azure') continue
          const isIssue = problems[at]?.severity !== 'info'
          expect(line.startsWith('##vso[task.logissue type=')).toBe(isIssue)
          if (!isIssue) expect(line).not.toContain('##')
        }
      }
    },
  )

  it('tap has a test for each draft, and YAML that holds the messages', async () => {
    const {parse} = await import('yaml')
    for (const [index, text] of (await all('tap')).entries()) {
      const file = samples[index]?.report.files[0]
      const lines = text.split('\n')
      expect(lines[2]).toMatch(file?.problems.length === 0 ? /^ok 1 - p/ : /^not ok 1 - p/)
      const block = lines.slice(4, -2).join('\n')
      if (file?.problems.length === 0) continue
      const {problems} = parse(block)
      const messages = problems.map(({message}: {message: string}) => message)
      expect(messages).toEqual(file?.problems.map(({message}) => message.replace(/\p{Cs}/gu, '\uFFFD')))
    }
  })

  it('markdown has a row of six columns for each problem', async () => {
    for (const [index, text] of (await all('markdown')).entries()) {
      const rows = text.split('\n').filter(line => /^\| \d/.test(line))
      expect(rows).toHaveLength(samples[index]?.report.files[0]?.problems.length ?? 0)
      for (const row of rows) {
        expect(row.replace(/\\\\/g, '').split(/(?<!\\)\|/)).toHaveLength(7)
        expect(row.replace(/<\/?(?:code|sub|br)>/g, '')).not.toContain('<')
      }
    }
  })
})
