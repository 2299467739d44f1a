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
    let start = 0
    if (lines.lineStart(block.line + 1) < block.span[1]) {
      for (const next of lineStarts(block, lines)) {
        addLine(block, start, next, found)
        start = next
      }
    }
    addLine(block, start, block.text.length, found)
  }
  return found
}

function addLine(block: Block, start: number, end: number, found: PageLine[]): void {
  const line = block.text.slice(start, end)
  const text = line.trim()
  if (text === '') return
  const from = text.length === line.length ? start : start + line.length - line.trimStart().length
  found.push({block, text, from, to: from + text.length})
}
