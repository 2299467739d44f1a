import type {Position} from 'unist'

/** A line of a draft, or the piece of it that stands in a container. */
export interface Line {
  /** Where the words start and end, without the white space around them; equal where the line is blank. */
  readonly from: number
  readonly to: number
  /** Where the line feed, or the carriage return before it, stands; the end of the draft where there is none. */
  readonly ending: number
  /** Where the next line starts. */
  readonly next: number
}

/** Reads a line from `at` on; the white space around its words may be blanks only. */
export function lineFrom(source: string, at: number, end: number): Line {
  const feed = source.indexOf('\n', at)
  const next = feed === -1 || feed >= end ? end : feed + 1
  let ending = feed === -1 || feed >= end ? end : feed
  if (ending > at && source.charCodeAt(ending - 1) === carriageReturn) ending--
  let from = at
  while (from < ending && source.charCodeAt(from) === blank) from++
  let to = ending
  while (to > from && source.charCodeAt(to - 1) === blank) to--
  return {from, to, ending, next}
}

const carriageReturn = 0x0d
const blank = 0x20

/**
 * The position of a node. Of the parser's positions only the offsets are looked at, and of blocks the columns: the
 * lines are not counted.
 */
export function positionOf(from: number, to: number, column = 1): Position {
  return {start: {line: 1, column, offset: from}, end: {line: 1, column: 1, offset: to}}
}
