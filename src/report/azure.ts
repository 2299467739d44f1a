import {safe} from './display.ts'
import type {FullFormat, ReportedFile, ReportedProblem} from './report.ts'
import {summaryLine} from './words.ts'

/** Logging commands of Azure Pipelines, which become issues of the run; the counts after them. */
export const azure: FullFormat = report => {
  const lines = report.files.flatMap(file => file.problems.map(problem => line(file, problem)))
  return lines.length === 0 ? '' : `${[...lines, summaryLine(report)].join('\n')}\n`
}

function line({path}: ReportedFile, problem: ReportedProblem): string {
  const {severity, message, rule, related, url} = problem
  const notes = related.map(other => ` [line ${other.line}: ${safe(other.message)}]`).join('')
  const text = `${safe(message)}${notes}${url === null ? '' : ` ${url}`}`
  if (severity === 'info') {
    // Issues are errors or warnings. A plain line must hold nothing that the agent takes for a command.
    const words = `${safe(path)}(${problem.line},${problem.column}): info ${safe(rule)}: ${text}`
    return words.replaceAll('##', '# #')
  }
  const properties = [
    `type=${severity}`,
    `sourcepath=${escapeProperty(path)}`,
    `linenumber=${problem.line}`,
    `columnnumber=${problem.column}`,
    `code=${escapeProperty(rule)}`,
  ]
  return `##vso[task.logissue ${properties.join(';')};]${escapeData(text)}`
}

/** `%AZP25` is how the agent's own library writes a percent sign. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(safe(text)).replaceAll(']', '%5D').replaceAll(';', '%3B')
}
