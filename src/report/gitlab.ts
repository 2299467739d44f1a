import {fnv1a} from '../lint/fnv.ts'
import type {Severity} from '../lint/problem.ts'
import {LineIndex} from '../notice/span.ts'
import {toJson} from './json.ts'
import {fingerprintsOf} from './places.ts'
import type {FullFormat} from './report.ts'
import {wellFormed} from './well-formed.ts'

/** GitLab's own words; `critical` and `blocker` are for what breaks a program. */
const severities: {readonly [severity in Severity]: string} = {error: 'major', warning: 'minor', info: 'info'}

/** GitLab's Code Quality report: an array, empty where nothing is found. */
export const gitlab: FullFormat = (report, {sourceOf}) => {
  const entries = report.files.flatMap(file => {
    const source = sourceOf(file.path)
    const known = fingerprintsOf(file, source, new LineIndex(source))
    return file.problems.map(({message, rule, severity, line, endLine}, index) => ({
      description: wellFormed(message),
      check_name: wellFormed(rule),
      // GitLab tells problems apart by this alone, whatever their file.
      fingerprint: fnv1a(`${file.path}\n${known[index]}`),
      severity: severities[severity],
      location: {path: wellFormed(file.path), lines: {begin: line, end: endLine}},
    }))
  })
  return toJson(entries)
}
