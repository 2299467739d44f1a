import {describe, expect, test} from 'vitest'
import {loadProfile} from '../../src/config/load-profile.ts'
import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import {failureOf} from './failure.ts'
import {makeFolder} from './folder.ts'
import {rules} from './rules.ts'

const foia = shippedProfiles().find(({name}) => name === 'ico-foia')
if (!foia) throw new Error('No profile for FOIA')

/** What loading a house profile that extends FOIA's fails with; the lines given come after its first two. */
async function failure(lines: string): Promise<string | null> {
  const folder = await makeFolder({'house.yaml': `name: house\nextends: ico-foia\n${lines}`})
  return failureOf(folder, loadProfile(`${folder}/house.yaml`, rules))
}

describe('a house profile', () => {
  test('is of the kind that it extends, with what it says changed', async () => {
    const folder = await makeFolder({
      'house.yaml': `
name: north
extends: ico-foia
header:
  address: {required: false}
sections:
  reasons: {titles: [Our reasons]}
  team: {name: Case team, titles: [Case team]}
forms:
  - id: '2011'
    sections: [{section: team, required: true, after: request}]
`,
    })
    const profile = await loadProfile(`${folder}/house.yaml`)
    expect(profile).toMatchObject({name: 'north', kind: 'ico-foia', regimes: ['foia'], detect: foia.detect})
    expect(profile.header.address?.required).toBe(false)
    expect(profile.header.address?.labels).toEqual(foia.header.address?.labels)
    const {reasons: {titles} = {titles: []}} = profile.sections
    const {reasons: {titles: inherited} = {titles: []}} = foia.sections
    expect(titles).toEqual([...inherited, 'Our reasons'])
    const sections = profile.forms.find(({id}) => id === '2011')?.sections ?? []
    const at = sections.findIndex(({section}) => section === 'team')
    expect(sections[at - 1]?.section).toBe('request')
    expect(sections[at]).toEqual({section: 'team', required: true})
  })

  test('may be JSON', async () => {
    const folder = await makeFolder({'house.json': '{"name": "house", "extends": "sic-foisa"}'})
    expect(await loadProfile(`${folder}/house.json`)).toMatchObject({name: 'house', kind: 'sic-foisa'})
  })

  test('may extend another house profile, whose path is relative to it', async () => {
    const folder = await makeFolder({
      'shared/base.yaml': 'name: base\nextends: ico-eir\nsignature: {roles: [Chief Reader]}\n',
      'team/house.yaml': 'name: house\nextends: ../shared/base.yaml\nsignature: {roles: [Second Reader]}\n',
    })
    const profile = await loadProfile(`${folder}/team/house.yaml`)
    expect(profile).toMatchObject({name: 'house', kind: 'ico-eir'})
    expect(profile.signature.roles.slice(-2)).toEqual(['Chief Reader', 'Second Reader'])
  })

  test('that is complete is of a kind of its own', async () => {
    const folder = await makeFolder({
      'jersey.json': JSON.stringify({...foia, name: 'jersey', kind: 'jersey', $schema: 'x'}),
    })
    const profile = await loadProfile(`${folder}/jersey.json`)
    expect(profile).toEqual({...foia, name: 'jersey', kind: 'jersey'})
  })
})

