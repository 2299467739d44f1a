import {dirname, resolve} from 'node:path'
import type {Profile} from '../notice/profile.ts'
import {ConfigError} from './config-error.ts'
import {readDataFile} from './data-file.ts'
import {checkProfileFile, completeProfile} from './profile-file.ts'
import {shippedProfiles, unknownProfile} from './shipped-profiles.ts'
import {quote} from './words.ts'

/** A profile with the files that say it: the one that was asked for first, then those that it extends. */
export interface LoadedProfile {
  readonly profile: Profile
  readonly files: readonly string[]
}

/**
 * Loads a house profile, YAML or JSON, and merges it into the profile that it extends.
 *
 * @param rules noticelint's own, whose ids schema rules may not take
 * @throws ConfigError where the file, or one that it extends, cannot be read or is wrong; the first such place
 */
export async function loadProfile(
  path: string,
  rules: readonly {readonly id: string}[] = [],
): Promise<Profile> {
  return (await loadProfileFiles(path, rules)).profile
}

/** {@link loadProfile} with the files that were read. */
export async function loadProfileFiles(
  path: string,
  rules: readonly {readonly id: string}[],
): Promise<LoadedProfile> {
  return load(path, new Set(rules.map(({id}) => id)), [])
}

/** True for what is meant as a path, not as the name of a shipped profile. */
export function isProfilePath(text: string): boolean {
  return /[/\\]|\.(ya?ml|json)$/.test(text)
}

/**
 * Says of a file that cannot be read where it is named, for there is no place in the file itself to point at.
 *
 * @param name by which it is named
 * @param fail makes the error for that place
 * @throws what `loading` throws, or what `fail` makes
 */
export async function whereNamed<Loaded>(
  loading: Promise<Loaded>,
  path: string,
  name: string,
  fail: (message: string) => Error,
): Promise<Loaded> {
  try {
    return await loading
  } catch (error) {
    if (!(error instanceof ConfigError) || error.file !== path || error.line !== null) throw error
    throw fail(`${quote(name)}: ${error.message}`)
  }
}

async function load(
  path: string,
  taken: ReadonlySet<string>,
  above: readonly string[],
): Promise<LoadedProfile> {
  const {validateProfile} = await import('./validate-profile.js')
  const file = await readDataFile(path)
  const said = checkProfileFile(file, validateProfile)
  if (shippedProfiles().some(({name}) => name === said.name)) {
    throw new ConfigError(
      path,
      `"${said.name}" is the name of a shipped profile: choose another`,
      file.pointOf(['name']),
    )
  }
  if (!('extends' in said)) {
    return {profile: await completeProfile(file, said, validateProfile, null, taken), files: [path]}
  }

  const shipped = shippedProfiles().find(({name}) => name === said.extends)
  if (shipped)
    return {profile: await completeProfile(file, said, validateProfile, shipped, taken), files: [path]}
  if (!isProfilePath(said.extends)) {
    throw new ConfigError(path, unknownProfile(said.extends), file.pointOf(['extends']))
  }
  const basePath = resolve(dirname(path), said.extends)
  const chain = [...above, resolve(path)]
  if (chain.includes(basePath)) {
    throw new ConfigError(
      path,
      `The profile extends itself, by way of ${quote(said.extends)}`,
      file.pointOf(['extends']),
    )
  }
  const base = await whereNamed(
    load(basePath, taken, chain),
    basePath,
    said.extends,
    message => new ConfigError(path, message, file.pointOf(['extends'])),
  )
  const profile = await completeProfile(file, said, validateProfile, base.profile, taken)
  return {profile, files: [path, ...base.files]}
}
