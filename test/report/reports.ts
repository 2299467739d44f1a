import type {Problem} from '../../src/lint/problem.ts'
import type {Paragraph} from '../../src/notice/notice.ts'
import {LineIndex, type Span} from '../../src/notice/span.ts'
import {type Report, type ReportedFile, reportOf} from '../../src/report/report.ts'
import {reportedFile} from '../../src/report/reported-file.ts'
import {stylish} from '../../src/report/stylish.ts'

/** Where the words in guillemets stand once the guillemets are gone: `one «two» three`. */
export function marked(text: string): {source: string; spans: Span[]} {
  const spans: [number, number][] = []
  let source = ''
  for (const part of text.split(/([«»])/)) {
    if (part === '«') spans.push([source.length, source.length])
    else if (part === '»') (spans[spans.length - 1] as [number, number])[1] = source.length
    else source += part
  }
  return {source, spans}
}

export function problemAt(span: Span, other: Partial<Problem> = {}): Problem {
  return {
    rule: 'numbering/sequence',
    messageId: 'unexpected',
    message: 'Unexpected paragraph number `20`, expected `18`',
    severity: 'error',
    span,
    related: [],
    fix: null,
    ...other,
  }
}

/** The report's part for a draft, without numbered paragraphs unless they are given. */
export function fileOf(
  source: string,
  problems: readonly Problem[],
  paragraphs: readonly Paragraph[] = [],
  path = 'drafts/a.md',
): ReportedFile {
  const draft = {path, notice: {kind: 'ico-foia', paragraphs}, lines: new LineIndex(source), problems}
  return reportedFile(draft, rule => (rule.startsWith('house/') ? null : `https://example.org/${rule}`))
}

/** What `stylish` says of drafts that all have one text. */
export function stylishOf(
  report: Report | ReportedFile,
  source: string,
  {colour = false, width = null}: {colour?: boolean; width?: number | null} = {},
): string {
  const whole = 'files' in report ? report : reportOf([report])
  return stylish(whole, {sourceOf: () => source, colour, width})
}
