import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import schema from '../../schemas/config.schema.json' with {type: 'json'}
import {configSchema} from '../../src/config/config-schema.ts'

const validate = new Ajv2020({strictTuples: false}).compile(schema)

describe('the published schema of configurations says what the program says', () => {
  test.each([
    {},
    {$schema: 'https://example.org', extends: 'a', profile: ['ico-foia', './a.yaml'], ignores: ['old']},
    {rules: {'numbering/sequence': 'off', 'numbering/*': ['error'], 'own/rule': 'info'}},
    {overrides: [{files: 'a', rules: {'structure/*': 'warning'}, profile: 'ico-eir'}, {files: ['b']}]},
  ])('%j is right', data => {
    expect(configSchema.safeParse(data).success).toBe(true)
    expect(validate(data)).toBe(true)
  })

  test.each([
    null,
    [],
    {ruels: {}},
    {extends: ''},
    {rules: {'numbering/*': 'warn'}},
    {rules: {'numbering/*': []}},
    {rules: {'numbering/*': ['error', {}, {}]}},
    {overrides: [{}]},
    {overrides: [{files: 'a', ignores: []}]},
    {ignores: 'old'},
  ])('%j is wrong', data => {
    expect(configSchema.safeParse(data).success).toBe(false)
    expect(validate(data)).toBe(false)
  })
})

test('it offers every rule, with what the rule is about, and refuses options that a rule has not', () => {
  const offered: {readonly [id: string]: {readonly description: string}} = schema.$defs.rules.properties
  for (const {id} of rules) {
    expect(offered[id]?.description).toBeTruthy()
    expect(validate({rules: {[id]: ['error', {'no such option': 1}]}}), id).toBe(false)
    expect(validate({rules: {[id]: ['error', {}]}}), id).toBe(true)
  }
})
