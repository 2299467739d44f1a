import {isLetter, isLetterOrDigit, startsWithCapital} from './characters.ts'
import type {Block, Section} from './notice.ts'
import type {Span} from './span.ts'
import {spanOf} from './text-map.ts'
import {type KnownTitles, partTitle} from './titles.ts'

/** A block that heads a section, or would do so if its title were taken for one. */
export interface Heading {
  readonly block: Block
  readonly style: Section['style']
  readonly number: number | null
  readonly title: string
  readonly titleSpan: Span
  readonly span: Span
  /** The section of the profile whose title it is, or starts with; `null` where the profile knows none. */
  readonly known: string | null
  /** False where something is added to the title: "Reasons for decision – section 31". */
  readonly exact: boolean
}

/** No bold line that is longer heads a section. */
const longestBold = 120
const mostWordsInBold = 16

/** A setext heading that is longer, or is a sentence, is text above a line of dashes. */
const longestSetext = 160

/** A number at the start of text, as numbered paragraphs have it. */
const paragraphNumber = /^\d{1,3}[.)] /

/** True for a block that opens a numbered paragraph, as far as its marker shows. */
export function opensNumbered(block: Block): boolean {
  if (block.type !== 'prose' || block.quoteDepth > 0) return false
  if (block.opensItem && block.item?.ordered && block.item.depth === 0) return true
  return block.item === null && paragraphNumber.test(block.text)
}

/** True for words that stand in the draft's own name, where a heading can stand. */
function canHead({role, quoteDepth, note, text}: Block): boolean {
  if (quoteDepth > 0 || note || text === '') return false
  return role !== 'quotation' && role !== 'furniture' && role !== 'footnote' && role !== 'title'
}

/** A cheap first look: true for a paragraph that none of the rules below takes for a heading, as most are. */
function isPlainText({text, bold, item, opensItem}: Block): boolean {
  if (text.length > longestSetext) return true
  return !bold && (text.endsWith('.') || (item !== null && !(opensItem && item.ordered)))
}

/**
 * Reads a block as a heading, in whatever style.
 *
 * A Markdown heading always is one, and so is a line in bold that reads as one. An item or line with a number
 * ("2. Commissioner's Decision:") and a plain line are headings only where the profile knows the title, word for word.
 *
 * @param source the whole draft
 * @returns `null` where the block is no heading
 */
export function readHeading(block: Block, known: KnownTitles, source: string): Heading | null {
  if (block.type === 'prose' ? isPlainText(block) : block.type !== 'heading') return null
  if (!canHead(block)) return null
  const {number, from, to} = partTitle(block.text)
  if (from === to) return null
  const title = block.text.slice(from, to)
  const exact = known.idOf(title)
  if (exact === null && block.type === 'prose' && !block.bold) return null
  const make = (style: Section['style'], own = number): Heading => ({
    block,
    style,
    number: own,
    title,
    titleSpan: spanOf(block, from, to),
    span: block.opensItem && block.item ? [block.item.markerSpan[0], block.span[1]] : block.span,
    known: exact ?? known.idOfStart(title),
    exact: exact !== null,
  })
  if (block.type === 'heading') {
    const atx = source[block.span[0]] === '#'
    if (!atx && exact === null && (block.text.length > longestSetext || /[.;,]$/.test(block.text)))
      return null
    return make(atx ? 'atx' : 'setext')
  }
  const isSentence = block.text.endsWith('.')
  if (exact !== null && !isSentence && block.opensItem && block.item?.ordered) {
    return make('numbered', block.item.number)
  }
  // Bold words that open an item of a list belong to the list; those on a line below it may have slipped in.
  if (block.item !== null && (block.opensItem || exact === null || !block.bold)) return null
  if (exact !== null && block.bold) return make('bold')
  if (exact !== null && !isSentence) return make(number === null ? 'plain' : 'numbered')
  return block.bold && readsAsHeading(title, block.text) ? make('bold') : null
}

/** True for bold words that head something: few, no sentence, no quotation. */
function readsAsHeading(title: string, text: string): boolean {
  return (
    text.length <= longestBold &&
    !/[.;,!]$/.test(text) &&
    (startsWithCapital(title) || startsWithFigure(title) || title.startsWith('(')) &&
    (/[A-Za-z]/.test(title) || /\p{L}/u.test(title)) &&
    title.split(' ').length <= mostWordsInBold
  )
}

function startsWithFigure(text: string): boolean {
  const first = text.charAt(0)
  return isLetterOrDigit(first) && !isLetter(first)
}
