import {fold} from './fold.ts'
import type {Block, Notice} from './notice.ts'
import {quotationIndexOf} from './quoted.ts'
import {spanOf} from './text-map.ts'

/** True where one of the phrases stands in the words of these blocks, compared without regard to case, marks or spacing. */
export function holdsAny(blocks: readonly Pick<Block, 'text'>[], phrases: readonly string[]): boolean {
  const wanted = phrases.map(fold)
  return blocks.some(({text}) => {
    const words = fold(text)
    return wanted.some(phrase => words.includes(phrase))
  })
}

/** Like {@link holdsAny} for all of a notice but its headings, notes and other people's words. */
export function hasOwnWords(notice: Notice, phrases: readonly string[]): boolean {
  const quoted = quotationIndexOf(notice.quotations)
  return notice.blocks.some(block => {
    if (block.quoteDepth > 0 || block.role === 'quotation' || block.role === 'heading') return false
    if (block.role === 'footnote' || block.type === 'html' || !holdsAny([block], phrases)) return false
    return !quoted.covers(spanOf(block, 0, block.text.length))
  })
}
