import type {AnyHouseRule} from './house-rule.ts'

/** A rule package: the default export of the module that `--plugin` names. */
export interface Plugin {
  /** In small letters, digits and dashes. The ids of its rules start with it: `north/case-team`. */
  readonly name: string
  readonly rules?: readonly AnyHouseRule[]
  /** House profiles, which a configuration names by their `name`. */
  readonly profiles?: readonly HouseProfileData[]
}

/** A house profile, as a YAML file has it: what differs from the shipped profile that it extends. */
export interface HouseProfileData {
  readonly name: string
  /** The name of a shipped profile: `ico-foia`. */
  readonly extends: string
  readonly [key: string]: unknown
}
