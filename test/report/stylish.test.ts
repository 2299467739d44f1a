import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {reportOf} from '../../src/report/report.ts'
import {fileOf, marked, problemAt, stylishOf} from './reports.ts'

/** The excerpts of the words in guillemets, each line from the gutter's bar on. */
function excerpts(text: string, width: number | null = null): string[] {
  const {source, spans} = marked(text)
  const problems = spans.map(span => problemAt(span, {message: 'Wrong'}))
  const report = stylishOf(fileOf(source, problems), source, {width})
  return report.split('\n').flatMap(line => {
    const bar = line.indexOf('│')
    return bar === -1 ? [] : [line.slice(bar + 2)]
  })
}

describe('the stylish report', () => {
  const {source, spans} = marked('# Reasons\n\n«17.» The first.\n\n«20.» The «second».\n')
  const [before, number, word] = spans as [[number, number], [number, number], [number, number]]
  const file = fileOf(source, [
    problemAt(number, {related: [{message: 'Paragraph 17 stands here', span: before}]}),
    problemAt(word, {rule: 'drafting/placeholder', severity: 'warning', message: 'Placeholder'}),
  ])

  it('lays out place, severity, message, rule, the line and what is related', () => {
    const report = reportOf([file, fileOf(source, [], [], 'clean.md')])
    expect(`\n${stylishOf(report, source)}`).toBe(`
drafts/a.md
  5:1  error    Unexpected paragraph number \`20\`, expected \`18\`  numbering/sequence
    5 │ 20. The second.
      │ ^^^
    3 │ 17. The first.
      │ --- Paragraph 17 stands here

  5:9  warning  Placeholder  drafting/placeholder
    5 │ 20. The second.
      │         ^^^^^^

✖ 2 problems (1 error, 1 warning) in 1 of 2 files
`)
  })

  it('says how many can be fixed', () => {
    const fix = {edits: [{range: number, text: '18.'}]}
    const fixable = fileOf(source, [problemAt(number, {fix}), problemAt(word)])
    expect(stylishOf(fixable, source)).toMatch(/✖ 2 problems \(2 errors\)\n {2}1 can be fixed with --fix\n$/)
  })

  it('says nothing of clean drafts', () => {
    expect(stylishOf(fileOf(source, []), source)).toBe('')
  })

  it('wraps a message to the terminal, and leaves it whole elsewhere', () => {
    const rows = stylishOf(file, source, {width: 50}).split('\n')
    expect(rows.slice(1, 3)).toEqual([
      '  5:1  error    Unexpected paragraph number `20`,',
      '                expected `18`  numbering/sequence',
    ])
  })

  it('is coloured only where that is asked for', () => {
    expect(stylishOf(file, source)).not.toContain('\x1b')
    expect(stylishOf(file, source, {colour: true})).toContain('\x1b[31m')
  })

  it('lets no control character of the draft, its name or a message reach the terminal', () => {
    const hostile = 'Text \x1b]0;title\x07 and \x9b31m\x08 more'
    const problem = problemAt([5, 12], {
      message: `Wrong ${hostile}`,
      related: [{message: hostile, span: [0, 4]}],
    })
    const report = stylishOf(fileOf(hostile, [problem], [], 'dra\x1b[2Jft.md'), hostile)
    expect(report.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    expect(report).toContain('␛]0;title␇')
  })
})

describe('an excerpt', () => {
  it('keeps the underline below the words after tabs and wide characters', () => {
    expect(excerpts('\ta «b» c')).toEqual(['    a b c', '      ^'])
    expect(excerpts('決定 «通知» x')).toEqual(['決定 通知 x', '     ^^^^'])
    expect(excerpts('cafe\u0301 «noir»')).toEqual(['cafe\u0301 noir', '     ^^^^'])
    expect(excerpts('in\u00ADfor\u00ADmation «held»')).toEqual(['information held', '            ^^^^'])
  })

  it('marks the place of what is missing by one column', () => {
    expect(excerpts('Date:«»')).toEqual(['Date:', '     ^'])
    expect(excerpts('«»Date:')).toEqual(['Date:', '^'])
    expect(excerpts('Date\n\n«»')).toEqual(['', '^'])
  })

  it('shows each line of a short place, and the first and last of a long one', () => {
    expect(excerpts('The «Council\n  argued\nthat» x')).toEqual([
      'The Council',
      '    ^^^^^^^',
      '  argued',
      '  ^^^^^^',
      'that x',
      '^^^^',
    ])
    expect(excerpts('«1\n2\n3\n4\n5» x')).toEqual(['1', '^', '…', '5 x', '^'])
    expect(excerpts('«One\n\ntwo»')).toEqual(['One', '^^^', '', 'two', '^^^'])
  })

  it('leaves out the line on which a place ends before its first column', () => {
    expect(excerpts('«One\n»two')).toEqual(['One', '^^^'])
  })

  it('reads lines that end with CRLF', () => {
    expect(excerpts('One\r\ntwo «three»\r\nfour')).toEqual(['two three', '    ^^^^^'])
  })

  it('cuts a long line around the words, at a word', () => {
    const line = `${'before '.repeat(40)}«HERE» ${'after '.repeat(40)}`
    const [row = '', marks = ''] = excerpts(line, 60)
    expect(row).toMatch(/^…before .*HERE.* after .*…$/)
    expect(row.length).toBeLessThanOrEqual(60)
    expect(row.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('cuts words that are longer than the line', () => {
    const [row = '', marks = ''] = excerpts(`x «${'long '.repeat(100)}» y`, 60)
    expect(row).toMatch(/^…?(x )?long .*…$/)
    expect(row.length).toBeLessThanOrEqual(60)
    expect(marks.length).toBeLessThanOrEqual(60)
  })

  it('stays quick on a line of megabytes with many problems', () => {
    const line = 'word '.repeat(400_000)
    const problems = Array.from({length: 500}, (_, index) => problemAt([index * 4000, index * 4000 + 4]))
    const start = performance.now()
    stylishOf(fileOf(line, problems), line)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('underlines exactly the words, of any text at any width', () => {
    const words = fc.string({unit: fc.constantFrom('a', ' ', 'é', '—'), maxLength: 80})
    fc.assert(
      fc.property(words, words, words, fc.integer({min: 30, max: 120}), (before, inside, after, width) => {
        const wrong = `W${inside}W`
        const [row = '', marks = ''] = excerpts(`x${before}«${wrong}»${after}`, width)
        const shown = row.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1).replace(/…$/, '')
        expect(wrong.startsWith(shown)).toBe(true)
        expect(shown.length).toBeGreaterThan(0)
        expect(row.length).toBeLessThanOrEqual(Math.max(width, 30))
      }),
    )
  })
})
