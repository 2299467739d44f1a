import type {Block} from './notice.ts'
import type {LineIndex} from './span.ts'

/** The offset in a block's reading text of the first word that lies at a source offset or after it. */
export function textOffset({map, text}: Pick<Block, 'map' | 'text'>, offset: number): number {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map[middle] as readonly [number, number])[1] <= offset) low = middle + 1
    else high = middle
  }
  const pair = map[low - 1]
  const next = map[low]?.[0] ?? text.length
  return pair ? Math.min(pair[0] + offset - pair[1], next) : 0
}

/**
 * Where the lines of the draft after a block's first start in its reading text, in which line endings read as
 * spaces.
 */
export function lineStarts(block: Block, lines: LineIndex): number[] {
  const starts: number[] = []
  for (let line = block.line + 1; ; line++) {
    const start = lines.lineStart(line)
    // Beyond the last line of a draft every line starts at its end.
    if (start >= block.span[1]) return starts
    const at = textOffset(block, start)
    if (at > (starts[starts.length - 1] ?? 0) && at < block.text.length) starts.push(at)
  }
}
