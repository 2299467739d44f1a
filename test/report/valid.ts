import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import {validateXML} from 'xmllint-wasm'

function read(name: string): string {
  return readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url), 'utf8')
}

/** No report gives the time of its run, so that two runs give the same. */
const formats = {
  uri: (value: string) => URL.canParse(value),
  'uri-reference': (value: string) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(value),
  'date-time': () => false,
}

/** Both were written for a draft of JSON Schema whose identifier has another name, and use nothing else of it. */
function compileOld(name: string): ValidateFunction {
  const {id: _id, $schema: _schema, ...schema} = JSON.parse(read(name))
  return new Ajv({strict: false, allErrors: true, formats}).compile(schema)
}

const schemas: {readonly [format: string]: () => ValidateFunction} = {
  sarif: () => compileOld('sarif-2.1.0.schema.json'),
  rdjson: () => compileOld('rdjson.schema.json'),
  gitlab: () => new Ajv2020({strict: true, allErrors: true}).compile(JSON.parse(read('gitlab.schema.json'))),
}

const compiled = new Map<string, ValidateFunction>()

/** What a format's schema has against a report; empty where it is valid. */
export function jsonErrors(format: string, text: string): readonly string[] {
  const validate = compiled.get(format) ?? schemas[format]?.()
  if (!validate) throw new Error(`No schema for ${format}`)
  compiled.set(format, validate)
  if (validate(JSON.parse(text))) return []
  return (validate.errors ?? []).map(
    ({instancePath, message, params}) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  )
}

const xmlSchemas: {readonly [format: string]: string} = {
  junit: 'junit-10.xsd',
  checkstyle: 'checkstyle.xsd',
}

/** What a format's XML schema has against reports, or, where it has none, XML itself; empty where they are valid. */
export async function xmlErrors(format: string, texts: readonly string[]): Promise<readonly string[]> {
  const xml = texts.map((contents, index) => ({fileName: `${index}.xml`, contents}))
  const schema = xmlSchemas[format]
  const result = await validateXML(
    schema === undefined
      ? {xml, normalization: 'format', maxMemoryPages: 8192}
      : {xml, schema: [read(schema)], maxMemoryPages: 8192},
  )
  return result.errors.map(({message, loc}) => `${loc?.fileName}:${loc?.lineNumber}: ${message}`)
}
