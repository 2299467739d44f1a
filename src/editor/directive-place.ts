import type {Block, ListItem} from '../notice/notice.ts'
import type {Analysis} from './analysis.ts'

/** Where a line is put in: the offset at which the next line starts, and what stands before its words. */
export interface LinePlace {
  readonly at: number
  readonly indent: string
}

/**
 * Where a `noticelint-disable-next` must stand to cover a place: on a line of its own before the block that the place is
 * in, or before the list item, table or blockquote that the block belongs to. `null` in front matter, and where there is
 * no block.
 */
export function placeOfDirective({notice, result}: Analysis, offset: number): LinePlace | null {
  const {blocks} = notice
  const block = blocks.find(({span, item, opensItem}) => {
    const start = opensItem && item ? Math.min(span[0], item.markerSpan[0]) : span[0]
    return start <= offset && offset <= span[1]
  })
  if (!block || block.type === 'front-matter') return null
  const {lines, source} = result
  const lineStart = (at: number): number => lines.lineStart(lines.lineAt(at))
  if (block.note) return {at: lineStart(block.note.span[0]), indent: ''}
  const first = firstOfRun(block, blocks, source)
  const item = openedBy(first)
  if (!item) return {at: lineStart(first.span[0]), indent: ' '.repeat(indentOf(first, source, lineStart))}
  const at = lineStart(item.markerSpan[0])
  const margin = item.markerSpan[0] - at
  // Items that Markdown counts must stay one list: there the comment belongs to the item before.
  const isCounted = item.position > 0 && item.number !== null && item.number !== item.rendered
  return {at, indent: ' '.repeat(margin + (isCounted ? item.marker.length + 1 : 0))}
}

/** The first block of the table or blockquote that a block is part of, or the block itself. */
function firstOfRun(block: Block, blocks: readonly Block[], source: string): Block {
  const belongs =
    block.quoteDepth > 0
      ? (other: Block) => other.quoteDepth > 0
      : block.type === 'table-cell'
        ? (other: Block) => other.type === 'table-cell'
        : () => false
  let first = block
  for (let index = block.index - 1; index >= 0; index--) {
    const before = blocks[index] as Block
    if (!belongs(before) || isParted(source.slice(before.span[1], first.span[0]))) break
    first = before
  }
  return first
}

/** True where an empty line stands in a text: it ends a blockquote and a table. */
function isParted(text: string): boolean {
  return /\n[ \t]*\r?\n|\r[ \t]*\r/.test(text)
}

/** The outermost of the items that open with a block. */
function openedBy(block: Block): ListItem | null {
  if (!block.opensItem) return null
  let outermost = block.item
  // An item that opens with a list opens on the same line.
  while (outermost?.parent && outermost.position === 0 && isSameLine(outermost, outermost.parent, block)) {
    outermost = outermost.parent
  }
  return outermost
}

function isSameLine(inner: ListItem, outer: ListItem, block: Block): boolean {
  return (
    block.column - 1 > inner.markerSpan[0] - outer.markerSpan[0] &&
    inner.markerSpan[0] - outer.markerSpan[1] <= 4
  )
}

/** The spaces before a block in an item of a list, which keep it there; before a blockquote's mark, too. */
function indentOf(block: Block, source: string, lineStart: (at: number) => number): number {
  const start = lineStart(block.span[0])
  return /^ */.exec(source.slice(start, block.span[0]))?.[0].length ?? 0
}
