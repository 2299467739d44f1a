import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'

/**
 * A directive that silences a rule has something to silence.
 *
 * ## Why
 * The problem that it was written for has been mended since; left standing, it would hide the next one.
 *
 * Nothing is said of a rule that is off, or that could not run.
 *
 * @example {"name": "used.md"}
 *   1. The complainant wrote to the Council.
 *
 *   <!-- noticelint-disable-next numbering/sequence -- paragraph 2 was withdrawn; the numbers are cited -->
 *   3. The Council replied.
 * @example {"name": "unused.md", "label": "input"}
 *   1. The complainant wrote to the Council.
 *
 *   <!-- noticelint-disable-next numbering/sequence -- paragraph 2 was withdrawn; the numbers are cited -->
 *   2. The Council replied.
 * @example {"name": "unused.md", "label": "output"}
 *   3:30-3:48: Directive without use, `numbering/sequence` finds nothing here
 * @example {"name": "enable.md", "label": "input"}
 *   1. The complainant wrote to the Council.
 *
 *   <!-- noticelint-enable numbering/sequence -->
 *   2. The Council replied.
 * @example {"name": "enable.md", "label": "output"}
 *   3:24-3:42: Directive without use, `numbering/sequence` is not disabled here
 */
export default defineRule({
  id: 'directive/unused',
  severity: 'warning',
  fixable: false,
  source: 'Convention: a directive that does nothing is a mistake',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    nothing: 'Directive without use, `{name}` finds nothing here',
    notDisabled: 'Directive without use, `{name}` is not disabled here',
  },
  check: null,
})
