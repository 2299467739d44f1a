import type {FullFormat, ReportedFile, ReportedProblem} from './report.ts'
import {element, escapeText, lines, xmlDocument} from './xml.ts'

/** JUnit's XML: a suite for each draft, a failed test for each problem, a passed one for a draft without any. */
export const junit: FullFormat = ({files}) => {
  const counts = {tests: 0, failures: 0, errors: 0}
  const suites = files.map(file => {
    const {path, problems} = file
    const tests = Math.max(1, problems.length)
    counts.tests += tests
    counts.failures += problems.length
    const cases = problems.length === 0 ? [passed(path)] : problems.map(problem => failed(file, problem))
    const attributes = {name: path, tests, failures: problems.length, errors: 0, time: 0}
    return element('testsuite', attributes, lines(cases, '  '))
  })
  return xmlDocument(element('testsuites', {name: 'noticelint', ...counts}, lines(suites, '')))
}

function passed(path: string): string {
  return element('testcase', {name: 'noticelint', classname: path, time: 0})
}

function failed({path}: ReportedFile, problem: ReportedProblem): string {
  const {rule, line, column, severity, message, paragraph, related, url} = problem
  const text = [
    `${path}:${line}:${column}: ${message}${paragraph === null ? '' : ` (paragraph ${paragraph})`}`,
    ...related.map(other => `${path}:${other.line}:${other.column}: ${other.message}`),
    ...(url === null ? [] : [url]),
  ].join('\n')
  const failure = element('failure', {message, type: severity}, escapeText(text))
  return element('testcase', {name: `${rule} ${line}:${column}`, classname: path, time: 0}, failure)
}
