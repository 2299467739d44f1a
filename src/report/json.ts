import {escapeUnseen} from './display.ts'
import type {Format} from './report.ts'

/** The machine format: the report itself, indented by two spaces. */
export const json: Format = report => toJson(report)

/**
 * Writes a value as JSON that is safe to show on a terminal: control characters that JSON lets through are escaped,
 * which reads back as the same value.
 */
export function toJson(value: unknown): string {
  return `${escapeUnseen(JSON.stringify(value, null, 2))}\n`
}
