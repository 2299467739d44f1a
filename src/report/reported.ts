import type {Severity} from '../lint/problem.ts'

/** A draft that was linted. One that could not be read is not in the report: it is told on standard error. */
export interface ReportedFile {
  /** Relative to the working directory, with forward slashes; `<stdin>` for standard input without a name. */
  readonly path: string
  /** The kind of notice, or `null` where nothing tells. */
  readonly kind: string | null
  /** In the order of their places. */
  readonly problems: readonly ReportedProblem[]
}

/** A place in a draft: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface ReportedProblem extends Place {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** The number of the numbered paragraph in which the problem starts. */
  readonly paragraph: string | null
  readonly related: readonly ReportedRelated[]
  /** Ranges are offsets from 0, after a byte order mark. */
  readonly fix: {
    readonly edits: readonly {readonly range: readonly [number, number]; readonly text: string}[]
  } | null
  /** The rule's reference page; `null` for a schema rule, which has none. */
  readonly url: string | null
}

/** Another place that makes it a problem. */
export interface ReportedRelated extends Place {
  readonly message: string
}
