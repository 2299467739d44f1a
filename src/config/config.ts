import type {Rule} from '../lint/define-rule.ts'
import type {RuleSetting} from '../lint/settings.ts'
import type {Point} from '../notice/span.ts'
import type {Verdict} from './globs.ts'
import type {ProfileChoice} from './profile-choice.ts'

/** A configuration as loaded, with what it extends. */
export interface Config {
  /** The file that was asked for. */
  readonly path: string
  /** Every file that it was read from, profiles included: where one changes, so may the configuration. */
  readonly files: readonly string[]
  /** Settings in the order in which they count: a later one wins. */
  readonly entries: readonly ConfigEntry[]
  /** The globs of each file's `ignores`, in the same order. */
  readonly ignores: readonly ((path: string) => Verdict)[]
  readonly rules: readonly Rule[]
  /** The baseline that it names, or `null`. */
  readonly baseline: string | null
}

/** What one file says of all files, or of those that its globs name. */
export interface ConfigEntry {
  readonly file: string
  /** `null` for what is said of all files. */
  readonly globs: ((path: string) => Verdict) | null
  readonly rules: readonly RuleEntry[]
  readonly profile: ProfileChoice | null
}

/** One line of `rules`. */
export interface RuleEntry {
  /** The rules that it sets. */
  readonly ids: readonly string[]
  /** As written: `numbering/sequence`, `numbering/*`. */
  readonly name: string
  /** The way to it in the file: `overrides[0].rules["numbering/*"]`. */
  readonly key: string
  readonly point: Point
  readonly severity: RuleSetting['severity']
  /** As the rule's schema parsed them; `undefined` where none are given. */
  readonly options: unknown
}
