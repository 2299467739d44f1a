import picocolors from 'picocolors'
import type {Severity} from '../lint/problem.ts'
import {safe, widthOf} from './display.ts'
import type {FullFormat, Report} from './report.ts'
import {counted, summaryLine} from './words.ts'

/** What was found by one rule at one severity. */
interface Row {
  readonly rule: string
  readonly severity: Severity
  readonly fixable: number
  readonly problems: number
  readonly files: number
}

/** How often each rule found something, the most frequent first: what to mend, or to set, first. */
export const stats: FullFormat = (report, {colour}) => {
  const rows = rowsOf(report)
  if (rows.length === 0) return `No problems in ${counted(report.files.length, 'file')}\n`
  const {bold, dim} = picocolors.createColors(colour)
  const table = [
    ['Problems', 'Files', 'Fixable', 'Severity', 'Rule'],
    ...rows.map(({problems, files, fixable, severity, rule}) => [
      String(problems),
      String(files),
      fixable === 0 ? '' : String(fixable),
      severity,
      safe(rule),
    ]),
  ]
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => widthOf(row[column] ?? '')))) ?? []
  const lines = table.map(row =>
    row
      .map((cell, column) =>
        column < 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return `${[dim(lines[0] ?? ''), ...lines.slice(1), '', bold(summaryLine(report))].join('\n')}\n`
}

function rowsOf({files}: Report): Row[] {
  const rows = new Map<string, {-readonly [key in keyof Row]: Row[key]}>()
  for (const {problems} of files) {
    const seen = new Set<string>()
    for (const {rule, severity, fix} of problems) {
      const key = `${severity} ${rule}`
      const row = rows.get(key) ?? {rule, severity, fixable: 0, problems: 0, files: 0}
      rows.set(key, row)
      row.problems++
      if (fix !== null) row.fixable++
      if (!seen.has(key)) row.files++
      seen.add(key)
    }
  }
  return [...rows.values()].sort(
    (one, other) => other.problems - one.problems || (one.rule < other.rule ? -1 : 1),
  )
}
