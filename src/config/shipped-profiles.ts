import {profiles} from '../../rules/profiles/index.ts'
import type {Profile} from '../notice/profile.ts'
import {didYouMean, quote} from './words.ts'

/** The profiles that ship, `rules/profiles/*.yaml`, each for one kind of notice. FOIA's, the commonest, comes first. */
export function shippedProfiles(): readonly Profile[] {
  return profiles
}

/** `No profile …` for a name that no shipped profile has, and none of a plugin. */
export function unknownProfile(name: string, others: readonly Profile[] = []): string {
  const names = [...shippedProfiles(), ...others].map(profile => profile.name)
  return `No shipped profile is named ${quote(name)}${didYouMean(name, names)}`
}
