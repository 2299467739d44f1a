import {escapeUnseen, safe} from './display.ts'
import type {FullFormat, ReportedFile, ReportedProblem} from './report.ts'
import {wellFormed} from './well-formed.ts'

/** The Test Anything Protocol: a test for each draft, which fails where there is a problem and lists them in YAML. */
export const tap: FullFormat = ({files}) => {
  const tests = files.map((file, index) => test(file, index + 1))
  return `${['TAP version 13', `1..${files.length}`, ...tests].join('\n')}\n`
}

function test({path, problems}: ReportedFile, number: number): string {
  // Behind a `#` stands a directive: a path that holds one must not skip the test.
  const name = safe(path).replace(/[\\#]/g, '\\$&')
  if (problems.length === 0) return `ok ${number} - ${name}`
  return [`not ok ${number} - ${name}`, '  ---', '  problems:', ...problems.map(entry), '  ...'].join('\n')
}

function entry({rule, severity, message, line, column}: ReportedProblem): string {
  return [
    `    - rule: ${scalar(rule)}`,
    `      severity: ${severity}`,
    `      message: ${scalar(message)}`,
    `      line: ${line}`,
    `      column: ${column}`,
  ].join('\n')
}

/** A text in double quotation marks, which YAML reads as JSON does. */
function scalar(text: string): string {
  return escapeUnseen(JSON.stringify(wellFormed(text)))
}
