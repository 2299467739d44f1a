import type {Notice} from '../notice/notice.ts'
import type {FormSpec, Profile} from '../notice/profile.ts'
import type {Span} from '../notice/span.ts'
import type {Fix, Severity} from './problem.ts'

/** The `{names}` in a message's text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** The values that fill a message: none may be left out, none misspelt. Of a text that is not known: any. */
type Data<Text extends string> = string extends Text
  ? {readonly data?: {readonly [name: string]: string | number} | undefined}
  : [Placeholders<Text>] extends [never]
    ? {readonly data?: undefined}
    : {readonly data: {readonly [name in Placeholders<Text>]: string | number}}

/** What a rule hands to `report`. */
export type Finding<Messages extends {readonly [id: string]: string}> = {
  [Id in keyof Messages & string]: {
    /** The words that are wrong. */
    readonly at: Span
    readonly message: Id
    /** Below the rule's own severity where this finding weighs less; never above it. */
    readonly severity?: Severity
    readonly related?: readonly RelatedFinding<Messages>[]
    readonly fix?: Fix
  } & Data<Messages[Id]>
}[keyof Messages & string]

/** Another place that makes it a problem, with what to say of it. */
export type RelatedFinding<Messages extends {readonly [id: string]: string}> = {
  [Id in keyof Messages & string]: {readonly at: Span; readonly message: Id} & Data<Messages[Id]>
}[keyof Messages & string]

/** What a rule reads. It has no other source: no file system, no terminal, no other rule. */
export interface RuleInput<Options> {
  readonly notice: Notice
  /** What a notice of this kind holds. */
  readonly profile: Profile
  /** The layout of the kind that the notice follows. */
  readonly form: FormSpec
  readonly options: Options
}
