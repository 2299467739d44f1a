import type {Block, Quotation} from './notice.ts'
import type {LineIndex} from './span.ts'

/** Reads every quotation; blocks that are wholly somebody else's words get the role `quotation`. */
export function readQuotations(_blocks: readonly Block[], _lines: LineIndex): Quotation[] {
  return []
}
