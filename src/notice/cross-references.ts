import {readReferencePhrases} from './cross-reference-phrase.ts'
import type {Block, CrossReference, Paragraph, Quotation} from './notice.ts'
import {OtherDocuments} from './other-document-mentions.ts'
import {paragraphAt} from './paragraphs.ts'
import {quotationIndexOf} from './quoted.ts'
import type {LineIndex} from './span.ts'
import {spanOf} from './text-map.ts'

/** A cheap look, before phrases are read. */
const anyReference = /para/i

/**
 * Reads the notice's references to its own paragraphs, outside quotations.
 *
 * A reference is to the notice's own where it says so ("above", "of this notice"), and else where nothing near it speaks
 * of a judgment, guidance, a letter or another document with paragraphs of its own. Others are left out.
 */
export function readCrossReferences(
  blocks: readonly Block[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  lines: LineIndex,
): CrossReference[] {
  const quoted = quotationIndexOf(quotations)
  const others = new OtherDocuments(blocks)
  const references: CrossReference[] = []
  for (const block of blocks) {
    if (!mayHold(block) || !anyReference.test(block.text)) continue
    for (const {numbers, range, direction, claim} of readReferencePhrases(block.text)) {
      const phraseSpan = spanOf(block, ...range)
      if (quoted.contains(phraseSpan[0])) continue
      const paragraph = paragraphAt(paragraphs, block, phraseSpan[0])
      if (claim === null ? others.mentionedNear(block, range) : claim !== 'this') continue
      for (const [from, to] of numbers) {
        const span = spanOf(block, from, to)
        references.push({
          from: paragraph === null ? null : String(paragraphs[paragraph]?.number),
          to: String(Number(block.text.slice(from, to))),
          direction,
          span,
          phraseSpan,
          line: lines.lineAt(span[0]),
          block: block.index,
          paragraph,
        })
      }
    }
  }
  return references
}

function mayHold({type, role, quoteDepth}: Block): boolean {
  if (type !== 'prose' && type !== 'table-cell') return false
  return (
    quoteDepth === 0 && role !== 'quotation' && role !== 'furniture' && role !== 'header' && role !== 'title'
  )
}
