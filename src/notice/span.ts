/**
 * A stretch of the source: `[start, end)`, 0-based offsets in UTF-16 code units, the end exclusive
 * (unist's convention). Offsets count from after a byte order mark, as editors do.
 */
export type Span = readonly [start: number, end: number]

/** A text without its byte order mark: what offsets count in. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** A point as people count: line and column from 1, columns in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns. LF, CRLF and a lone CR each end a line, as in CommonMark. */
export class LineIndex {
  readonly #starts: number[] = [0]
  readonly #length: number

  constructor(source: string) {
    this.#length = source.length
    const lineEnding = source.includes('\r') ? /\r\n?|\n/g : /\n/g
    while (lineEnding.exec(source)) this.#starts.push(lineEnding.lastIndex)
  }

  /** The number of lines; a text that ends with a line ending has an empty last line. */
  get lineCount(): number {
    return this.#starts.length
  }

  /** The offset at which a 1-based line starts; the end of the text for a line beyond the last. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.#length
  }

  /** The 1-based line of an offset; offsets outside the text count as its nearest end. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The line and column of an offset; offsets outside the text count as its nearest end. */
  pointAt(offset: number): Point {
    const inside = Math.max(0, Math.min(offset, this.#length))
    const line = this.lineAt(inside)
    return {line, column: inside - this.lineStart(line) + 1}
  }
}
