import type {Block, Notice, Paragraph, Section} from '../../src/notice/notice.ts'
import type {Span} from '../../src/notice/span.ts'
import type {CleanDraft} from './defect.ts'

/** A text as revised. */
export interface Revised {
  readonly text: string
  /** Where an offset of the draft has come to stand. */
  readonly at: (offset: number) => number
}

interface Edit {
  readonly span: Span
  readonly by: string
}

/**
 * What a drafter does who takes a passage out of a notice: the numbers of the paragraphs that are left are put in
 * order again, references follow them, and a heading with nothing left under it goes. Only the defect remains.
 */
export class Revision {
  readonly #draft: CleanDraft
  readonly #edits: Edit[] = []
  readonly #removed = new Set<number>()
  /** Numbers of the paragraphs behind which others have been put, one for each. */
  readonly #added: number[] = []
  #keepsHeadings = false

  constructor(draft: CleanDraft) {
    this.#draft = draft
  }

  get #notice(): Notice {
    return this.#draft.notice
  }

  /** Puts other words for a span, or takes it out. */
  replace(span: Span, by: string): this {
    this.#edits.push({span, by})
    return this
  }

  /** Takes out blocks, and with a paragraph's first block its number. */
  removeBlocks(indices: Iterable<number>): this {
    for (const index of indices) this.#removed.add(index)
    return this
  }

  /** Says that a paragraph is put in behind another by an edit, so that the later ones count one further. */
  addParagraphAfter(paragraph: Paragraph): this {
    this.#added.push(paragraph.number)
    return this
  }

  /** Leaves headings that have nothing under them any more. */
  keepHeadings(): this {
    this.#keepsHeadings = true
    return this
  }

  /** The number that a paragraph bears in the end, or where it is gone the one that stands in its place. */
  numberOf(number: number): number {
    const gone = this.#goneParagraphs().filter(({number: other}) => other < number).length
    return number - gone + this.#added.filter(after => after < number).length
  }

  revised(): Revised {
    if (!this.#keepsHeadings) this.#removeBareHeadings()
    this.#removeNotesOfMarks()
    const edits = [...this.#edits, ...this.#removals(), ...this.#renumbering()].sort(
      (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
    )
    const kept: Edit[] = []
    for (const edit of edits) {
      const last = kept.at(-1)
      if (!last || edit.span[0] >= last.span[1]) kept.push(edit)
      // What stands in a passage that goes needs no other edit; one that reaches further takes the rest with it.
      else kept[kept.length - 1] = {...last, span: [last.span[0], Math.max(last.span[1], edit.span[1])]}
    }
    let text = ''
    let from = 0
    for (const {span, by} of kept) {
      text += this.#draft.text.slice(from, span[0]) + by
      from = span[1]
    }
    text += this.#draft.text.slice(from)
    return {text, at: offset => offset + shiftAt(kept, offset)}
  }

  #goneParagraphs(): readonly Paragraph[] {
    return this.#notice.paragraphs.filter(({block}) => this.#removed.has(block))
  }

  #removeBareHeadings(): void {
    const headed = (section: Section): boolean =>
      this.#notice.blocks
        .slice(section.block + 1, section.end)
        .some(({index, role}) => !this.#removed.has(index) && role !== 'furniture' && role !== 'heading')
    for (const section of this.#notice.sections) {
      const touched = [...this.#removed].some(index => index > section.block && index < section.end)
      if (touched && !headed(section)) this.#removed.add(section.block)
    }
  }

  /** A note whose marks have all gone goes with them. */
  #removeNotesOfMarks(): void {
    const marks = this.#notice.blocks.flatMap(({index, noteMarks}) =>
      noteMarks.map(({label, span}) => ({label, gone: this.#removed.has(index) || this.#takesOut(span)})),
    )
    const left = new Set(marks.filter(({gone}) => !gone).map(({label}) => label))
    const lost = marks.filter(({label}) => !left.has(label)).map(({label}) => label)
    for (const {index, note} of this.#notice.blocks)
      if (note && lost.includes(note.label)) this.#removed.add(index)
  }

  #takesOut([start, end]: Span): boolean {
    return this.#edits.some(({span, by}) => by === '' && span[0] <= start && end <= span[1])
  }

  #removals(): readonly Edit[] {
    return this.#notice.blocks
      .filter(({index}) => this.#removed.has(index))
      .map(block => ({span: withSpace(this.#draft.text, this.#extentOf(block)), by: ''}))
  }

  /** A block with the number, bullet or heading marks that are its own. */
  #extentOf(block: Block): Span {
    const paragraph = this.#notice.paragraphs.find(other => other.block === block.index)
    const section = this.#notice.sections.find(other => other.block === block.index)
    const start = Math.min(
      block.span[0],
      paragraph?.markerSpan[0] ?? block.span[0],
      section?.span[0] ?? block.span[0],
      block.note?.span[0] ?? block.span[0],
      block.opensItem ? (block.item?.markerSpan[0] ?? block.span[0]) : block.span[0],
    )
    return [start, Math.max(block.span[1], section?.span[1] ?? block.span[1])]
  }

  #renumbering(): readonly Edit[] {
    const numbers = this.#notice.paragraphs
      .filter(({block}) => !this.#removed.has(block))
      .filter(({number}) => this.numberOf(number) !== number)
      .map(({markerSpan, number}) => ({
        span: [markerSpan[0], markerSpan[0] + String(number).length] as Span,
        by: String(this.numberOf(number)),
      }))
    const references = this.#notice.crossReferences
      .filter(({to}) => this.numberOf(Number(to)) !== Number(to))
      .map(({span, to}) => ({span, by: String(this.numberOf(Number(to)))}))
    return [...numbers, ...references]
  }
}

/** Takes in the line's end, and an empty line where there is one on both sides. */
function withSpace(text: string, [start, end]: Span): Span {
  // A quotation's block keeps the mark of its blockquote: the line goes from its start.
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const from = /^[\s>]*$/.test(text.slice(lineStart, start)) ? lineStart : start
  const ownLine = /^[^\S\n]*\n?/.exec(text.slice(end))?.[0].length ?? 0
  const emptyBefore = /(?:^|\n)[^\S\n]*>*[^\S\n]*\n$/.test(text.slice(0, from))
  const emptyBehind = /^[^\S\n]*>*[^\S\n]*\n/.exec(text.slice(end + ownLine))?.[0].length ?? 0
  return [from, end + ownLine + (emptyBefore ? emptyBehind : 0)]
}

function shiftAt(edits: readonly Edit[], offset: number): number {
  let shift = 0
  for (const {span, by} of edits) {
    if (span[0] >= offset) break
    shift += by.length - Math.min(span[1], offset) + span[0]
  }
  return shift
}
