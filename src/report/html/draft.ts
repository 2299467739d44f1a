import type {Definition, FootnoteDefinition, List, ListItem, Nodes, Parents, Table} from 'mdast'
import type {Span} from '../../notice/span.ts'
import type {DraftReader} from '../draft-reader.ts'
import {wellFormed} from '../well-formed.ts'
import {escapeText, escapeXml} from '../xml.ts'
import {type Mark, Marker, type Piece} from './marks.ts'

/** A mark with the note that belongs to it; a related place has none of its own. */
export interface NotedMark extends Mark {
  readonly note: string
}

/** A draft to be shown. */
export interface ShownDraft {
  readonly source: string
  readonly marks: readonly NotedMark[]
  /** What the ids in it start with. */
  readonly id: string
  /** How many levels of headings stand above its own. */
  readonly depth: number
}

/** What Markdown makes of `<br>` inside a table's cell, where it knows no other way. */
const lineBreak = /^<br\s*\/?>$/i

/** A paragraph that opens with its number, which Markdown leaves as text where it is escaped. */
const opensWithNumber = /^\d{1,4}\\?[.)]\s/

/** A draft as it reads, as HTML, each note behind the block of the words that it is about. */
export function showDraft(draft: ShownDraft, reader: DraftReader): string {
  return new DraftRenderer(draft, reader).render()
}

class DraftRenderer {
  readonly #source: string
  readonly #id: string
  readonly #depth: number
  readonly #reader: DraftReader
  readonly #marker: Marker
  readonly #marks: readonly NotedMark[]
  readonly #definitions = new Map<string, Definition>()
  /** Where each block of words starts: a mark belongs to the last one that starts before it ends. */
  readonly #starts: number[] = []
  readonly #notes = new Set<string>()
  /** The numbers of footnotes, in the order in which the text first refers to them. */
  readonly #noteNumbers = new Map<string, string>()
  #leaf = 0
  #nextMark = 0
  #base = 0

  constructor({source, marks, id, depth}: ShownDraft, reader: DraftReader) {
    this.#source = source
    this.#id = id
    this.#depth = depth
    this.#reader = reader
    this.#marks = marks.toSorted((one, other) => one.span[0] - other.span[0])
    this.#marker = new Marker(this.#marks)
  }

  render(): string {
    const parts = this.#reader.parse(this.#source)
    for (const {tree, base} of parts) this.#survey(tree, base, null)
    let html = ''
    for (const {tree, base} of parts) {
      this.#base = base
      html += this.#blocks(tree)
    }
    // Where nothing at all is shown, the notes are.
    return this.#nextMark < this.#marks.length ? html + this.#block('p', '', '', [0, 0], true) : html
  }

