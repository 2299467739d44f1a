import {carryReferences} from './carry-references.ts'
import {readDoubtfulReferences} from './doubtful-references.ts'
import type {Edit} from './edit.ts'
import {indentItem} from './indent-item.ts'
import type {Notice, Paragraph} from './notice.ts'
import {NumberChanges} from './number-changes.ts'
import {readParagraphNumbers} from './numbering-sequence.ts'
import {quotationIndexOf} from './quoted.ts'
import type {Span} from './span.ts'

/** Why the numbers of a notice are better left to its author. */
export interface Doubt {
  /**
   * - `reference`: it is not certain which paragraph a reference means, or whether it is to this notice at all
   * - `unnumbered`: prose that may be the paragraph that is missing
   * - `layout`: words that might no longer stand inside their item of a list
   */
  readonly kind: 'reference' | 'unnumbered' | 'layout'
  readonly span: Span
}

/** How a notice's paragraphs are brought to run 1, 2, 3 …, or why they are not. */
export interface Renumbering {
  /** None where there are doubts: numbers and references change together or not at all. */
  readonly edits: readonly Edit[]
  readonly doubts: readonly Doubt[]
}

/** A draft with more wrong numbers has another way of numbering, or has been misread. */
const mostFaults = 50

const nothing: Renumbering = {edits: [], doubts: []}

/**
 * Numbers the paragraphs of a notice anew, in the order in which they stand, and carries each reference to the new
 * number of the paragraph that it means. A number that an unnumbered paragraph has lost is kept free for it.
 */
export function readRenumbering(notice: Notice): Renumbering {
  const {paragraphs, unnumbered} = notice
  const {faults} = readParagraphNumbers(notice)
  if (faults.length === 0 || faults.length > mostFaults || faults.length * 2 > paragraphs.length)
    return nothing
  if (paragraphs.some(paragraph => !isPlain(paragraph, notice))) return nothing

  const changes = new NumberChanges(notice)
  const carried = carryReferences(notice, changes)
  const doubts: Doubt[] = [
    ...[...carried.unclear, ...readDoubtfulReferences(notice, changes)].map(
      (span): Doubt => ({kind: 'reference', span}),
    ),
    ...faults
      .filter(({kind}) => kind === 'gap')
      .flatMap(({index}) => unnumbered.filter(({next}) => next === index))
      .map(({span}): Doubt => ({kind: 'unnumbered', span})),
  ]
  const edits: Edit[] = [...carried.edits]
  for (const [index, paragraph] of paragraphs.entries()) {
    const number = figures.exec(paragraph.written)?.[0] ?? ''
    const after = String(changes.after(index))
    // Items that are all written `1.`, for Markdown to count, are written out: beside other numbers they would be read
    // as they stand.
    if (after === number) continue
    const [start] = paragraph.markerSpan
    const indent = indentItem(notice.blocks, paragraph, after.length - number.length)
    edits.push({range: [start, start + number.length], text: after}, ...indent.edits)
    doubts.push(...indent.unclear.map((span): Doubt => ({kind: 'layout', span})))
  }
  return doubts.length > 0 ? {edits: [], doubts} : {edits, doubts}
}

const figures = /^\d+/

/** True for a number that is written in figures, in the notice's own words. */
function isPlain({written, markerSpan}: Paragraph, {quotations}: Notice): boolean {
  return figures.test(written) && !quotationIndexOf(quotations).meets(markerSpan)
}
