import {startsWithCapital} from './characters.ts'
import {lineStarts, textOffset} from './line-starts.ts'
import {addedBlocks} from './main-sequence.ts'
import type {Block, Paragraph, Quotation, UnnumberedProse} from './notice.ts'
import type {OutlineSection} from './outline.ts'
import {type QuotationIndex, quotationIndexOf} from './quoted.ts'
import {endsClause, endsSentence} from './sentence-end.ts'
import {sentencesOf} from './sentences.ts'
import type {LineIndex} from './span.ts'
import {spanOf} from './text-map.ts'

/** Fewer words are a joiner ("And:"), a label or a line of an address. */
const fewestWords = 5

/** So many words that end in a full stop are whole by themselves. */
const completeWords = 8

/** What was read last, as far as it tells whether a paragraph can open after it. */
type Before = UnnumberedProse['after'] | 'unfinished'

/**
 * Finds prose in the Commissioner's own words that stands where a numbered paragraph might, and has no number. What goes
 * on from before a page's foot, from an introduction, or inside an item of a list is no such prose; nor is what
 * stands in an appendix, or in a notice without numbered paragraphs.
 */
export function readUnnumbered(
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  lines: LineIndex,
): UnnumberedProse[] {
  if (paragraphs.length === 0) return []
  const quoted = quotationIndexOf(quotations)
  const added = addedBlocks(sections)
  const found: UnnumberedProse[] = []
  const add = ({block, from, to}: Prose, after: UnnumberedProse['after'], next: number): void => {
    const [first] = sentencesOf(block.text.slice(0, to), from)
    const span = spanOf(block, ...(first ?? [from, to]))
    const words = block.text.slice(from, to)
    const complete = isFull(words) && (after === 'line' || standsAlone(blocks, block.index))
    found.push({span, line: lines.lineAt(span[0]), block: block.index, next, after, complete})
  }

  let widest: number | null = null
  let before: Before = 'unfinished'
  let next = 0
  for (const block of blocks) {
    if (block.role === 'signature') break
    if (block.role === 'other') continue
    const opening = paragraphs[next]
    if (opening?.block === block.index) {
      const last = paragraphs[next - 1]
      if (last && opening.number === last.number + 2 && found.at(-1)?.next !== next) {
        widest ??= widestLine(blocks, lines)
        for (const prose of proseOnLines(blocks[last.block] as Block, quoted, lines, widest))
          add(prose, 'line', next)
      }
      const ahead = {block, from: 0, to: wordsBefore(block, opening).length}
      if (before !== 'unfinished' && isProse(ahead, before, blocks, quoted)) add(ahead, before, next)
      while (paragraphs[next]?.block === block.index) next++
      before = opening.rendered !== null && endsSentence(block.text) ? 'paragraph' : 'unfinished'
      continue
    }
    const whole = {block, from: 0, to: block.text.trimEnd().length}
    if (before !== 'unfinished' && !added.has(block.index) && isProse(whole, before, blocks, quoted)) {
      add(whole, before, next)
      before = 'prose'
    } else {
      before = afterBlock(block, quoted)
    }
  }
  return found
}

/** A stretch of a block's reading text. */
interface Prose {
  readonly block: Block
  readonly from: number
  readonly to: number
}

function isProse(
  {block, to}: Prose,
  before: Before,
  blocks: readonly Block[],
  quoted: QuotationIndex,
): boolean {
  if (block.type !== 'prose' || block.role !== 'body' || block.bold) return false
  if (block.item || block.note || block.quoteDepth > 0 || quoted.contains(block.span[0])) return false
  const words = block.text.slice(0, to)
  if (!opensSentence(words) || !(endsClause(words) || isCutOff(blocks, block.index))) return false
  // What follows a quotation goes on about it more often than not.
  return before !== 'quotation' || words.includes('Commissioner')
}

/** The words of a block before a number that Markdown takes as running text of it; none where it opens the block. */
function wordsBefore({text, map}: Block, {rendered, markerSpan}: Paragraph): string {
  return rendered === null ? text.slice(0, textOffset({text, map}, markerSpan[0])).trimEnd() : ''
}

function opensSentence(words: string): boolean {
  return startsWithCapital(words) && words.split(' ', fewestWords).length === fewestWords
}

/** True where a page ends here, and the sentence goes on behind what stands at its foot and head. */
function isCutOff(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]
  if (next?.role === 'furniture' || next?.role === 'footnote') return true
  return next?.role === 'body' && next.item === null && /^\p{Ll}/u.test(next.text)
}

function isFull(words: string): boolean {
  return endsSentence(words) && words.split(' ', completeWords).length === completeWords
}

/** True where the next block is a heading or a numbered paragraph, or there is none. */
function standsAlone(blocks: readonly Block[], index: number): boolean {
  let next = index + 1
  while (blocks[next]?.role === 'other') next++
  const role = blocks[next]?.role
  return role === undefined || role === 'heading' || role === 'paragraph' || role === 'signature'
}

function afterBlock(block: Block, quoted: QuotationIndex): Before {
  const {role} = block
  if (role === 'heading' || role === 'title') return 'heading'
  if (role === 'furniture' || role === 'footnote') return 'unfinished'
  const inList = role === 'list-item' || role === 'sub-paragraph' || block.item !== null
  const isQuoted = role === 'quotation' || block.quoteDepth > 0 || quoted.contains(block.span[0])
  return inList || isQuoted ? 'quotation' : 'unfinished'
}

/** A draft whose longest line has no more characters than this is taken to be wrapped by hand. */
const widestWrap = 120

/** A line broken by hand may stop so many characters short. */
const margin = 4

/**
 * Sentences that open a line of a paragraph's first block, where the line before ends a sentence and was not broken
 * for want of room: with its number gone, a paragraph of a tight list is running text of the one above.
 *
 * @param widest how wide the lines of the draft are
 */
function proseOnLines(block: Block, quoted: QuotationIndex, lines: LineIndex, widest: number): Prose[] {
  if (block.type !== 'prose') return []
  const found: Prose[] = []
  for (const [line, from] of lineStarts(block, lines).entries()) {
    const words = block.text.slice(from)
    if (!endsSentence(block.text.slice(0, from)) || !opensSentence(words) || !endsClause(words)) continue
    const needed = widthOf(block.line + line, lines) + 1 + words.indexOf(' ')
    const hadRoom = widest > widestWrap || needed <= widest - margin
    if (hadRoom && !quoted.contains(spanOf(block, from, from + 1)[0])) {
      found.push({block, from, to: block.text.trimEnd().length})
    }
  }
  return found
}

/** The width of the widest line of prose; lines with an address of the web are as wide as that is. */
function widestLine(blocks: readonly Block[], lines: LineIndex): number {
  let widest = 0
  for (const {type, text, line, span} of blocks) {
    if (type !== 'prose' || text.includes('://')) continue
    for (let at = line; lines.lineStart(at) < span[1]; at++) widest = Math.max(widest, widthOf(at, lines))
  }
  return widest
}

function widthOf(line: number, lines: LineIndex): number {
  return lines.lineStart(line + 1) - lines.lineStart(line) - 1
}
