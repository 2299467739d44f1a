import {isFence, isIndentedQuotation, readBlockquotes} from './blockquotes.ts'
import {textOffset} from './line-starts.ts'
import type {Block, Quotation} from './notice.ts'
import {type MarkedQuotation, pairAcross} from './pair-across.ts'
import {isTail, readUnit, type Unit} from './quotation-units.ts'
import type {LineIndex} from './span.ts'
import {sourceOffset, spanOf} from './text-map.ts'

type Found = Omit<Quotation, 'depth' | 'line'>

/**
 * Reads every quotation: between marks of any style, in a blockquote, indented; nested, and over several blocks.
 * Blocks that are wholly somebody else's words get the role `quotation`.
 *
 * @returns the quotations by where they start, an outer one before those inside it; of two that overlap one holds
 * the other
 */
export function readQuotations(blocks: readonly Block[], source: string, lines: LineIndex): Quotation[] {
  const found: Found[] = []
  /** Blocks in the middle of which a quotation over several blocks may start or end. */
  const cut = new Set<number>()
  for (const units of readStreams(blocks, lines)) {
    for (const marked of pairAcross(units)) {
      const quotation = fromMarks(marked, units)
      found.push(quotation)
      if (quotation.firstBlock !== quotation.lastBlock) {
        cut.add(quotation.firstBlock).add(quotation.lastBlock)
      }
    }
  }
  for (const {span, first, last} of readBlockquotes(blocks, source, lines)) {
    found.push(setApart('blockquote', span, first, last))
  }
  for (const block of blocks) {
    if (isIndentedQuotation(block, lines) && !cut.has(block.index)) {
      found.push(setApart('indented', block.span, block, block))
    }
  }
  found.sort(byPlace)
  markQuoted(blocks, found)
  return withDepth(found, lines)
}

/** A note pasted in from the foot of a page: a raised number, or a number and a web address. */
const pageFootNote = /^\s*(?:[¹²³⁰⁴-⁹]|\d{1,2}\s+(?:https?:|www\.))/u

/** A heading is one of the notice, whatever it begins with. */
function isPageFootNote({type, text}: Block): boolean {
  return type !== 'heading' && pageFootNote.test(text)
}

const readable: ReadonlySet<Block['type']> = new Set(['heading', 'prose', 'code', 'table-cell'])

/**
 * Parts the blocks into texts whose marks have nothing to do with one another: the notice itself, each run of
 * blockquotes at each depth, each note.
 */
function readStreams(blocks: readonly Block[], lines: LineIndex): Unit[][] {
  const main: Unit[] = []
  const streams = [main]
  /** The texts at each depth; the notice's own is the outermost, and no note's. */
  let open = [main]
  let note: Block['note'] = null
  let afterBlockquote = false
  for (const block of blocks) {
    if (block.role === 'furniture') continue
    if (block.note !== note) {
      note = block.note
      open = note ? [[]] : [main]
      if (open[0] !== main) streams.push(...open)
    }
    while (open.length > block.quoteDepth + 1) {
      open.pop()
      afterBlockquote = true
    }
    while (open.length <= block.quoteDepth) {
      const units: Unit[] = []
      open.push(units)
      streams.push(units)
    }
    if (!readable.has(block.type) || isFence(block, lines)) continue
    const unit = readUnit(block, lines, afterBlockquote)
    afterBlockquote = false
    if (isPageFootNote(block)) streams.push([unit])
    else open[open.length - 1]?.push(unit)
  }
  return streams
}

function fromMarks({kind, first, from, last, to, closed}: MarkedQuotation, units: readonly Unit[]): Found {
  const opening = units[first] as Unit
  const closing = units[last] as Unit
  return {
    span: [sourceOffset(opening.block, from), spanOf(closing.block, to - 1, to)[1]],
    style: kind,
    displayed: from <= opening.wordsStart && isTail(closing.block.text, to),
    closed,
    firstBlock: opening.block.index,
    lastBlock: closing.block.index,
  }
}

function setApart(style: Quotation['style'], span: Quotation['span'], first: Block, last: Block): Found {
  return {span, style, displayed: true, closed: true, firstBlock: first.index, lastBlock: last.index}
}

/** An outer quotation before those inside it, and a blockquote before one by marks of the same extent. */
function byPlace(a: Found, b: Found): number {
  return a.span[0] - b.span[0] || b.span[1] - a.span[1] || rank(a) - rank(b)
}

function rank({style}: Found): number {
  return style === 'blockquote' || style === 'indented' ? 0 : 1
}

/** @param found in order */
function markQuoted(blocks: readonly Block[], found: readonly Found[]): void {
  let next = 0
  for (const block of blocks) {
    if (block.role !== 'body' || block.note || isPageFootNote(block)) continue
    const first = block.text.search(/[^\s•·▪]/u)
    if (first === -1) continue
    const start = sourceOffset(block, first)
    let quotation = found[next]
    while (quotation && quotation.span[1] <= start) quotation = found[++next]
    if (!quotation || quotation.span[0] > start) continue
    const end = textOffset(block, quotation.span[1])
    if (isTail(block.text, end) && mayBeQuotation(block, quotation)) block.role = 'quotation'
  }
}

/** A numbered paragraph of the notice, or a cell of its table, may hold a quotation and nothing else. */
function mayBeQuotation({index, type, item, opensItem, quoteDepth}: Block, {firstBlock}: Found): boolean {
  if (quoteDepth > 0 || firstBlock !== index) return true
  return type !== 'table-cell' && !(opensItem && item?.ordered === true && item.depth === 0)
}

/** @param found in order */
function withDepth(found: readonly Found[], lines: LineIndex): Quotation[] {
  const around: number[] = []
  return found.map(quotation => {
    const [start] = quotation.span
    while (around.length > 0 && (around[around.length - 1] as number) <= start) around.pop()
    const depth = around.length
    const {span, style, displayed, closed, firstBlock, lastBlock} = quotation
    around.push(span[1])
    // Each property by its name: a spread takes four times as long.
    return {span, line: lines.lineAt(start), style, depth, displayed, closed, firstBlock, lastBlock}
  })
}
