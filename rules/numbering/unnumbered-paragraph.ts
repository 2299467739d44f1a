import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Notice, UnnumberedProse} from '../../src/notice/notice.ts'
import {readParagraphNumbers} from '../../src/notice/numbering-sequence.ts'

/** Fewer sections that open with a number show no habit. */
const fewestSections = 3

/** So few paragraphs show no habit either. */
const fewestParagraphs = 3

/** Words with which a sentence goes on from the one before. */
const goesOn =
  /^(?:he|she|it|they|this|that|these|those|such|both|however|therefore|furthermore|moreover|further|in addition|additionally|accordingly|as such|for example|also|and|but|similarly|consequently|nevertheless|thus|on this basis|in other words|as a result)\b/i

/**
 * Every paragraph of a notice with numbered paragraphs has its number.
 *
 * ## Why
 * A paragraph without a number cannot be cited, and the reader takes it for a part of the one above.
 *
 * Notices have text without numbers that is none the worse for it: quotations, what goes on after them, text broken
 * by the foot of a page. So the rule speaks only where a number is missing just there, where a section opens without
 * one as no other does, or where one whole paragraph follows another and is not indented as a part of it.
 *
 * @example {"name": "ok.md"}
 *   1. The complainant wrote to the Council on 4 March 2024:
 *
 *   "Please send me the report."
 *
 *   He added that he would accept a copy with names left out.
 *
 *   2. The Council refused the request on 2 April 2024.
 *
 *   3. The complainant asked for a review.
 * @example {"name": "missing.md", "label": "input"}
 *   1. The complainant asked the Council for the report.
 *
 *   The Council refused the request on 2 April 2024.
 *
 *   3. The complainant asked for a review.
 * @example {"name": "missing.md", "label": "output"}
 *   3:1-3:49: Paragraph without a number, where number 2 is missing
 * @example {"name": "between.md", "label": "input"}
 *   1. The complainant asked the Council for the report.
 *
 *   2. The Council refused the request on 2 April 2024.
 *
 *   The complainant asked the Council to review its decision on 9 April 2024.
 *
 *   3. The Council upheld its decision.
 * @example {"name": "between.md", "label": "output"}
 *   5:1-5:74: Paragraph without a number: number it, or indent it as a part of paragraph 2
 */
export default defineRule({
  id: 'numbering/unnumbered-paragraph',
  severity: 'warning',
  fixable: false,
  source: 'Convention: notices are cited by paragraph number',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'Paragraph without a number, where number {number} is missing',
    opening: 'Paragraph without a number: other sections open with a numbered one',
    between: 'Paragraph without a number: number it, or indent it as a part of paragraph {before}',
  },
  check({notice, form}, report) {
    if (form.numbered !== 'paragraphs') return
    const missing = new Map<number, number>()
    for (const {index, from} of readParagraphNumbers(notice).filled) missing.set(index, from)
    for (const {next, span} of notice.unnumbered) {
      const number = missing.get(next)
      if (number === undefined) continue
      report({at: span, message: 'missing', data: {number}})
      missing.set(next, number + 1)
    }

    const others = notice.unnumbered.filter(({next, complete}) => complete && !missing.has(next))
    // Where there is more than one, it is how the notice is written.
    const [opening, ...openings] = others.filter(prose => opensNumberedSection(prose, notice))
    if (opening && openings.length === 0 && sectionsOpenedByNumber(notice) >= fewestSections)
      report({at: opening.span, message: 'opening'})
    const [between, ...more] = others.filter(prose => standsBetween(prose, notice))
    const before = notice.paragraphs[(between?.next ?? 0) - 1]
    if (between && before && more.length === 0 && notice.paragraphs.length >= fewestParagraphs)
      report({at: between.span, message: 'between', data: {before: before.number}})
  },
})

/** True for prose directly after a heading, and before a numbered paragraph of the same section. */
function opensNumberedSection({after, next, block}: UnnumberedProse, {paragraphs, blocks}: Notice): boolean {
  const following = paragraphs[next]
  return (
    after === 'heading' &&
    following !== undefined &&
    blocks[following.block]?.section === blocks[block]?.section
  )
}

function sectionsOpenedByNumber({sections, blocks}: Notice): number {
  return sections.filter(({block}) => blocks[block + 1]?.role === 'paragraph').length
}

/** True for prose after an item of a list, that is not indented and does not go on from it. */
function standsBetween({after, next, block}: UnnumberedProse, {paragraphs, blocks}: Notice): boolean {
  return (
    after === 'paragraph' && paragraphs[next - 1]?.list !== null && !goesOn.test(blocks[block]?.text ?? '')
  )
}
