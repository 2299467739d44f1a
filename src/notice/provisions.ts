import {IdentifiedProvisions} from './identified-provisions.ts'
import type {Block, Paragraph, ProvisionMention, Quotation, Regime} from './notice.ts'
import {addCitations, type Citation} from './provision-citations.ts'
import type {ProvisionItem} from './provision-grammar.ts'
import {quotationIndexOf} from './quoted.ts'
import type {LineIndex} from './span.ts'
import {sourceOffset, spanOf} from './text-map.ts'

const unread: ReadonlySet<Block['type']> = new Set<Block['type']>([
  'html',
  'rule',
  'definition',
  'front-matter',
  'code',
])

/**
 * Reads every mention of a provision of an Act or of regulations, each in full and with its Act. Where it cannot be
 * told of which Act or section a provision is, or where it is of one that notices do not apply, there is no mention.
 *
 * @param regimes those of the notice's kind: a bare "section 40" is of their Act
 */
export function readProvisions(
  blocks: readonly Block[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  regimes: readonly Regime[],
  lines: LineIndex,
): ProvisionMention[] {
  const citations: Citation[] = []
  for (const block of blocks) {
    if (block.role !== 'furniture' && !unread.has(block.type)) addCitations(block, citations)
  }
  if (citations.length === 0) return []
  const quoted = quotationIndexOf(quotations)
  const identified = new IdentifiedProvisions(citations, blocks, regimes, quoted)
  const mentions: ProvisionMention[] = []
  for (const citation of citations) {
    const {block, start, list, form} = citation
    const provisions = identified.of(citation)
    if (provisions.length === 0) continue
    const span = spanOf(block, start, list.end)
    const text = block.text.slice(start, list.end)
    // Words as long in the source as in the reading text hold no marks: an offset need not be looked up.
    const inStep = span[1] - span[0] === text.length
    const line = lines.lineAt(span[0])
    const paragraph = block.paragraph === null ? null : String(paragraphs[block.paragraph]?.number ?? '')
    const isQuoted = block.quoteDepth > 0 || quoted.covers(span)
    for (const {id, item} of provisions) {
      mentions.push({
        id,
        text,
        span,
        numberSpan: inStep
          ? [span[0] + item.start - start, span[0] + item.end - start]
          : spanOf(block, item.start, item.end),
        form,
        spaced: isSpaced(block, item, lines),
        line,
        paragraph,
        block: block.index,
        quoted: isQuoted,
      })
    }
  }
  return mentions
}

/** True where a space stands inside an item that is not the end of a line. */
function isSpaced(block: Block, {start, end, written}: ProvisionItem, lines: LineIndex): boolean {
  if (!written) return false
  const {text} = block
  for (let at = text.indexOf(' ', start); at !== -1 && at < end; at = text.indexOf(' ', at + 1)) {
    if (lines.lineAt(sourceOffset(block, at - 1)) === lines.lineAt(sourceOffset(block, at + 1))) return true
  }
  return false
}