describe('a wrong house profile is refused at its place', () => {
  test.each([
    [
      'a misspelt key',
      'sections:\n  reasons:\n    titels: [Why]',
      '5:5: Unknown key "titels" in "sections.reasons": expected name or titles; did you mean "titles"?',
    ],
    [
      'a wrong type',
      'sections:\n  reasons:\n    titles: Why',
      '5:13: "sections.reasons.titles" must be a list, but is "Why"',
    ],
    [
      'an id in digits',
      'forms:\n  - id: 2011',
      '4:9: "forms[0].id" must be text (put quotation marks round digits), but is 2011',
    ],
    ['an empty text', 'title: ""', '3:8: "title" must not be empty'],
    [
      'a number too small',
      'appeal: {period: {days: 0}}',
      '3:25: "appeal.period.days" must be 1 or more, but is 0',
    ],
    [
      'a misspelt value',
      'forms:\n  - {id: short, numbered: paragraph}',
      '4:27: "forms[0].numbered" must be paragraphs, headings or none, but is "paragraph"; did you mean "paragraphs"?',
    ],
    [
      'what only a complete profile may say',
      'kind: ico-foia',
      '3:1: "kind" cannot be set in a profile that extends another',
    ],
    [
      'a section id that is none',
      'sections:\n  Case Team: {name: Team}',
      '4:3: "Case Team" cannot be a key in "sections": expected a name in lower-case letters, digits and hyphens, such as other-matters',
    ],
    [
      'a new section without a name',
      'sections:\n  team:\n    titles: [Team]',
      '4:3: The key "name" is missing in "sections.team"',
    ],
    [
      'a new form that says too little',
      'forms:\n  - {id: own, name: Own}',
      '4:5: The key "numbered" is missing in "forms[0]"',
    ],
    [
      'a form with a section that there is not',
      'forms:\n  - id: short\n    sections: [{section: resons, required: true}]',
      '5:26: Unknown section "resons"; did you mean "reasons"?',
    ],
    [
      'a form with a section behind one that it has not',
      'forms:\n  - id: short\n    sections: [{section: reasons, after: role}]',
      '5:42: Unknown section of the form "role"; did you mean "scope"?',
    ],
    [
      'a form with a section that is part of one that there is not',
      'forms:\n  - id: short\n    sections: [{section: reasons, partOf: rol}]',
      '5:43: Unknown section "rol"; did you mean "role"?',
    ],
    [
      'a place for the decision that there is not',
      'forms:\n  - {id: short, decisionIn: [decison]}',
      '4:30: Unknown section "decison"; did you mean "decision"?',
    ],
    [
      'a condition on a section that there is not',
      'forms:\n  - {id: short, when: {hasAny: [rol]}}',
      '4:33: Unknown section "rol"; did you mean "role"?',
    ],
    [
      'a section for the appeal that there is not',
      'appeal:\n  section: apeal',
      '4:12: Unknown section "apeal"; did you mean "appeal"?',
    ],
    [
      'an entry given twice',
      'forms:\n  - {id: short}\n  - {id: short}',
      '5:5: "short" is in the list already',
    ],
  ])('%s', async (_, lines, message) => {
    expect(await failure(lines)).toBe(`house.yaml:${message}`)
  })

  test('an unknown name to extend', async () => {
    const folder = await makeFolder({'house.yaml': 'name: house\nextends: ico-fioa\n'})
    expect(await failureOf(folder, loadProfile(`${folder}/house.yaml`))).toBe(
      'house.yaml:2:10: No shipped profile is named "ico-fioa"; did you mean "ico-foia"?',
    )
  })

  test('a path to extend where there is nothing', async () => {
    const folder = await makeFolder({'house.yaml': 'name: house\nextends: ./none.yaml\n'})
    expect(await failureOf(folder, loadProfile(`${folder}/house.yaml`))).toBe(
      'house.yaml:2:10: "./none.yaml": Cannot be read: there is no such file',
    )
  })

  test('profiles that extend each other', async () => {
    const folder = await makeFolder({
      'one.yaml': 'name: one\nextends: ./two.yaml\n',
      'two.yaml': 'name: two\nextends: ./one.yaml\n',
    })
    expect(await failureOf(folder, loadProfile(`${folder}/one.yaml`))).toBe(
      'two.yaml:2:10: The profile extends itself, by way of "./one.yaml"',
    )
  })

  test('a mistake in the profile that it extends stands there', async () => {
    const folder = await makeFolder({
      'house.yaml': 'name: house\nextends: ./base.yaml\n',
      'base.yaml': 'name: base\nextends: ico-foia\nsteps: {warning: contempt}\n',
    })
    expect(await failureOf(folder, loadProfile(`${folder}/house.yaml`))).toBe(
      'base.yaml:3:18: "steps.warning" must be a list, but is "contempt"',
    )
  })

  test('a name that a shipped profile has', async () => {
    const folder = await makeFolder({'house.yaml': 'name: ico-eir\nextends: ico-foia\n'})
    expect(await failureOf(folder, loadProfile(`${folder}/house.yaml`))).toBe(
      'house.yaml:1:7: "ico-eir" is the name of a shipped profile: choose another',
    )
  })

  test('neither a kind nor one to extend', async () => {
    const folder = await makeFolder({'house.yaml': 'name: house\n', 'empty.yaml': ''})
    expect(await failureOf(folder, loadProfile(`${folder}/house.yaml`))).toBe(
      'house.yaml:1:1: The key "extends" is missing: expected the profile that this one builds on, such as ico-foia',
    )
    expect(await failureOf(folder, loadProfile(`${folder}/empty.yaml`))).toBe(
      'empty.yaml:1:1: The file must be a map of keys and values, but is nothing',
    )
  })
})

describe('a wrong schema rule is refused at its place', () => {
  const rule = (schema: string, id = 'house/own') =>
    failure(`schemaRules:\n  - id: ${id}\n    message: No\n    severity: info\n    schema: ${schema}\n`)

  test('an id without a group', async () => {
    expect(await rule('{}', 'own')).toBe(
      'house.yaml:4:9: "schemaRules[0].id" must be a group and a name in lower-case letters, digits and hyphens with a slash between, such as house/case-team, but is "own"',
    )
  })

  test('an id that a rule of the linter has', async () => {
    expect(await rule('{}', 'numbering/sequence')).toBe(
      'house.yaml:4:9: "numbering/sequence" is a rule of noticelint itself: choose another id',
    )
  })

  test('a rule without a message', async () => {
    expect(await failure('schemaRules: [{id: house/own, severity: info, schema: {}}]')).toBe(
      'house.yaml:3:15: The key "message" is missing in "schemaRules[0]"',
    )
  })

  test('a form that there is not', async () => {
    expect(
      await failure('schemaRules: [{id: a/b, message: No, severity: info, schema: {}, forms: [shrt]}]'),
    ).toMatch('Unknown form "shrt"; did you mean "short"?')
  })

  test.each([
    [
      '{type: objct}',
      '7:20: "schemaRules[0].schema.type" must be array, boolean, integer, null, number, object or string, but is "objct"; did you mean "object"?',
    ],
    [
      '{properties: {kind: {pattrn: x}}}',
      '7:34: Unknown keyword "pattrn" in a JSON Schema; did you mean "pattern"?',
    ],
    [
      "{properties: {kind: {pattern: '('}}}",
      '7:43: "schemaRules[0].schema.properties.kind.pattern" is no valid JSON Schema: Invalid regular expression: /(/u: Unterminated group',
    ],
    [
      "{items: {$ref: '#/$defs/x'}}",
      `7:28: "schemaRules[0].schema.items.$ref" is no valid JSON Schema: can't resolve reference #/$defs/x from id #`,
    ],
    [
      '&it {items: *it}',
      '7:17: "schemaRules[0].schema" is no valid JSON Schema: Converting circular structure to JSON',
    ],
  ])('the schema %s', async (schema, message) => {
    expect(await rule(schema)).toBe(`house.yaml:${message}`)
  })
})
