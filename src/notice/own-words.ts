import {fold} from './fold.ts'
import type {Block, Notice} from './notice.ts'
import {quotationIndexOf} from './quoted.ts'
import {spanOf} from './text-map.ts'

/** The words of blocks, ready for {@link holdsAny}. */
export function foldedWords(blocks: readonly Pick<Block, 'text'>[]): readonly string[] {
  return blocks.map(({text}) => fold(text))
}

/**
 * True where one of the phrases stands in words, compared without regard to case, marks or spacing.
 *
 * @param folded see {@link foldedWords}
 */
export function holdsAny(folded: readonly string[], phrases: readonly string[]): boolean {
  const wanted = foldedPhrases(phrases)
  return folded.some(words => wanted.some(phrase => words.includes(phrase)))
}

/** Like {@link holdsAny} for all of a notice but its headings, notes and other people's words. */
export function hasOwnWords(notice: Notice, phrases: readonly string[]): boolean {
  const quoted = quotationIndexOf(notice.quotations)
  return notice.blocks.some(block => {
    if (block.quoteDepth > 0 || block.role === 'quotation' || block.role === 'heading') return false
    if (block.role === 'footnote' || block.type === 'html') return false
    if (!holdsAny(foldedWords([block]), phrases)) return false
    return !quoted.covers(spanOf(block, 0, block.text.length))
  })
}

const known = new WeakMap<readonly string[], readonly string[]>()

/** Phrases of a profile as words are compared; folded once. */
function foldedPhrases(phrases: readonly string[]): readonly string[] {
  const folded = known.get(phrases) ?? phrases.map(fold)
  known.set(phrases, folded)
  return folded
}
