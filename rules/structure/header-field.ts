import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {findDates, namesMonth} from '../../src/notice/dates.ts'
import type {HeaderFieldName} from '../../src/notice/notice.ts'
import {placeOfNotice} from '../../src/notice/place-of-notice.ts'
import {mainSections} from '../../src/notice/section-blocks.ts'

/**
 * The header gives the date, the reference, the public authority and its address.
 *
 * ## Why
 * The time for appealing runs from the date on which the notice is sent; the reference and the authority say whose
 * case it is.
 *
 * Which fields a notice needs is in its profile. A date that does not exist (31 April) is reported by
 * `chronology/valid-date`; here, one that cannot be read as a date at all.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   Reference: IC-123456-A1B2
 *
 *   Date: 4 September 2023
 *
 *   Public Authority: Exampleshire Council
 *
 *   Address: County Hall, Exampletown
 * @example {"name": "missing.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   Date: 4 September 2023
 *
 *   Public Authority: Exampleshire Council
 *
 *   Address: County Hall, Exampletown
 * @example {"name": "missing.md", "label": "output"}
 *   1:3-1:57: Missing header field `Reference`
 * @example {"name": "empty.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   Reference: IC-123456-A1B2
 *
 *   Date: the fourth
 *
 *   Public Authority:
 *
 *   Address: County Hall, Exampletown
 * @example {"name": "empty.md", "label": "output"}
 *   5:7-5:17: Unexpected words `the fourth`, expected a date
 *   7:1-7:17: Empty header field `Public Authority`
 */
export default defineRule({
  id: 'structure/header-field',
  severity: 'error',
  fixable: false,
  source: "FOIA s.50(3)(b) and s.50(5); the header of the Commissioners' templates",
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'Missing header field `{label}`',
    empty: 'Empty header field `{label}`',
    unreadable: 'Unexpected words `{value}`, expected a date',
  },
  check({notice, profile}, report) {
    if (notice.kind === null && mainSections(notice).length === 0) return
    for (const [name, spec] of Object.entries(profile.header) as [
      HeaderFieldName,
      {labels: readonly string[]; required: boolean},
    ][]) {
      const fields = notice.headerFields.filter(({field}) => field === name)
      const label = spec.labels[0] ?? name
      if (fields.length === 0) {
        if (spec.required) report({at: placeOfNotice(notice), message: 'missing', data: {label}})
      } else if (spec.required && fields.every(({value}) => value === '')) {
        const [field] = fields
        if (field)
          report({at: field.labelSpan ?? field.span, message: 'empty', data: {label: field.label ?? label}})
      }
    }
    for (const {field, value, span} of notice.headerFields) {
      if (field === 'date' && value !== '' && notice.header.date === null && !mayBeDate(value)) {
        report({at: span, message: 'unreadable', data: {value}})
      }
    }
  },
})

/** A month, figures parted as in a date, or a placeholder ("[date]", "XX XX 2026", "TBC", "…") for one. */
function mayBeDate(value: string): boolean {
  if (findDates(value).length > 0 || namesMonth(value)) return true
  return /\d[./-]\d|[[\]<>{}_…?]|\.\.|\b(?:[XDMY]{2,}|TBC|TBD|TBA|insert|dates?|to be)\b/i.test(value)
}
