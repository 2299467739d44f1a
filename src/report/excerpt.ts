import type {LineIndex} from '../notice/span.ts'
import {type Cell, cellsOf} from './display.ts'
import type {Place} from './report.ts'

/** One row of an excerpt: a line of the draft, cut to the width, and which of its columns are underlined. */
export interface Row {
  /** The line's number; `null` for the row that stands for lines left out. */
  readonly line: number | null
  readonly text: string
  /** Columns before the underline. */
  readonly indent: number
  /** Columns underlined; 0 for a row without words of the place. */
  readonly length: number
}

/** More lines than this are shown as the first and the last. */
const mostLines = 3

const ellipsis = '…'
const leftOut: Row = {line: null, text: ellipsis, indent: 0, length: 0}

/**
 * The lines of a draft that a place covers, ready for a terminal. A long line is cut around the words, a place of
 * many lines shows its first and its last.
 *
 * @param width the columns that a row may take; at least 20 are taken
 */
export function excerpt(source: string, lines: LineIndex, place: Place, width: number): Row[] {
  const last = place.endColumn === 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine
  const rowAt = (line: number): Row => {
    const [start, end] = lineBounds(source, lines, line)
    const from = line === place.line ? start + place.column - 1 : firstWord(source, start, end)
    const to = line === place.endLine ? start + place.endColumn - 1 : end
    const isWithin = line > place.line && line <= last && from >= end
    return {line, ...layOut(source, start, end, from, isWithin ? null : to, Math.max(width, 20))}
  }
  if (last - place.line >= mostLines) return [rowAt(place.line), leftOut, rowAt(last)]
  return Array.from({length: last - place.line + 1}, (_, index) => rowAt(place.line + index))
}

/** Where a line starts and where its words end, its line ending and trailing white space left out. */
function lineBounds(source: string, lines: LineIndex, line: number): [number, number] {
  const start = lines.lineStart(line)
  let end = lines.lineStart(line + 1)
  while (end > start && isWhiteSpace(source.charCodeAt(end - 1))) end--
  return [start, end]
}

function firstWord(source: string, start: number, end: number): number {
  let at = start
  while (at < end && isWhiteSpace(source.charCodeAt(at))) at++
  return at
}

function isWhiteSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/**
 * Lays one line out with the words `[from, to)` underlined: one column where they are empty, none where `to` is
 * `null`. Looks at no more of a long line than can be shown.
 */
function layOut(
  source: string,
  start: number,
  end: number,
  from: number,
  to: number | null,
  width: number,
): Omit<Row, 'line'> {
  const sliceStart = onCharacter(source, Math.max(start, from - 2 * width))
  const sliceEnd = Math.max(sliceStart, Math.min(end, from + 4 * width))
  const cells = cellsOf(source.slice(sliceStart, sliceEnd))
  const first = cellAt(cells, from - sliceStart)
  const last = to === null ? first : Math.max(first, cellAt(cells, to - sliceStart))
  const window = cut(cells, first, last, width, sliceStart > start, sliceEnd < end)

  const before = window.start > 0 || sliceStart > start ? ellipsis : ''
  const after = window.end < cells.length || sliceEnd < end ? ellipsis : ''
  const indent = before.length + columns(cells, window.start, first)
  const length = to === null ? 0 : Math.max(1, columns(cells, first, Math.min(last, window.end)))
  const text = cells.slice(window.start, window.end).map(cell => cell.shown)
  return {text: before + text.join('') + after, indent, length}
}

/** Moves an offset off the second half of a surrogate pair. */
function onCharacter(source: string, at: number): number {
  const code = source.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

/** The index of the first cell that starts at or after an offset. */
function cellAt(cells: readonly Cell[], offset: number): number {
  const found = cells.findIndex(cell => cell.at >= offset)
  return found === -1 ? cells.length : found
}

function columns(cells: readonly Cell[], from: number, to: number): number {
  let width = 0
  for (let index = from; index < to; index++) width += cells[index]?.width ?? 0
  return width
}

/**
 * Chooses which cells to show: the words first, then what stands around them, a third of the room before and the
 * rest after, a cut before them at the start of a word.
 */
function cut(
  cells: readonly Cell[],
  first: number,
  last: number,
  width: number,
  isCutBefore: boolean,
  isCutAfter: boolean,
): {start: number; end: number} {
  const isWhole = !isCutBefore && !isCutAfter && columns(cells, 0, cells.length) <= width
  if (isWhole) return {start: 0, end: cells.length}

  // A column at each side is kept for the ellipsis.
  let room = width - 2
  let end = first
  while (end < last && (cells[end] as Cell).width <= room) room -= (cells[end++] as Cell).width
  const roomAfter = room - Math.floor(room / 3)
  let taken = 0
  while (end < cells.length && taken + (cells[end] as Cell).width <= roomAfter)
    taken += (cells[end++] as Cell).width
  room -= taken
  let start = first
  while (start > 0 && (cells[start - 1] as Cell).width <= room) room -= (cells[--start] as Cell).width
  while (end < cells.length && (cells[end] as Cell).width <= room) room -= (cells[end++] as Cell).width
  if (start === 0 && !isCutBefore) return {start, end}
  return {start: atWord(cells, start, first), end}
}

/** The start of the next word before the marked ones, unless it is far. */
function atWord(cells: readonly Cell[], start: number, first: number): number {
  for (let index = start; index < first && index < start + 16; index++) {
    if (index > start && cells[index - 1]?.shown === ' ' && cells[index]?.shown !== ' ') return index
  }
  return start
}
