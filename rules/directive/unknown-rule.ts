import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'

/**
 * A directive is spelt right, and names rules that exist.
 *
 * ## Why
 * A directive that is misspelt silences nothing, and whoever wrote it believes that it does. A directive must name
 * the rules that it is about, by id (`numbering/sequence`) or by group (`numbering/*`): one that silenced every rule
 * would also hide what nobody has looked at yet.
 *
 * The rules that exist are the shipped ones and the schema rules of the profiles in use.
 *
 * @example {"name": "known.md"}
 *   <!-- noticelint-disable-file numbering/sequence, structure/* -- an extract -->
 *   3. The complainant wrote to the Council.
 * @example {"name": "unknown-rule.md", "label": "input"}
 *   <!-- noticelint-disable-file numbering/sequense -- an extract -->
 *   3. The complainant wrote to the Council.
 * @example {"name": "unknown-rule.md", "label": "output"}
 *   1:30-1:48: Unknown rule `numbering/sequense`, the nearest is `numbering/sequence`
 * @example {"name": "unknown-directive.md", "label": "input"}
 *   <!-- noticelint-disble numbering/sequence -- an extract -->
 *   3. The complainant wrote to the Council.
 * @example {"name": "unknown-directive.md", "label": "output"}
 *   1:6-1:23: Unknown directive `noticelint-disble`, the nearest is `noticelint-disable`
 * @example {"name": "no-rule.md", "label": "input"}
 *   <!-- noticelint-disable-file -- an extract -->
 *   3. The complainant wrote to the Council.
 * @example {"name": "no-rule.md", "label": "output"}
 *   1:6-1:29: Directive without a rule, expected the rules that it is about
 */
export default defineRule({
  id: 'directive/unknown-rule',
  severity: 'error',
  fixable: false,
  source: 'Convention: a directive that does nothing is a mistake',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    rule: 'Unknown rule `{name}`, the nearest is `{nearest}`',
    directive: 'Unknown directive `{word}`, the nearest is `{nearest}`',
    noRule: 'Directive without a rule, expected the rules that it is about',
  },
  check: null,
})
