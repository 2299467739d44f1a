import type {Nodes} from 'mdast'
import type {Block} from './notice.ts'
import type {ReadingText} from './reading-text.ts'

type NoteMark = Block['noteMarks'][number]

/** The HTML that parts lines in a table's cell, where Markdown knows no other way. */
const lineBreakTag = /^<br\s*\/?>$/i

/** A footnote's mark that Markdown leaves as text, because it has seen no note for it. */
const bareMark = /\[\^([^\s[\]]{1,100})\]/g

/**
 * Reads the words of a block's inline content, in order and with its own stack.
 *
 * @param block the heading, paragraph or cell
 * @param base what the positions of its nodes count from
 * @param words takes the words
 * @returns the footnote marks that stand among them
 */
export function readInline(block: Nodes, base: number, source: string, words: ReadingText): NoteMark[] {
  const noteMarks: NoteMark[] = []
  const stack: Nodes[] = 'children' in block ? [...block.children].reverse() : []
  while (stack.length > 0) {
    const node = stack.pop() as Nodes
    const start = base + (node.position?.start.offset ?? 0)
    const end = base + (node.position?.end.offset ?? 0)
    if (node.type === 'text') {
      if (node.value.includes('[^')) addAroundMarks(node.value, start, end)
      else words.add(node.value, start, end)
    } else if (node.type === 'inlineCode') {
      words.addLiteral(node.value, afterFence(start), end)
    } else if (node.type === 'break') {
      words.addSpace(end - 1)
    } else if (node.type === 'html') {
      if (lineBreakTag.test(node.value)) words.addSpace(start)
    } else if (node.type === 'footnoteReference') {
      noteMarks.push({label: node.identifier, at: words.text.length, span: [start, end]})
    } else if (node.type === 'image' || node.type === 'imageReference') {
      words.add(node.alt ?? '', start, end)
    } else if (node.type === 'link' && source[start] === '<') {
      for (const child of node.children) if ('value' in child) words.addLiteral(child.value, start + 1, end)
    } else if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        stack.push(node.children[index] as Nodes)
      }
    }
  }
  return noteMarks

  /** Adds words among which there may be marks of notes. */
  function addAroundMarks(value: string, start: number, end: number): void {
    let from = 0
    let at = start
    for (const match of value.matchAll(bareMark)) {
      at = words.add(value.slice(from, match.index), at, end)
      from = match.index
      // With its bracket escaped it is no mark.
      if (!source.startsWith(match[0], at)) continue
      noteMarks.push({
        label: (match[1] as string).toLowerCase(),
        at: words.text.length,
        span: [at, at + match[0].length],
      })
      from += match[0].length
      at += match[0].length
    }
    words.add(value.slice(from), at, end)
  }

  function afterFence(start: number): number {
    let at = start
    while (source[at] === '`') at++
    return at
  }
}
