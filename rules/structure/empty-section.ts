import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Notice, Section} from '../../src/notice/notice.ts'
import type {FormSpec} from '../../src/notice/profile.ts'
import {hasBlocks} from '../../src/notice/section-blocks.ts'

/**
 * A section has words in it, or in its subsections.
 *
 * ## Why
 * A heading with nothing below it is a part of the notice that was never written.
 *
 * Comments and page numbers are no words; a placeholder is one, and has its own rule. A heading with one right below it
 * that is meant as a part of it, though written on the same level, is let be.
 *
 * @example {"name": "ok.md"}
 *   ## Reasons for decision
 *
 *   ### Section 31 – law enforcement
 *
 *   9. Section 31 of FOIA is a qualified exemption.
 * @example {"name": "empty.md", "label": "input"}
 *   ## Scope of the case
 *
 *   <!-- to be written -->
 *
 *   ## Reasons for decision
 *
 *   9. Section 31 of FOIA is a qualified exemption.
 * @example {"name": "empty.md", "label": "output"}
 *   1:4-1:21: Empty section `Scope of the case`, expected words below its heading
 */
export default defineRule({
  id: 'structure/empty-section',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(4) and (5), FOISA s.49(6) and (8): a notice states what its sections are there for',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {empty: 'Empty section `{title}`, expected words below its heading'},
  check({notice, form}, report) {
    const filled = sectionsWithWords(notice, form)
    // Up to this block everything has been said, of the empty section that holds the others.
    let reported = -1
    for (const [index, section] of notice.sections.entries()) {
      if (section.end <= reported || filled[index] === true) continue
      reported = section.end
      report({at: section.titleSpan, message: 'empty', data: {title: section.title}})
    }
  },
})

/** For each section, whether it has words: in it, or below a heading right after it that is meant as a part of it. */
function sectionsWithWords(notice: Notice, form: FormSpec): readonly boolean[] {
  const {sections} = notice
  const isFlat = sections.every(({parent}) => parent === null)
  const wholes = new Map(form.sections.map(({section, partOf}) => [section, partOf]))
  const filled = new Array<boolean>(sections.length)
  for (let index = sections.length - 1; index >= 0; index--) {
    const section = sections[index] as Section
    const next = sections[index + 1]
    filled[index] =
      hasBlocks(notice, section) ||
      (next?.block === section.end &&
        mayBePartOf(section, next, isFlat, wholes) &&
        filled[index + 1] === true)
  }
  return filled
}

/** True where a heading that is not below a section may yet head a part of it. */
function mayBePartOf(
  section: Section,
  next: Section,
  isFlat: boolean,
  wholes: ReadonlyMap<string, string | undefined>,
): boolean {
  if (next.known) return section.known && wholes.get(next.id) === section.id
  return section.known || (isFlat && next.level === section.level)
}
