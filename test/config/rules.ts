import * as z from 'zod/mini'
import {defineRule, type Rule} from '../../src/lint/define-rule.ts'

function makeRule(id: string, options: z.ZodMiniType = z.strictObject({})): Rule {
  return defineRule({
    id,
    severity: 'error',
    fixable: false,
    source: 'A test',
    since: '0.1.0',
    options,
    messages: {},
    check: null,
  })
}

/** Rules to be configured: two of one group, one of them with options, and one of another. */
export const rules: readonly Rule[] = [
  makeRule(
    'numbering/sequence',
    z.strictObject({
      first: z._default(z.int().check(z.positive()), 1),
      marks: z._default(z.array(z.enum(['dot', 'bracket'])), []),
    }),
  ),
  makeRule('numbering/cross-reference'),
  makeRule('structure/heading'),
]
