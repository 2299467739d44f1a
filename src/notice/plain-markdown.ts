import type {Blockquote, Heading, List, ListItem, Nodes, Paragraph, Root, RootContent} from 'mdast'
import {readPlainInline} from './plain-inline.ts'
import {type Line, lineFrom, positionOf} from './plain-lines.ts'

type Content = RootContent & {position: NonNullable<Nodes['position']>}

/**
 * Reads plain Markdown into the tree that remark-parse makes of it, at a small part of its cost: paragraphs, headings,
 * rules, lists and blockquotes in the form in which notices have them. Most of a notice is plain; what is not, or not
 * for certain, is left to the parser.
 *
 * @param source without tabs, lone carriage returns and link definitions
 * @param start a line at the left margin, behind a blank line or the start of the draft
 * @param end where the next such line starts, or the draft ends
 * @returns the top-level blocks; `null` where there is anything that is not plain
 */
export function readPlain(source: string, start: number, end: number): RootContent[] | null {
  return new PlainReader(source, start, end).read()
}

/** Adds blocks behind those of a tree; a list goes on in the items that follow it. */
export function appendBlocks(tree: Root, blocks: readonly RootContent[], source: string): void {
  for (const block of blocks) {
    const last = tree.children.at(-1)
    if (block.type === 'list' && last?.type === 'list' && signOf(last, source) === signOf(block, source)) {
      last.children.push(...block.children)
      if (last.position && block.position) last.position.end = block.position.end
    } else tree.children.push(block)
  }
}

/** What keeps items in one list: the bullet, or the sign after the number. */
function signOf({position}: List, source: string): string {
  return markerAt(source, position?.start.offset ?? 0, source.length)?.sign ?? ''
}

/** A list that is being read, and those around it. */
interface OpenList {
  readonly indent: number
  readonly sign: string
  readonly above: OpenList | null
}

/** The deepest nesting of lists that is read here. */
const deepest = 4

class PlainReader {
  readonly #source: string
  readonly #end: number
  #at: number
  /** The line that starts at #at, once it has been looked at. */
  #line: Line | null = null

  constructor(source: string, start: number, end: number) {
    this.#source = source
    this.#at = start
    this.#end = end
  }

  read(): RootContent[] | null {
    const blocks = this.#readBlocks(0, null, 0)
    return blocks !== null && this.#at >= this.#end ? blocks : null
  }