  /**
   * Notes where the blocks of words start, in the order in which they are shown, and what links lead to.
   *
   * @param opening where the mark stands that opens the container, which belongs to the first block in it
   */
  #survey(parent: Parents, base: number, opening: number | null): void {
    let start = opening
    for (const node of parent.children) {
      const own = start ?? base + (node.position?.start.offset ?? 0)
      start = null
      if (node.type === 'definition') this.#definitions.set(node.identifier, node)
      else if (node.type === 'list' || node.type === 'blockquote') {
        this.#survey(node, base, own)
      } else if (node.type === 'listItem' || node.type === 'footnoteDefinition') {
        const opens = node.children[0]?.type === 'paragraph'
        if (!opens) this.#starts.push(own)
        this.#survey(node, base, opens ? own : null)
      } else this.#starts.push(own)
    }
  }

  #spanOf(node: Nodes): Span {
    return [this.#base + (node.position?.start.offset ?? 0), this.#base + (node.position?.end.offset ?? 0)]
  }

  #blocks(parent: Parents): string {
    return parent.children.map(child => this.#blockOf(child)).join('')
  }

  #blockOf(node: Nodes): string {
    const span = this.#spanOf(node)
    switch (node.type) {
      case 'heading': {
        const level = Math.min(6, node.depth + this.#depth)
        return this.#block(`h${level}`, ` class="depth-${node.depth}"`, this.#inline(node, span), span)
      }
      case 'paragraph':
        return this.#paragraph(node, span, null)
      case 'blockquote':
        return `<blockquote>${this.#blocks(node)}</blockquote>\n`
      case 'list':
        return this.#list(node)
      case 'code':
        return this.#code(span)
      case 'table':
        return this.#table(node, span)
      case 'thematicBreak':
        return this.#block('div', ' class="rule"', '<hr/>', span)
      case 'footnoteDefinition':
        return this.#footnote(node)
      case 'yaml':
        return this.#block('pre', ' class="raw"', this.#raw(span), span)
      case 'html':
        return this.#block('pre', ' class="raw"', this.#raw(span), span)
      default:
        return ''
    }
  }

  /** A block of words, and the notes on what stands in it or, unseen, behind it. */
  #block(tag: string, attributes: string, words: string, span: Span, isLast = false): string {
    const due = this.#due(isLast)
    const places = this.#marker.rest(due)
    const notes = due.map(({note}) => note).filter(note => note !== '')
    const behind = notes.length === 0 ? '' : `<div class="notes">${notes.join('')}</div>\n`
    // An empty paragraph would only be a gap.
    if (words === '' && places === '' && span[0] === span[1]) return behind
    return `<${tag}${attributes}>${words}${places}</${tag}>\n${behind}`
  }

  /** The marks that belong to the block that is being shown. */
  #due(isLast: boolean): readonly NotedMark[] {
    this.#leaf++
    const next = isLast ? undefined : this.#starts[this.#leaf]
    const first = this.#nextMark
    while (this.#nextMark < this.#marks.length) {
      const {span} = this.#marks[this.#nextMark] as NotedMark
      if (next !== undefined && span[0] >= next) break
      this.#nextMark++
    }
    return this.#marks.slice(first, this.#nextMark)
  }

  /** @param number of the item that it opens */
  #paragraph(node: Parents, span: Span, number: string | null): string {
    const words = this.#inline(node, span)
    const isNumbered = number === null && opensWithNumber.test(this.#source.slice(span[0], span[0] + 8))
    return this.#block('p', isNumbered ? ' class="numbered"' : '', (number ?? '') + words, span)
  }

  #list(list: List): string {
    const items = list.children.map(item => this.#item(item, list)).join('')
    if (!list.ordered) return `<ul>${items}</ul>\n`
    const first = list.start ?? 1
    return `<ol${first === 1 ? '' : ` start="${first}"`}>${items}</ol>\n`
  }

  #item(item: ListItem, {ordered}: List): string {
    const [start, end] = this.#spanOf(item)
    const [first] = item.children
    const to = first ? this.#spanOf(first)[0] : end
    const sign = this.#source.slice(start, to)
    const shown: Span = [start, start + sign.trimEnd().length]
    const number = ordered ? `<span class="number">${this.#show(this.#exact(shown), shown)} </span>` : ''
    return `<li>${this.#opened(item, number, shown)}</li>\n`
  }

  /** The blocks of a container, its number or label in the first of them, or alone where that is no paragraph. */
  #opened(container: Parents, sign: string, span: Span): string {
    const [first, ...rest] = container.children
    if (first?.type !== 'paragraph') {
      return this.#block('p', ' class="alone"', sign, span) + this.#blocks(container)
    }
    const opening = this.#paragraph(first, this.#spanOf(first), sign)
    return opening + rest.map(child => this.#blockOf(child)).join('')
  }

  #footnote(node: FootnoteDefinition): string {
    const id = this.#footnoteId(node.identifier)
    // Of two notes with one label, links lead to the first.
    const attribute = this.#notes.has(id) ? '' : ` id="${id}"`
    this.#notes.add(id)
    const number = this.#noteNumbers.get(node.identifier) ?? node.label ?? node.identifier
    const label = `<span class="number">${escapeText(number)} </span>`
    return `<div class="footnote"${attribute}>${this.#opened(node, label, this.#spanOf(node))}</div>\n`
  }

  #footnoteId(identifier: string): string {
    return `${this.#id}-note-${escapeXml(encodeURIComponent(wellFormed(identifier)).replaceAll('%', '_'))}`
  }

  /** Code as it is written, without its fences. Indented text is mostly a quotation from a document that was pasted in. */
  #code(span: Span): string {
    const text = this.#source.slice(...span)
    const fence = /^(`{3,}|~{3,})[^\n\r]*(?:\r\n?|\n)?/.exec(text)
    if (!fence) return this.#block('pre', ' class="indented"', this.#raw(span), span)
    const close = /(?:\r\n?|\n)[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(text)
    const from = span[0] + fence[0].length
    const inside: Span = [from, Math.max(from, close ? span[0] + close.index : span[1])]
    return this.#block('pre', '', `<code>${this.#show(this.#exact(inside), inside)}</code>`, span)
  }

  #table(table: Table, span: Span): string {
    const rows = table.children.map((row, index) => {
      const tag = index === 0 ? 'th' : 'td'
      const cells = row.children.map((cell, column) => {
        const align = table.align?.[column]
        const style = align ? ` class="${align}"` : ''
        return `<${tag}${style}>${this.#inline(cell, this.#spanOf(cell))}</${tag}>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    const [head = '', ...body] = rows
    const inside = `<thead>${head}</thead>${body.length === 0 ? '' : `<tbody>${body.join('')}</tbody>`}`
    return this.#block('div', ' class="table"', `<table>${inside}</table>`, span)
  }

  #raw(span: Span): string {
    return this.#show(this.#exact(span), span)
  }

  /** A piece that is shown as it is written. */
  #exact(span: Span): Piece {
    return {text: this.#source.slice(...span), sourceOf: offset => span[0] + offset, span}
  }

  #show(piece: Piece, span: Span): string {
    return this.#marker.show(piece, this.#marker.within(span), false).html
  }

  /** Inline content, with a stack of its own: a draft may nest it as deep as it likes. */
  #inline(block: Parents, span: Span): string {
    const marks = this.#marker.within(span)
    const stack: (Nodes | string)[] = [...block.children].reverse()
    let html = ''
    let calls = ''
    let links = 0
    const words = (piece: Piece): void => {
      const shown = this.#marker.show(piece, marks, links > 0)
      html += shown.html
      calls += shown.calls
    }
    const within = (opening: string, node: Parents, closing: string): void => {
      html += opening
      stack.push(closing, ...[...node.children].reverse())
    }
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (typeof node === 'string') {
        html += node
        if (node === '</a>' && --links === 0) {
          html += calls
          calls = ''
        }
        continue
      }
      const [start, end] = this.#spanOf(node)
      if (node.type === 'text') words(this.#read(node.value, start, end, this.#isAutolink(start, end)))
      else if (node.type === 'emphasis') within('<em>', node, '</em>')
      else if (node.type === 'strong') within('<strong>', node, '</strong>')
      else if (node.type === 'break') html += '<br/>'
      else if (node.type === 'inlineCode') {
        const fence = /^`*/.exec(this.#source.slice(start, end))?.[0].length ?? 0
        html += '<code>'
        words(this.#read(node.value, start + fence, end - fence, true))
        html += '</code>'
      } else if (node.type === 'link' || node.type === 'linkReference') {
        const url = node.type === 'link' ? node.url : this.#definitions.get(node.identifier)?.url
        const href = links === 0 && url !== undefined ? safeUrl(url) : null
        if (href !== null) links++
        within(
          href === null ? '<span>' : `<a href="${href}" rel="noreferrer">`,
          node,
          href === null ? '</span>' : '</a>',
        )
      } else if (node.type === 'image' || node.type === 'imageReference') {
        // Nothing is fetched: a report may be read where it must not tell that it is.
        html += '<span class="image">'
        words(this.#read(node.alt ?? '', start, end, false))
        html += '</span>'
      } else if (node.type === 'footnoteReference') {
        const number = this.#noteNumbers.get(node.identifier) ?? String(this.#noteNumbers.size + 1)
        this.#noteNumbers.set(node.identifier, number)
        html += '<sup>'
        if (links === 0) html += `<a href="#${this.#footnoteId(node.identifier)}">`
        links++
        words({text: number, sourceOf: offset => (offset === 0 ? start : end), span: [start, end]})
        links--
        html += links === 0 ? `</a></sup>${calls}` : '</sup>'
        if (links === 0) calls = ''
      } else if (node.type === 'html') {
        if (lineBreak.test(node.value)) html += '<br/>'
        else {
          html += '<span class="tag">'
          words(this.#exact([start, end]))
          html += '</span>'
        }
      } else if ('children' in node) within('', node, '')
    }
    return html + calls
  }

  /** True for words between angle brackets, in which Markdown decodes nothing. */
  #isAutolink(start: number, end: number): boolean {
    return this.#source[start - 1] === '<' && this.#source[end] === '>'
  }

  #read(value: string, start: number, end: number, literal: boolean): Piece {
    return {...this.#reader.words(this.#source, value, start, end, literal), span: [start, end]}
  }
}

/** An address that a reader may follow; `null` for one that may do something else. */
function safeUrl(url: string): string | null {
  return /^(?:https?:\/\/|mailto:)/i.test(url) ? escapeXml(url) : null
}
