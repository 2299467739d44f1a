import type {Block} from './notice.ts'
import type {LineIndex, Span} from './span.ts'
import {sourceOffset} from './text-map.ts'

/** What Markdown itself, or indentation, sets apart as somebody else's words. */
export interface SetApart {
  readonly style: 'blockquote' | 'indented'
  readonly span: Span
  readonly first: Block
  readonly last: Block
}

/**
 * Finds the blockquotes, each depth by itself. Those that follow one another with nothing but page furniture between
 * them count as one.
 */
export function readBlockquotes(blocks: readonly Block[], source: string, lines: LineIndex): SetApart[] {
  const found: SetApart[] = []
  const open: {start: number; first: Block; last: Block}[] = []
  let note: Block['note'] = null
  const close = (depth: number): void => {
    while (open.length > depth) {
      const {start, first, last} = open.pop() as (typeof open)[number]
      found.push({style: 'blockquote', span: [start, last.span[1]], first, last})
    }
  }
  for (const block of blocks) {
    if (block.role === 'furniture') continue
    close(block.note === note ? block.quoteDepth : 0)
    note = block.note
    for (const quotation of open) quotation.last = block
    if (open.length === block.quoteDepth) continue
    const lineStart = lines.lineStart(block.line)
    const marks = quoteMarks(source.slice(lineStart, block.span[0]), lineStart)
    while (open.length < block.quoteDepth) {
      open.push({start: marks[open.length] ?? block.span[0], first: block, last: block})
    }
  }
  close(0)
  return found
}

function quoteMarks(prefix: string, start: number): number[] {
  const marks: number[] = []
  for (let at = prefix.indexOf('>'); at !== -1; at = prefix.indexOf('>', at + 1)) marks.push(start + at)
  return marks
}

const commissioner = /\bthe commissioner\b/i

const fewestWords = 4

/**
 * True for text that is indented so far that Markdown makes code of it: somebody's words, unless the Commissioner
 * speaks in it.
 */
export function isIndentedQuotation(block: Block, lines: LineIndex): boolean {
  if (block.type !== 'code' || block.opensItem || block.quoteDepth > 0 || block.note) return false
  return !isFence(block, lines) && isProse(block.text) && !commissioner.test(block.text)
}

/** True for code between fences: its words start on the line after the first. */
export function isFence(block: Block, lines: LineIndex): boolean {
  return block.type === 'code' && lines.lineAt(sourceOffset(block, 0)) !== block.line
}

/** True for words that are neither a figure, nor an address, nor a name. */
function isProse(text: string): boolean {
  const words = text.split(' ').filter(word => /^["“‘'(]?\p{Ll}/u.test(word))
  return words.length >= fewestWords
}
