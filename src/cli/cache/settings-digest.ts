import {createHash} from 'node:crypto'
import {shippedProfiles} from '../../config/shipped-profiles.ts'
import type {Settings} from '../../lint/settings.ts'
import type {Profile} from '../../notice/profile.ts'

/**
 * Puts what is checked in a file into a few letters: the profiles, the severity and the options of each rule, whether
 * directives count. Files for which all that is the same have the same.
 */
export function settingsDigest({profiles, profile, rules, directives}: Settings): string {
  const set = [...rules].sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([profiles.map(nameOf), profile ?? null, set, directives !== false])
}

const names = new WeakMap<Profile, string>()

/** The name of a profile that ships, which is as the build has it; the hash of a profile of the house's. */
function nameOf(profile: Profile): string {
  const known = names.get(profile)
  if (known !== undefined) return known
  const isShipped = shippedProfiles().includes(profile)
  const name = isShipped
    ? profile.name
    : `#${createHash('sha256').update(JSON.stringify(profile)).digest('hex')}`
  names.set(profile, name)
  return name
}
