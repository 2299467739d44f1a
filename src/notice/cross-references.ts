import type {Block, CrossReference, Paragraph, Quotation} from './notice.ts'
import type {LineIndex} from './span.ts'

/** Reads the notice's references to its own paragraphs, outside quotations. */
export function readCrossReferences(
  _blocks: readonly Block[],
  _paragraphs: readonly Paragraph[],
  _quotations: readonly Quotation[],
  _lines: LineIndex,
): CrossReference[] {
  return []
}
