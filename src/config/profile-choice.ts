import {resolve} from 'node:path'
import type {Profile} from '../notice/profile.ts'
import {isProfilePath, type LoadedProfile, loadProfileFiles, whereNamed} from './load-profile.ts'
import {shippedProfiles, unknownProfile} from './shipped-profiles.ts'

/** What a `profile` setting asks for. */
export interface ProfileChoice {
  /** The kind that all notices are, where one is named; else each notice's kind is detected. */
  readonly kind: string | null
  /** Profiles that take the place of those of their kind. */
  readonly profiles: readonly Profile[]
  /** The files that they were read from. */
  readonly files: readonly string[]
}

/**
 * Reads what a `profile` setting asks for: names of shipped profiles and paths of house profiles.
 *
 * @param directory that paths are relative to
 * @param rules noticelint's own, whose ids the profiles' schema rules may not take
 * @param fail makes the error for the entry at a place in the list
 * @param known profiles that plugins bring, which are named as shipped ones are
 * @throws ConfigError where a house profile is wrong; what `fail` makes where the entry itself is
 */
export async function chooseProfiles(
  names: readonly string[],
  directory: string,
  rules: readonly {readonly id: string}[],
  fail: (message: string, place: number) => Error,
  known: readonly Profile[] = [],
): Promise<ProfileChoice> {
  const shipped = new Set(shippedProfiles().map(({name}) => name))
  const profiles: Profile[] = []
  const files: string[] = []
  let kind: string | null = null
  for (const [place, name] of names.entries()) {
    if (shipped.has(name)) {
      if (kind !== null && kind !== name) throw fail(`The kind is set to ${kind} already: name one`, place)
      kind = name
      continue
    }
    const loaded = await load(name, place)
    const rival = profiles.find(profile => profile.kind === loaded.profile.kind)
    if (rival) {
      throw fail(
        `${rival.name} and ${loaded.profile.name} are both for notices of the kind ${rival.kind}`,
        place,
      )
    }
    profiles.push(loaded.profile)
    files.push(...loaded.files)
  }
  return {kind, profiles, files}

  async function load(name: string, place: number): Promise<LoadedProfile> {
    const brought = known.find(profile => profile.name === name)
    if (brought) return {profile: brought, files: []}
    if (!isProfilePath(name)) throw fail(unknownProfile(name, known), place)
    const path = resolve(directory, name)
    return whereNamed(loadProfileFiles(path, rules), path, name, message => fail(message, place))
  }
}
