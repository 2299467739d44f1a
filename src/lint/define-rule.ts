import type * as z from 'zod/mini'
import type {Notice} from '../notice/notice.ts'
import type {FormSpec, Profile} from '../notice/profile.ts'
import type {Span} from '../notice/span.ts'
import type {Fix, Severity} from './problem.ts'

/** The `{names}` in a message's text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** The values that fill a message: none may be left out, none misspelt. */
type Data<Text extends string> = [Placeholders<Text>] extends [never]
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

type RelatedFinding<Messages extends {readonly [id: string]: string}> = {
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

/** A rule as written: one of these is the default export of each file below `rules/`. */
export interface Rule<
  Messages extends {readonly [id: string]: string} = {readonly [id: string]: string},
  Options extends z.ZodMiniType = z.ZodMiniType,
> {
  /** Group and name, as in the file's path: `numbering/sequence`. Permanent. */
  readonly id: string
  readonly severity: Severity
  /** True where findings can carry a fix. */
  readonly fixable: boolean
  /** Law, guidance or convention that the rule rests on. */
  readonly source: string
  /** The version that brought the rule. */
  readonly since: string
  readonly options: Options
  /** The messages by id; `{name}` is filled from a finding's data. */
  readonly messages: Messages
  /**
   * Finds the problems of one notice. Pure: the same input gives the same findings, and nothing is changed.
   * `null` for a rule that the linter reports by itself, such as those about directives.
   */
  readonly check:
    | ((input: RuleInput<z.output<Options>>, report: (finding: Finding<Messages>) => void) => void)
    | null
}

/** Gives a rule its types: unknown message ids, and missing or misspelt data, do not compile. */
export function defineRule<
  const Messages extends {readonly [id: string]: string},
  const Options extends z.ZodMiniType,
>(rule: Rule<Messages, Options>): Rule<Messages, Options> {
  return rule
}
