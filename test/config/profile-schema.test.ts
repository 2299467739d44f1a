import {Ajv2020} from 'ajv/dist/2020.js'
import {type InterfaceDeclaration, type Node, Project, type Type} from 'ts-morph'
import {describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import schema from '../../schemas/profile.schema.json' with {type: 'json'}
import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import {validateProfile} from '../../src/config/validate-profile.js'

/** The part of JSON Schema that the schema of profiles is written in. */
interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | undefined
  readonly enum?: readonly string[] | undefined
  readonly description?: string | undefined
  readonly properties?: {readonly [name: string]: Schema | boolean} | undefined
  readonly required?: readonly string[] | undefined
  readonly additionalProperties?: Schema | boolean | undefined
  readonly items?: Schema | undefined
  readonly then?: Schema | undefined
  readonly else?: Schema | undefined
  readonly $defs?: {readonly [name: string]: Schema} | undefined
}

const schemaShape: z.ZodMiniType<Schema> = z.looseObject({
  $ref: z.optional(z.string()),
  type: z.optional(z.string()),
  enum: z.optional(z.array(z.string())),
  description: z.optional(z.string()),
  properties: z.optional(z.record(z.string(), z.union([z.lazy(() => schemaShape), z.boolean()]))),
  required: z.optional(z.array(z.string())),
  additionalProperties: z.optional(z.union([z.lazy(() => schemaShape), z.boolean()])),
  items: z.optional(z.lazy(() => schemaShape)),
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema has a keyword of that name
  then: z.optional(z.lazy(() => schemaShape)),
  else: z.optional(z.lazy(() => schemaShape)),
  $defs: z.optional(
    z.record(
      z.string(),
      z.lazy(() => schemaShape),
    ),
  ),
})

const root = schemaShape.parse(schema)

describe('the published schema of profiles', () => {
  test('describes every property, for completion in an editor', () => {
    const bare: string[] = []
    const open: {readonly part: Schema; readonly path: string}[] = [{part: root, path: ''}]
    for (let next = open.pop(); next; next = open.pop()) {
      const {part, path} = next
      for (const [name, property] of Object.entries(part.properties ?? {})) {
        if (typeof property === 'boolean') continue
        if (!property.description) bare.push(`${path}/${name}`)
        open.push({part: property, path: `${path}/${name}`})
      }
      for (const inner of [part.items, part.then, part.else, part.additionalProperties]) {
        if (typeof inner === 'object') open.push({part: inner, path})
      }
      for (const [name, definition] of Object.entries(part.$defs ?? {})) {
        // This one only narrows what the others describe.
        if (name !== 'complete') open.push({part: definition, path: name})
      }
    }
    expect(bare).toEqual([])
  })

  test('is what the validator was compiled from', () => {
    const now = new Ajv2020({strictTypes: false}).compile(schema)
    const samples: unknown[] = [
      ...shippedProfiles(),
      {name: 'house', extends: 'ico-foia', header: {date: {required: false, inSignature: true}}},
      {name: 'house', extends: 'ico-foia', forms: {replace: []}},
      {name: 'house', extends: 'ico-foia', regimes: ['foia']},
      {name: 'House', extends: 'ico-foia'},
      {name: 'house'},
      null,
    ]
    expect(samples.map(sample => validateProfile(sample))).toEqual(samples.map(sample => now(sample)))
  })

  test('holds of every shipped profile', () => {
    expect(shippedProfiles().filter(profile => !validateProfile(profile))).toEqual([])
    expect(shippedProfiles().map(({name}) => name)).toContain('sic-foisa')
    expect(shippedProfiles()[0]?.name).toBe('ico-foia')
  })

  test.each(shippedProfiles().map(profile => [profile.name, profile] as const))(
    'asks of %s each key that TypeScript asks, and no other',
    (_, profile) => {
      for (const key of Object.keys(profile)) {
        const {[key]: _, ...rest} = {...profile} as {[key: string]: unknown}
        expect(validateProfile(rest), `without ${key}`).toBe(false)
      }
      expect(validateProfile({...profile, other: 1})).toBe(false)
    },
  )
})

