import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {placeOfNotice} from '../../src/notice/place-of-notice.ts'
import {mainSections} from '../../src/notice/section-blocks.ts'

/**
 * A notice has every section that its form requires.
 *
 * ## Why
 * The law says what a notice must hold: the decision, the steps, the right of appeal. The parties and the tribunal
 * look for each below its own heading.
 *
 * Which sections a form requires is in its profile. Nothing is said of a draft in which neither the title nor any
 * heading shows that it is a notice.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. Words of the section.
 *
 *   ## Request and response
 *
 *   2. Words of the section.
 *
 *   ## Scope of the case
 *
 *   3. Words of the section.
 *
 *   ## Reasons for decision
 *
 *   4. Words of the section.
 *
 *   ## Right of appeal
 *
 *   5. Words of the section.
 * @example {"name": "gap.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. Words of the section.
 *
 *   ## Request and response
 *
 *   2. Words of the section.
 *
 *   ## Scope of the case
 *
 *   3. Words of the section.
 *
 *   ## Right of appeal
 *
 *   4. Words of the section.
 * @example {"name": "gap.md", "label": "output"}
 *   1:3-1:57: Missing section `Reasons for decision`
 */
export default defineRule({
  id: 'structure/required-section',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(4) and (5); FOISA s.49(6) and (8); the template of each Commissioner',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {missing: 'Missing section `{name}`'},
  check({notice, profile, form}, report) {
    const present = new Set(mainSections(notice).map(({id}) => id))
    if (notice.kind === null && present.size === 0) return
    for (const {section, required} of form.sections) {
      if (!required || present.has(section)) continue
      const name = profile.sections[section]?.name ?? section
      report({at: placeOfNotice(notice), message: 'missing', data: {name}})
    }
  },
})
