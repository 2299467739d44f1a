import type {Edit} from './edit.ts'
import type {Block, ListItem, Paragraph} from './notice.ts'
import type {Span} from './span.ts'

/** A block inside an item, with the place of its first mark or word and the column of it, from 0. */
interface Child {
  readonly block: Block
  readonly start: number
  readonly column: number
}

/** More spaces than these behind a number belong to the words, as code. */
const widestGap = 4

/**
 * Keeps what stands in an item of a list inside it when its number grows by some figures: what is indented less than
 * the words behind the number is no part of the item.
 *
 * @param growth how many figures more the number has
 * @returns the edits, and what is not indented by its first line alone
 */
export function indentItem(
  blocks: readonly Block[],
  paragraph: Pick<Paragraph, 'block' | 'list' | 'line' | 'markerSpan' | 'written'>,
  growth: number,
): {readonly edits: readonly Edit[]; readonly unclear: readonly Span[]} {
  const first = blocks[paragraph.block]
  const own = first?.item
  if (paragraph.list === null || growth <= 0 || !first || !own) return {edits: [], unclear: []}
  const children = childrenOf(blocks, first, own)
  const lead = first.span[0] - paragraph.markerSpan[0]
  const width = paragraph.written.length
  const gap = lead - width
  const margin = first.column - 1 - lead
  const room = margin + width + (gap >= 1 && gap <= widestGap ? gap : 1) + growth
  // Words on the line below their number are children themselves.
  if (first.line !== paragraph.line) return {edits: [], unclear: [first.span]}
  if (children.every(({column}) => column >= room)) return {edits: [], unclear: []}

  const edits: Edit[] = []
  const unclear: Span[] = []
  for (const {block, start} of children) {
    // The other lines of prose need no indentation: they go on from the first.
    const byFirstLine = block.type === 'prose' && block.quoteDepth === first.quoteDepth
    if (byFirstLine) edits.push({range: [start, start], text: ' '.repeat(growth)})
    else unclear.push(block.span)
  }
  return {edits, unclear}
}

function childrenOf(blocks: readonly Block[], first: Block, own: ListItem): Child[] {
  const children: Child[] = []
  const opened = new Set<ListItem>()
  for (let at = first.index + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block
    let start = block.span[0]
    let item = block.item
    for (; item !== null && item !== own; item = item.parent) {
      if (!opened.has(item)) start = item.markerSpan[0]
      opened.add(item)
    }
    if (item === null) break
    // A quotation's mark and its space stand before its words.
    const quoteMarks = 2 * (block.quoteDepth - first.quoteDepth)
    children.push({block, start, column: block.column - 1 - (block.span[0] - start) - quoteMarks})
  }
  return children
}
