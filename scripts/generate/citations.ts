import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import schema from '../../schemas/citation.schema.json' with {type: 'json'}
import {type DataFile, readDataFile} from '../../src/config/data-file.ts'
import {firstError} from '../../src/config/profile-file.ts'
import {describeSchemaErrors} from '../../src/config/schema-errors.ts'
import type {Citations} from '../../src/law/citations.ts'
import {type GeneratedFile, generatedNote} from './generated-file.ts'
import {profileSchemaOptions} from './read-profiles.ts'

const folder = fileURLToPath(new URL('../../rules/law/citation/', import.meta.url))

/** Each file, and the keys that it has. */
const files: readonly (readonly [name: string, keys: readonly (keyof Citations)[]])[] = [
  ['extents.yaml', ['extents']],
  ['legislation.yaml', ['legislation']],
  ['references.yaml', ['references', 'headers', 'courts']],
]

/**
 * What is known of citations as typed data, so that no YAML is parsed at start-up.
 *
 * @throws ConfigError for the first place in a file that is wrong
 */
export async function generateCitations(): Promise<readonly GeneratedFile[]> {
  const text = `// ${generatedNote}
import type {Citations} from '../../../src/law/citations.ts'

/** The files beside this one. */
export const citations: Citations = ${JSON.stringify(await readCitations(), withoutSource, 2)}
`
  return [{path: 'rules/law/citation/index.ts', text}]
}

/** The sources are for those who read the files. */
function withoutSource(key: string, value: unknown): unknown {
  return key === 'source' ? undefined : value
}

async function readCitations(): Promise<Citations> {
  const parts = await Promise.all(
    files.map(async ([name, keys]) => readPart(await readDataFile(folder + name), keys)),
  )
  return Object.assign({}, ...parts)
}

/** What a file says, checked against its part of the schema. */
function readPart(file: DataFile, keys: readonly (keyof Citations)[]): unknown {
  const validate = new Ajv2020(profileSchemaOptions).compile({...schema, required: keys})
  if (!validate(file.data)) throw firstError(file, describeSchemaErrors(validate.errors ?? [], file.data))
  for (const {forms, like} of patternsIn(file.data))
    for (const source of [...forms, like]) new RegExp(`^(?:${source})$`)
  return file.data
}

/** Everything in a file that has forms. */
function patternsIn(data: unknown): readonly {readonly forms: readonly string[]; readonly like: string}[] {
  const {references = [], headers = []} = data as Partial<Citations>
  return [...references, ...headers]
}
