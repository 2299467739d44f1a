/**
 * The source of a new rule, with TODO where its author has to write.
 *
 * @param version that the rule will come out in
 */
export function ruleSkeleton(id: string, version: string): string {
  return `import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'

/**
 * TODO one sentence that says what must be so.
 *
 * ## Why
 * TODO what it costs when it is not so, and for whom.
 *
 * @example {"name": "clean.md"}
 *   TODO a draft in which the rule finds nothing
 * @example {"name": "flawed.md", "label": "input"}
 *   TODO a draft in which it finds something
 * @example {"name": "flawed.md", "label": "output"}
 *   1:1-1:5: Unexpected \`TODO\`, expected \`…\`
 */
export default defineRule({
  id: '${id}',
  severity: 'warning',
  fixable: false,
  source: 'TODO',
  since: '${version}',
  options: z.strictObject({}),
  messages: {
    unexpected: 'Unexpected \`{actual}\`, expected \`{expected}\`',
  },
  check({notice}, report) {
    for (const paragraph of notice.paragraphs) {
      if (paragraph.written !== 'TODO') continue
      report({
        at: paragraph.markerSpan,
        message: 'unexpected',
        data: {actual: paragraph.written, expected: '…'},
      })
    }
  },
})
`
}

/** The test of a new rule. */
export function testSkeleton(id: string): string {
  return `import {expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

test('says nothing of an empty draft', async () => {
  expect(await lintWith('${id}', '')).toEqual([])
})
`
}
