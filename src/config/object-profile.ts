import type {Profile} from '../notice/profile.ts'
import {ConfigError} from './config-error.ts'
import {objectFile} from './object-file.ts'
import {checkProfileFile, completeProfile} from './profile-file.ts'
import {shippedProfiles, unknownProfile} from './shipped-profiles.ts'

/**
 * Makes a profile of a house profile that is at hand as an object: one that extends a shipped profile.
 *
 * @param name by which messages call it
 * @param rules whose ids its schema rules may not take
 * @throws ConfigError for the first thing in it that is wrong
 */
export async function objectProfile(
  name: string,
  data: unknown,
  rules: readonly {readonly id: string}[],
): Promise<Profile> {
  const {validateProfile} = await import('./validate-profile.js')
  const file = objectFile(name, data)
  const said = checkProfileFile(file, validateProfile)
  if (shippedProfiles().some(profile => profile.name === said.name)) {
    throw new ConfigError(name, `"${said.name}" is the name of a shipped profile: choose another`)
  }
  const taken = new Set(rules.map(({id}) => id))
  if (!('extends' in said)) return completeProfile(file, said, validateProfile, null, taken)
  const base = shippedProfiles().find(profile => profile.name === said.extends)
  if (!base) throw new ConfigError(name, unknownProfile(said.extends))
  return completeProfile(file, said, validateProfile, base, taken)
}
