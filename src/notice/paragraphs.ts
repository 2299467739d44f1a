import {textOffset} from './line-starts.ts'
import {addedBlocks, chooseParagraphs} from './main-sequence.ts'
import type {Block, BlockRole, Paragraph, Quotation} from './notice.ts'
import {findOpenings, type Opening} from './openings.ts'
import type {OutlineSection} from './outline.ts'
import {quotationIndexOf} from './quoted.ts'
import type {LineIndex} from './span.ts'
import {spanOf} from './text-map.ts'

/** After these a paragraph has ended. */
const closing: ReadonlySet<BlockRole> = new Set(['title', 'header', 'heading', 'signature'])

/** What may stand in the middle of a paragraph without being a part of it. */
const passing: ReadonlySet<BlockRole> = new Set(['furniture', 'footnote', 'other'])

/**
 * Reads the numbered paragraphs; sets each block's `paragraph` and the roles `paragraph` and `list-item`.
 *
 * A number is a paragraph's where it stands in the main sequence: numbers in quotations, notes and appendices, and
 * those of lists within a paragraph, are not. Where paragraphs run on in one block, the block belongs to the first.
 */
export function readParagraphs(
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
  quotations: readonly Quotation[],
  source: string,
  lines: LineIndex,
): Paragraph[] {
  const openings = chooseParagraphs(
    findOpenings(blocks, quotationIndexOf(quotations), source, lines),
    blocks,
    sections,
  )
  const added = addedBlocks(sections)
  const lastBlocks = openings.map(({block}) => block)
  let next = 0
  let current: number | null = null
  for (const block of blocks) {
    const first = next
    while (openings[next]?.block === block.index) next++
    if (closing.has(block.role) || (next === first && added.has(block.index))) current = null

    const opens = next > first && openings[first]?.kind !== 'run-on'
    if (opens) block.role = 'paragraph'
    else if (block.opensItem && block.role === 'body') block.role = 'list-item'

    const running: number | null = opens ? first : (current ?? (next > first ? first : null))
    if (!passing.has(block.role)) {
      block.paragraph = running
      if (running !== null) lastBlocks[running] = block.index
    }
    if (next > first) current = next - 1
  }
  return openings.map((opening, index) => ({
    number: opening.number,
    written: opening.written,
    rendered: opening.rendered,
    markerSpan: opening.markerSpan,
    span: [opening.markerSpan[0], endOf(blocks[lastBlocks[index] as number] as Block, openings[index + 1])],
    line: lines.lineAt(opening.markerSpan[0]),
    section: sections[blocks[opening.block]?.section ?? -1]?.id ?? null,
    list: opening.list,
    block: opening.block,
    end: (lastBlocks[index] as number) + 1,
    textStart: opening.textStart,
  }))
}

/** Where a paragraph ends in the source: with its last block, or before the next number in that block. */
function endOf(last: Block, next: Opening | undefined): number {
  if (next?.block !== last.index) return last.span[1]
  const before = last.text.slice(0, textOffset(last, next.markerSpan[0])).trimEnd()
  return spanOf(last, 0, before.length)[1]
}

/**
 * The index of the numbered paragraph that a place in a block belongs to, or `null`. It differs from
 * `block.paragraph` only where several paragraphs run on in one block.
 */
export function paragraphAt(paragraphs: readonly Paragraph[], block: Block, offset: number): number | null {
  let index = block.paragraph
  if (index === null) return null
  const own = paragraphs[index]
  if (own?.block === block.index && own.rendered === null && offset < own.markerSpan[0]) return null
  for (let next = paragraphs[index + 1]; next?.block === block.index; next = paragraphs[index + 1]) {
    if (offset < next.markerSpan[0]) break
    index++
  }
  return index
}
