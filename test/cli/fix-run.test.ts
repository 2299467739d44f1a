import {expect, it} from 'vitest'
import {profiles} from '../../rules/profiles/index.ts'
import {FixRun} from '../../src/cli/fix-run.ts'
import {Messages} from '../../src/cli/messages.ts'
import {lintOptions} from '../../src/cli/options.ts'
import type {Rule} from '../../src/lint/define-rule.ts'
import {lintDraft} from '../../src/lint/lint-draft.ts'
import {aRule} from '../lint/a-rule.ts'

/** A rule that finds a draft that is one word, and puts another in its place. */
const replacing = (word: string, by: string): Rule =>
  aRule({
    id: `test/${word}`,
    fixable: true,
    check({notice: {blocks}}, report) {
      const [block] = blocks
      if (block?.text !== word) return
      report({at: block.span, message: 'plain', fix: {edits: [{range: block.span, text: by}]}})
    },
  })

async function told(text: string, rules: readonly Rule[]): Promise<readonly string[]> {
  const said: string[] = []
  const messages = new Messages({cwd: '/', stderr: {write: line => said.push(line)}}, {})
  const io = {stdout: {write() {}}, env: {}}
  const run = new FixRun({options: lintOptions({fix: true}, ['-']), messages, io})
  const settings = {profiles, rules: new Map()}
  const target = {path: null, isStdin: true, shown: 'a.md', isNamed: true}
  const {fixed} = await lintDraft({text, settings, isNamed: true, fix: 'all'}, rules)
  if (fixed) await run.fix(target, text, fixed)
  return said
}

it.each([
  [
    'did not help',
    [replacing('red', 'red')],
    'noticelint: a.md: fixes of test/red would not have helped, and were left out\n',
  ],
  [
    'undo one another',
    [replacing('red', 'blue'), replacing('blue', 'red')],
    'noticelint: a.md: fixes of test/blue, test/red undo one another; see to them by hand\n',
  ],
  [
    'are too many',
    ['red', ...'abcdefghijk'].map((word, index) => replacing(word, 'abcdefghijkl'[index] ?? '')),
    'noticelint: a.md: there is more to fix after 10 passes; run noticelint again\n',
  ],
])('tells of fixes that %s', async (_, rules, message) => {
  expect(
    (await told('red', rules)).map(line => line.replace('test/red, test/blue', 'test/blue, test/red')),
  ).toEqual([message])
})
