import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Notice, Paragraph} from '../../src/notice/notice.ts'
import {readParagraphNumbers} from '../../src/notice/numbering-sequence.ts'

/**
 * The numbers of paragraphs are all followed by the same sign.
 *
 * ## Why
 * A `4)` among `3.` and `5.` looks like an item of a list within paragraph 3. To Markdown it is one: a number with
 * another sign starts a new list.
 *
 * The sign that most numbers have is the measure. Where as many have the one as the other, the rule says nothing.
 *
 * @example {"name": "ok.md"}
 *   1. The complainant asked the Council for:
 *
 *       1) the report;
 *
 *       2) the letter about it.
 *
 *   2. The Council refused the request.
 *
 *   3. The complainant asked for a review.
 * @example {"name": "mixed.md", "label": "input"}
 *   1. The complainant asked the Council for the report.
 *
 *   2) The Council refused the request.
 *
 *   3. The complainant asked for a review.
 * @example {"name": "mixed.md", "label": "output"}
 *   3:1-3:3: Paragraph number 2 is written `2)`, but most others as in `2.`
 */
export default defineRule({
  id: 'numbering/delimiter',
  severity: 'info',
  fixable: true,
  source: 'Convention: paragraphs are numbered in one style. What starts a new list: CommonMark 5.3',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    mixed: 'Paragraph number {number} is written `{actual}`, but most others as in `{expected}`',
  },
  check({notice}, report) {
    const {paragraphs} = notice
    const usual = usualSign(paragraphs)
    if (usual === null) return
    const {faults} = readParagraphNumbers(notice)
    const misplaced = new Set(faults.map(({index}) => index))
    const inOrder = faults.length === 0 && paragraphs.every(isWrittenOut)
    for (const [index, paragraph] of paragraphs.entries()) {
      const {number, markerSpan} = paragraph
      const sign = signOf(paragraph)
      // A number out of place may be that of a list.
      if (sign === null || sign === usual || misplaced.has(index)) continue
      const data = {number, actual: `${number}${sign}`, expected: `${number}${usual}`}
      const [, end] = markerSpan
      const fix = {edits: [{range: [end - 1, end], text: usual}]} as const
      const mended = inOrder && standsAlone(index, notice) ? {fix} : {}
      report({at: markerSpan, message: 'mixed', data, ...mended})
    }
  },
})

function signOf({written}: Pick<Paragraph, 'written'>): '.' | ')' | null {
  const last = written.at(-1)
  return last === '.' || last === ')' ? last : null
}

/** The sign of most paragraphs; `null` where all have it, or as many have the other. */
function usualSign(paragraphs: readonly Paragraph[]): '.' | ')' | null {
  const counts = {'.': 0, ')': 0}
  for (const paragraph of paragraphs) {
    const sign = signOf(paragraph)
    if (sign !== null) counts[sign]++
  }
  if (counts['.'] === counts[')'] || counts['.'] === 0 || counts[')'] === 0) return null
  return counts['.'] > counts[')'] ? '.' : ')'
}

/** False for an item that Markdown is left to count: it would be counted anew in the list that it comes to stand in. */
function isWrittenOut({written, number}: Paragraph): boolean {
  return Number.parseInt(written, 10) === number
}

/** True where no item of another list stands between a paragraph and those before and after it: it would be counted too. */
function standsAlone(index: number, {paragraphs, blocks}: Notice): boolean {
  const first = paragraphs[index - 1]?.block ?? 0
  const last = paragraphs[index + 1]?.block ?? blocks.length
  return blocks
    .slice(first, last)
    .every(
      ({opensItem, item, role}) => !opensItem || !item?.ordered || item.depth > 0 || role === 'paragraph',
    )
}
