import {carryReferences} from './carry-references.ts'
import {readDoubtfulReferences} from './doubtful-references.ts'
import type {Edit} from './edit.ts'
import {indentItem} from './indent-item.ts'
import type {CrossReference, Notice} from './notice.ts'
import type {Carried} from './number-changes.ts'
import {quotationIndexOf} from './quoted.ts'
import type {Doubt, Renumbering} from './renumbering.ts'

/**
 * Numbers the paragraphs of a notice anew from one of them on, and carries each reference to the new number of the
 * paragraph that it means. For who asks for it: what stands before, and a gap that is left on purpose, stays.
 *
 * @param from index of the first paragraph that gets another number
 * @param first its new number; those after it count on from there
 */
export function readRenumberingFrom(notice: Notice, from: number, first: number): Renumbering {
  const changes = new ShiftedNumbers(notice, from, first)
  const carried = carryReferences(notice, changes)
  const doubts: Doubt[] = [...carried.unclear, ...readDoubtfulReferences(notice, changes)].map(span => ({
    kind: 'reference',
    span,
  }))
  const edits: Edit[] = [...carried.edits]
  const quoted = quotationIndexOf(notice.quotations)
  for (const [index, paragraph] of notice.paragraphs.entries()) {
    if (index < from) continue
    const before = /^\d+/.exec(paragraph.written)?.[0] ?? ''
    const after = String(first + index - from)
    if (before === '' || quoted.meets(paragraph.markerSpan)) {
      doubts.push({kind: 'layout', span: paragraph.markerSpan})
      continue
    }
    // Items that are all written `1.` are counted by Markdown.
    if (before === after || before !== String(paragraph.number)) continue
    const [start] = paragraph.markerSpan
    const indent = indentItem(notice.blocks, paragraph, after.length - before.length)
    edits.push({range: [start, start + before.length], text: after}, ...indent.edits)
    doubts.push(...indent.unclear.map((span): Doubt => ({kind: 'layout', span})))
  }
  return doubts.length > 0 ? {edits: [], doubts} : {edits, doubts}
}

/** The numbers of a notice's paragraphs, of which those from one on are shifted. */
class ShiftedNumbers {
  /** The new numbers that the paragraphs of a number get: several where it is used twice. */
  readonly #after = new Map<number, Set<number>>()
  readonly #taken = new Set<number>()

  constructor({paragraphs}: Pick<Notice, 'paragraphs'>, from: number, first: number) {
    for (const [index, {number}] of paragraphs.entries()) {
      const after = index < from ? number : first + index - from
      const known = this.#after.get(number)
      if (known) known.add(after)
      else this.#after.set(number, new Set([after]))
      this.#taken.add(after)
    }
  }

  /** True where a reference to a number would have to change, or would mean another paragraph. */
  touches(number: number): boolean {
    const after = this.#after.get(number)
    return after ? after.size > 1 || !after.has(number) : this.#taken.has(number)
  }

  /** The new number of the paragraph that a reference means; what leads nowhere now must not lead somewhere afterwards. */
  carry({to}: Pick<CrossReference, 'to'>): Carried {
    const [after, ...others] = this.#after.get(Number(to)) ?? []
    if (after === undefined) return this.#taken.has(Number(to)) ? 'unclear' : 'nowhere'
    return others.length === 0 ? {after} : 'unclear'
  }
}
