import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Notice, Paragraph} from '../../src/notice/notice.ts'
import {readParagraphNumbers} from '../../src/notice/numbering-sequence.ts'
import {type Doubt, readRenumbering} from '../../src/notice/renumbering.ts'

/**
 * Numbered paragraphs run 1, 2, 3 … with no gap, no repeat and none out of order.
 *
 * ## Why
 * The parties, the tribunal and the notice itself cite a notice by paragraph number. A number that is used twice, or
 * not at all, sends the reader to the wrong place.
 *
 * The fewest numbers are blamed that explain what is wrong: in 16, 17, 20, 18, 19 the 20 alone. A gap that a
 * paragraph without a number fills is left to `numbering/unnumbered-paragraph`.
 *
 * Markdown numbers a list from its first item, whatever is written on the others. Where it will print another number
 * than the one written, the message says which. A number directly under a line of text is no list to Markdown, which
 * runs it on into the text above.
 *
 * The fix numbers all paragraphs anew in the order in which they stand, and carries every reference to them along
 * ("paragraph 12 above", "paragraphs 28 – 30"): all of it or nothing. There is none where it is not certain which
 * paragraph a reference means, or where prose without a number may be the paragraph that is missing.
 *
 * @example {"name": "ok.md"}
 *   1. The complainant wrote to the Council on 4 March 2024:
 *
 *   "Please send me the report."
 *
 *   2. The Council refused the request.
 *
 *   3. The complainant asked for a review.
 * @example {"name": "stray.md", "label": "input"}
 *   1. The complainant wrote to the Council.
 *   2. The Council refused the request.
 *   5. The complainant asked for a review.
 *
 *   ## Scope of the case
 *
 *   3. The complainant contacted the Commissioner.
 *   4. The Commissioner has considered section 31.
 * @example {"name": "stray.md", "label": "output"}
 *   3:1-3:3: Paragraph number 5 is out of sequence: 3 expected (Markdown will render it as 3)
 * @example {"name": "gap.md", "label": "input"}
 *   1. The complainant wrote to the Council.
 *
 *   ## Scope of the case
 *
 *   3. The complainant contacted the Commissioner.
 *
 *   4. The Commissioner has considered section 31.
 * @example {"name": "gap.md", "label": "output"}
 *   5:1-5:3: Paragraph number 3 follows 1: 2 is missing
 * @example {"name": "repeat.md", "label": "input"}
 *   1. The complainant wrote to the Council.
 *
 *   2. The Council refused the request.
 *
 *   2. The complainant asked for a review.
 * @example {"name": "repeat.md", "label": "output"}
 *   5:1-5:3: Paragraph number 2 is used twice: 3 expected (Markdown will render it as 3)
 */
