import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {type RuleSource, readRules} from '../../scripts/generate/read-rules.ts'
import {ruleSkeleton} from '../../scripts/generate/skeleton.ts'
import {SourceError} from '../../scripts/generate/source-error.ts'

let root: string

beforeEach(async () => {
  root = `${await mkdtemp(join(tmpdir(), 'noticelint-rules-'))}/`
})

afterEach(() => rm(root, {recursive: true}))

const repository = new URL('../../', import.meta.url)

/** Imports by full path: the rules of these tests stand outside the repository. */
function outside(source: string): string {
  return source
    .replace("'zod/mini'", `'${fileURLToPath(new URL('node_modules/zod/mini/index.js', repository))}'`)
    .replace("'../../src/", `'${fileURLToPath(new URL('src/', repository))}`)
}

const good = `import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'

/**
 * A notice has words.
 *
 * ## Why
 * It says something.
 *
 * @example {"name": "clean.md"}
 *   Words.
 * @example {"name": "empty.md", "label": "input"}
 *   -
 * @example {"name": "empty.md", "label": "output"}
 *   1:1-1:2: Expected words
 */
export default defineRule({
  id: 'drafting/words',
  severity: 'warning',
  fixable: false,
  source: 'Convention',
  since: '0.1.0',
  options: z.strictObject({
    /** How many
     * at least. */
    least: z._default(z.int(), 1),
  }),
  messages: {missing: 'Expected words'},
  check: null,
})
`

/** Reads rules from sources given by their paths below `rules/`. */
async function read(sources: {readonly [path: string]: string}): Promise<readonly RuleSource[]> {
  for (const [path, source] of Object.entries(sources)) {
    await mkdir(dirname(`${root}rules/${path}`), {recursive: true})
    await writeFile(`${root}rules/${path}`, outside(source))
  }
  return readRules(root)
}

test('reads a rule with all that its source says of it', async () => {
  const [source] = await read({'drafting/words.ts': good})
  expect(source?.path).toBe('rules/drafting/words.ts')
  expect(source?.rule.id).toBe('drafting/words')
  expect(source?.explanation).toMatchObject({
    summary: 'A notice has words.',
    body: '## Why\nIt says something.',
    options: [{name: 'least', type: 'integer', default: 1, description: 'How many at least.'}],
  })
  expect(source?.explanation.examples.map(({name, output}) => [name, output])).toEqual([
    ['clean.md', []],
    ['empty.md', ['1:1-1:2: Expected words']],
  ])
})

test('orders rules by group and then by name, and passes over data', async () => {
  const sources = await read({
    'structure/words.ts': good.replace('drafting/words', 'structure/words'),
    'drafting/words.ts': good,
    'drafting/acts.ts': good.replace('drafting/words', 'drafting/acts'),
    'profiles/index.ts': 'export const profiles = []',
    'index.ts': 'export const rules = []',
  })
  expect(sources.map(({rule}) => rule.id)).toEqual(['structure/words', 'drafting/acts', 'drafting/words'])
})

describe('refuses', () => {
  test.each([
    ['an id that is not the path', "id: 'drafting/words'", "id: 'drafting/word'", 'as in the path'],
    ['no source', "source: 'Convention'", "source: ' '", 'Expected a source'],
    ['no version', "since: '0.1.0'", "since: 'soon'", '`since`'],
    ['no messages', "{missing: 'Expected words'}", '{}', 'at least one message'],
    ['no sentence', 'A notice has words.', 'Words', 'open with a sentence'],
    ['no reason why', '## Why', '## Whence', '"## Why"'],
    ['no clean example', '@example {"name": "clean.md"}\n *   Words.\n * ', '', 'an example that is clean'],
    [
      'no unclean example',
      /@example \{"name": "empty[^/]*\n (?=\*\/)/,
      '\n ',
      'an example that is not clean',
    ],
    ['an option without a comment', /\/\*\* How many[^/]*\//, '', 'Option least has no comment'],
    [
      'another export',
      'export default defineRule(',
      'export default Object.freeze(',
      'export default defineRule',
    ],
    [
      'a comment above the imports alone',
      /\/\*\*\n \* A notice[\s\S]*? \*\/\n/,
      '',
      'doc comment directly above',
    ],
    ['a rule that does not load', "'Expected words'", 'missingName', 'missingName'],
  ])('%s', async (_, from, to, message) => {
    const source = good.replace(from, to)
    expect(source).not.toBe(good)
    await expect(read({'drafting/words.ts': source})).rejects.toThrow(message)
    await expect(read({'drafting/words.ts': source})).rejects.toBeInstanceOf(SourceError)
  })

  test('a group that there is not', async () => {
    const source = good.replace('drafting/words', 'wording/words')
    await expect(read({'wording/words.ts': source})).rejects.toThrow('Unknown group wording')
  })

  test('what new-rule makes, until it is written', async () => {
    const skeleton = ruleSkeleton('drafting/words', '0.1.0')
    await expect(read({'drafting/words.ts': skeleton})).rejects.toThrow('TODO')
  })

  test('all that is wrong at once', async () => {
    const reading = read({
      'drafting/words.ts': good.replace('## Why', '## Whence'),
      'drafting/acts.ts': good,
    })
    await expect(reading).rejects.toThrow(/acts\.ts[\s\S]*words\.ts/)
  })
})
