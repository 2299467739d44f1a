import {fileURLToPath} from 'node:url'
import {generateCitations} from './generate/citations.ts'
import {examplesFile} from './generate/example-tests.ts'
import {explanationsFile} from './generate/explanations.ts'
import {format} from './generate/format.ts'
import type {GeneratedFile} from './generate/generated-file.ts'
import {generateLaw} from './generate/law.ts'
import {pictureFile} from './generate/picture.ts'
import {generateProfiles} from './generate/profiles.ts'
import {readRules} from './generate/read-rules.ts'
import {readmeFile} from './generate/readme.ts'
import {registryFile} from './generate/registry.ts'
import {rulePages} from './generate/rule-pages.ts'
import {generateSchemas} from './generate/schemas.ts'
import {SourceError} from './generate/source-error.ts'
import {generateValidators} from './generate/validators.ts'
import {compare, write} from './generate/write.ts'

/**
 * Writes what is generated from the sources: `npm run generate`. With `--check` it writes nothing, lists what is stale,
 * missing or left over, and fails where there is any.
 */
const root = fileURLToPath(new URL('../', import.meta.url))

async function generate(): Promise<readonly GeneratedFile[]> {
  const sources = await readRules(root)
  const files = [
    registryFile(sources),
    explanationsFile(sources),
    ...rulePages(sources),
    await readmeFile(root, sources),
    await pictureFile(
      root,
      sources.map(({rule}) => rule),
    ),
    examplesFile(sources),
    ...(await generateLaw()),
    ...(await generateProfiles()),
    ...(await generateCitations()),
    ...(await generateValidators()),
    ...(await generateSchemas(sources)),
  ]
  return Promise.all(files.map(file => format(root, file)))
}

async function main(checkOnly: boolean): Promise<number> {
  const files = await generate()
  const differences = await compare(root, files)
  if (!checkOnly) await write(root, files, differences)
  for (const {path, state} of differences)
    console.log(checkOnly ? `${path} is ${state}` : `${path} (was ${state})`)
  if (differences.length === 0) console.log(`${files.length} generated files are up to date`)
  else if (checkOnly) console.error('Run `npm run generate` and commit what it writes.')
  return checkOnly && differences.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main(process.argv.includes('--check'))
} catch (error) {
  if (!(error instanceof SourceError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
