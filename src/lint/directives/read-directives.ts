import type {Block, Notice} from '../../notice/notice.ts'
import {QuotationIndex} from '../../notice/quoted.ts'
import type {Directive} from './directive.ts'
import {parseDirective} from './parse-directive.ts'

/**
 * Reads the directives of a draft: HTML comments that stand as blocks of their own. A comment inside a line of text,
 * in code, or in somebody else's words is text.
 */
export function readDirectives(notice: Notice, source: string): readonly Directive[] {
  // Most drafts have none, and need no walk to show it.
  if (!source.includes('<!--')) return []
  const quoted = new QuotationIndex(notice.quotations)
  const directives: Directive[] = []
  for (const block of notice.blocks) {
    if (!isComment(block, source) || block.quoteDepth > 0 || quoted.contains(block.span[0])) continue
    const [start, end] = block.span
    for (let open = start; open !== -1 && open < end; open = source.indexOf('<!--', open)) {
      const close = source.indexOf('-->', open + 4)
      if (close === -1 || close + 3 > end) break
      const directive = parseDirective(source, [open, close + 3], block.index)
      if (directive) directives.push(directive)
      open = close + 3
    }
  }
  return directives
}

/** True for a block of HTML that opens with a comment. */
export function isComment(block: Block, source: string): boolean {
  return block.type === 'html' && source.startsWith('<!--', block.span[0])
}
