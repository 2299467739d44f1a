import type {
  Location,
  PhysicalLocation,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
} from 'sarif'
import type {Severity} from '../lint/problem.ts'
import {LineIndex, type Span} from '../notice/span.ts'
import {toJson} from './json.ts'
import {fingerprintsOf, spanOfPlace} from './places.ts'
import type {FullFormat, Place, ReportedFile, ReportedProblem} from './report.ts'
import type {ExplainedRule} from './rule-text.ts'
import {homePage, tool} from './tool.ts'
import {toUri, wellFormed} from './well-formed.ts'

type Level = NonNullable<ReportingConfiguration['level']>

const levels: {readonly [severity: string]: Level} = {error: 'error', warning: 'warning', info: 'note'}

/** What GitHub calls the severities, of rules that are about no security. */
const problemSeverities: {readonly [severity: string]: string} = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
}

/** The folder that paths count from. */
const rootId = '%SRCROOT%'

/** The Static Analysis Results Interchange Format, 2.1.0: what GitHub's code scanning and many viewers read. */
export const sarif: FullFormat = (report, {sourceOf, rules}) => {
  const known = new Map(rules.map((rule, index) => [rule.id, index]))
  const descriptors = rules.map(descriptorOf)
  for (const {problems} of report.files) {
    for (const {rule} of problems) {
      if (known.has(rule)) continue
      known.set(rule, descriptors.length)
      descriptors.push({id: wellFormed(rule)})
    }
  }
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: homePage,
            rules: descriptors,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {[rootId]: {description: {text: 'The folder in which noticelint was run.'}}},
        artifacts: report.files.map(({path}) => ({
          location: artifactLocation(path),
          encoding: 'UTF-8',
          sourceLanguage: 'markdown',
        })),
        results: report.files.flatMap((file, index) => {
          const draft = new Draft(file, index, sourceOf(file.path))
          return draft.results(rule => known.get(rule) ?? -1)
        }),
      },
    ],
  }
  return toJson(log)
}

function descriptorOf({
  id,
  severity,
  summary,
  body,
  source,
  url,
  fixable,
}: ExplainedRule): ReportingDescriptor {
  const rests = source === null ? '' : ` Source: ${source}.`
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: `${summary}${rests}`},
    help: {text: `${summary}\n\n${body}`.trim(), markdown: `${summary}\n\n${body}\n\n${rests.trim()}`.trim()},
    ...(url !== null && {helpUri: url}),
    defaultConfiguration: {level: levels[severity] ?? 'warning'},
    properties: {
      tags: ['decision-notice', id.slice(0, id.indexOf('/'))],
      precision: 'high',
      'problem.severity': problemSeverities[severity] ?? 'warning',
      fixable,
    },
  }
}

function artifactLocation(path: string, index?: number) {
  const uri = toUri(path)
  return {
    uri,
    ...(!uri.startsWith('file:') && {uriBaseId: rootId}),
    ...(index !== undefined && {index}),
  }
}

/** A draft, with its problems as results. */
class Draft {
  readonly #file: ReportedFile
  readonly #index: number
  readonly #source: string
  readonly #lines: LineIndex

  constructor(file: ReportedFile, index: number, source: string) {
    this.#file = file
    this.#index = index
    this.#source = source
    this.#lines = new LineIndex(source)
  }

  results(indexOf: (rule: string) => number): Result[] {
    const known = fingerprintsOf(this.#file, this.#source, this.#lines)
    return this.#file.problems.map((problem, index) => ({
      ruleId: wellFormed(problem.rule),
      ruleIndex: indexOf(problem.rule),
      level: levels[problem.severity satisfies Severity] ?? 'warning',
      message: {text: wellFormed(problem.message)},
      locations: [this.#locationOf(problem)],
      ...(problem.related.length > 0 && {
        relatedLocations: problem.related.map((related, id) => ({
          id: id + 1,
          physicalLocation: this.#physical(related, false),
          message: {text: wellFormed(related.message)},
        })),
      }),
      partialFingerprints: {'noticelint/v1': known[index] ?? ''},
      ...(problem.fix !== null && {fixes: [this.#fixOf(problem, problem.fix)]}),
    }))
  }

  #locationOf(problem: ReportedProblem): Location {
    const {paragraph} = problem
    return {
      physicalLocation: this.#physical(problem, true),
      ...(paragraph !== null && {
        logicalLocations: [
          {name: paragraph, fullyQualifiedName: `paragraph ${paragraph}`, kind: 'paragraph'},
        ],
      }),
    }
  }

  #physical(place: Place, withWords: boolean): PhysicalLocation {
    const {line, column, endLine, endColumn} = place
    const [start, end] = spanOfPlace(place, this.#source, this.#lines)
    const region: Region = {startLine: line, startColumn: column, endLine, endColumn}
    // Where the draft is not at hand, its lines and columns must do.
    if (this.#source !== '') {
      region.charOffset = start
      region.charLength = end - start
      if (withWords) region.snippet = {text: wellFormed(this.#source.slice(start, end))}
    }
    return {artifactLocation: artifactLocation(this.#file.path, this.#index), region}
  }

  #fixOf({rule}: ReportedProblem, fix: NonNullable<ReportedProblem['fix']>) {
    return {
      description: {text: `Fix of ${wellFormed(rule)}`},
      artifactChanges: [
        {
          artifactLocation: artifactLocation(this.#file.path, this.#index),
          replacements: fix.edits.map(({range, text}) => ({
            deletedRegion: this.#regionOf(range),
            insertedContent: {text: wellFormed(text)},
          })),
        },
      ],
    }
  }

  #regionOf([start, end]: Span): Region {
    const from = this.#lines.pointAt(start)
    const to = this.#lines.pointAt(end)
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    }
  }
}
