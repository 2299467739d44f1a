import {profiles} from '../../rules/profiles/index.ts'
import type {Profile} from '../notice/profile.ts'

/** The profiles that ship, `rules/profiles/*.yaml`, each for one kind of notice. FOIA's, the commonest, comes first. */
export function shippedProfiles(): readonly Profile[] {
  return profiles
}
