import type {Block} from './notice.ts'
import type {Span} from './span.ts'

/** The source offset of an offset in a block's reading text. */
export function sourceOffset({map, span}: Pick<Block, 'map' | 'span'>, offset: number): number {
  const pair = map[pairAt(map, offset)]
  if (!pair) return span[0]
  const [text, source, taken] = pair
  // Behind a character reference the next character stands after the whole of it.
  return taken === undefined || offset === text ? source + offset - text : source + taken + offset - text - 1
}

/** The source span of `[from, to)` of a block's reading text; an empty range gives an empty span. */
export function spanOf(block: Pick<Block, 'map' | 'span'>, from: number, to: number): Span {
  const start = sourceOffset(block, from)
  // The end is counted from the last character, so that marks between two words are not taken in after the first.
  return to <= from ? [start, start] : [start, endOf(block, to - 1)]
}

/** Where in the source the character at an offset of the reading text ends. */
function endOf(block: Pick<Block, 'map' | 'span'>, offset: number): number {
  const pair = block.map[pairAt(block.map, offset)]
  const taken = pair?.[0] === offset ? pair[2] : undefined
  return sourceOffset(block, offset) + (taken ?? 1)
}

/** The index of the last pair that starts at an offset of the reading text or before it. */
function pairAt(map: Block['map'], offset: number): number {
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((map[middle]?.[0] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
