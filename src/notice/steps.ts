import type {Block, Outcome, Quotation} from './notice.ts'
import type {LineIndex} from './span.ts'

/** Reads what the Commissioner orders, or says that he or she does not order, outside quotations. */
export function readOutcome(
  _blocks: readonly Block[],
  _quotations: readonly Quotation[],
  _lines: LineIndex,
): Outcome {
  return {steps: null, stepsDays: null, stepStatements: []}
}
