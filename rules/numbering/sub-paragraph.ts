import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {CitedParts} from '../../src/notice/cited-parts.ts'
import {writeMark} from '../../src/notice/enumeration-mark.ts'
import type {Notice, SubParagraph} from '../../src/notice/notice.ts'
import {readSequence} from '../../src/notice/numbering-sequence.ts'

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
    let parts: CitedParts | null = null
    for (const marks of enumerationsOf(notice)) {
      const [first] = marks
      // An enumeration that does not start at its start carries on another, or sets out a part of something.
      if (first?.value !== 1 || marks.length < 2) continue
      const {faults} = readSequence(marks.map(({value}) => value))
      let mayBeCited: ReturnType<CitedParts['of']> | null = null
      for (const {index, kind, expected: value, other} of faults) {
        const mark = marks[index]
        if (!mark) continue
        parts ??= new CitedParts(notice)
        mayBeCited ??= parts.of(marks)
        if (mayBeCited(mark, value)) continue
        const expected = writeMark(mark, value)
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
