import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {writeMark} from '../../src/notice/enumeration-mark.ts'
import type {Block, Notice, ProvisionMention, SubParagraph} from '../../src/notice/notice.ts'
import {readSequence} from '../../src/notice/numbering-sequence.ts'
import {sentencesOf} from '../../src/notice/sentences.ts'
import {sourceOffset} from '../../src/notice/text-map.ts'

/**
 * The parts of a paragraph run (a), (b), (c) … or (i), (ii), (iii) … with no gap and no repeat.
 *
 * ## Why
 * "Paragraph 12(c)" must be one place. A skipped letter makes the reader look for a part that was cut, and a request
 * answered by its parts is answered wrongly.
 *
 * Notices set out parts of a section, with the section's own letters: nothing is said where the words before cite
 * those letters, or say which provision is being set out.
 *
 * @example {"name": "ok.md"}
 *   1. The Council relied on sections 31(1)(a) and (c). These exempt information that would prejudice:
 *
 *      (a) the prevention or detection of crime;
 *
 *      (c) the administration of justice.
 *
 *   2. The Commissioner will ask in turn:
 *
 *      (i) whether the harm relates to these interests;
 *
 *      (ii) how likely it is.
 * @example {"name": "gap.md", "label": "input"}
 *   1. The Council has explained how it:
 *
 *      (a) searched its records;
 *
 *      (b) asked its officers;
 *
 *      (d) checked its archive.
 * @example {"name": "gap.md", "label": "output"}
 *   7:4-7:7: Sub-paragraph (d) follows (b): (c) is missing
 * @example {"name": "repeat.md", "label": "input"}
 *   1. The Council has explained how it:
 *
 *      (a) searched its records;
 *
 *      (b) asked its officers;
 *
 *      (b) checked its archive.
 * @example {"name": "repeat.md", "label": "output"}
 *   7:4-7:7: Sub-paragraph (b) is used twice: (c) expected
 */
export default defineRule({
  id: 'numbering/sub-paragraph',
  severity: 'warning',
  fixable: false,
  source: 'Convention: notices are cited by paragraph and sub-paragraph',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    gap: 'Sub-paragraph {written} follows {before}: {missing} missing',
    repeat: 'Sub-paragraph {written} is used twice: {expected} expected',
    stray: 'Sub-paragraph {written} is out of sequence: {expected} expected',
    first: 'The mark is used here first',
  },
  check({notice}, report) {
    for (const marks of enumerationsOf(notice)) {
      const [first] = marks
      // An enumeration that does not start at its start carries on another, or sets out a part of something.
      if (first?.value !== 1 || marks.length < 2) continue
      const {faults} = readSequence(marks.map(({value}) => value))
      for (const {index, kind, expected: value, other} of faults) {
        const mark = marks[index]
        if (!mark) continue
        const expected = writeMark(mark, value)
        if (setsOutProvision(notice, marks, mark, value)) continue
        const {written, markerSpan: at} = mark
        if (kind === 'gap') {
          const before = writeMark(mark, value - 1)
          const lost =
            mark.value - value === 1
              ? `${expected} is`
              : `${expected} to ${writeMark(mark, mark.value - 1)} are`
          report({at, message: kind, data: {written, before, missing: lost}})
        } else if (kind === 'repeat') {
          const related = [{at: (marks[other ?? 0] ?? first).markerSpan, message: 'first'} as const]
          report({at, message: kind, data: {written, expected}, related})
        } else {
          report({at, message: 'stray', data: {written, expected}})
        }
      }
    }
  },
})

function enumerationsOf({subParagraphs}: Notice): readonly (readonly SubParagraph[])[] {
  const enumerations = new Map<number, SubParagraph[]>()
  for (const mark of subParagraphs) {
    const marks = enumerations.get(mark.enumeration)
    if (marks) marks.push(mark)
    else enumerations.set(mark.enumeration, [mark])
  }
  return [...enumerations.values()]
}

/** True where the letters may be those of a provision that the words before the enumeration cite. */
function setsOutProvision(
  {blocks, provisions}: Notice,
  marks: readonly SubParagraph[],
  wrong: SubParagraph,
  expected: number,
): boolean {
  const first = marks[0] ?? wrong
  const paragraph = first.paragraph
  const earlier = provisions.filter(
    ({block, span}) => span[0] < first.markerSpan[0] && blocks[block]?.paragraph === paragraph,
  )
  const cited = new Set(earlier.map(({id}) => lastSign(id)))
  if (marks.every(({written}) => cited.has(signOf(written)))) return true
  const introduction = introductionOf(blocks, first)
  const introduced = introduction
    ? earlier.filter(({block, span}) => block === introduction.block && span[0] >= introduction.start)
    : []
  if (introduced.length === 0) return false
  // The notice cites the part that is missing here and never the one that stands in its place.
  const ids = new Set(provisions.map(({id}) => id))
  const isCited = (sign: string): boolean =>
    introduced.some(({id}) => ids.has(`${id}(${sign})`) || ids.has(`${withoutLastSign(id)}(${sign})`))
  return !isCited(signOf(writeMark(wrong, expected))) || isCited(signOf(wrong.written))
}

/** What stands between the brackets of a mark. */
function signOf(written: string): string {
  return written.replaceAll(/[().]/g, '')
}

/** The last bracket of a provision's id: `a` of `foia:31(1)(a)`. */
function lastSign(id: ProvisionMention['id']): string {
  return id.endsWith(')') ? id.slice(id.lastIndexOf('(') + 1, -1) : ''
}

function withoutLastSign(id: ProvisionMention['id']): string {
  return id.endsWith(')') ? id.slice(0, id.lastIndexOf('(')) : id
}

/** Where the sentence that introduces an enumeration starts in the source, and its block. */
function introductionOf(
  blocks: readonly Block[],
  {block: index, markerSpan}: SubParagraph,
): {readonly block: number; readonly start: number} | null {
  for (let at = index; at >= 0 && at > index - 4; at--) {
    const block = blocks[at]
    if (!block || block.role === 'heading') return null
    if (block.role === 'furniture' || block.role === 'footnote' || block.role === 'other') continue
    const last = sentencesOf(block.text)
      .filter(([start]) => sourceOffset(block, start) < markerSpan[0])
      .at(-1)
    if (last) return {block: at, start: sourceOffset(block, last[0])}
  }
  return null
}
