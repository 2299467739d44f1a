import {fingerprints} from '../lint/fingerprint.ts'
import type {LineIndex, Span} from '../notice/span.ts'
import type {Place, ReportedFile} from './report.ts'

/** The offset of a line and column; of a text that is shorter than it was, the nearest that there is. */
export function offsetOf(line: number, column: number, source: string, lines: LineIndex): number {
  return Math.min(lines.lineStart(line) + column - 1, source.length)
}

/** The offsets of a place. */
export function spanOfPlace(place: Place, source: string, lines: LineIndex): Span {
  const start = offsetOf(place.line, place.column, source, lines)
  return [start, Math.max(start, offsetOf(place.endLine, place.endColumn, source, lines))]
}

/** The fingerprints of a draft's problems, in their order. */
export function fingerprintsOf(file: ReportedFile, source: string, lines: LineIndex): readonly string[] {
  return fingerprints(
    file.problems.map(problem => ({...problem, span: spanOfPlace(problem, source, lines)})),
    source,
  )
}
