import * as z from 'zod/mini'
import {defineRule, type Rule} from '../../src/lint/define-rule.ts'

/** A rule for tests, with what matters to the test set. */
export function aRule(facts: Partial<Rule> = {}): Rule {
  const rule = defineRule({
    id: 'test/rule',
    severity: 'error',
    fixable: false,
    source: 'Convention',
    since: '0.1.0',
    options: z.strictObject({}),
    messages: {found: 'Found `{what}`', plain: 'Found'},
    check: null,
  })
  return {...rule, ...facts}
}

/** A rule that finds each block that holds a word, and points at the block's start. */
export function wordRule(word: string, id = `test/${word}`): Rule {
  return aRule({
    id,
    check({notice}, report) {
      for (const block of notice.blocks) {
        if (!block.text.split(' ').includes(word)) continue
        const start = block.span[0]
        report({at: [start, start + 1], message: 'found', data: {what: word}})
      }
    },
  })
}
