import type {DraftReader} from './draft-reader.ts'
import type {ReportedFile} from './reported.ts'
import type {ExplainedRule} from './rule-text.ts'
import {tool} from './tool.ts'

export type {Place, ReportedFile, ReportedProblem, ReportedRelated} from './reported.ts'

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
