import {expect, test} from 'vitest'
import {rulePages, rulesTable} from '../../scripts/generate/rule-pages.ts'
import {aRule} from '../lint/a-rule.ts'

const source = {
  path: 'rules/drafting/words.ts',
  rule: aRule({id: 'drafting/words', fixable: true}),
  explanation: {
    summary: 'A notice has words | or not.',
    body: '## Why\nIt says something.',
    options: [{name: 'least', type: '"a" | "b"', default: 1, description: 'How many.'}],
    examples: [
      {name: 'clean.md', input: 'Words.\n', output: [], config: null, profile: null},
      {
        name: 'code.md',
        input: '````\ncode\n````\n',
        output: ['1:1-1:2: Found'],
        config: {least: 2},
        profile: 'ico-eir',
      },
    ],
  },
}

test('a page shows an example in a fence that the example does not close', () => {
  const [page] = rulePages([source])
  expect(page?.path).toBe('docs/rules/drafting/words.md')
  expect(page?.text).toContain('`````markdown\n````\ncode\n````\n`````')
  expect(page?.text).toContain('`code.md`, read as `ico-eir`, with the options `{"least":2}`:')
  expect(page?.text).toContain('```text\n1:1-1:2: Found\n```')
  expect(page?.text).toContain('`clean.md`:\n\n```markdown\nWords.\n```\n\nNothing is found.')
})

test('words cannot break out of a table', () => {
  expect(rulesTable([source], 'docs/rules/')).toContain(
    '| [`drafting/words`](docs/rules/drafting/words.md) | error | yes | A notice has words \\| or not. |',
  )
  expect(rulePages([source])[0]?.text).toContain('| `least` | "a" \\| "b" | `1` | How many. |')
})

test('the list of rules has the groups that have rules', () => {
  const index = rulePages([source]).at(-1)
  expect(index?.path).toBe('docs/rules/README.md')
  expect(index?.text).toContain('## Drafting\n\nTerms, names, quotation marks and placeholders.')
  expect(index?.text).not.toContain('## Structure')
})
