import {fileURLToPath} from 'node:url'
import {Ajv2020, type Options} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {build} from 'esbuild'
import profileSchema from '../../schemas/profile.schema.json' with {type: 'json'}
import {schemaCompilerOptions} from '../../src/lint/compile-schema.ts'
import {type GeneratedFile, generatedNote} from './generated-file.ts'
import {profileSchemaOptions, readShippedProfiles} from './read-profiles.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const header = `// ${generatedNote}
// biome-ignore-all lint: ajv wrote it
// biome-ignore-all assist: ajv wrote it
`

/**
 * The validators that are compiled ahead of time, since to load ajv costs more than to read a notice: of profiles, and
 * of the schema rules in those that ship.
 */
export async function generateValidators(): Promise<readonly GeneratedFile[]> {
  return [
    {
      path: 'src/config/validate-profile.js',
      text: header + (await compile({validateProfile: profileSchema}, profileSchemaOptions)),
    },
    {
      path: 'src/config/validate-profile.d.ts',
      text: `// ${generatedNote}
import type {ProfileValidator} from './profile-validator.ts'

export declare const validateProfile: ProfileValidator
`,
    },
    ...(await schemaRuleValidators()),
  ]
}

async function schemaRuleValidators(): Promise<readonly GeneratedFile[]> {
  const texts = new Set<string>()
  for (const {schemaRules} of await readShippedProfiles()) {
    for (const {schema} of schemaRules) texts.add(JSON.stringify(schema))
  }
  const named = [...texts].map((text, index) => ({text, name: `validate${index}`}))
  const schemas = Object.fromEntries(named.map(({text, name}) => [name, JSON.parse(text)]))
  const entries = named.map(({text, name}) => `  [${JSON.stringify(text)}]: ${name},`)
  return [
    {
      path: 'rules/profiles/schema-rules.js',
      text: `${header}${await compile(schemas, schemaCompilerOptions)}
export const validators = {
${entries.join('\n')}
}
`,
    },
    {
      path: 'rules/profiles/schema-rules.d.ts',
      text: `// ${generatedNote}
import type {ErrorObject} from 'ajv'

/** Validators of the shipped profiles' schema rules, by the JSON text of the schema. */
export declare const validators: {
  readonly [schema: string]: {(data: unknown): boolean; errors?: readonly ErrorObject[] | null}
}
`,
    },
  ]
}

/** JavaScript that exports a validator for each schema, by name, and needs no other module. */
async function compile(schemas: {readonly [name: string]: object}, options: Options): Promise<string> {
  const names = Object.keys(schemas)
  if (names.length === 0) return ''
  const ajv = new Ajv2020({...options, code: {source: true, esm: true}})
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema({...schema, $id: name})
  const contents = standalone.default(ajv, Object.fromEntries(names.map(name => [name, name])))
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: root},
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    legalComments: 'none',
  })
  return outputFiles.map(({text}) => text).join('')
}
