import type {Rule} from '../lint/define-rule.ts'
import type {LintResult} from '../lint/lint.ts'
import type {Problem} from '../lint/problem.ts'
import type {Settings} from '../lint/settings.ts'
import type {Notice} from '../notice/notice.ts'
import type {FormSpec, Profile} from '../notice/profile.ts'
import type {DraftText} from './draft-text.ts'
import type {ClientFacts} from './job.ts'

/** One version of a draft as it was read and linted: what every capability answers from. */
export interface Analysis {
  readonly uri: string
  readonly version: number
  readonly content: DraftText
  readonly result: LintResult
  readonly notice: Notice
  readonly profile: Profile
  readonly form: FormSpec
  readonly problems: readonly Problem[]
  readonly settings: Settings
  readonly rules: readonly Rule[]
  readonly client: ClientFacts
}
