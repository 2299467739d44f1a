import type {ErrorObject} from 'ajv'
import type {Ajv2020} from 'ajv/dist/2020.js'
import {validators} from '../../rules/profiles/schema-rules.js'

/** Says whether data satisfies a JSON Schema; `errors` says of the last data why not. */
export interface Validate {
  (data: unknown): boolean
  errors?: readonly ErrorObject[] | null
}

/** Validators by the JSON text of their schema: those of the shipped profiles are compiled ahead of time. */
const compiled = new Map<string, Validate>(Object.entries(validators))

let compiler: Promise<Ajv2020> | null = null

/** The compiler of JSON Schemas (2020-12), which is loaded when it is first asked for. */
export function schemaCompiler(): Promise<Ajv2020> {
  // In the bundle a CommonJS package has its names on `default` alone.
  compiler ??= import('ajv/dist/2020.js').then(
    ({default: {Ajv2020}}) => new Ajv2020({...schemaCompilerOptions, verbose: true}),
  )
  return compiler
}

/** Unknown keywords are refused: one that is misspelt would check nothing. */
export const schemaCompilerOptions = {
  allErrors: true,
  allowMatchingProperties: true,
  logger: false,
  strictSchema: true,
  strictTypes: false,
  strictTuples: false,
} as const

/** The validator of a schema that needs no compiling any more, or `null`. */
export function knownValidator(schema: object): Validate | null {
  return compiled.get(JSON.stringify(schema)) ?? null
}

/**
 * The validator of a schema, compiled once.
 *
 * @throws Error where the schema is not valid
 */
export async function validatorOf(schema: object): Promise<Validate> {
  const known = knownValidator(schema)
  if (known) return known
  const ajv = await schemaCompiler()
  try {
    const validate: Validate = ajv.compile(schema)
    compiled.set(JSON.stringify(schema), validate)
    return validate
  } finally {
    // Another version of the schema may have the same $id.
    ajv.removeSchema(schema)
  }
}
