import type {Severity} from '../lint/problem.ts'
import type {DraftReader} from './draft-reader.ts'
import type {ExplainedRule} from './rule-text.ts'
import {tool} from './tool.ts'

/**
 * The report of one run: the contract of `--format json`, published as `schemas/report.schema.json`. Every other
 * format is made from it and from the drafts themselves.
 */
export interface Report {
  readonly version: 1
  readonly tool: {readonly name: string; readonly version: string}
  readonly files: readonly ReportedFile[]
  readonly summary: Summary
}

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

export interface Summary {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** What a format may need besides the report. */
export interface FormatOptions {
  /** The text of a draft in the report, without its byte order mark, by its `path`. */
  readonly sourceOf: (path: string) => string
  readonly colour: boolean
  /** Columns of the terminal; `null` where the report goes elsewhere. */
  readonly width: number | null
}

/** Renders a report, with a line ending after the last line; nothing at all where there is nothing to say. */
export type Format = (report: Report, options: FormatOptions) => string

/** What the formats that are loaded when they are asked for may need besides. */
export interface FullFormatOptions extends FormatOptions {
  /** The rules that ship with the linter, with what their pages say. */
  readonly rules: readonly ExplainedRule[]
  readonly reader: DraftReader
}

/** A format that is loaded when it is asked for. */
export type FullFormat = (report: Report, options: FullFormatOptions) => string

/** Puts the reports of the drafts together and counts. */
export function reportOf(files: readonly ReportedFile[]): Report {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {problems} of files) for (const {severity} of problems) counts[severity]++
  return {
    version: 1,
    tool,
    files,
    summary: {files: files.length, errors: counts.error, warnings: counts.warning, infos: counts.info},
  }
}