export default defineRule({
  id: 'numbering/sequence',
  severity: 'error',
  fixable: true,
  source: 'Convention: notices are cited by paragraph number. How lists are rendered: CommonMark 5.3',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    start: 'The first paragraph is numbered {number}: 1 expected{rendering}',
    stray: 'Paragraph number {number} is out of sequence: {expected} expected{rendering}',
    repeat: 'Paragraph number {number} is used twice: {expected} expected{rendering}',
    restart: 'Paragraph numbers start again at 1: {expected} expected{rendering}',
    gap: 'Paragraph number {number} follows {before}: {missing} missing{rendering}',
    rendered: 'Markdown will render paragraph number {number} as {rendered}',
    runOn: 'Markdown takes paragraph number {number} as running text: put a blank line before it',
    first: 'The number is used here first',
    moved: 'It is missing here',
    reference: 'Which paragraph is meant here is not certain, so there is no fix for the numbers',
    unnumbered: 'This may be the paragraph that is missing, so there is no fix for the numbers',
    layout: 'This would no longer stand inside its paragraph, so there is no fix for the numbers',
  },
  check({notice}, report) {
    const {paragraphs} = notice
    const {faults, filled} = readParagraphNumbers(notice)
    if (faults.length === 0 && paragraphs.every(({rendered, number}) => rendered === number)) return
    const changedAfter = nextRenderedOtherwise(paragraphs)
    const {edits, doubts} = readRenumbering(notice)
    const mended = edits.length > 0 ? {fix: {edits}} : {}
    let [doubt]: readonly (Doubt | undefined)[] = doubts
    for (const {kind, expected, index, other} of faults) {
      const paragraph = paragraphs[index]
      if (!paragraph) continue
      const {number, markerSpan: at} = paragraph
      const rendering = renderingOf(paragraph, paragraphs[changedAfter[index] ?? -1])
      const elsewhere = paragraphs[other ?? -1]?.markerSpan
      const related = [
        ...(elsewhere
          ? [{at: elsewhere, message: kind === 'repeat' ? ('first' as const) : ('moved' as const)}]
          : []),
        ...(doubt ? [{at: doubt.span, message: doubt.kind}] : []),
      ]
      // Said once: it is about all the numbers.
      doubt = undefined
      const rest = {at, related, ...mended}
      if (kind === 'start') report({...rest, message: kind, data: {number, rendering}})
      else if (kind === 'restart') report({...rest, message: kind, data: {expected, rendering}})
      else if (kind !== 'gap') report({...rest, message: kind, data: {number, expected, rendering}})
      else {
        const missing = number - expected === 1 ? `${expected} is` : `${expected} to ${number - 1} are`
        report({...rest, message: kind, data: {number, before: expected - 1, missing, rendering}})
      }
    }

    // A wrong number explains what Markdown makes of its list and of the one that it was moved from; so does a lost one.
    const places = [
      ...faults.flatMap(({index, other}) => [index, other ?? index]),
      ...filled.map(({index}) => index),
    ]
    const explained = new Set(places.map(index => paragraphs[index]?.list))
    const mixed = mixedLists(notice)
    for (const {list, number, rendered, markerSpan} of paragraphs) {
      if (list === null || rendered === null || rendered === number || explained.has(list)) continue
      explained.add(list)
      const message = 'rendered'
      // The numbers are right as they stand; others between them, of a quotation or a list, upset the count.
      if (mixed.has(list)) report({at: markerSpan, message, severity: 'info', data: {number, rendered}})
      else report({at: markerSpan, message, data: {number, rendered}})
    }

    let last = -1
    for (const {rendered, number, markerSpan, block} of paragraphs) {
      // With a blank line before the first, Markdown makes a list of all of them.
      if (rendered === null && block !== last)
        report({at: markerSpan, message: 'runOn', severity: 'info', data: {number}})
      if (rendered === null) last = block
    }
  },
})

/** For each paragraph the index of the next in its list that Markdown will number otherwise than written, or -1. */
function nextRenderedOtherwise(paragraphs: readonly Paragraph[]): number[] {
  const next: number[] = []
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    const after = paragraphs[index + 1]
    const sameList = after !== undefined && after.list !== null && after.list === paragraphs[index]?.list
    if (!sameList) next[index] = -1
    else next[index] = after.rendered === after.number ? (next[index + 1] ?? -1) : index + 1
  }
  return next
}

/** What Markdown will make of a wrong number, or of the next one after it that it upsets. */
function renderingOf({number, rendered}: Paragraph, upset: Paragraph | undefined): string {
  if (rendered !== null && rendered !== number) return ` (Markdown will render it as ${rendered})`
  return upset ? ` (Markdown will render paragraph ${upset.number} after it as ${upset.rendered})` : ''
}

/** The lists that hold numbers other than those of paragraphs. */
function mixedLists({blocks}: Notice): ReadonlySet<number> {
  const mixed = new Set<number>()
  for (const {item, opensItem, role} of blocks) {
    if (opensItem && item?.ordered && role !== 'paragraph') mixed.add(item.list)
  }
  return mixed
}
