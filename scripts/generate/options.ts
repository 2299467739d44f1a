import * as z from 'zod/mini'
import type {ExplainedOption} from '../../src/lint/explanation.ts'

const propertyShape = z.looseObject({
  default: z.optional(z.unknown()),
  description: z.optional(z.string()),
})

const schemaShape = z.looseObject({
  properties: z.optional(z.record(z.string(), propertyShape)),
})

const typeShape = z.looseObject({
  type: z.optional(z.string()),
  enum: z.optional(z.array(z.unknown())),
  const: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
  items: z.optional(z.unknown()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
})

/**
 * Reads a rule's options out of their schema.
 *
 * @param descriptions the comments on the options in the rule's source, by option
 * @throws Error where an option has no default or no description
 */
export function readOptions(
  schema: z.ZodMiniType,
  descriptions: ReadonlyMap<string, string>,
): readonly ExplainedOption[] {
  const {properties = {}} = schemaShape.parse(z.toJSONSchema(schema, {io: 'input'}))
  return Object.entries(properties).map(([name, property]) => {
    const description = property.description ?? descriptions.get(name)
    if (!description) throw new Error(`Option ${name} has no comment that says what it is`)
    if (property.default === undefined) throw new Error(`Option ${name} has no default`)
    return {name, type: typeInWords(property), default: property.default, description}
  })
}

function typeInWords(schema: unknown): string {
  const {type, enum: values, const: value, anyOf, items, minimum, maximum} = typeShape.parse(schema)
  if (value !== undefined) return JSON.stringify(value)
  if (values) return values.map(one => JSON.stringify(one)).join(' or ')
  if (anyOf) return anyOf.map(typeInWords).join(' or ')
  if (type === 'array') return items === undefined ? 'list' : `list of ${typeInWords(items)}`
  const range = rangeInWords(minimum, maximum)
  return `${type ?? 'any value'}${range}`
}

/** Zod gives integers the bounds of safe ones, which say nothing to people. */
function rangeInWords(minimum: number | undefined, maximum: number | undefined): string {
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `, at least ${minimum}` : ''
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `, at most ${maximum}` : ''
  return least + most
}
