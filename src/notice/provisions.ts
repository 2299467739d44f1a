import type {Block, Paragraph, ProvisionMention, Quotation, Regime} from './notice.ts'
import type {LineIndex} from './span.ts'

/** Reads every mention of a provision of an Act or of regulations. */
export function readProvisions(
  _blocks: readonly Block[],
  _paragraphs: readonly Paragraph[],
  _quotations: readonly Quotation[],
  _regimes: readonly Regime[],
  _lines: LineIndex,
): ProvisionMention[] {
  return []
}
