import * as z from 'zod/mini'
import {baselineSchema} from '../../src/config/baseline-schema.ts'
import {configSchema, ruleSetting, ruleSettings, ruleSettingWith} from '../../src/config/config-schema.ts'
import type {GeneratedFile} from './generated-file.ts'
import {groupOf, groups} from './groups.ts'
import type {RuleSource} from './read-rules.ts'

const addresses = 'https://raw.githubusercontent.com/noticelint/noticelint/main/schemas/'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * The schemas of configuration files and baselines, for editors: what the program itself checks by, with the rules that
 * there are.
 */
export async function generateSchemas(sources: readonly RuleSource[]): Promise<readonly GeneratedFile[]> {
  const schema: JsonSchema = z.toJSONSchema(configSchema, {
    io: 'input',
    override({zodSchema, jsonSchema}) {
      if (zodSchema !== ruleSettings) return
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
      jsonSchema.$ref = '#/$defs/rules'
    },
  })
  const {$schema, ...rest} = schema
  const text = JSON.stringify(
    {
      $schema,
      $id: `${addresses}config.schema.json`,
      title: 'Configuration of noticelint',
      ...rest,
      $defs: {rules: rulesSchema(sources)},
    },
    null,
    2,
  )
  return [{path: 'schemas/config.schema.json', text: `${text}\n`}, baselineFile()]
}

function baselineFile(): GeneratedFile {
  const {$schema, ...rest} = z.toJSONSchema(baselineSchema, {io: 'input'})
  const head = {$schema, $id: `${addresses}baseline.schema.json`, title: 'Baseline of noticelint'}
  return {path: 'schemas/baseline.schema.json', text: `${JSON.stringify({...head, ...rest}, null, 2)}\n`}
}

function rulesSchema(sources: readonly RuleSource[]): JsonSchema {
  const used = groups.filter(({id}) => sources.some(({rule}) => groupOf(rule.id) === id))
  const anyRule = settingSchema(ruleSetting)
  const byGroup = used.map(({id, about}) => [
    `${id}/*`,
    {description: `All rules about ${about}.`, ...anyRule},
  ])
  const byId = sources.map(({rule, explanation}) => [
    rule.id,
    {description: explanation.summary, ...settingSchema(ruleSettingWith(rule.options))},
  ])
  return {
    type: 'object',
    properties: Object.fromEntries([...byGroup, ...byId]),
    // House profiles bring rules of their own.
    propertyNames: {pattern: '^[a-z0-9-]+/([a-z0-9-]+|\\*)$'},
    additionalProperties: anyRule,
  }
}

function settingSchema(setting: z.ZodMiniType): JsonSchema {
  const {$schema, ...schema} = z.toJSONSchema(setting, {io: 'input'})
  return schema
}
