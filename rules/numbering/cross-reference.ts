import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {CrossReference, Paragraph} from '../../src/notice/notice.ts'

/**
 * A reference to a paragraph of the notice leads to one that exists, lies where it is said to lie, and is not itself.
 *
 * ## Why
 * References outlive the numbers that they were written for: a paragraph put in, and "paragraph 12 above" is another.
 * A reader on appeal is sent to the wrong finding.
 *
 * A reference that may be to another document ("paragraph 58 of Schedule 19", "paragraph 19 of the judgment") is left
 * alone.
 *
 * @example {"name": "ok.md"}
 *   1. The complainant asked for the report.
 *
 *   2. For the reasons given at paragraph 3 below, the request at paragraph 1 above was valid.
 *
 *   3. A request must describe the information (see paragraph 19 of the judgment).
 * @example {"name": "missing.md", "label": "input"}
 *   1. The complainant asked for the report.
 *
 *   2. The request at paragraph 7 above was valid.
 * @example {"name": "missing.md", "label": "output"}
 *   3:19-3:36: There is no paragraph 7: the last is 2
 * @example {"name": "direction.md", "label": "input"}
 *   1. The request at paragraph 2 above was valid.
 *
 *   2. As paragraph 2 above says, the complainant asked for the report.
 * @example {"name": "direction.md", "label": "output"}
 *   1:19-1:36: Paragraph 2 is below, not above
 *   3:7-3:24: Paragraph 2 refers to itself
 */
export default defineRule({
  id: 'numbering/cross-reference',
  severity: 'error',
  fixable: false,
  source: 'Convention: notices are cited by paragraph number',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'There is no paragraph {to}: the last is {last}',
    itself: 'Paragraph {to} refers to itself',
    notAbove: 'Paragraph {to} is below, not above',
    notBelow: 'Paragraph {to} is above, not below',
    target: 'Paragraph {to} is here',
  },
  check({notice: {paragraphs, crossReferences}}, report) {
    if (paragraphs.length === 0) return
    const byNumber = new Map<string, Paragraph[]>()
    for (const paragraph of paragraphs) {
      const key = String(paragraph.number)
      const same = byNumber.get(key)
      if (same) same.push(paragraph)
      else byNumber.set(key, [paragraph])
    }
    const last = paragraphs.reduce((highest, {number}) => Math.max(highest, number), 0)

    for (const [index, reference] of crossReferences.entries()) {
      const {to, direction, paragraph} = reference
      const at = wordsOf(reference, crossReferences[index - 1], crossReferences[index + 1])
      const targets = byNumber.get(to)
      const target = targets?.[0]
      if (!targets || !target) {
        if (direction !== null || mayBeMeant(Number(to), last))
          report({at, message: 'missing', data: {to, last}})
        continue
      }
      const here = paragraph === null ? undefined : paragraphs[paragraph]
      if (targets.some(other => other !== here && liesRight(other, reference))) continue
      const related = [{at: target.markerSpan, message: 'target', data: {to}} as const]
      if (here && targets.includes(here)) report({at, message: 'itself', data: {to}})
      else if (direction === 'above') report({at, message: 'notAbove', data: {to}, related})
      else report({at, message: 'notBelow', data: {to}, related})
    }
  },
})

/** The whole phrase, or of one with several numbers the number alone. */
function wordsOf(
  reference: CrossReference,
  ...neighbours: readonly (CrossReference | undefined)[]
): CrossReference['span'] {
  const {phraseSpan, span} = reference
  return neighbours.some(other => other?.phraseSpan[0] === phraseSpan[0]) ? span : phraseSpan
}

function liesRight({markerSpan}: Paragraph, {direction, span}: CrossReference): boolean {
  return direction === null || (direction === 'above') === markerSpan[0] < span[0]
}

/** False for a number so high that, with nothing to say whose it is, another document's is likelier. */
function mayBeMeant(number: number, last: number): boolean {
  return number <= 2 * last
}
