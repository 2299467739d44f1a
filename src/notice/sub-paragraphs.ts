import type {Block, Quotation, SubParagraph} from './notice.ts'
import type {LineIndex} from './span.ts'

/** Reads the marks (a), (b), (i) … outside quotations; blocks that open with one get the role `sub-paragraph`. */
export function readSubParagraphs(
  _blocks: readonly Block[],
  _quotations: readonly Quotation[],
  _lines: LineIndex,
): SubParagraph[] {
  return []
}
