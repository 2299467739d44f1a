import {readFile, rename, rm, writeFile} from 'node:fs/promises'
import process from 'node:process'
import type {BaselineEntry} from '../lint/baseline.ts'
import {LineIndex} from '../notice/span.ts'
import type {BaselineData} from './baseline-schema.ts'
import {ConfigError} from './config-error.ts'

/** The version of the file's form that this program writes. */
const version = 1

/** A baseline names its schema, so that an editor can check it. */
const schemaAddress =
  'https://raw.githubusercontent.com/noticelint/noticelint/main/schemas/baseline.schema.json'

/** The name of a baseline where nothing else names one. */
export const usualBaseline = '.noticelint-baseline.json'

/** The problems that are set aside, by the drafts' paths relative to the baseline's folder, with forward slashes. */
export type BaselineFiles = ReadonlyMap<string, readonly BaselineEntry[]>

/**
 * Reads a baseline.
 *
 * @returns `null` where there is none
 * @throws ConfigError where it cannot be read or is wrong; the first such place
 */
export async function readBaseline(path: string): Promise<BaselineFiles | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'ENOENT') return null
    throw new ConfigError(
      path,
      code === 'EISDIR' ? 'Is a folder, and no baseline' : `Cannot be read (${code})`,
    )
  }
  return new Map(Object.entries((await parseBaseline(path, text)).files))
}

async function parseBaseline(path: string, text: string): Promise<BaselineData> {
  const conflict = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(text)
  if (conflict) {
    const message =
      'Holds the marks of a merge that is not finished; noticelint --write-baseline makes it anew'
    throw new ConfigError(path, message, new LineIndex(text).pointAt(conflict.index))
  }
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? 0)
    const point = new LineIndex(text).pointAt(Math.min(at, text.length))
    throw new ConfigError(path, 'Is not valid JSON; noticelint --write-baseline makes it anew', point)
  }
  // Most runs have no baseline, and need no schema for it.
  const {baselineSchema} = await import('./baseline-schema.ts')
  const parsed = baselineSchema.safeParse(data)
  if (parsed.success) return parsed.data
  // To say where a fault lies takes the YAML reader, which right baselines do without.
  const [{parseDataFile}, {describeIssues}, {firstError}] = await Promise.all([
    import('./data-file.ts'),
    import('./zod-issues.ts'),
    import('./profile-file.ts'),
  ])
  const keys = ['$schema', 'version', 'files']
  const problems = describeIssues(parsed.error.issues, data, at =>
    at.length === 0 ? keys : ['rule', 'message', 'fingerprint'],
  )
  throw firstError(await parseDataFile(path, text), problems)
}

/**
 * Writes a baseline, for people to read in a diff: by the drafts' paths, one problem a line. It is written beside its
 * place and then put there, so that whoever reads it meanwhile finds the old one or the new one, whole.
 */
export async function writeBaseline(path: string, files: BaselineFiles): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, baselineText(files))
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}

/** The text of a baseline. Drafts in which nothing is set aside are left out. */
export function baselineText(files: BaselineFiles): string {
  const paths = [...files.keys()].filter(path => files.get(path)?.length).sort()
  const drafts = paths.map(path => {
    const entries = (files.get(path) ?? []).map(
      ({rule, message, fingerprint}) => `      ${JSON.stringify({rule, message, fingerprint})}`,
    )
    return `    ${JSON.stringify(path)}: [\n${entries.join(',\n')}\n    ]`
  })
  const body = drafts.length === 0 ? '{}' : `{\n${drafts.join(',\n')}\n  }`
  const head = `  "$schema": ${JSON.stringify(schemaAddress)},\n  "version": ${version}`
  return `{\n${head},\n  "files": ${body}\n}\n`
}
