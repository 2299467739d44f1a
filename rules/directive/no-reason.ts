import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'

/**
 * A directive that silences a rule says why.
 *
 * ## Why
 * Whoever reviews the draft sees that a finding was passed over, and must be able to judge whether rightly. The
 * reason stands after two hyphens with a space on each side. A directive without one still does its work. A placeholder
 * in square brackets, `[insert the reason]`, is none.
 *
 * `noticelint-enable` needs no reason.
 *
 * @example {"name": "reason.md"}
 *   <!-- noticelint-disable-next numbering/sequence -- paragraph 2 was withdrawn; the numbers are cited -->
 *   3. The complainant wrote to the Council.
 * @example {"name": "no-reason.md", "label": "input"}
 *   <!-- noticelint-disable-next numbering/sequence -->
 *   3. The complainant wrote to the Council.
 * @example {"name": "no-reason.md", "label": "output"}
 *   1:1-1:52: Directive without a reason, expected one after ` -- `
 * @example {"name": "placeholder.md", "label": "input"}
 *   <!-- noticelint-disable-next numbering/sequence -- [insert the reason] -->
 *   3. The complainant wrote to the Council.
 * @example {"name": "placeholder.md", "label": "output"}
 *   1:1-1:75: Directive without a reason, expected one after ` -- `
 * @example {"name": "not-set-off.md", "label": "input"}
 *   <!-- noticelint-disable-next numbering/sequence paragraph 2 was withdrawn -->
 *   3. The complainant wrote to the Council.
 * @example {"name": "not-set-off.md", "label": "output"}
 *   1:1-1:78: Reason that is not set off from the rules, expected it after ` -- `
 */
export default defineRule({
  id: 'directive/no-reason',
  severity: 'warning',
  fixable: false,
  source: 'Convention: an exception to a rule is justified where it is made',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'Directive without a reason, expected one after ` -- `',
    notSetOff: 'Reason that is not set off from the rules, expected it after ` -- `',
  },
  check: null,
})
