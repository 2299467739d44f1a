import type {Rule} from '../lint/define-rule.ts'
import type {RuleSetting, Settings} from '../lint/settings.ts'
import type {Profile} from '../notice/profile.ts'
import type {Config, ConfigEntry, RuleEntry} from './config.ts'
import type {ProfileChoice} from './profile-choice.ts'
import {shippedProfiles} from './shipped-profiles.ts'

/** What stands over any configuration, such as the command line's options. */
export interface SettingOverrides {
  /** From `chooseProfiles`. */
  readonly profile?: ProfileChoice | null | undefined
  readonly rules?: ReadonlyMap<string, RuleSetting> | undefined
}

/**
 * What a configuration comes to for one file.
 *
 * @param config from `loadConfig`; `null` where there is none
 * @param path of the file, absolute
 */
export function settingsFor(
  config: Config | null,
  path: string,
  {profile, rules}: SettingOverrides = {},
): Settings {
  const entries = config ? entriesFor(config, path) : []
  const choices = [...entries.map(entry => entry.profile), profile].filter(choice => choice != null)
  const settings = new Map<string, RuleSetting>()
  for (const entry of entries) {
    for (const line of entry.rules) applyLine(line, settings, config?.rules ?? [])
  }
  for (const [id, setting] of rules ?? []) settings.set(id, setting)
  return {...chosenProfiles(choices), rules: settings}
}

/** Where a rule's severity is set. */
export interface SettingOrigin {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The way to it in the file: `overrides[0].rules["numbering/*"]`. */
  readonly key: string
  readonly severity: RuleSetting['severity']
}

/**
 * What sets a rule's severity for a file: "why is this rule on?".
 *
 * @returns `null` where nothing sets it, so that it has the rule's own
 */
export function explainSetting(config: Config | null, path: string, rule: string): SettingOrigin | null {
  const lines = (config ? entriesFor(config, path) : []).flatMap(({file, rules}) =>
    rules.map(line => ({file, line})),
  )
  const last = lines.findLast(({line}) => line.ids.includes(rule))
  if (!last) return null
  const {point, key, severity} = last.line
  return {file: last.file, ...point, key, severity}
}

/** Whether a configuration says that a file is not to be linted. */
export function isIgnored(config: Config | null, path: string): boolean {
  return config?.ignores.map(verdict => verdict(path)).findLast(verdict => verdict !== null) === 'in'
}

function entriesFor(config: Config, path: string): readonly ConfigEntry[] {
  return config.entries.filter(({globs}) => globs === null || globs(path) === 'in')
}

function applyLine(
  {ids, severity, options}: RuleEntry,
  settings: Map<string, RuleSetting>,
  rules: readonly Rule[],
): void {
  for (const id of ids) {
    // A severity alone leaves options as they were set before.
    const kept = options ?? settings.get(id)?.options ?? rules.find(rule => rule.id === id)?.options.parse({})
    settings.set(id, {severity, options: kept})
  }
}

/** The shipped profiles with those that take their place; a kind stays set until a later choice unsets it. */
function chosenProfiles(choices: readonly ProfileChoice[]): Pick<Settings, 'profiles' | 'profile'> {
  const byKind = new Map<string, Profile>(shippedProfiles().map(profile => [profile.kind, profile]))
  for (const {profiles} of choices) for (const profile of profiles) byKind.set(profile.kind, profile)
  const kind = choices[choices.length - 1]?.kind ?? null
  return {profiles: [...byKind.values()], profile: kind === null ? undefined : byKind.get(kind)?.name}
}
