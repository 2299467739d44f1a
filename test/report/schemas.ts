import {readFileSync} from 'node:fs'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'

/** A published schema, from `schemas/`. */
export function readSchema(name: string): {readonly [key: string]: unknown} {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'))
}

function compile(name: string): ValidateFunction {
  return new Ajv2020({
    strict: true,
    allErrors: true,
    // `type: [string, null]` says what it means.
    allowUnionTypes: true,
    formats: {date: /^\d{4}-\d{2}-\d{2}$/},
  }).compile(readSchema(name))
}

const validators = new Map<string, ValidateFunction>()

/** What a published schema has against a value; empty where it is valid. */
export function schemaErrors(name: 'report' | 'notice' | 'baseline', value: unknown): readonly string[] {
  const validate = validators.get(name) ?? compile(name)
  validators.set(name, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({instancePath, message, params}) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  )
}
