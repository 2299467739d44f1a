import type {Block} from './notice.ts'
import {sourceOffset} from './text-map.ts'

/** A stretch of a block's reading text. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/**
 * The block with stretches of its reading text left out, its map and the places of its marks put right.
 *
 * @param ranges in order and apart; what stands between two words that become neighbours is one space
 */
export function withoutRanges(block: Block, ranges: readonly TextRange[]): Block {
  const kept = keptRanges(block.text, ranges)
  const map: [text: number, source: number, taken?: number][] = []
  let text = ''
  let next = 0
  for (const {from, to} of kept) {
    const shift = text.length - from
    while (next < block.map.length && (block.map[next]?.[0] ?? 0) <= from) next++
    const first = block.map[next - 1]
    const taken = first?.[0] === from ? first[2] : undefined
    if (taken === undefined) map.push([text.length, sourceOffset(block, from)])
    else map.push([text.length, sourceOffset(block, from), taken])
    for (let pair = block.map[next]; pair && pair[0] < to; pair = block.map[++next]) {
      const [inText, source, length] = pair
      map.push(length === undefined ? [inText + shift, source] : [inText + shift, source, length])
    }
    text += block.text.slice(from, to)
  }
  const noteMarks = block.noteMarks.map(mark => ({...mark, at: placeIn(kept, mark.at)}))
  return {...block, text, map, noteMarks}
}

function keptRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = []
  const keep = (from: number, to: number): void => {
    let start = from
    let end = to
    while (end > start && text[end - 1] === ' ') end--
    while (start < end && text[start] === ' ') start++
    // One space before it parts it from the words that stand before it now.
    if (start < end) kept.push({from: kept.length > 0 && start > from ? start - 1 : start, to: end})
  }
  let from = 0
  for (const range of ranges) {
    keep(from, range.from)
    from = range.to
  }
  keep(from, text.length)
  return kept
}

/** Where an offset of the whole text lies in what is kept of it. */
function placeIn(kept: readonly TextRange[], at: number): number {
  let length = 0
  for (const {from, to} of kept) {
    if (at <= from) break
    length += Math.min(at, to) - from
    if (at <= to) break
  }
  return length
}
