import {readFile} from 'node:fs/promises'
import {Ajv2020} from 'ajv/dist/2020.js'
import {parse} from 'yaml'
import vocabularySchema from '../../schemas/vocabulary.schema.json' with {type: 'json'}
import {PhraseSet, parsePhrase} from '../../src/notice/argument/phrase.ts'
import {type GeneratedFile, generatedNote} from './generated-file.ts'
import {SourceError} from './source-error.ts'

const file = 'rules/vocabulary/argument.yaml'

/**
 * The vocabulary of arguments as typed data, so that no YAML is parsed at start-up.
 *
 * @throws SourceError where the file does not fit its schema, or a phrase in it cannot be read
 */
export async function generateVocabulary(): Promise<readonly GeneratedFile[]> {
  const words: unknown = parse(await readFile(new URL(`../../${file}`, import.meta.url), 'utf8'))
  const ajv = new Ajv2020({allErrors: true, strictTypes: false})
  if (!ajv.validate(vocabularySchema, words))
    throw new SourceError(`${file}: ${ajv.errorsText(ajv.errors, {dataVar: 'the vocabulary'})}`)
  for (const phrase of textsIn(words)) checkPhrase(phrase)
  const text = `// ${generatedNote}
import type {ArgumentWords} from '../../src/notice/argument/vocabulary.ts'

/** \`argument.yaml\` beside this file. */
export const argumentWords: ArgumentWords = ${JSON.stringify(words)}
`
  return [{path: 'rules/vocabulary/index.ts', text}]
}

function checkPhrase(phrase: string): void {
  try {
    parsePhrase(phrase)
    new PhraseSet([[phrase, true]])
  } catch (error) {
    throw new SourceError(`${file}: ${(error as Error).message}`)
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
