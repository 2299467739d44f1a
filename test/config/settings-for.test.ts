import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {loadConfig} from '../../src/config/load-config.ts'
import {chooseProfiles} from '../../src/config/profile-choice.ts'
import {explainSetting, isIgnored, settingsFor} from '../../src/config/settings-for.ts'
import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import {makeFolder} from './folder.ts'
import {rules} from './rules.ts'

const name = 'noticelint.config.yaml'

async function load(text: string, others: {readonly [path: string]: string} = {}) {
  const folder = await makeFolder({[name]: text, ...others})
  const config = await loadConfig(join(folder, name), rules)
  return {
    folder,
    config,
    settings: (path: string) => settingsFor(config, join(folder, path)),
    severity: (path: string, rule: string) =>
      settingsFor(config, join(folder, path)).rules.get(rule)?.severity,
  }
}

test('without a configuration everything is as it ships', () => {
  expect(settingsFor(null, '/draft.md')).toEqual({
    profiles: shippedProfiles(),
    profile: undefined,
    rules: new Map(),
  })
  expect(isIgnored(null, '/draft.md')).toBe(false)
  expect(explainSetting(null, '/draft.md', 'numbering/sequence')).toBeNull()
})

describe('rules', () => {
  test('are set by id or by group, the later line winning', async () => {
    const {settings} = await load(
      'rules:\n  structure/heading: info\n  numbering/*: off\n  numbering/sequence: warning\n',
    )
    const {rules} = settings('a.md')
    expect([...rules].map(([id, {severity}]) => [id, severity])).toEqual([
      ['structure/heading', 'info'],
      ['numbering/sequence', 'warning'],
      ['numbering/cross-reference', 'off'],
    ])
    const {severity} = await load('rules: {numbering/sequence: warning, numbering/*: off}')
    expect(severity('a.md', 'numbering/sequence')).toBe('off')
  })

  test("have their options as the rule's schema gives them, defaults filled in", async () => {
    const {settings} = await load('rules: {numbering/sequence: [error, {first: 3}], structure/heading: info}')
    expect(settings('a.md').rules.get('numbering/sequence')?.options).toEqual({first: 3, marks: []})
    expect(settings('a.md').rules.get('structure/heading')?.options).toEqual({})
  })

  test('keep options that were set before where only the severity is set', async () => {
    const {settings} = await load('extends: ./base.yaml\nrules: {numbering/*: info}', {
      'base.yaml': 'rules: {numbering/sequence: [error, {first: 3}]}',
    })
    expect(settings('a.md').rules.get('numbering/sequence')).toEqual({
      severity: 'info',
      options: {first: 3, marks: []},
    })
  })

  test('in a file win over those in the files that it extends, the later of these over the earlier', async () => {
    const {severity} = await load('extends: [./one.yaml, ./two.yaml]\nrules: {structure/heading: info}', {
      'one.yaml':
        'rules: {structure/heading: off, numbering/sequence: info, numbering/cross-reference: info}',
      'two.yaml': 'rules: {structure/heading: off, numbering/sequence: warning}',
    })
    expect(severity('a.md', 'structure/heading')).toBe('info')
    expect(severity('a.md', 'numbering/sequence')).toBe('warning')
    expect(severity('a.md', 'numbering/cross-reference')).toBe('info')
  })

  test('of an override are for the files that it names, the later override winning', async () => {
    const {severity} = await load(`
rules: {structure/heading: error}
overrides:
  - {files: 'old/**', rules: {structure/heading: off}}
  - {files: ['*.short.md', '!kept.short.md'], rules: {structure/heading: info}}
`)
    expect(severity('a.md', 'structure/heading')).toBe('error')
    expect(severity('old/2011/a.md', 'structure/heading')).toBe('off')
    expect(severity('old/a.short.md', 'structure/heading')).toBe('info')
    expect(severity('old/kept.short.md', 'structure/heading')).toBe('off')
  })
})

describe('globs', () => {
  test.each([
    {
      glob: 'drafts',
      matches: ['drafts/a.md', 'drafts/b/a.md', 'x/drafts/a.md'],
      others: ['draft/a.md', 'drafts.md'],
    },
    {glob: 'drafts/', matches: ['drafts/a.md', 'x/drafts/a.md'], others: ['a.md']},
    {glob: '/drafts', matches: ['drafts/a.md'], others: ['x/drafts/a.md']},
    {glob: './drafts', matches: ['drafts/a.md'], others: ['x/drafts/a.md']},
    {glob: 'a/*.md', matches: ['a/b.md'], others: ['a/b/c.md', 'x/a/b.md']},
    {glob: '*.md', matches: ['b.md', 'a/b.md', '.hidden/b.md'], others: ['b.txt']},
    {glob: '**/*.{md,markdown}', matches: ['b.md', 'a/b.markdown'], others: ['b.txt']},
    {glob: '.', matches: ['b.md', 'a/b.txt'], others: []},
  ])('$glob', async ({glob, matches, others}) => {
    const {folder, config} = await load(`ignores: ['${glob}']`)
    expect(matches.filter(path => !isIgnored(config, join(folder, path)))).toEqual([])
    expect(others.filter(path => isIgnored(config, join(folder, path)))).toEqual([])
  })

  test('are relative to the file that they stand in, and match nothing outside its folder', async () => {
    const {folder, config, severity} = await load('extends: ./shared/base.yaml\nignores: [old]', {
      'shared/base.yaml': `
ignores: [drafts]
overrides: [{files: '**', rules: {structure/heading: off}}]
`,
    })
    expect(isIgnored(config, join(folder, 'shared/drafts/a.md'))).toBe(true)
    expect(isIgnored(config, join(folder, 'drafts/a.md'))).toBe(false)
    expect(isIgnored(config, join(folder, '../old/a.md'))).toBe(false)
    expect(severity('shared/a.md', 'structure/heading')).toBe('off')
    expect(severity('a.md', 'structure/heading')).toBeUndefined()
  })

  test('that open with ! take back what an earlier one ignores', async () => {
    const {folder, config} = await load("ignores: ['old', '!old/kept.md', 'old/kept.md/x']", {
      'old/kept.md': '',
    })
    expect(isIgnored(config, join(folder, 'old/a.md'))).toBe(true)
    expect(isIgnored(config, join(folder, 'old/kept.md'))).toBe(false)
  })
})

