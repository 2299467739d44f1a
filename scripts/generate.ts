import {fileURLToPath} from 'node:url'
import {generateChronology} from './generate/chronology.ts'
import {generateCitations} from './generate/citations.ts'
import {examplesFile} from './generate/example-tests.ts'
import {explanationsFile} from './generate/explanations.ts'
import {format} from './generate/format.ts'
import type {GeneratedFile} from './generate/generated-file.ts'
import {generateLaw} from './generate/law.ts'
import {generateProfiles} from './generate/profiles.ts'
import {readmeFile} from './generate/readme.ts'
import {registryFile} from './generate/registry.ts'
import {rulePages} from './generate/rule-pages.ts'
import {generateSchemas} from './generate/schemas.ts'
import {generateSkeletons} from './generate/skeletons.ts'
import {SourceError} from './generate/source-error.ts'
import {generateValidators} from './generate/validators.ts'
import {generateVocabulary} from './generate/vocabulary.ts'
import {vscodeManifest} from './generate/vscode-settings.ts'
import {compare, generatedFolders, write} from './generate/write.ts'

/**
 * Writes what is generated from the sources: `npm run generate`. With `--check` it writes nothing, lists what is stale,
 * missing or left over, and fails where there is any.
 */
const root = fileURLToPath(new URL('../', import.meta.url))

/** What the reader of notices is made of: written before the rest, which reads notices. */
async function generateData(): Promise<readonly GeneratedFile[]> {
  return [
    ...(await generateLaw()),
    ...(await generateChronology()),
    ...(await generateProfiles()),
    ...(await generateSkeletons()),
    ...(await generateVocabulary()),
    ...(await generateCitations()),
  ]
}

async function generateRest(): Promise<readonly GeneratedFile[]> {
  const [{pictureFile}, {readRules}] = await Promise.all([
    import('./generate/picture.ts'),
    import('./generate/read-rules.ts'),
  ])
  const sources = await readRules(root)
  return [
    registryFile(sources),
    explanationsFile(sources),
    ...rulePages(sources),
    await readmeFile(root, sources),
    await pictureFile(
      root,
      sources.map(({rule}) => rule),
    ),
    examplesFile(sources),
    ...(await generateValidators()),
    ...(await generateSchemas(sources)),
    await vscodeManifest(root, sources),
  ]
}

async function main(checkOnly: boolean): Promise<number> {
  let count = 0
  let stale = 0
  for (const [part, folders] of [
    [generateData, []],
    [generateRest, generatedFolders],
  ] as const) {
    const files = await Promise.all((await part()).map(file => format(root, file)))
    const differences = await compare(root, files, folders)
    if (!checkOnly) await write(root, files, differences)
    for (const {path, state} of differences)
      console.log(checkOnly ? `${path} is ${state}` : `${path} (was ${state})`)
    count += files.length
    stale += differences.length
  }
  if (stale === 0) console.log(`${count} generated files are up to date`)
  else if (checkOnly) console.error('Run `npm run generate` and commit what it writes.')
  return checkOnly && stale > 0 ? 1 : 0
}

try {
  process.exitCode = await main(process.argv.includes('--check'))
} catch (error) {
  if (!(error instanceof SourceError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
