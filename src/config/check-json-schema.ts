import {schemaCompiler, validatorOf} from '../lint/compile-schema.ts'
import {formatKeyPath, type KeyPath} from './key-path.ts'
import {type DataProblem, describeSchemaErrors} from './schema-errors.ts'
import {didYouMean, quote} from './words.ts'

/**
 * What is wrong with a schema rule's JSON Schema; nothing where it can be compiled.
 *
 * @param path where the schema stands in its file
 */
export async function checkJsonSchema(schema: object, path: KeyPath): Promise<DataProblem[]> {
  try {
    await validatorOf(schema)
    return []
  } catch (error) {
    return explain(
      schema,
      path,
      error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error),
    )
  }
}

async function explain(schema: object, path: KeyPath, reason: string): Promise<DataProblem[]> {
  const ajv = await schemaCompiler()
  try {
    if (ajv.validateSchema(schema) === false) return describeSchemaErrors(ajv.errors ?? [], schema, path)
  } catch {
    // A schema that holds itself, by an alias, is endless.
  }
  const keyword = /unknown keyword: "([^"]+)"/.exec(reason)?.[1]
  if (keyword !== undefined) {
    const known = Object.keys(ajv.RULES.all)
    return [
      {
        message: `Unknown keyword ${quote(keyword)} in a JSON Schema${didYouMean(keyword, known)}`,
        path: [...path, ...(find(schema, key => key === keyword) ?? [])],
        part: 'key',
      },
    ]
  }
  const reference = /can't resolve reference (\S+)/.exec(reason)?.[1]
  const place =
    reference === undefined
      ? find(schema, (key, value) => key === 'pattern' && !isPattern(value))
      : find(schema, (key, value) => key === '$ref' && value === reference)
  const full = [...path, ...(place ?? [])]
  return [
    {message: `${quote(formatKeyPath(full))} is no valid JSON Schema: ${reason}`, path: full, part: 'value'},
  ]
}

function isPattern(value: unknown): boolean {
  try {
    new RegExp(String(value), 'u')
    return true
  } catch {
    return false
  }
}

/** The path of the first key inside data for which `isWanted` holds. */
function find(data: unknown, isWanted: (key: string, value: unknown) => boolean): KeyPath | null {
  const seen = new Set<unknown>()
  const open: {readonly value: unknown; readonly path: KeyPath}[] = [{value: data, path: []}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {value, path} = next
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [key, child] of Object.entries(value).reverse()) {
      const childPath = [...path, Array.isArray(value) ? Number(key) : key]
      if (isWanted(key, child)) return childPath
      open.push({value: child, path: childPath})
    }
  }
  return null
}
