import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {ConfigError} from '../../src/config/config-error.ts'
import {loadConfig} from '../../src/config/load-config.ts'
import {loadProfile} from '../../src/config/load-profile.ts'
import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import {makeFolder} from './folder.ts'
import {rules} from './rules.ts'

/** Data with the keys that configurations and profiles have, often with the wrong values. */
const data = fc.letrec<{value: unknown}>(tie => ({
  value: fc.oneof(
    {maxDepth: 5, withCrossShrink: true},
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      Number.NaN,
      '',
      'error',
      'ico-foia',
      'decision',
      'short',
      './x.yaml',
    ),
    fc.string({maxLength: 8}),
    fc.array(tie('value'), {maxLength: 3}),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          ...[
            'extends',
            'rules',
            'overrides',
            'files',
            'profile',
            'ignores',
            'numbering/sequence',
            'numbering/*',
          ],
          ...[
            'name',
            'header',
            'date',
            'sections',
            'decision',
            'titles',
            'labels',
            'forms',
            'id',
            'when',
            'section',
          ],
          ...[
            'after',
            'replace',
            'appeal',
            'contains',
            'schemaRules',
            'schema',
            'message',
            'severity',
            '$ref',
            'type',
          ],
          ...['properties', 'pattern', 'constructor', '__proto__', 'toString'],
        ),
        fc.string({maxLength: 5}),
      ),
      tie('value'),
      {maxKeys: 5},
    ),
  ),
})).value

/** Pieces of YAML that go together into something or nothing. */
const yaml = fc
  .array(
    fc.constantFrom(
      ...[
        'name: x\n',
        'extends: ico-foia\n',
        'rules:\n',
        '  - ',
        'a: ',
        '&a ',
        '*a ',
        '!!set ',
        '? ',
        '| ',
        '> ',
        '"',
      ],
      ...[
        "'",
        '[',
        ']',
        '{',
        '}',
        ': ',
        ', ',
        '\n',
        '  ',
        '\t',
        '# ',
        '---\n',
        '...\n',
        '%YAML 1.1\n',
        '<<: ',
        '~',
      ],
      ...['schemaRules:\n', 'schema: ', 'id: a/b\n', 'off', '2011', '\u0000', '\uFEFF', '\r\n', '\uD800'],
    ),
    {maxLength: 40},
  )
  .map(pieces => pieces.join(''))

/** The same data, said of a house profile, so that it gets past the first check more often. */
const profileParts = fc.record(
  {
    header: data,
    sections: data,
    forms: fc.oneof(
      data,
      fc.array(fc.record({id: fc.constantFrom('short', 'own'), sections: data, when: data})),
    ),
    steps: data,
    appeal: data,
    signature: data,
    schemaRules: fc.oneof(
      data,
      fc.array(
        fc.record({
          id: fc.constantFrom('a/b', 'c/d'),
          message: fc.constant('No'),
          severity: fc.constant('info'),
          schema: fc.oneof(
            data,
            fc.dictionary(fc.constantFrom('type', 'properties', '$ref', 'items', 'not'), data),
          ),
        }),
        {maxLength: 2},
      ),
    ),
  },
  {requiredKeys: []},
)

async function loadsOrIsRefused(folder: string, text: string, load: (path: string) => Promise<unknown>) {
  const path = join(folder, 'x.yaml')
  await writeFile(path, text)
  try {
    await load(path)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    expect(error.message).not.toBe('')
    expect(error.line === null || error.line > 0).toBe(true)
  }
}

test('any text as a configuration loads or is refused', {timeout: 60_000}, async () => {
  const folder = await makeFolder({})
  const texts = fc.oneof(
    yaml,
    fc.string(),
    data.map(value => JSON.stringify(value) ?? ''),
  )
  await fc.assert(
    fc.asyncProperty(texts, text => loadsOrIsRefused(folder, text, path => loadConfig(path, rules))),
    {numRuns: 400},
  )
})

test('any text as a profile loads or is refused', {timeout: 60_000}, async () => {
  const folder = await makeFolder({})
  const house = profileParts.map(parts => JSON.stringify({name: 'house', extends: 'ico-foia', ...parts}))
  const complete = profileParts.map(parts => JSON.stringify({...shippedProfiles()[0], name: 'own', ...parts}))
  const texts = fc.oneof(yaml, fc.string(), house, complete)
  await fc.assert(
    fc.asyncProperty(texts, text => loadsOrIsRefused(folder, text, path => loadProfile(path, rules))),
    {numRuns: 400},
  )
})

test.each([
  ['nesting without end', '['.repeat(20_000)],
  ['maps nested without end', '{a: '.repeat(5_000)],
  [
    'aliases that grow without end',
    `a: &a [x, x]\n${'bcdefghij'.replace(/./g, (key, at: number) => `${key}: &${key} [${`*${'abcdefghij'[at]},`.repeat(9)}]\n`)}`,
  ],
  ['an alias to what it stands in', 'rules: &a {numbering/sequence: [error, *a]}\noverrides: &b [*b]\n'],
  [
    'a schema without end',
    `name: x\nextends: ico-foia\nschemaRules:\n  - id: a/b\n    message: No\n    severity: info\n    schema: ${'{not: '.repeat(3_000)}{}${'}'.repeat(3_000)}\n`,
  ],
  ['a very long key', `${'k'.repeat(100_000)}: 1\n`],
])('%s is refused', {timeout: 60_000}, async (_, text) => {
  const folder = await makeFolder({'x.yaml': text})
  await expect(loadConfig(join(folder, 'x.yaml'), rules)).rejects.toThrow(ConfigError)
  await expect(loadProfile(join(folder, 'x.yaml'), rules)).rejects.toThrow(ConfigError)
})
