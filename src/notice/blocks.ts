import type {Nodes, Root} from 'mdast'
import {readInline} from './inline.ts'
import type {Block, BlockRole, BlockType, ListItem} from './notice.ts'
import type {ParsedPart} from './parse.ts'
import {ReadingText} from './reading-text.ts'
import type {LineIndex, Span} from './span.ts'

/** What a node stands in, handed down to its children. */
interface Context {
  readonly quoteDepth: number
  readonly item: ListItem | null
  readonly listDepth: number
  readonly note: {readonly label: string; readonly span: Span} | null
}

/** A top-level list at the end of a part, which an item at the start of the next part continues. */
interface OpenList {
  readonly id: number
  readonly sign: string
  readonly start: number
  readonly length: number
}

/** The blocks whose words are read as inline content. */
const proseTypes: {readonly [type: string]: BlockType} = {
  paragraph: 'prose',
  heading: 'heading',
  tableCell: 'table-cell',
}

const literalTypes: {readonly [type: string]: BlockType} = {
  code: 'code',
  html: 'html',
  thematicBreak: 'rule',
  definition: 'definition',
  yaml: 'front-matter',
}

/**
 * Lays a parsed draft out as one row of blocks in document order, each with its words, its place and what it stands
 * in. Walks with its own stack: nesting, however deep, costs no call stack.
 */
export function readBlocks(parts: readonly ParsedPart[], source: string, lines: LineIndex): Block[] {
  const blocks: Block[] = []
  let lists = 0
  let open: OpenList | null = null

  for (const {tree, base} of parts) {
    const stack: {readonly node: Nodes; readonly context: Context; readonly opens: boolean}[] = []
    const pushChildren = (node: Nodes, context: Context, opens: boolean): void => {
      if (!('children' in node)) return
      for (let index = node.children.length - 1; index >= 0; index--) {
        stack.push({node: node.children[index] as Nodes, context, opens: opens && index === 0})
      }
    }
    const continued: OpenList | null = open
    open = null
    pushChildren(tree, {quoteDepth: 0, item: null, listDepth: 0, note: null}, false)

    while (stack.length > 0) {
      const {node, context, opens} = stack.pop() as (typeof stack)[number]
      const span = spanOfNode(node, base)
      if (node.type === 'list') {
        const sign = signOf(source, span[0])
        const topLevel = context.item === null && context.quoteDepth === 0 && context.note === null
        const goesOn: OpenList | null =
          topLevel && node === tree.children[0] && continued?.sign === sign ? continued : null
        const id: number = goesOn?.id ?? lists++
        const start: number = goesOn?.start ?? node.start ?? 1
        const first: number = goesOn?.length ?? 0
        for (let index = node.children.length - 1; index >= 0; index--) {
          const child = node.children[index] as (typeof node.children)[number]
          const rendered = node.ordered === true ? start + first + index : null
          const item = readItem(child, base, source, id, first + index, rendered, context)
          const {quoteDepth, note, listDepth} = context
          stack.push({node: child, context: {quoteDepth, item, listDepth: listDepth + 1, note}, opens: false})
        }
        if (topLevel && node === tree.children[tree.children.length - 1]) {
          open = {id, sign, start, length: first + node.children.length}
        }
      } else if (node.type === 'listItem') {
        if (node.children.length === 0) add('prose', node, span, context, true)
        else pushChildren(node, context, true)
      } else if (node.type === 'blockquote') {
        pushChildren(node, {...context, quoteDepth: context.quoteDepth + 1}, opens)
      } else if (node.type === 'footnoteDefinition') {
        pushChildren(node, {...context, note: {label: node.identifier, span}}, false)
      } else if (node.type === 'table' || node.type === 'tableRow') {
        pushChildren(node, context, false)
      } else {
        const type = proseTypes[node.type] ?? literalTypes[node.type]
        if (type) add(type, node, span, context, opens)
      }
    }

    function add(type: BlockType, node: Nodes, span: Span, context: Context, opens: boolean): void {
      const words = new ReadingText(source)
      const noteMarks =
        type === 'heading' || type === 'prose' || type === 'table-cell'
          ? readInline(node, base, source, words)
          : []
      if ('value' in node) words.addLiteral(node.value, startOfWords(node, span, source), span[1])
      blocks.push({
        index: blocks.length,
        type,
        role: firstRole(type),
        span,
        line: lines.lineAt(span[0]),
        column: node.position?.start.column ?? 1,
        text: words.text,
        map: words.map,
        quoteDepth: context.quoteDepth,
        item: context.item,
        opensItem: opens && context.item !== null,
        depth: node.type === 'heading' ? node.depth : null,
        bold: isBold(node),
        noteMarks,
        note: context.note,
        section: null,
        paragraph: null,
      })
    }
  }
  return blocks
}

function firstRole(type: BlockType): BlockRole {
  if (type === 'heading') return 'heading'
  return type === 'prose' || type === 'code' || type === 'table-cell' ? 'body' : 'other'
}

function spanOfNode(node: Nodes | Root, base: number): Span {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return [base + start, base + end]
}

/** Where the words of code, HTML or front matter start: after the line with the fence, if there is one. */
function startOfWords(node: Nodes, [start, end]: Span, source: string): number {
  const fenced = node.type === 'yaml' || (node.type === 'code' && /[`~]/.test(source[start] ?? ''))
  if (!fenced) return start
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) return at + 1
  }
  return start
}

/** What keeps items in one list: the bullet, or the sign after the number. */
function signOf(source: string, at: number): string {
  let place = at
  while (isDigit(source.charCodeAt(place))) place++
  return source[place] ?? ''
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** @param rendered the number that Markdown will give it; `null` for a bullet */
function readItem(
  node: Nodes,
  base: number,
  source: string,
  list: number,
  position: number,
  rendered: number | null,
  {item: parent, listDepth: depth}: Context,
): ListItem {
  const start = base + (node.position?.start.offset ?? 0)
  let end = start
  let figures = 0
  for (let code = source.charCodeAt(end); isDigit(code); code = source.charCodeAt(++end)) {
    figures = figures * 10 + code - 48
  }
  end++
  const ordered = rendered !== null
  const marker = source.slice(start, end)
  return {
    list,
    position,
    ordered,
    marker,
    markerSpan: [start, end],
    number: ordered ? figures : null,
    rendered,
    depth,
    parent,
  }
}

/** True where all the words of a paragraph stand in strong emphasis. */
function isBold(node: Nodes): boolean {
  if (node.type !== 'paragraph') return false
  return (
    node.children.length > 0 &&
    node.children.every(
      child => child.type === 'strong' || (child.type === 'text' && /^[\s:.]*$/.test(child.value)),
    )
  )
}
