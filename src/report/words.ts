import {widthOf} from './display.ts'
import type {Report} from './report.ts'

/** Nothing is written there, or nothing that could be read. */
export const none = '–'

/** "1 error", "2 errors". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** "1 error, 2 warnings", or "no problems". */
export function countsOf({summary: {errors, warnings, infos}}: Pick<Report, 'summary'>): string {
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(infos > 0 ? [`${infos} info`] : []),
  ]
  return counts.length === 0 ? 'no problems' : counts.join(', ')
}

/** "3 problems (1 error, 2 warnings) in 1 of 4 files". */
export function summaryLine(report: Report): string {
  const {files, summary} = report
  const total = counted(summary.errors + summary.warnings + summary.infos, 'problem')
  const flawed = files.filter(({problems}) => problems.length > 0).length
  return `${total} (${countsOf(report)})${files.length === 1 ? '' : ` in ${flawed} of ${files.length} files`}`
}

export function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Breaks a text into lines of at most `width` columns between words; a longer word has a line to itself. */
export function wrap(text: string, width: number): string[] {
  if (width === Number.POSITIVE_INFINITY) return [text]
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of text.split(' ')) {
    const length = widthOf(word)
    if (line !== '' && taken + 1 + length > width) {
      lines.push(line)
      line = word
      taken = length
    } else {
      taken += length + (line === '' ? 0 : 1)
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