describe('the TypeScript interfaces of profiles', () => {
  const project = new Project({compilerOptions: {strict: true, exactOptionalPropertyTypes: true}})
  const file = project.addSourceFileAtPath(new URL('../../src/notice/profile.ts', import.meta.url).pathname)
  project.addSourceFileAtPath(new URL('../../src/notice/notice.ts', import.meta.url).pathname)

  test('have the properties of the schema, each required and of the same type where it is there', {
    // ts-morph checks types.
    timeout: 60_000,
  }, () => {
    const differences: string[] = []
    compare(file.getInterfaceOrThrow('Profile'), differences)
    expect(differences).toEqual([])
  })
})

/** Compares `Profile` with a complete profile in the schema: names, what is required, types. */
function compare(profile: InterfaceDeclaration, differences: string[]): void {
  const {complete = {}} = root.$defs ?? {}
  const open: {type: Type; schemas: readonly Schema[]; path: string}[] = [
    {type: profile.getType(), schemas: [root, complete], path: 'Profile'},
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const {type, path} = next
    const schemas = next.schemas.flatMap(resolved)
    const expected = schemas.map(part => part.type).find(name => name !== undefined)
    const array = type.getArrayElementType()
    const index = type.getStringIndexType()
    if (array) {
      if (expected !== 'array') differences.push(`${path} is a list, in the schema ${expected}`)
      open.push({type: array, schemas: schemas.flatMap(part => part.items ?? []), path: `${path}[]`})
    } else if (type.isUnion() && !type.isBoolean()) {
      const values = type.getUnionTypes().map(part => String(part.getLiteralValue()))
      const allowed = schemas.flatMap(part => part.enum ?? [])
      if (values.sort().join() !== [...allowed].sort().join()) {
        differences.push(`${path} is ${values.join(', ')}, in the schema ${allowed.join(', ')}`)
      }
    } else if (index) {
      const inner = schemas.flatMap(part =>
        typeof part.additionalProperties === 'object' ? part.additionalProperties : [],
      )
      open.push({type: index, schemas: inner, path: `${path}[id]`})
    } else if (type.isObject() && type.getText() !== 'object') {
      open.push(...properties(type, schemas, path, profile, differences))
    } else {
      const name = type.isBoolean() ? 'boolean' : type.isNumber() ? 'integer' : type.getText()
      if (name !== expected) differences.push(`${path} is ${name}, in the schema ${expected}`)
    }
  }
}

function properties(type: Type, schemas: readonly Schema[], path: string, at: Node, differences: string[]) {
  const ofSchema = new Set(schemas.flatMap(part => Object.keys(part.properties ?? {})))
  // Said of the file, or used up where a house profile is merged.
  for (const name of ['$schema', 'extends', 'after']) ofSchema.delete(name)
  const required = new Set(schemas.flatMap(part => part.required ?? []))
  const found = []
  for (const property of type.getProperties()) {
    const name = property.getName()
    const here = `${path}.${name}`
    if (!ofSchema.delete(name)) differences.push(`${here} is not in the schema`)
    if (property.isOptional() === required.has(name)) differences.push(`${here} is required in one alone`)
    const inner = schemas.flatMap(part => {
      const own = part.properties?.[name] ?? part.additionalProperties
      return typeof own === 'object' ? own : []
    })
    found.push({type: property.getTypeAtLocation(at).getNonNullableType(), schemas: inner, path: here})
  }
  for (const name of ofSchema) differences.push(`${path}.${name} is in the schema alone`)
  return found
}

/** A schema with those that it refers to; of a list that may be replaced, the list. */
function resolved(part: Schema): Schema[] {
  const name = part.$ref?.replace('#/$defs/', '')
  const target = name === undefined ? undefined : root.$defs?.[name]
  const all = [part, ...(target ? resolved(target) : [])]
  return part.else && part !== root ? [...all, ...resolved(part.else)] : all
}
