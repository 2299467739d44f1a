import type {Block, Paragraph, Quotation} from './notice.ts'
import type {OutlineSection} from './outline.ts'
import type {LineIndex} from './span.ts'

/** Reads the numbered paragraphs; sets each block's `paragraph` and the roles `paragraph` and `list-item`. */
export function readParagraphs(
  _blocks: readonly Block[],
  _sections: readonly OutlineSection[],
  _quotations: readonly Quotation[],
  _source: string,
  _lines: LineIndex,
): Paragraph[] {
  return []
}
