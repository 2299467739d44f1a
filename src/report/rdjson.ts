import type {Severity} from '../lint/problem.ts'
import {LineIndex, type Span} from '../notice/span.ts'
import {toJson} from './json.ts'
import {spanOfPlace} from './places.ts'
import type {FullFormat, Place, ReportedFile, ReportedProblem} from './report.ts'
import {homePage, tool} from './tool.ts'
import {wellFormed} from './well-formed.ts'

const severities: {readonly [severity in Severity]: string} = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
}

/** A suggestion replaces its lines in a review: of more than these, nobody could see what it does. */
const mostLines = 20

/** The Reviewdog Diagnostic Format, whose columns count bytes of UTF-8. */
export const rdjson: FullFormat = (report, {sourceOf}) =>
  toJson({
    source: {name: tool.name, url: homePage},
    diagnostics: report.files.flatMap(file => {
      const draft = new Draft(file, sourceOf(file.path))
      return file.problems.map(problem => diagnosticOf(problem, draft))
    }),
  })

function diagnosticOf(problem: ReportedProblem, draft: Draft) {
  const suggestion = draft.suggestionOf(problem)
  return {
    message: wellFormed(problem.message),
    location: draft.locationOf(problem),
    severity: severities[problem.severity],
    code: {value: wellFormed(problem.rule), ...(problem.url !== null && {url: problem.url})},
    ...(suggestion && {suggestions: [suggestion]}),
    ...(problem.related.length > 0 && {
      related_locations: problem.related.map(related => ({
        message: wellFormed(related.message),
        location: draft.locationOf(related),
      })),
    }),
  }
}

/** A draft, with the places in it as reviewdog counts them. */
class Draft {
  readonly #path: string
  readonly #source: string
  readonly #lines: LineIndex

  constructor({path}: ReportedFile, source: string) {
    this.#path = wellFormed(path)
    this.#source = source
    this.#lines = new LineIndex(source)
  }

  locationOf(place: Place) {
    return {path: this.#path, range: this.#rangeOf(spanOfPlace(place, this.#source, this.#lines))}
  }

  /** The edits of a fix as one: reviewdog would offer each of several by itself. */
  suggestionOf({fix}: ReportedProblem) {
    const edits = fix?.edits.toSorted(({range: [one]}, {range: [other]}) => one - other) ?? []
    const [first] = edits
    const last = edits[edits.length - 1]
    if (!first || !last) return null
    const span: Span = [first.range[0], last.range[1]]
    if (this.#lines.lineAt(span[1]) - this.#lines.lineAt(span[0]) >= mostLines) return null
    let text = ''
    let reached = span[0]
    for (const {range, text: words} of edits) {
      text += this.#source.slice(reached, range[0]) + words
      reached = range[1]
    }
    return {range: this.#rangeOf(span), text: wellFormed(text)}
  }

  #rangeOf([start, end]: Span) {
    return {start: this.#positionOf(start), end: this.#positionOf(end)}
  }

  #positionOf(offset: number) {
    const {line} = this.#lines.pointAt(offset)
    const before = this.#source.slice(this.#lines.lineStart(line), offset)
    return {line, column: new TextEncoder().encode(before).length + 1}
  }
}
