import type {Severity} from '../lint/problem.ts'
import {safe} from './display.ts'
import type {FullFormat, ReportedFile, ReportedProblem} from './report.ts'
import {summaryLine} from './words.ts'

const commands: {readonly [severity in Severity]: string} = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** Workflow commands of GitHub Actions, which become annotations on the changed lines; the counts after them. */
export const github: FullFormat = report => {
  const lines = report.files.flatMap(file => file.problems.map(problem => command(file, problem)))
  return lines.length === 0 ? '' : `${[...lines, summaryLine(report)].join('\n')}\n`
}

function command({path}: ReportedFile, problem: ReportedProblem): string {
  const {line, column, endLine, endColumn, rule} = problem
  const properties = {
    file: path,
    line,
    endLine,
    // Of a place on several lines GitHub takes no columns.
    ...(line === endLine ? {col: column, endColumn} : {}),
    title: `noticelint ${rule}`,
  }
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[problem.severity]} ${pairs.join(',')}::${escapeData(annotation(problem))}`
}

function annotation({message, paragraph, related, url}: ReportedProblem): string {
  return [
    `${safe(message)}${paragraph === null ? '' : ` (paragraph ${paragraph})`}`,
    ...related.map(other => `Line ${other.line}: ${safe(other.message)}`),
    ...(url === null ? [] : [url]),
  ].join('\n')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(safe(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
