import {distance} from 'fastest-levenshtein'
import {profiles} from '../../rules/profiles/index.ts'
import {nearest} from '../lint/nearest.ts'
import type {Profile} from '../notice/profile.ts'
import {didYouMean, quote} from './words.ts'

/** The profiles that ship, `rules/profiles/*.yaml`, each for one kind of notice. FOIA's, the commonest, comes first. */
export function shippedProfiles(): readonly Profile[] {
  return profiles
}

/** More slips than this make another name. */
const mostSlips = 4

/** `No profile …` for a name that no shipped profile has, and none of a plugin. */
export function unknownProfile(name: string, others: readonly Profile[] = []): string {
  const names = [...shippedProfiles(), ...others].map(profile => profile.name)
  const candidate = nearest(name, names)
  const isSlip = candidate !== null && distance(name, candidate) <= mostSlips
  // A configuration runs no code, so a package's profiles are there only where the package was asked for.
  const hint = isSlip ? '' : '; if a rule package brings it, load that by --plugin (in the API, by plugins)'
  return `No shipped profile is named ${quote(name)}${isSlip ? didYouMean(name, names) : hint}`
}
