import picocolors from 'picocolors'
import type {Severity} from '../lint/problem.ts'
import {LineIndex} from '../notice/span.ts'
import {safe, widthOf} from './display.ts'
import {excerpt, type Row} from './excerpt.ts'
import type {Format, Place, Report, ReportedFile, ReportedProblem} from './report.ts'
import {summaryLine, wrap} from './words.ts'

type Colours = ReturnType<typeof picocolors.createColors>
type Paint = (text: string) => string

/** Columns of an excerpt where the report does not go to a terminal. */
const usualWidth = 100

/** The widest that an excerpt is shown: a line of prose is read badly beyond it, however wide the terminal. */
const greatestWidth = 120

/**
 * The format for people: the problems of each draft with the line and the words underlined, and the counts. Says
 * nothing where there is no problem.
 */
export const stylish: Format = (report, {sourceOf, colour, width}) => {
  const files = report.files.filter(({problems}) => problems.length > 0)
  if (files.length === 0) return ''
  const colours = picocolors.createColors(colour)
  const rendered = files.map(file => renderFile(file, sourceOf(file.path), colours, width))
  return `${rendered.join('\n')}\n${renderSummary(report, colours)}\n`
}

/** How the problems of one draft are laid out: what is common to all of them. */
interface Layout {
  readonly source: string
  readonly lines: LineIndex
  readonly colours: Colours
  /** Columns of the terminal; `null` where lines may be of any length. */
  readonly width: number | null
  /** Columns of the longest `line:column`, the longest severity and the longest line number. */
  readonly position: number
  readonly severity: number
  readonly gutter: number
}

function renderFile(file: ReportedFile, source: string, colours: Colours, width: number | null): string {
  let position = 0
  let severity = 0
  let lastLine = 0
  for (const problem of file.problems) {
    position = Math.max(position, placeName(problem).length)
    severity = Math.max(severity, problem.severity.length)
    for (const {endLine} of [problem, ...problem.related]) lastLine = Math.max(lastLine, endLine)
  }
  const gutter = Math.max(position, String(lastLine).length)
  const lines = new LineIndex(source)
  const layout: Layout = {source, lines, colours, width, position, severity, gutter}
  const problems = file.problems.map(problem => renderProblem(problem, layout))
  return `${colours.bold(colours.underline(safe(file.path)))}\n${problems.join('\n')}`
}

function placeName({line, column}: Place): string {
  return `${line}:${column}`
}

function renderProblem(problem: ReportedProblem, layout: Layout): string {
  const {colours} = layout
  const paint = severityPaint(colours, problem.severity)
  const rows = [
    ...renderHead(problem, paint, layout),
    ...renderPlace(problem, '^', paint, '', layout),
    ...problem.related.flatMap(related =>
      renderPlace(related, '-', colours.cyan, safe(related.message), layout),
    ),
  ]
  return `${rows.join('\n')}\n`
}

/** Place, severity, message and rule, on one line or wrapped to the terminal. */
function renderHead(problem: ReportedProblem, paint: Paint, layout: Layout): string[] {
  const {colours, position, severity, width} = layout
  const margin = position + severity + 6
  const room = width === null ? Number.POSITIVE_INFINITY : Math.max(width - margin, 20)
  const message = wrap(safe(problem.message), room)
  const last = message[message.length - 1] as string
  const rule = safe(problem.rule)
  if (widthOf(last) + 2 + widthOf(rule) <= room) message[message.length - 1] = `${last}  ${colours.dim(rule)}`
  else message.push(colours.dim(rule))

  const place = colours.dim(placeName(problem).padStart(position))
  const [first, ...rest] = message
  return [
    `  ${place}  ${paint(problem.severity.padEnd(severity))}  ${first}`,
    ...rest.map(line => ' '.repeat(margin) + line),
  ]
}

/** The lines of a place with its words underlined by `mark`, and a label after the last underline. */
function renderPlace(place: Place, mark: string, paint: Paint, label: string, layout: Layout): string[] {
  const {source, lines, colours, gutter} = layout
  const width = Math.min(layout.width ?? usualWidth, greatestWidth) - gutter - 5
  const blank = `  ${' '.repeat(gutter)} ${colours.dim('│')}`
  // Where the draft is not at hand, the words cannot be shown.
  if (source === '') return label === '' ? [] : [`${blank} ${placeName(place)} ${paint(label)}`]
  const rendered: string[] = []
  const rows = excerpt(source, lines, place, width)
  rows.forEach((row, index) => {
    const number = String(row.line ?? '').padStart(gutter)
    rendered.push(`  ${colours.dim(`${number} │`)} ${row.text}`.trimEnd())
    const note = index === rows.length - 1 ? label : ''
    if (row.length > 0 || note) rendered.push(...renderUnderline(row, mark, paint, note, blank, width))
  })
  return rendered
}

function renderUnderline(
  row: Row,
  mark: string,
  paint: Paint,
  label: string,
  blank: string,
  width: number,
): string[] {
  const marks = `${blank} ${' '.repeat(row.indent)}${paint(mark.repeat(row.length))}`
  if (!label) return [marks]
  if (row.length > 0 && row.indent + row.length + 1 + widthOf(label) <= width)
    return [`${marks} ${paint(label)}`]
  const notes = wrap(label, width).map(line => `${blank} ${paint(line)}`)
  return row.length > 0 ? [marks, ...notes] : notes
}

function severityPaint(colours: Colours, severity: Severity): Paint {
  if (severity === 'error') return text => colours.bold(colours.red(text))
  if (severity === 'warning') return text => colours.bold(colours.yellow(text))
  return text => colours.bold(colours.blue(text))
}

function renderSummary(report: Report, colours: Colours): string {
  const {errors, warnings} = report.summary
  const paint = severityPaint(colours, errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info')
  const total = paint(`✖ ${summaryLine(report)}`)
  const fixable = report.files.flatMap(({problems}) => problems).filter(({fix}) => fix !== null).length
  return fixable === 0 ? total : `${total}\n  ${fixable} can be fixed with --fix`
}
