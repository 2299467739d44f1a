import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {loadConfig} from '../../src/config/load-config.ts'
import {failureOf} from './failure.ts'
import {makeFolder} from './folder.ts'
import {rules} from './rules.ts'

const name = 'noticelint.config.yaml'

async function failure(text: string, others: {readonly [path: string]: string} = {}): Promise<string | null> {
  const folder = await makeFolder({[name]: text, ...others})
  return failureOf(folder, loadConfig(join(folder, name), rules))
}

describe('a configuration that says nothing is fine', () => {
  test.each([
    '',
    '# nothing yet\n',
    '{}',
    'rules: {}\noverrides: []\nignores: []\nextends: []\nprofile: []\n',
  ])('%j', async text => {
    expect(await failure(text)).toBeNull()
  })
})

test('names for editors are let pass', async () => {
  expect(await failure('$schema: https://example.org/config.schema.json\n')).toBeNull()
})

describe('a wrong configuration is refused at its place', () => {
  test.each([
    [
      'an unknown key',
      'ruels: {}',
      '1:1: Unknown key "ruels": expected $schema, extends, profile, rules, overrides, ignores or baseline; did you mean "rules"?',
    ],
    [
      'an unknown key of an override',
      'overrides:\n  - file: a.md\n    rules: {}',
      '2:5: Unknown key "file" in "overrides[0]": expected files, rules or profile; did you mean "files"?',
    ],
    [
      'an override without files',
      'overrides:\n  - rules: {}',
      '2:5: The key "files" is missing in "overrides[0]"',
    ],
    ['no map', '- a\n- b', '1:1: The file must be a map of settings, but is a list'],
    [
      'an unknown rule',
      'rules:\n  numbering/sequnce: off',
      '2:3: Unknown rule "numbering/sequnce"; did you mean "numbering/sequence"?',
    ],
    [
      'a rule without its group',
      'rules: {sequence: off}',
      '1:9: Unknown rule "sequence"; did you mean "numbering/sequence"?',
    ],
    [
      'an unknown group',
      'rules: {numbring/*: off}',
      '1:9: Unknown rule "numbring/*"; did you mean "numbering/*"?',
    ],
    [
      'an unknown severity',
      'rules: {structure/heading: warn}',
      '1:28: "rules.structure/heading" must be off, info, warning or error, but is "warn"; did you mean "warning"?',
    ],
    [
      'an unknown severity before options',
      'rules: {structure/heading: [eror, {}]}',
      '1:29: "rules.structure/heading[0]" must be off, info, warning or error, but is "eror"; did you mean "error"?',
    ],
    [
      'neither a severity nor a list',
      'rules: {structure/heading: true}',
      '1:28: "rules.structure/heading" must be off, info, warning or error, or a list of one of these and the options, but is true',
    ],
    [
      'an unknown option',
      'rules:\n  numbering/sequence: [error, {frst: 2}]',
      '2:32: Unknown key "frst" in "rules.numbering/sequence[1]": expected first or marks; did you mean "first"?',
    ],
    [
      'an option of another type',
      'rules: {numbering/sequence: [error, {first: two}]}',
      '1:45: "rules.numbering/sequence[1].first" must be a number, but is "two"',
    ],
    [
      'an option out of range',
      'rules: {numbering/sequence: [error, {first: 0}]}',
      '1:45: "rules.numbering/sequence[1].first" must be more than 0, but is 0',
    ],
    [
      'a misspelt value in an option',
      'rules: {numbering/sequence: [error, {marks: [dto]}]}',
      '1:46: "rules.numbering/sequence[1].marks[0]" must be dot or bracket, but is "dto"; did you mean "dot"?',
    ],
    [
      'options of a rule that has none',
      'rules: {structure/heading: [error, {a: 1}]}',
      '1:37: Unknown key "a" in "rules.structure/heading[1]": expected no keys',
    ],
    [
      'options of a whole group',
      'rules: {numbering/*: [error, {first: 2}]}',
      '1:30: Options are for one rule: set them by its id',
    ],
    [
      'an unknown profile',
      'profile: ico-foai',
      '1:10: No shipped profile is named "ico-foai"; did you mean "ico-foia"?',
    ],
    ['two kinds', 'profile: [ico-foia, ico-eir]', '1:21: The kind is set to ico-foia already: name one'],
    [
      'a house profile that is not there',
      'overrides:\n  - {files: a, profile: [./no.yaml]}',
      '2:26: "./no.yaml": Cannot be read: there is no such file',
    ],
    [
      'a configuration to extend that is not there',
      'extends: ./no.yaml',
      '1:10: "./no.yaml": Cannot be read: there is no such file',
    ],
    [
      'itself to extend',
      'extends: [./noticelint.config.yaml]',
      '1:11: The configuration extends itself, by way of "./noticelint.config.yaml"',
    ],
    ['a wrong type', 'extends: 3', '1:10: "extends" must be a path or a list of paths, but is 3'],
    ['an empty glob', "ignores: ['']", '1:11: "ignores[0]" must be a glob, but is ""'],
  ])('%s', async (_, text, message) => {
    expect(await failure(text)).toBe(`${name}:${message}`)
  })

  test('in the file that it stands in, also where that is one to extend', async () => {
    expect(await failure('extends: ./base/base.yaml', {'base/base.yaml': 'rules: {a/b: off}\n'})).toMatch(
      /^base\/base\.yaml:1:9: Unknown rule "a\/b"/,
    )
  })

  test('in a house profile', async () => {
    expect(
      await failure('profile: ./house.yaml', {'house.yaml': 'name: h\nextends: ico-foia\nform: []\n'}),
    ).toMatch(/^house\.yaml:3:1: Unknown key "form"/)
  })

  test('two house profiles for one kind', async () => {
    const house = (name: string) => `name: ${name}\nextends: ico-foia\n`
    expect(
      await failure('profile: [./one.yaml, ./two.yaml]', {
        'one.yaml': house('one'),
        'two.yaml': house('two'),
      }),
    ).toBe(`${name}:1:23: one and two are both for notices of the kind ico-foia`)
  })

  test('files that extend each other', async () => {
    expect(
      await failure('extends: ./one.yaml', {
        'one.yaml': 'extends: two.yaml',
        'two.yaml': 'extends: one.yaml',
      }),
    ).toBe('two.yaml:1:10: The configuration extends itself, by way of "one.yaml"')
  })
})