describe('profiles', () => {
  const others = {
    'house.yaml': 'name: house\nextends: ico-foia\n',
    'other.yaml': 'name: other\nextends: ico-foia\n',
    'eir.yaml': 'name: house-eir\nextends: ico-eir\n',
    'jersey.json': JSON.stringify({...shippedProfiles()[0], name: 'jersey', kind: 'jersey'}),
  }
  const names = (profiles: readonly {readonly name: string}[]) => profiles.map(({name}) => name)

  test('that are named set the kind', async () => {
    const {settings} = await load('profile: ico-eir')
    expect(settings('a.md')).toMatchObject({profile: 'ico-eir', profiles: shippedProfiles()})
  })

  test('of the house take the place of those that they extend, and leave the kind to be detected', async () => {
    const {settings} = await load('profile: [./house.yaml, eir.yaml]', others)
    const {profile, profiles} = settings('a.md')
    expect(profile).toBeUndefined()
    const expected = shippedProfiles().map(
      ({name}) =>
        new Map([
          ['ico-foia', 'house'],
          ['ico-eir', 'house-eir'],
        ]).get(name) ?? name,
    )
    expect(names(profiles)).toEqual(expected)
  })

  test('of a kind of their own come behind those that ship', async () => {
    const {settings} = await load('profile: ./jersey.json', others)
    expect(names(settings('a.md').profiles)).toEqual([...names(shippedProfiles()), 'jersey'])
  })

  test('of the house are the ones to read by where their kind is set', async () => {
    const {settings} = await load('profile: [ico-foia, ./house.yaml]', others)
    expect(settings('a.md').profile).toBe('house')
  })

  test('of an override are for its files, beside those that are for all', async () => {
    const {settings} = await load(
      `
profile: ./house.yaml
overrides:
  - {files: foia, profile: ico-foia}
  - {files: mixed, profile: ./eir.yaml}
  - {files: theirs, profile: ./other.yaml}
`,
      others,
    )
    expect(settings('foia/a.md').profile).toBe('house')
    expect(settings('mixed/a.md').profile).toBeUndefined()
    expect(names(settings('mixed/a.md').profiles)).toEqual(expect.arrayContaining(['house', 'house-eir']))
    expect(names(settings('theirs/a.md').profiles)).toContain('other')
    expect(names(settings('theirs/a.md').profiles)).not.toContain('house')
  })

  test('of the command line stand over the configuration', async () => {
    const {folder, config} = await load('profile: ico-eir', others)
    const profile = await chooseProfiles(
      ['./house.yaml', 'ico-foia'],
      folder,
      rules,
      message => new Error(message),
    )
    expect(settingsFor(config, join(folder, 'a.md'), {profile}).profile).toBe('house')
    await expect(chooseProfiles(['ico'], folder, rules, message => new Error(message))).rejects.toThrow(
      'No shipped profile is named "ico"; did you mean "ico-eir"?',
    )
  })
})

test('settings of the command line stand over the configuration', async () => {
  const {folder, config} = await load('rules: {structure/heading: off}')
  const settings = settingsFor(config, join(folder, 'a.md'), {
    rules: new Map([['structure/heading', {severity: 'error', options: {}}]]),
  })
  expect(settings.rules.get('structure/heading')?.severity).toBe('error')
})

test('what set a severity is told, with its place', async () => {
  const {folder, config} = await load(
    `extends: ./base.yaml
rules:
  numbering/sequence: error
overrides:
  - files: old
    rules:
      numbering/*: off
`,
    {'base.yaml': 'rules: {structure/*: info}\n'},
  )
  const why = (path: string, rule: string) => explainSetting(config, join(folder, path), rule)
  expect(why('a.md', 'numbering/sequence')).toEqual({
    file: join(folder, name),
    line: 3,
    column: 3,
    key: 'rules.numbering/sequence',
    severity: 'error',
  })
  expect(why('old/a.md', 'numbering/sequence')).toEqual({
    file: join(folder, name),
    line: 7,
    column: 7,
    key: 'overrides[0].rules.numbering/*',
    severity: 'off',
  })
  expect(why('a.md', 'structure/heading')).toMatchObject({
    file: join(folder, 'base.yaml'),
    key: 'rules.structure/*',
  })
  expect(why('a.md', 'numbering/cross-reference')).toBeNull()
})
