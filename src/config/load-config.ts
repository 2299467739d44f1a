import {dirname, resolve} from 'node:path'
import type {Rule} from '../lint/define-rule.ts'
import {RuleNames} from '../lint/rule-names.ts'
import type {Profile} from '../notice/profile.ts'
import type {Config, ConfigEntry} from './config.ts'
import {ConfigError} from './config-error.ts'
import {type ConfigData, configKeys, configSchema} from './config-schema.ts'
import {type DataFile, readDataFile} from './data-file.ts'
import {compileFolderGlobs} from './folder-globs.ts'
import type {Verdict} from './globs.ts'
import {formatKeyPath, type KeyPath} from './key-path.ts'
import {whereNamed} from './load-profile.ts'
import {chooseProfiles, type ProfileChoice} from './profile-choice.ts'
import {firstError} from './profile-file.ts'
import {readRuleEntries} from './rule-entries.ts'
import {shippedProfiles} from './shipped-profiles.ts'
import {quote} from './words.ts'
import {describeIssues} from './zod-issues.ts'

/** A configuration file whose shape has been checked. */
interface Source {
  readonly file: DataFile
  readonly directory: string
  readonly data: ConfigData
}

/** What a configuration can name. */
interface Known {
  readonly rules: readonly Rule[]
  /** Those that plugins bring. */
  readonly profiles: readonly Profile[]
}

/** A part of a file that has settings: the file itself, or one of its overrides. */
interface Part {
  readonly source: Source
  readonly path: KeyPath
  readonly files: readonly string[] | null
  readonly rules: ConfigData['rules']
  readonly profile: ProfileChoice | null
}

/**
 * Loads a configuration file, with those that it extends and the profiles that it names.
 *
 * @param rules that there are
 * @param profiles that plugins bring
 * @throws ConfigError where one of the files cannot be read or is wrong; the first such place
 */
export async function loadConfig(
  path: string,
  rules: readonly Rule[],
  profiles: readonly Profile[] = [],
): Promise<Config> {
  const sources: Source[] = []
  await readSources(resolve(path), [], sources)

  const parts: Part[] = []
  for (const source of sources) parts.push(...(await readParts(source, {rules, profiles})))
  const choices = parts.flatMap(({profile}) => profile ?? [])
  const schemaRules = [...shippedProfiles(), ...choices.flatMap(({profiles}) => profiles)].flatMap(
    profile => profile.schemaRules,
  )
  const names = new RuleNames([...rules, ...schemaRules].map(({id}) => id))

  const entries: ConfigEntry[] = []
  for (const part of parts) entries.push(await makeEntry(part, names, rules))
  const ignores: ((path: string) => Verdict)[] = []
  for (const {file, directory, data} of sources) {
    if (data.ignores) ignores.push(await globsOf(file, data.ignores, directory, ['ignores']))
  }
  return {
    path: resolve(path),
    files: [...new Set([...sources.map(({file}) => file.path), ...choices.flatMap(({files}) => files)])],
    entries,
    ignores,
    rules,
    baseline: baselineOf(sources),
  }
}

/** The baseline that the last of some files names; what it sets aside is written in a file of its own. */
function baselineOf(sources: readonly Source[]): string | null {
  const last = sources.findLast(({data}) => data.baseline !== undefined)
  return last?.data.baseline === undefined ? null : resolve(last.directory, last.data.baseline)
}

/**
 * Reads a file and those that it extends, each once, those first.
 *
 * @param above the files that led here
 */
async function readSources(path: string, above: readonly string[], sources: Source[]): Promise<void> {
  const file = await readDataFile(path)
  const parsed = configSchema.safeParse(file.data ?? {})
  if (!parsed.success) {
    throw firstError(
      file,
      describeIssues(parsed.error.issues, file.data, path => configKeys(path.length)),
    )
  }
  const {data} = parsed
  const directory = dirname(path)
  const chain = [...above, path]
  for (const [place, name] of listOf(data.extends).entries()) {
    const base = resolve(directory, name)
    const point = file.pointOf(Array.isArray(data.extends) ? ['extends', place] : ['extends'])
    if (chain.includes(base)) {
      throw new ConfigError(path, `The configuration extends itself, by way of ${quote(name)}`, point)
    }
    if (sources.some(({file}) => file.path === base)) continue
    await whereNamed(
      readSources(base, chain, sources),
      base,
      name,
      message => new ConfigError(path, message, point),
    )
  }
  sources.push({file, directory, data})
}

/** The parts of a file that have settings, in the order in which they count. */
async function readParts(source: Source, known: Known): Promise<readonly Part[]> {
  const {data} = source
  const all: Part = {
    source,
    path: [],
    files: null,
    rules: data.rules,
    profile: await readProfile(source, data.profile, ['profile'], known),
  }
  const parts = [all]
  for (const [place, override] of (data.overrides ?? []).entries()) {
    const path = ['overrides', place]
    parts.push({
      source,
      path,
      files: listOf(override.files),
      rules: override.rules,
      profile: await readProfile(source, override.profile, [...path, 'profile'], known),
    })
  }
  return parts
}

async function readProfile(
  {file, directory}: Source,
  written: ConfigData['profile'],
  path: KeyPath,
  {rules, profiles}: Known,
): Promise<ProfileChoice | null> {
  if (written === undefined) return null
  const fail = (message: string, place: number): ConfigError => {
    const entry = Array.isArray(written) ? [...path, place] : path
    return new ConfigError(file.path, message, file.pointOf(entry))
  }
  return chooseProfiles(listOf(written), directory, rules, fail, profiles)
}

async function makeEntry(part: Part, names: RuleNames, rules: readonly Rule[]): Promise<ConfigEntry> {
  const {source, path, files, rules: written, profile} = part
  const {file, directory} = source
  return {
    file: file.path,
    globs: files && (await globsOf(file, files, directory, [...path, 'files'])),
    rules: readRuleEntries(file, written, [...path, 'rules'], {names, rules}),
    profile,
  }
}

async function globsOf(
  file: DataFile,
  globs: readonly string[],
  directory: string,
  path: KeyPath,
): Promise<(path: string) => Verdict> {
  try {
    return await compileFolderGlobs(globs, directory)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigError(file.path, `${quote(formatKeyPath(path))}: ${reason}`, file.pointOf(path))
  }
}

function listOf(written: string | readonly string[] | undefined): readonly string[] {
  if (written === undefined) return []
  return typeof written === 'string' ? [written] : written
}
