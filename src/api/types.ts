import type {Severity} from '../lint/problem.ts'
import type {HouseProfileData, Plugin} from '../plugin/plugin.ts'

/** How a rule is set: its severity, or its severity and its options. */
export type RuleSetting =
  | Severity
  | 'off'
  | readonly [Severity | 'off']
  | readonly [Severity | 'off', {readonly [option: string]: unknown}]

/** Settings of rules: by id, or for all rules of a group by `group/*`. A later entry wins over an earlier. */
export interface RuleSettings {
  readonly [rule: string]: RuleSetting
}

/**
 * The name of a shipped profile, which sets the kind of the draft; or a house profile, which takes the place of the shipped
 * one that it extends. Or a list of these.
 */
export type ProfileSetting = string | HouseProfileData | readonly (string | HouseProfileData)[]

/** A configuration as an object, with the keys of a configuration file, but for those that are about files. */
export interface ConfigObject {
  readonly rules?: RuleSettings
  readonly profile?: ProfileSetting
  /** Settings for drafts whose `filename` one of the globs matches. */
  readonly overrides?: readonly {
    readonly files: string | readonly string[]
    readonly rules?: RuleSettings
    readonly profile?: ProfileSetting
  }[]
}

/** A configuration that `loadConfig` or `findConfig` of `noticelint/node` has read. */
export interface LoadedConfig {
  /** The file that was asked for. */
  readonly path: string
  /** Every file that it was read from, house profiles included. */
  readonly files: readonly string[]
}

/** What drafts are read by. */
export interface ReadOptions {
  /**
   * The name of the draft, by which overrides of the configuration are chosen: of an object, relative to where its globs
   * count from; of one that was loaded, an absolute path. Without it a draft counts as `draft.md`.
   */
  readonly filename?: string | undefined
  readonly config?: ConfigObject | LoadedConfig | null | undefined
  /** Over what the configuration says. */
  readonly profile?: ProfileSetting | undefined
  /** Rule packages. A configuration can set their rules, and can name their profiles. */
  readonly plugins?: readonly Plugin[] | undefined
}

/** What drafts are linted by. */
export interface LintOptions extends ReadOptions {
  /** False where directives in the draft are to be disregarded. */
  readonly directives?: boolean | undefined
}

/** What drafts are fixed by. */
export interface FixOptions extends LintOptions {
  /** The mildest severity of what is fixed: all, where it is not given. */
  readonly severity?: Severity | undefined
}
