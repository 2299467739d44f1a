import {lineStarts} from './line-starts.ts'
import type {Block} from './notice.ts'
import type {LineIndex} from './span.ts'

/** A line of the draft that has words, as a block holds it. */
export interface PageLine {
  readonly block: Block
  readonly text: string
  /** Where its words start and end in the block's reading text. */
  readonly from: number
  readonly to: number
}

/** Splits what is written as paragraphs, or indented, into its lines; lines without words are left out. */
export function readPageLines(blocks: readonly Block[], lines: LineIndex): PageLine[] {
  const found: PageLine[] = []
  for (const block of blocks) {
    if (block.note || (block.type !== 'prose' && block.type !== 'code' && block.type !== 'heading')) continue
    const oneLine = lines.lineStart(block.line + 1) >= block.span[1]
    const starts = oneLine ? [] : lineStarts(block, lines)
    for (let index = 0; index <= starts.length; index++) {
      const start = starts[index - 1] ?? 0
      const end = starts[index] ?? block.text.length
      const line = block.text.slice(start, end)
      const text = line.trim()
      if (text === '') continue
      const from = start + line.length - line.trimStart().length
      found.push({block, text, from, to: from + text.length})
    }
  }
  return found
}
