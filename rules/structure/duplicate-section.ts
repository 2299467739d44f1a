import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Section} from '../../src/notice/notice.ts'
import {mainSections} from '../../src/notice/section-blocks.ts'
import {titleKey} from '../../src/notice/titles.ts'

/**
 * A main section stands in a notice once.
 *
 * ## Why
 * A heading pasted twice, or an old draft of a section left in, leaves the reader with two decisions or two reasons.
 *
 * Subsections may share a title: each exemption can have its own "Public interest test".
 *
 * @example {"name": "ok.md"}
 *   ## Reasons for decision
 *
 *   ### Section 31
 *
 *   #### Public interest test
 *
 *   ### Section 43
 *
 *   #### Public interest test
 *
 *   ## Right of appeal
 * @example {"name": "twice.md", "label": "input"}
 *   ## Scope of the case
 *
 *   1. The complainant contacted the Commissioner on 15 June 2023.
 *
 *   ## Scope of the case
 *
 *   2. The Commissioner has considered section 31.
 * @example {"name": "twice.md", "label": "output"}
 *   5:4-5:21: Unexpected second section `Scope of the case`
 */
export default defineRule({
  id: 'structure/duplicate-section',
  severity: 'error',
  fixable: false,
  source: "Convention: each section of the Commissioners' templates is there once",
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    twice: 'Unexpected second section `{title}`',
    first: 'The first one stands here',
  },
  check({notice, form}, report) {
    const main = new Set(form.sections.map(({section}) => section))
    const first = new Map<string, Section>()
    for (const section of mainSections(notice)) {
      if (!main.has(section.id)) continue
      const key = titleKey(section.title)
      const before = first.get(key)
      if (before === undefined) {
        first.set(key, section)
        continue
      }
      report({
        at: section.titleSpan,
        message: 'twice',
        data: {title: section.title},
        related: [{at: before.titleSpan, message: 'first'}],
      })
    }
  },
})
