import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Notice, Section} from '../../src/notice/notice.ts'
import {blocksOf} from '../../src/notice/section-blocks.ts'

/**
 * A section has words in it, or in its subsections.
 *
 * ## Why
 * A heading with nothing below it is a part of the notice that was never written.
 *
 * Comments and page numbers are no words; a placeholder is one, and has its own rule. A heading with another right
 * below it on the same level is let be where the draft has all its headings on one level.
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
  source: 'FOIA s.50(3) to (5) and FOISA s.49(5) to (8): a notice states what its sections are there for',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {empty: 'Empty section `{title}`, expected words below its heading'},
  check({notice}, report) {
    const nested = notice.sections.some(({parent}) => parent !== null)
    // Past this block everything has been said of an empty section that holds the others.
    let reported = -1
    for (const [index, section] of notice.sections.entries()) {
      if (section.end <= reported || blocksOf(notice, section).length > 0) continue
      if (continuesBelow(notice, section, notice.sections[index + 1], nested)) continue
      reported = section.end
      report({at: section.titleSpan, message: 'empty', data: {title: section.title}})
    }
  },
})

/** True where the section's text stands below the next heading, which is meant as a part of it. */
function continuesBelow(
  notice: Notice,
  section: Section,
  next: Section | undefined,
  nested: boolean,
): boolean {
  if (!next || next.known || next.block !== section.end || next.level > section.level) return false
  return (section.known || !nested) && blocksOf(notice, next).length > 0
}
