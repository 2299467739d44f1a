import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {outOfOrder} from '../../src/notice/ascending.ts'
import type {FootnoteMark, FootnoteNote} from '../../src/notice/notice.ts'
import {quotationIndexOf} from '../../src/notice/quoted.ts'

/**
 * Each footnote has its mark in the text and its note, and the marks stand in order.
 *
 * ## Why
 * Sources stand in the notes. A mark that leads nowhere leaves a statement without its source; a note without a mark is
 * often what is left of a sentence that was cut.
 *
 * Footnotes are read as Markdown's (`[^1]`), as superscripts (`¹`, `<sup>1</sup>`), and as digits fused to a word, as
 * text from a PDF has them; these last only where mark and note are both there, or both neighbours of the missing
 * one are. A superscript inside a quotation may belong to what is quoted.
 *
 * @example {"name": "ok.md"}
 *   1. The Commissioner's guidance¹ explains this, as does his briefing².
 *
 *   ¹ <https://example.org/guidance>
 *
 *   ² <https://example.org/briefing>
 * @example {"name": "no-note.md", "label": "input"}
 *   1. The Commissioner's guidance[^1] explains this, as does his briefing.[^2]
 *
 *   [^1]: Guidance on section 31.
 * @example {"name": "no-note.md", "label": "output"}
 *   1:72-1:76: Footnote mark 2 without a note
 * @example {"name": "no-mark.md", "label": "input"}
 *   1. The Commissioner's guidance¹ explains this.
 *
 *   ¹ Guidance on section 31.
 *
 *   ² Guidance on section 36.
 * @example {"name": "no-mark.md", "label": "output"}
 *   5:1-5:2: Footnote 2 without a mark in the text
 * @example {"name": "order.md", "label": "input"}
 *   1. The Commissioner's guidance² explains this, as does his briefing¹.
 *
 *   ¹ Guidance on section 31.
 *
 *   ² Guidance on section 36.
 * @example {"name": "order.md", "label": "output"}
 *   1:31-1:32: Footnote mark 2 is out of order: 1 expected
 */
export default defineRule({
  id: 'numbering/footnote',
  severity: 'warning',
  fixable: false,
  source: 'Convention: notes are numbered in the order of their marks',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    noNote: 'Footnote mark {label} without a note',
    noMark: 'Footnote {label} without a mark in the text',
    secondNote: 'Footnote {label} has a second note, but one mark',
    markOrder: 'Footnote mark {label} is out of order: {expected} expected',
    noteOrder: 'Footnote {label} is out of order: {expected} expected',
    firstNote: 'The first note is here',
  },
  check({notice}, report) {
    const {marks, notes} = notice.footnotes
    if (marks.length === 0 && notes.length === 0) return
    const quoted = quotationIndexOf(notice.quotations)
    const marksOf = byLabel(marks)
    const notesOf = byLabel(notes)
    const raisedNotes = notes.some(({style}) => style !== 'markdown')

    for (const [key, [mark]] of marksOf) {
      if (!mark || notesOf.has(key)) continue
      const {label, style, span} = mark
      if (style === 'superscript' && quoted.contains(span[0])) continue
      // Where there are no notes, a 2 or 3 without a 1 is a square or a cube.
      if (style === 'superscript' && !raisedNotes && label !== '1' && !marksOf.has('raised 1')) continue
      report({at: span, message: 'noNote', data: {label}})
    }
    for (const [key, [first, second]] of notesOf) {
      const own = marksOf.get(key)?.length ?? 0
      if (!first) continue
      if (own === 0) report({at: first.labelSpan, message: 'noMark', data: {label: first.label}})
      else if (second && own === 1) {
        const related = [{at: first.labelSpan, message: 'firstNote'} as const]
        report({at: second.labelSpan, message: 'secondNote', data: {label: second.label}, related})
      }
    }

    const isMarkdown = ({style}: FootnoteMark | FootnoteNote): boolean => style === 'markdown'
    const firsts = [...marksOf.values()].flatMap(([first]) => first ?? [])
    for (const group of [firsts.filter(isMarkdown), firsts.filter(mark => !isMarkdown(mark))]) {
      for (const [{span, label}, expected] of misplaced(group)) {
        report({at: span, message: 'markOrder', data: {label, expected}})
      }
    }
    // Markdown sorts its own notes.
    const raised = [...notesOf.values()].flatMap(([first]) => (first && !isMarkdown(first) ? first : []))
    for (const [{labelSpan, label}, expected] of misplaced(raised)) {
      report({at: labelSpan, message: 'noteOrder', data: {label, expected}})
    }
  },
})

/** Marks or notes by their label; Markdown's are apart from the others, which go by number alone. */
function byLabel<Item extends FootnoteMark | FootnoteNote>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = `${item.style === 'markdown' ? 'markdown' : 'raised'} ${item.label}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Those that stand out of order, each with the label that was to stand there; none where labels are not all numbers. */
function misplaced<Item extends {readonly label: string}>(
  items: readonly Item[],
): readonly (readonly [Item, number])[] {
  const numbers = items.map(({label}) => Number(label))
  if (numbers.some(number => !Number.isInteger(number))) return []
  const inOrder = numbers.toSorted((one, other) => one - other)
  return [...outOfOrder(numbers)].flatMap(index => {
    const item = items[index]
    return item ? [[item, inOrder[index] ?? 0] as const] : []
  })
}
