import {isLetterOrDigit, startsWithCapital} from './characters.ts'
import {lineStarts} from './line-starts.ts'
import type {Block} from './notice.ts'
import type {QuotationIndex} from './quoted.ts'
import {endsClause} from './sentence-end.ts'
import type {LineIndex, Span} from './span.ts'
import {sourceOffset, spanOf} from './text-map.ts'

/** A number at the start of a block or line that may open a numbered paragraph of the notice. */
export interface Opening {
  readonly number: number
  readonly written: string
  readonly markerSpan: Span
  readonly block: number
  /** Where the words after it start in the block's reading text. */
  readonly textStart: number
  readonly rendered: number | null
  readonly list: number | null
  /**
   * - `item`: of a top-level list
   * - `nested`: of a list, or in a block, that stands in an item
   * - `text`: at the start of a block, as text (`1\.`, `**1.**`)
   * - `bare`: at the start of a block, without a mark but parted by a tab or a wide space
   * - `run-on`: at the start of a line that Markdown takes as running text of the block above
   */
  readonly kind: 'item' | 'nested' | 'text' | 'bare' | 'run-on'
}

/** A number written as text, with its full stop or bracket and the space after it, or a capital straight after it. */
const textNumber = /^(\d{1,4})[.)](?:\s+|(?=[A-Z"'“‘])|$)/

const bareNumber = /^(\d{1,4})\s+(?=[A-Z"'“‘])/

const lineNumber = /(\d{1,4})[.)]\s+(?=\S)/y

/** Any line after a first one that starts with a number and its mark: a cheap look before the lines are found. */
const numberedLine = /\n[ \t>]*\d{1,4}\\?[.)][ \t]/

/** Words after which a sentence has not ended, so that a number on the next line belongs to it. */
const unfinished = new Set(
  (
    'a an and as at between by for from in into is of on or per than that the to until was were with within ' +
    'act annex appendix article chapter clause no number page para paras paragraph paragraphs part point ' +
    'points question questions regulation regulations s schedule section sections ss subsection'
  ).split(' '),
)

/**
 * Finds every number that may open a paragraph: outside quotations, blockquotes and notes, and not in a heading,
 * the header or page furniture.
 */
export function findOpenings(
  blocks: readonly Block[],
  quoted: QuotationIndex,
  source: string,
  lines: LineIndex,
): Opening[] {
  const lazy = lazyLists(blocks)
  const openings: Opening[] = []
  for (const block of blocks) {
    if (!mayHold(block)) continue
    const first = openingOf(block, source, lazy)
    if (first && !quoted.contains(first.markerSpan[0])) openings.push(first)
    for (const opening of runOns(block, source, lines)) {
      if (!quoted.contains(opening.markerSpan[0])) openings.push(opening)
    }
  }
  return openings
}

function mayHold(block: Block): boolean {
  if (block.quoteDepth > 0 || block.note) return false
  if (block.role !== 'body' && block.role !== 'quotation' && block.role !== 'list-item') return false
  // A wide gap after an item's number makes code of its words.
  return block.type === 'prose' || (block.type === 'code' && block.opensItem)
}

/** Lists of which every item is written `1.`, for Markdown to count: more than two of them, or nothing else. */
function lazyLists(blocks: readonly Block[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  const others = new Set<number>()
  let counted = false
  for (const {item, opensItem} of blocks) {
    if (!opensItem || !item?.ordered) continue
    counts.set(item.list, (counts.get(item.list) ?? 0) + 1)
    if (item.number !== 1) {
      others.add(item.list)
      counted = true
    }
  }
  const lazy = new Set<number>()
  for (const [list, count] of counts) {
    if (!others.has(list) && (count > 2 || (count === 2 && !counted))) lazy.add(list)
  }
  return lazy
}

/** The opening at the start of a block. */
function openingOf(block: Block, source: string, lazy: ReadonlySet<number>): Opening | null {
  const {item} = block
  if (block.opensItem && item) {
    if (item.number === null || item.rendered === null) return null
    return {
      number: lazy.has(item.list) ? item.rendered : item.number,
      written: item.marker,
      markerSpan: item.markerSpan,
      block: block.index,
      textStart: 0,
      rendered: item.rendered,
      list: item.list,
      kind: item.depth === 0 ? 'item' : 'nested',
    }
  }
  const marked = textNumber.exec(block.text)
  const match = marked ?? bareNumber.exec(block.text)
  if (!match) return null
  const digits = (match[1] as string).length
  if (!marked && !wideGap(source, sourceOffset(block, digits - 1) + 1)) return null
  const markerSpan = spanOf(block, 0, marked ? digits + 1 : digits)
  const number = Number(match[1])
  return {
    number,
    written: source.slice(...markerSpan),
    markerSpan,
    block: block.index,
    textStart: match[0].length,
    rendered: number,
    list: null,
    kind: marked ? (item ? 'nested' : 'text') : 'bare',
  }
}

/** True for a tab, or for two white-space characters or more. */
function wideGap(source: string, at: number): boolean {
  return source[at] === '\t' || /^\s{2}/u.test(source.slice(at, at + 2))
}

/** Numbers that open lines of a block after its first, where they can open a paragraph. */
function runOns(block: Block, source: string, lines: LineIndex): Opening[] {
  if (block.type !== 'prose' || !numberedLine.test(source.slice(...block.span))) return []
  const openings: Opening[] = []
  let lineStart = 0
  for (const at of lineStarts(block, lines)) {
    lineNumber.lastIndex = at
    const match = lineNumber.exec(block.text)
    if (match && canPrecede(block.text.slice(lineStart, at).trim(), lineStart === 0)) {
      const digits = (match[1] as string).length
      const markerSpan = spanOf(block, at, at + digits + 1)
      openings.push({
        number: Number(match[1]),
        written: source.slice(...markerSpan),
        markerSpan,
        block: block.index,
        textStart: at + match[0].length,
        rendered: null,
        list: null,
        kind: 'run-on',
      })
    }
    lineStart = at
  }
  return openings
}

/** True for a line after which a paragraph can open: one that ends a sentence, or that may be a heading. */
function canPrecede(line: string, opensBlock: boolean): boolean {
  if (endsClause(line) || /["'”’]$/.test(line)) return true
  let start = line.length
  while (start > 0 && isLetterOrDigit(line.charAt(start - 1))) start--
  const last = line.slice(start).toLowerCase()
  return last !== '' && !unfinished.has(last) && line.length < 120 && (opensBlock || startsWithCapital(line))
}
