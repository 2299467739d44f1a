import type {Block} from './notice.ts'

/** Nothing of a title, a header or a signature stands in a longer block, even where all of a page is one. */
export const longestBlockOfLines = 8000

/** One line of a block as it stands in the source. */
export interface BlockLine {
  readonly block: Block
  /** The line's words, without white space at its ends. */
  readonly text: string
  /** Where they start and end in the block's reading text. */
  readonly from: number
  readonly to: number
}

/** What starts a new line in the source. */
const lineMark = /[\n\r<]/

/**
 * Splits a block's reading text where the source starts a new line: at line endings, hard breaks and `<br>`.
 * Lines without words are left out.
 */
export function linesOf(block: Block, source: string): BlockLine[] {
  const {text, map} = block
  const lines: BlockLine[] = []
  if (!lineMark.test(source.slice(block.span[0], block.span[1]))) {
    addLine(block, 0, text.length, lines)
    return lines
  }
  let pair = 0
  let start = 0
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    while (pair + 1 < map.length && (map[pair + 1]?.[0] ?? 0) <= at) pair++
    const [inText, inSource] = map[pair] ?? [0, block.span[0]]
    const mark = source[inSource + at - inText]
    if (mark === '\n' || mark === '\r' || mark === '<') {
      addLine(block, start, at, lines)
      start = at + 1
    }
  }
  addLine(block, start, text.length, lines)
  return lines
}

function addLine(block: Block, start: number, end: number, lines: BlockLine[]): void {
  let from = start
  let to = end
  while (from < to && block.text[from] === ' ') from++
  while (to > from && block.text[to - 1] === ' ') to--
  if (from < to) lines.push({block, text: block.text.slice(from, to), from, to})
}
