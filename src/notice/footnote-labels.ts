import {lineStarts, textOffset} from './line-starts.ts'
import type {Block, FootnoteMark} from './notice.ts'
import type {LineIndex, Span} from './span.ts'
import {spanOf} from './text-map.ts'

/** A footnote's label where it is written: a mark in the text, or what a note opens with. */
export interface Label {
  readonly label: string
  readonly style: FootnoteMark['style']
  readonly span: Span
  readonly block: Block
  /** Where it stands in the block's reading text. */
  readonly at: number
  /** True at the start of a block or of a line, where it opens a note if the block does open with one. */
  readonly opensNote: boolean
  /** False for a digit fused to a word, which may be a part of it ("COVID19"). */
  readonly sure: boolean
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const superscriptRun = /[⁰¹²³⁴-⁹]+/g

/** What stands before a square or a cube: a unit of length, alone or after a figure. */
const unitBefore = /(?:^|[\s\d(/])(?:mm|cm|dm|km|m|ft|in|yd|mi)$/i

/** The labels in superscript digits, in the order of the text. */
export function superscriptLabels(block: Block, source: string): Label[] {
  const labels: Label[] = []
  superscriptRun.lastIndex = 0
  for (let match = superscriptRun.exec(block.text); match; match = superscriptRun.exec(block.text)) {
    const {0: run, index: at} = match
    const span = spanOf(block, at, at + run.length)
    // Digits with a mark of Markdown's between them are not one number.
    if (isPower(block, at) || span[1] - span[0] !== run.length) continue
    const label = [...run].map(digit => superscripts.indexOf(digit)).join('')
    labels.push(raised(label, block, at, span, source))
  }
  return labels
}

const element = /<sup(?: [^<>]{0,80})?>\s{0,4}(\d{1,3})\s{0,4}<\/sup>/gi

/** The labels written as `<sup>1</sup>`, in the order of the source. */
export function elementLabels(blocks: readonly Block[], source: string): Label[] {
  const labels: Label[] = []
  let index = 0
  for (const match of source.matchAll(element)) {
    const start = match.index
    const end = start + match[0].length
    while ((blocks[index]?.span[1] ?? end) <= start) index++
    const block = blocks[index]
    if (!block || block.span[0] > start || (block.type !== 'prose' && block.type !== 'heading')) continue
    const at = textOffset(block, start)
    if (!isPower(block, at)) labels.push(raised(match[1] as string, block, at, [start, end], source))
  }
  return labels
}

function raised(label: string, block: Block, at: number, span: Span, source: string): Label {
  const before = source.slice(Math.max(block.span[0], span[0] - 40), span[0])
  const opensNote = span[0] === block.span[0] || /\n[ \t>]*$/.test(before)
  return {label, style: 'superscript', span, block, at, opensNote, sure: true}
}

function isPower({text}: Block, at: number): boolean {
  return unitBefore.test(text.slice(Math.max(0, at - 6), at))
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** A note's number without a mark, and words or a link after it; a date is none. */
const bareNote = new RegExp(`(\\d{1,3})\\s+(?!(?:${months})\\b)(?=[\\p{Lu}"'“‘(<[]|https?:|www\\.)`, 'uy')

/** What may be the notes of a block that opens with a bare number, each at the start of a line. */
export function bareNotes(block: Block, lines: LineIndex): Label[] {
  const first = bareNoteAt(block, 0)
  if (!first) return []
  const notes = [first]
  for (const at of lineStarts(block, lines)) {
    const note = bareNoteAt(block, at)
    if (note && Number(note.label) === Number(notes[notes.length - 1]?.label) + 1) notes.push(note)
  }
  return notes
}

function bareNoteAt(block: Block, at: number): Label | null {
  if (!isDigit(block.text.charCodeAt(at))) return null
  bareNote.lastIndex = at
  const match = bareNote.exec(block.text)
  if (!match) return null
  const label = match[1] as string
  return {
    label,
    style: 'fused',
    span: spanOf(block, at, at + label.length),
    block,
    at,
    opensNote: true,
    sure: true,
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** One to three digits that are no part of a longer figure, and at which a word or a sentence ends. */
const digits = /(?<![\d£$€])\d{1,3}(?![\p{L}\d%(]|[.,:/-]\d)/gu

/** Digits fused to a provision's bracket, a closing quotation mark, or what ends a sentence after a word. */
const fusedToEnd = /(?:[\p{L}\d]\)|[\p{L}.,;:!?)]["'”’]|[\p{L}"'”’)][.,;:!?])$/u

/** Digits fused to a word of three letters or more. */
const fusedToWord = /\p{Ll}{3}$/u

/**
 * What may be marks in plain digits: fused to a word, a closing quotation mark or a provision, or alone on a line of
 * their own in the middle of a block, as a PDF's superscripts come out.
 *
 * @param known the labels of the notes that there are
 */
export function fusedMarks(block: Block, known: ReadonlySet<string>, lines: LineIndex): Label[] {
  const {text} = block
  const marks: Label[] = []
  let starts: ReadonlySet<number> | null = null
  for (const {0: label, index} of text.matchAll(digits)) {
    const before = text.slice(Math.max(0, index - 4), index)
    const sure = fusedToEnd.test(before)
    if (!sure && !known.has(label)) continue
    if (!sure && !fusedToWord.test(before)) {
      if (text[index - 1] !== ' ' || text[index + label.length] !== ' ') continue
      starts ??= new Set(lineStarts(block, lines))
      if (!starts.has(index) || !starts.has(index + label.length + 1)) continue
    }
    marks.push({
      label,
      style: 'fused',
      span: spanOf(block, index, index + label.length),
      block,
      at: index,
      opensNote: false,
      sure,
    })
  }
  return marks
}
