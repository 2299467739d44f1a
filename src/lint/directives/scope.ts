import type {Block, ListItem} from '../../notice/notice.ts'
import type {Span} from '../../notice/span.ts'
import {isComment} from './read-directives.ts'

/**
 * Answers which block a `noticelint-disable-next` covers: the next block of Markdown that is no comment. That is one
 * heading, one paragraph of text, a whole list item with its number and all that is indented under it, a whole
 * blockquote, or a whole table.
 */
export class NextBlocks {
  readonly #blocks: readonly Block[]
  readonly #source: string
  /** For each block, the index of the first one after it that is no comment. */
  readonly #next: readonly number[]

  constructor(blocks: readonly Block[], source: string) {
    this.#blocks = blocks
    this.#source = source
    const next = new Array<number>(blocks.length)
    let found = blocks.length
    for (let index = blocks.length - 1; index >= 0; index--) {
      next[index] = found
      const block = blocks[index]
      if (block && !isComment(block, source)) found = index
    }
    this.#next = next
  }

  /** The span of the block after a comment; `null` where none follows. */
  after(comment: number): Span | null {
    const from = this.#blocks[comment]
    const index = this.#next[comment]
    const first = index === undefined ? undefined : this.#blocks[index]
    if (!from || !first) return null
    const item = openedItem(first, from)
    if (item) return [item.markerSpan[0], this.#endWhile(first, block => standsIn(block, item))]
    const belongs = containerOf(first)
    return [
      first.span[0],
      this.#endWhile(first, (block, last) => belongs(block) && !this.#isParted(last, block)),
    ]
  }

  /** The end of the last block of the run of blocks, starting with `first`, that belong together. */
  #endWhile(first: Block, belongs: (block: Block, last: Block) => boolean): number {
    let last = first
    for (let index = first.index + 1; index < this.#blocks.length; index++) {
      const block = this.#blocks[index]
      if (!block || !belongs(block, last)) break
      last = block
    }
    return last.span[1]
  }

  /** True where an empty line stands between two blocks: it ends a blockquote and a table. */
  #isParted(one: Block, other: Block): boolean {
    return /\n[ \t]*\r?\n|\r[ \t]*\r/.test(this.#source.slice(one.span[1], other.span[0]))
  }
}

/** The outermost list item that a block stands in and the comment just before it does not. */
function openedItem(block: Block, comment: Block): ListItem | null {
  let opened: ListItem | null = null
  for (let item = block.item; item !== null && !standsIn(comment, item); item = item.parent) opened = item
  return opened
}

function standsIn(block: Block, item: ListItem): boolean {
  for (let inner = block.item; inner !== null; inner = inner.parent) {
    if (inner === item) return true
  }
  return false
}

/** Tells the blocks that may stand in one blockquote or one table with a block; none for any other block. */
function containerOf(first: Block): (block: Block) => boolean {
  if (first.quoteDepth > 0) return block => block.quoteDepth > 0
  if (first.type === 'table-cell') return block => block.type === 'table-cell'
  return () => false
}
