import type {Position, Range} from 'vscode-languageserver'
import {LineIndex, type Span} from '../notice/span.ts'

/** How the client counts the characters of a line. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

/** The encodings that there are; where a client names none, UTF-16 is meant. */
export const encodings: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32']

/**
 * The text of a document with its lines: turns the linter's offsets into the client's positions, and back. A byte order
 * mark, which the linter's offsets do not count, is a character of the first line.
 */
export class DraftText {
  /** As the client has it. */
  readonly text: string
  /** What is linted: the text without a byte order mark. */
  readonly source: string
  readonly #encoding: Encoding
  readonly #lines: LineIndex
  /** The length of the byte order mark. */
  readonly #mark: number

  constructor(text: string, encoding: Encoding) {
    this.text = text
    this.#encoding = encoding
    this.#mark = text.startsWith('\uFEFF') ? 1 : 0
    this.source = this.#mark === 0 ? text : text.slice(1)
    this.#lines = new LineIndex(text)
  }

  /** The position of an offset of the source. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset + this.#mark, this.text.length))
    const line = this.#lines.lineAt(at)
    return {line: line - 1, character: this.#measure(this.#lines.lineStart(line), at)}
  }

  rangeOf([start, end]: Span): Range {
    return {start: this.positionAt(start), end: this.positionAt(end)}
  }

  /** The offset in the source of a position; one beyond a line's end or the last line is at that end. */
  offsetAt(position: Position): number {
    return Math.max(0, this.#textOffset(position) - this.#mark)
  }

  spanOf({start, end}: Range): Span {
    return [this.offsetAt(start), this.offsetAt(end)]
  }

  /** The text with one stretch replaced, as the client says it. */
  replaced(range: Range, text: string): DraftText {
    const start = this.#textOffset(range.start)
    const end = Math.max(start, this.#textOffset(range.end))
    return new DraftText(this.text.slice(0, start) + text + this.text.slice(end), this.#encoding)
  }

  #textOffset({line, character}: Position): number {
    if (line < 0) return 0
    if (line >= this.#lines.lineCount) return this.text.length
    const start = this.#lines.lineStart(line + 1)
    const end = this.#lineEnd(line + 1)
    if (this.#encoding === 'utf-16') return Math.min(start + Math.max(0, character), end)
    let at = start
    for (let left = character; left > 0 && at < end; ) {
      const code = this.text.codePointAt(at) as number
      left -= widthOf(code, this.#encoding)
      at += code > 0xffff ? 2 : 1
    }
    return Math.min(at, end)
  }

  /** Where the words of a 1-based line end, before its line ending. */
  #lineEnd(line: number): number {
    const start = this.#lines.lineStart(line)
    let end = this.#lines.lineStart(line + 1)
    if (line === this.#lines.lineCount) return this.text.length
    if (end > start && this.text[end - 1] === '\n') end--
    if (end > start && this.text[end - 1] === '\r') end--
    return end
  }

  /** The length of a stretch of a line, as the client counts. */
  #measure(start: number, end: number): number {
    if (this.#encoding === 'utf-16') return end - start
    let length = 0
    for (let at = start; at < end; ) {
      const code = this.text.codePointAt(at) as number
      length += widthOf(code, this.#encoding)
      at += code > 0xffff ? 2 : 1
    }
    return length
  }
}

function widthOf(code: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