  #look(): Line {
    this.#line ??= lineFrom(this.#source, this.#at, this.#end)
    return this.#line
  }

  #pass({next}: Line): void {
    this.#at = next
    this.#line = null
  }

  /** The next line with words, and whether blank ones stand before it; `null` at the end. */
  #nextLine(): {readonly line: Line; readonly afterBlank: boolean} | null {
    let afterBlank = false
    while (this.#at < this.#end) {
      const line = this.#look()
      if (line.from < line.to) return {line, afterBlank}
      this.#pass(line)
      afterBlank = true
    }
    return null
  }

  /**
   * The blocks of a container, up to the first line that stands further left than its content.
   *
   * @param indent where its content starts in a line
   */
  #readBlocks(indent: number, list: OpenList | null, depth: number): Content[] | null {
    const blocks: Content[] = []
    for (let next = this.#nextLine(); next !== null; next = this.#nextLine()) {
      const {line} = next
      const own = line.from - this.#at
      if (own < indent) break
      // Further in by four and more it is code.
      if (own - indent > 3) return null
      const block = this.#readBlock(line, indent, list, depth)
      if (block === null) return null
      blocks.push(block)
    }
    return blocks
  }

  #readBlock(line: Line, indent: number, list: OpenList | null, depth: number): Content | null {
    const source = this.#source
    if (startsWords(source, line.from, line.to)) return this.#readParagraph(indent, list)
    const isAtContent = line.from - this.#at === indent
    const code = source.charCodeAt(line.from)
    if (code === numberSign) return isAtContent && indent === 0 ? this.#readHeading(line) : null
    if (code === greaterThan) return this.#readQuote(line.from - this.#at)
    if (isRule(source, line)) {
      // At the start of the draft it may open front matter.
      if (!isAtContent || indent > 0 || line.from === 0) return null
      this.#pass(line)
      return {type: 'thematicBreak', position: positionOf(line.from, line.ending)}
    }
    return depth < deepest ? this.#readList(line, indent, list, depth) : null
  }

  #readParagraph(indent: number, list: OpenList | null): ((Paragraph | Heading) & Content) | null {
    const lines: Line[] = []
    const first = this.#look()
    const column = first.from - this.#at + 1
    for (let line = first; ; line = this.#look()) {
      lines.push(line)
      this.#pass(line)
      if (this.#at >= this.#end) break
      const next = this.#look()
      if (next.from === next.to) break
      const underlined = indent === 0 ? underlineDepth(this.#source, next) : null
      if (underlined !== null) {
        if (next.from > this.#at || column > 1) return null
        this.#pass(next)
        return this.#underlined(lines, underlined, next)
      }
      const goesOn = this.#goesOn(next, indent, list)
      if (goesOn === null) return null
      if (!goesOn) {
        // With pipes it may be the head of a table, and the next line no item.
        if (this.#source.slice(first.from, line.to).includes('|')) return null
        break
      }
    }
    return this.#paragraph(lines, column)
  }

  /** Whether a line goes on with the paragraph before it; `null` where that is not plain. */
  #goesOn({from, to}: Line, indent: number, list: OpenList | null): boolean | null {
    const source = this.#source
    const own = from - this.#at
    if (own >= indent) {
      if (startsWords(source, from, to) || isFigure(source, from, to)) return true
      const marker = markerAt(source, from, to)
      return marker === null || own - indent > 3 || (list !== null && own > indent) ? null : false
    }
    // Words need not stand as far in as those they go on with.
    if (startsWords(source, from, to)) return true
    const marker = markerAt(source, from, to)
    if (!marker) return null
    for (let open = list; open !== null; open = open.above)
      if (open.indent === own) return open.sign === marker.sign ? false : null
    return null
  }

  #paragraph(lines: readonly Line[], column: number): (Paragraph & Content) | null {
    const children = readPlainInline(this.#source, lines)
    if (children === null) return null
    const [first, last] = [lines[0] as Line, lines.at(-1) as Line]
    return {type: 'paragraph', children, position: positionOf(first.from, last.ending, column)}
  }

  /** A heading with a line of "=" or "-" below it. */
  #underlined(lines: readonly Line[], depth: 1 | 2, underline: Line): (Heading & Content) | null {
    const children = readPlainInline(this.#source, lines)
    const {from} = lines[0] as Line
    return children && {type: 'heading', depth, children, position: positionOf(from, underline.ending)}
  }

  #readHeading(line: Line): (Heading & Content) | null {
    const source = this.#source
    let from = line.from
    while (source.charCodeAt(from) === numberSign) from++
    const depth = from - line.from
    if (depth > 6 || source[from] !== ' ') return null
    while (source[from] === ' ') from++
    if (from >= line.to) return null
    const closing = source.indexOf('#', from)
    if (closing !== -1 && closing < line.to) return null
    const children = readPlainInline(source, [{...line, from}])
    if (children === null) return null
    this.#pass(line)
    return {
      type: 'heading',
      depth: depth as Heading['depth'],
      children,
      position: positionOf(line.from, line.ending),
    }
  }

  /** Paragraphs, each of whose lines has its mark. */
  #readQuote(indent: number): (Blockquote & Content) | null {
    const source = this.#source
    const start = this.#at + indent
    const children: Paragraph[] = []
    let lines: Line[] = []
    let column = 0
    let end = start
    const close = (): boolean => {
      const last = lines.at(-1)
      if (!last) return true
      const paragraph = this.#paragraph(lines, column)
      lines = []
      return paragraph !== null && children.push(paragraph) > 0
    }
    while (this.#at < this.#end) {
      const line = this.#look()
      if (line.from === line.to) break
      if (line.from - this.#at !== indent || source.charCodeAt(line.from) !== greaterThan) return null
      const words = lineFrom(source, line.from + 1, this.#end)
      if (words.from === words.to) {
        if (!close()) return null
      } else {
        if (words.from - line.from > 2 || !startsWords(source, words.from, words.to)) return null
        if (lines.length === 0) column = words.from - this.#at + 1
        lines.push(words)
      }
      end = line.ending
      this.#pass(line)
    }
    if (!close() || children.length === 0) return null
    return {type: 'blockquote', children, position: positionOf(start, end, indent + 1)}
  }

  #readList(first: Line, container: number, above: OpenList | null, depth: number): (List & Content) | null {
    const source = this.#source
    const marker = markerAt(source, first.from, first.to)
    if (!marker) return null
    const {sign, number} = marker
    const indent = first.from - this.#at
    const list: OpenList = {indent, sign, above}
    const start = first.from
    const children: ListItem[] = []
    for (let next = this.#nextLine(); next !== null; next = this.#nextLine()) {
      const {line, afterBlank} = next
      const own = line.from - this.#at
      if (own < indent) {
        // Between the list and what it stands in.
        if (own > container) return null
        break
      }
      const another = markerAt(source, line.from, line.to)
      if (own > indent || (another !== null && another.sign !== sign && !afterBlank)) return null
      if (another === null || another.sign !== sign || isRule(source, line)) {
        if (own > container) return null
        break
      }
      const item = this.#readItem(line, another, list, depth)
      if (item === null) return null
      children.push(item)
    }
    const end = children.at(-1)?.position?.end.offset ?? start
    return {
      type: 'list',
      ordered: number !== null,
      start: number,
      spread: false,
      children,
      position: positionOf(start, end, indent + 1),
    }
  }

  #readItem(line: Line, {content}: Marker, list: OpenList, depth: number): ListItem | null {
    if (!startsWords(this.#source, content, line.to)) return null
    const lineStart = this.#at
    const inside = content - lineStart
    // Its first line is read as though nothing stood before its words.
    this.#line = {...line, from: content}
    const children = this.#readBlocks(inside, list, depth + 1)
    if (children === null || children.length === 0) return null
    const end = children.at(-1)?.position.end.offset ?? line.to
    return {
      type: 'listItem',
      spread: false,
      children: children as ListItem['children'],
      position: positionOf(line.from, end, line.from - lineStart + 1),
    }
  }
}

const numberSign = 0x23
const greaterThan = 0x3e

/** True where words start with nothing that Markdown could take for the start of anything else. */
function startsWords(source: string, from: number, to: number): boolean {
  const code = source.charCodeAt(from)
  if (isDigit(code)) return !markerLike(source, from, to)
  // Strong words, or emphasis.
  if (code === 0x2a || code === 0x5f) return isStrongOpening(source, from)
  return !'#>-+=`~<[|:\\'.includes(source[from] as string)
}

/** "**Words", "*Words": no bullet and no rule. */
function isStrongOpening(source: string, from: number): boolean {
  let at = from
  while (source[at] === source[from]) at++
  return at - from <= 2 && isWordCharacter(source.charCodeAt(at))
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Figures and a sign, and nothing or white space behind them. */
function markerLike(source: string, from: number, to: number): boolean {
  let at = from
  while (at < to && isDigit(source.charCodeAt(at))) at++
  if (source[at] !== '.' && source[at] !== ')') return false
  return at + 1 >= to || source[at + 1] === ' '
}

/** "2024. As it did": under a paragraph, no list begins with another number than 1. */
function isFigure(source: string, from: number, to: number): boolean {
  if (!markerLike(source, from, to)) return false
  return source[from] !== '1' || isDigit(source.charCodeAt(from + 1))
}

/** The mark of a list item. */
interface Marker {
  /** The bullet, or the sign after the number. */
  readonly sign: string
  readonly number: number | null
  /** Where its words start. */
  readonly content: number
}

/** The plain mark of an item at a place: with words behind it, one to four blanks on; `null` where there is none. */
function markerAt(source: string, from: number, to: number): Marker | null {
  let at = from
  while (at < to && isDigit(source.charCodeAt(at))) at++
  const figures = at - from
  const sign = source[at] as string
  if (figures > 9 || at >= to || !(figures > 0 ? '.)' : '-*+').includes(sign)) return null
  let content = at + 1
  while (content < to && source[content] === ' ') content++
  const blanks = content - at - 1
  if (blanks === 0 || blanks > 4 || content >= to) return null
  return {sign, number: figures === 0 ? null : Number(source.slice(from, at)), content}
}

/** The depth of the heading that a line of "=" or "-" makes of the lines above it; `null` for another line. */
function underlineDepth(source: string, {from, to}: Line): 1 | 2 | null {
  const mark = source[from] as string
  if (to - from < 2 || !'=-'.includes(mark)) return null
  for (let at = from; at < to; at++) if (source[at] !== mark) return null
  return mark === '=' ? 1 : 2
}

/** "---", "***", "___": with nothing between. */
function isRule(source: string, {from, to}: Line): boolean {
  const mark = source[from] as string
  if (to - from < 3 || !'-*_'.includes(mark)) return false
  for (let at = from; at < to; at++) if (source[at] !== mark) return false
  return true
}
