import {type TextRange, withoutRanges} from './cut-text.ts'
import type {Block} from './notice.ts'
import {type PageLine, readPageLines} from './page-lines.ts'
import {findPageNumbers} from './page-numbers.ts'
import {findRunningHeaders} from './running-headers.ts'
import type {LineIndex} from './span.ts'

/**
 * Finds page numbers and running headers, pasted in from a PDF. Blocks that are nothing else get the role
 * `furniture`; from blocks that hold such a line among others its words are taken out, so that the sentence reads on.
 *
 * @param blocks those of the second sort are replaced in it
 */
export function markFurniture(blocks: Block[], lines: LineIndex): void {
  const all = readPageLines(blocks, lines)
  const headers = findRunningHeaders(all)
  const pages = findPageNumbers(all, headers)
  if (headers.size === 0 && pages.size === 0) return
  const byBlock = new Map<Block, {furniture: TextRange[]; words: boolean}>()
  for (const [index, line] of all.entries()) {
    const held = byBlock.get(line.block) ?? {furniture: [], words: false}
    byBlock.set(line.block, held)
    if (isFurniture(index, line)) held.furniture.push(line)
    else held.words = true
  }
  for (const [block, {furniture, words}] of byBlock) {
    if (furniture.length === 0) continue
    if (words) blocks[block.index] = withoutRanges(block, furniture)
    else block.role = 'furniture'
  }

  /** A heading is never furniture, whatever it says. */
  function isFurniture(index: number, {block}: PageLine): boolean {
    return block.type !== 'heading' && (headers.has(index) || pages.has(index))
  }
}
