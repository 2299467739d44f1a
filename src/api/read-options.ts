import {rules as ownRules} from '../../rules/index.ts'
import type {Config, ConfigEntry} from '../config/config.ts'
import {ConfigError} from '../config/config-error.ts'
import {compileGlobs} from '../config/globs.ts'
import {formatKeyPath, type KeyPath} from '../config/key-path.ts'
import {objectFile} from '../config/object-file.ts'
import {objectProfile} from '../config/object-profile.ts'
import type {ProfileChoice} from '../config/profile-choice.ts'
import {readRuleEntries} from '../config/rule-entries.ts'
import {settingsFor} from '../config/settings-for.ts'
import {shippedProfiles, unknownProfile} from '../config/shipped-profiles.ts'
import {quote} from '../config/words.ts'
import {describeIssues} from '../config/zod-issues.ts'
import type {Rule} from '../lint/define-rule.ts'
import {RuleNames} from '../lint/rule-names.ts'
import type {Settings} from '../lint/settings.ts'
import type {Profile} from '../notice/profile.ts'
import {type Brought, readPlugins} from '../plugin/read-plugins.ts'
import {takeBack} from './loaded-config.ts'
import {OptionsError} from './options-error.ts'
import {
  type ConfigData,
  configObjectKeys,
  configObjectSchema,
  type OptionsData,
  optionsSchema,
} from './options-schema.ts'

/** What options come to. */
export interface Prepared {
  readonly settings: Settings
  readonly rules: readonly Rule[]
  readonly filename: string
  /** The mildest severity of what is to be fixed. */
  readonly severity: OptionsData['severity']
}

/** What a draft without a name is called. */
const usualName = 'draft.md'

/**
 * Checks options, and makes of them what linting takes.
 *
 * @throws OptionsError for the first thing that is wrong
 */
export async function readOptions(options: unknown): Promise<Prepared> {
  const {filename = usualName, config, profile, plugins, directives, severity} = check(options)
  const known = await bring(plugins ?? [])
  const choice = profile === undefined ? null : await readProfiles(profile, 'profile', known)
  const path = filename.replaceAll('\\', '/').replace(/^\.\//, '')
  const loaded = takeBack(config)
  const settings = loaded
    ? settingsFor(loaded, filename, {profile: choice})
    : settingsFor(await readConfig(config, known), path, {profile: choice})
  return {settings: {...settings, directives}, rules: known.rules, filename: path, severity}
}

/** noticelint's rules with those of plugins, whatever module they come from. */
export async function bring(plugins: readonly unknown[]): Promise<Brought> {
  const brought = await readPlugins(
    plugins,
    ownRules,
    (message, place) => new OptionsError(`plugins[${place}]: ${message}`),
  )
  return {...brought, rules: [...ownRules, ...brought.rules]}
}

function check(options: unknown): OptionsData {
  const result = optionsSchema.safeParse(options ?? {})
  if (result.success) return result.data
  throw refusal(describeIssues(result.error.issues, options, () => Object.keys(optionsSchema.shape)))
}

async function readConfig(config: unknown, known: Brought): Promise<Config | null> {
  if (config === undefined || config === null) return null
  const result = configObjectSchema.safeParse(config)
  if (!result.success) {
    const problems = describeIssues(result.error.issues, config, path => configObjectKeys(path.length))
    throw refusal(problems, 'config')
  }
  const {data} = result
  const parts = [
    {path: [] as KeyPath, files: null, ...data},
    ...(data.overrides ?? []).map((override, place) => ({path: ['overrides', place], ...override})),
  ]
  const choices: (ProfileChoice | null)[] = []
  for (const {path, profile} of parts) {
    const place = `config.${formatKeyPath([...path, 'profile'])}`
    choices.push(profile === undefined ? null : await readProfiles(profile, place, known))
  }
  const profiles = [...shippedProfiles(), ...choices.flatMap(choice => choice?.profiles ?? [])]
  const schemaRules = profiles.flatMap(profile => profile.schemaRules)
  const names = new RuleNames([...known.rules, ...schemaRules].map(({id}) => id))
  const entries: ConfigEntry[] = []
  for (const [place, {path, files, rules}] of parts.entries()) {
    entries.push({
      file: 'config',
      globs: files === null ? null : await globsOf(files, [...path, 'files']),
      rules: entriesOf(data, rules, [...path, 'rules'], {names, rules: known.rules}),
      profile: choices[place] ?? null,
    })
  }
  return {path: 'config', files: [], entries, ignores: [], baseline: null, rules: known.rules}
}

function entriesOf(
  data: ConfigData,
  rules: ConfigData['rules'],
  path: KeyPath,
  known: Parameters<typeof readRuleEntries>[3],
): ConfigEntry['rules'] {
  try {
    return readRuleEntries(objectFile('config', data), rules, path, known)
  } catch (error) {
    throw inWords(error, 'config')
  }
}

async function globsOf(files: string | readonly string[], path: KeyPath): Promise<ConfigEntry['globs']> {
  try {
    return await compileGlobs(typeof files === 'string' ? [files] : files)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OptionsError(`config: ${quote(formatKeyPath(path))}: ${reason}`)
  }
}

/** What a `profile` setting asks for: names of profiles, and house profiles as objects. */
async function readProfiles(written: unknown, place: string, known: Brought): Promise<ProfileChoice> {
  const shipped = new Set(shippedProfiles().map(({name}) => name))
  const profiles: Profile[] = []
  let kind: string | null = null
  for (const entry of Array.isArray(written) ? written : [written]) {
    if (typeof entry === 'string' && shipped.has(entry)) {
      if (kind !== null && kind !== entry) {
        throw new OptionsError(`${place}: The kind is set to ${kind} already: name one`)
      }
      kind = entry
      continue
    }
    const profile = await readProfile(entry, place, known)
    const rival = profiles.find(other => other.kind === profile.kind)
    if (rival) {
      throw new OptionsError(
        `${place}: ${rival.name} and ${profile.name} are both for notices of the kind ${profile.kind}`,
      )
    }
    profiles.push(profile)
  }
  return {kind, profiles, files: []}
}

async function readProfile(entry: unknown, place: string, known: Brought): Promise<Profile> {
  if (typeof entry === 'string') {
    const brought = known.profiles.find(({name}) => name === entry)
    if (brought) return brought
    throw new OptionsError(`${place}: ${unknownProfile(entry, known.profiles)}`)
  }
  try {
    return await objectProfile(place, entry, known.rules)
  } catch (error) {
    throw inWords(error, place)
  }
}

function inWords(error: unknown, place: string): unknown {
  return error instanceof ConfigError ? refusal([error], place) : error
}

function refusal(problems: readonly {readonly message: string}[], place?: string): OptionsError {
  const message = (problems[0]?.message ?? 'cannot be read').replace(/^The file must/, 'must')
  return new OptionsError(`${place ?? 'options'}: ${message}`)
}
