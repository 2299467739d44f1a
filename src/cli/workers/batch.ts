import {shippedProfiles} from '../../config/shipped-profiles.ts'
import type {DraftOutcome, DraftTask} from '../../lint/lint-draft.ts'
import type {Settings} from '../../lint/settings.ts'
import type {Profile} from '../../notice/profile.ts'
import {settingsDigest} from '../cache/settings-digest.ts'

/** Some drafts to be linted by one worker, as it is sent to it: plain data, and no more of it than need be. */
export interface Batch {
  readonly drafts: readonly (Omit<DraftTask, 'settings'> & {readonly settings: number})[]
  /** The settings of the drafts, each once. */
  readonly settings: readonly PackedSettings[]
}

/** Settings as they are sent: a profile that ships is there already, so its name will do. */
interface PackedSettings extends Omit<Settings, 'profiles'> {
  /** By which a worker knows settings that it has had before: what is made ready for a profile is made once. */
  readonly id: string
  readonly profiles: readonly (Profile | string)[]
}

/** What comes back for each draft: what was found, or why nothing could be. */
export type BatchResult = readonly (DraftOutcome | {readonly error: Error})[]

export function packBatch(tasks: readonly DraftTask[]): Batch {
  const places = new Map<string, number>()
  const settings: PackedSettings[] = []
  const drafts = tasks.map(task => {
    const id = settingsDigest(task.settings)
    const place = places.get(id) ?? settings.push(pack(task.settings, id)) - 1
    places.set(id, place)
    return {...task, settings: place}
  })
  return {drafts, settings}
}

function pack(settings: Settings, id: string): PackedSettings {
  const shipped = shippedProfiles()
  return {
    ...settings,
    id,
    profiles: settings.profiles.map(profile => (shipped.includes(profile) ? profile.name : profile)),
  }
}

const known = new Map<string, Settings>()

/** The tasks of a batch, in the worker. */
export function unpackBatch({drafts, settings}: Batch): readonly DraftTask[] {
  const all = settings.map(unpack)
  return drafts.map(draft => ({...draft, settings: all[draft.settings] as Settings}))
}

function unpack({id, profiles, ...rest}: PackedSettings): Settings {
  const before = known.get(id)
  if (before) return before
  const byName = new Map(shippedProfiles().map(profile => [profile.name, profile]))
  const unpacked: Settings = {
    ...rest,
    profiles: profiles.map(one => (typeof one === 'string' ? (byName.get(one) as Profile) : one)),
  }
  known.set(id, unpacked)
  return unpacked
}
