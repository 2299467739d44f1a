import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import type {Profile} from '../../src/notice/profile.ts'

/** The shipped profiles. */
export const profiles: readonly Profile[] = shippedProfiles()

/** The shipped profile of a name. */
export function profileOf(name: string): Profile {
  const profile = profiles.find(one => one.name === name)
  if (!profile) throw new Error(`No profile ${name}`)
  return profile
}
