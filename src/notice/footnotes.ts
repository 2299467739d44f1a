import {bareNotes, elementLabels, fusedMarks, type Label, superscriptLabels} from './footnote-labels.ts'
import type {Block, FootnoteMark, FootnoteNote, Footnotes} from './notice.ts'
import type {LineIndex, Span} from './span.ts'

/**
 * Reads footnote marks and notes in every style; the notes' blocks get the role `footnote`.
 *
 * A mark in plain digits counts only with its note, a block that opens with the bare number, and such a block only
 * with its mark: each alone may be anything. Where a row of them is complete but for one mark or note, what stands
 * alone between its neighbours counts as well.
 */
export function readFootnotes(blocks: readonly Block[], source: string, lines: LineIndex): Footnotes {
  const marks: FootnoteMark[] = []
  const notes: FootnoteNote[] = []
  const mark = ({label, style, span, block}: Label): void => {
    marks.push({label, style, span, line: lines.lineAt(span[0]), block: block.index})
  }
  const note = ({label, style, span: labelSpan, block}: Label, end: number): void => {
    block.role = 'footnote'
    const span: Span = [labelSpan[0], end]
    notes.push({label, style, labelSpan, span, line: lines.lineAt(labelSpan[0]), block: block.index})
  }

  readMarkdownFootnotes(blocks, source, mark, note)
  const raised = raisedLabels(blocks, source)
  for (const label of raised) if (!label.opensNote) mark(label)
  for (const [index, label] of raised.entries())
    if (label.opensNote) note(label, endOfNote(label, raised[index + 1]))

  const noted = new Set(notes.map(({label}) => label))
  const wanting = marks.filter(({style, label}) => style === 'superscript' && !noted.has(label))
  const plain = plainFootnotes(blocks, lines, wanting)
  for (const label of plain.marks) mark(label)
  for (const [index, label] of plain.notes.entries()) note(label, endOfNote(label, plain.notes[index + 1]))

  const inOrder = (one: {readonly span: Span}, other: {readonly span: Span}): number =>
    one.span[0] - other.span[0]
  return {marks: marks.sort(inOrder), notes: notes.sort(inOrder)}
}

/** A note ends with its block, or before the next note in it. */
function endOfNote({block}: Label, next: Label | undefined): number {
  return next?.block === block && next.opensNote ? next.span[0] : block.span[1]
}

function readMarkdownFootnotes(
  blocks: readonly Block[],
  source: string,
  mark: (label: Label) => void,
  note: (label: Label, end: number) => void,
): void {
  let last: Block['note'] = null
  for (const block of blocks) {
    for (const {label, at, span} of block.noteMarks) {
      mark({label, style: 'markdown', span, block, at, opensNote: false, sure: true})
    }
    if (!block.note) continue
    block.role = 'footnote'
    if (block.note.span[0] === last?.span[0]) continue
    last = block.note
    const [start, end] = block.note.span
    const labelSpan: Span = [start, source.indexOf(']:', start) + 2]
    note(
      {
        label: block.note.label,
        style: 'markdown',
        span: labelSpan,
        block,
        at: 0,
        opensNote: true,
        sure: true,
      },
      end,
    )
  }
}

const inlineTypes: ReadonlySet<Block['type']> = new Set(['prose', 'heading', 'table-cell'])

/** The labels in superscript digits or `<sup>`, in the order of the draft. */
function raisedLabels(blocks: readonly Block[], source: string): Label[] {
  const labels = source.includes('<sup') || source.includes('<SUP') ? elementLabels(blocks, source) : []
  for (const block of blocks) {
    // An indented quotation is code to Markdown, but its words are words.
    if (!inlineTypes.has(block.type) && block.role !== 'quotation') continue
    for (const label of superscriptLabels(block, source)) labels.push(label)
  }
  if (labels.length === 0) return labels
  labels.sort((one, other) => one.span[0] - other.span[0])
  const ofNotes = new Set(labels.filter(({block, span}) => block.span[0] === span[0]).map(({block}) => block))
  return labels.map(label => (ofNotes.has(label.block) ? label : {...label, opensNote: false}))
}

/**
 * The marks and notes in plain digits.
 *
 * @param wanting raised marks that have no raised note
 */
function plainFootnotes(
  blocks: readonly Block[],
  lines: LineIndex,
  wanting: readonly FootnoteMark[],
): {readonly marks: readonly Label[]; readonly notes: readonly Label[]} {
  const candidates: Label[] = []
  for (const block of blocks) {
    if (!mayBeNote(block)) continue
    for (const note of bareNotes(block, lines)) candidates.push(note)
  }
  if (candidates.length === 0) return {marks: [], notes: []}

  const known = new Set(candidates.map(({label}) => label))
  const noteBlocks = new Set(candidates.map(({block}) => block))
  const fused = blocks
    .filter(block => block.type === 'prose' && block.role !== 'furniture' && !noteBlocks.has(block))
    .flatMap(block => fusedMarks(block, known, lines))
  const unused = byLabel(fused)
  const raised = new Set(wanting.map(({label}) => label))

  const marks: Label[] = []
  const notes: Label[] = []
  const alone: Label[] = []
  let lastMark = -1
  for (const note of candidates) {
    const own = raised.has(note.label) ? null : takeMark(unused.get(note.label), lastMark, note.span[0])
    if (own) {
      lastMark = own.span[0]
      marks.push(own)
    }
    if (own || raised.has(note.label)) notes.push(note)
    else alone.push(note)
  }
  const orphans = fused.filter(({sure, label}) => sure && !known.has(label))
  return {
    marks: [...marks, ...standingBetween(orphans, marks)],
    notes: [...notes, ...standingBetween(alone, notes)].sort((one, other) => one.span[0] - other.span[0]),
  }
}

function mayBeNote(block: Block): boolean {
  return (
    block.type === 'prose' &&
    block.item === null &&
    block.quoteDepth === 0 &&
    (block.role === 'body' || block.role === 'quotation')
  )
}

/** So few marks of one label are looked at for each note that a draft full of one digit costs no more than another. */
const looked = 8

/** Takes the likeliest mark of a note out of those of its label: before the note, sure, after the mark before. */
function takeMark(marks: Label[] | undefined, lastMark: number, note: number): Label | null {
  const before = marks?.slice(0, looked).filter(({span}) => span[0] < note) ?? []
  const inOrder = before.filter(({span}) => span[0] > lastMark)
  const taken = inOrder.find(({sure}) => sure) ?? before.find(({sure}) => sure) ?? inOrder[0]
  if (!marks || !taken) return null
  marks.splice(marks.indexOf(taken), 1)
  return taken
}

/** Those of the labels that stand between the numbers before and after theirs. */
function standingBetween(labels: readonly Label[], matched: readonly Label[]): Label[] {
  const places = new Map(matched.map(({label, span}) => [Number(label), span[0]]))
  return labels.filter(({label, span}) => {
    const before = places.get(Number(label) - 1)
    const after = places.get(Number(label) + 1)
    return before !== undefined && after !== undefined && before < span[0] && span[0] < after
  })
}

function byLabel(labels: readonly Label[]): Map<string, Label[]> {
  const groups = new Map<string, Label[]>()
  for (const label of labels) {
    const group = groups.get(label.label)
    if (group) group.push(label)
    else groups.set(label.label, [label])
  }
  return groups
}
