import type {Profile} from '../notice/profile.ts'
import type {Severity} from './problem.ts'

/** What the configuration comes to for one file. */
export interface Settings {
  /** The shipped profiles, each replaced by the house profile that extends it where there is one. */
  readonly profiles: readonly Profile[]
  /** The name of the profile to read by where it is set, not to be detected. */
  readonly profile?: string | undefined
  /** Settings of rules by id; a rule that is not named keeps its own severity and default options. */
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** False where the directives in the draft are to be disregarded. */
  readonly directives?: boolean | undefined
}

export interface RuleSetting {
  readonly severity: Severity | 'off'
  /** Options as they were parsed by the rule's own schema. */
  readonly options: unknown
}