test('the files that a configuration was read from are known, profiles included', async () => {
  const folder = await makeFolder({
    [name]: 'extends: [./a.yaml, ./b.yaml]\nprofile: ./house.yaml\n',
    'a.yaml': 'extends: ./b.yaml\n',
    'b.yaml': '',
    'house.yaml': 'name: house\nextends: ./base.json\n',
    'base.json': '{"name": "base", "extends": "ico-foia"}',
  })
  const {path, files} = await loadConfig(join(folder, name), rules)
  expect(path).toBe(join(folder, name))
  expect(files).toEqual(['b.yaml', 'a.yaml', name, 'house.yaml', 'base.json'].map(file => join(folder, file)))
})

test('schema rules of house profiles can be set, also in a file that is extended', async () => {
  const house =
    'name: house\nextends: ico-foia\nschemaRules: [{id: own/rule, message: No, severity: info, schema: {}}]\n'
  expect(
    await failure('extends: ./base.yaml\nprofile: ./house.yaml\nrules: {own/*: error}\n', {
      'base.yaml': 'rules: {own/rule: off, sic/decision-number: off}\n',
      'house.yaml': house,
    }),
  ).toBeNull()
  expect(
    await failure('profile: ./house.yaml\nrules: {own/rule: [info, {a: 1}]}\n', {'house.yaml': house}),
  ).toBe(`${name}:2:26: A schema rule has no options`)
})
