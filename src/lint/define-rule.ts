import type * as z from 'zod/mini'
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

/** What is said of a rule besides what it does. */
interface RuleFacts {
  /** Group and name, as in the file's path: `numbering/sequence`. Permanent. */
  readonly id: string
  readonly severity: Severity
  /** True where findings can carry a fix. */
  readonly fixable: boolean
  /** Law, guidance or convention that the rule rests on. */
  readonly source: string
  /** The version that brought the rule. */
  readonly since: string
}

/** A rule as written: one of these is the default export of each file below `rules/`. */
export interface RuleDefinition<
  Messages extends {readonly [id: string]: string},
  Options extends z.ZodMiniType,
> extends RuleFacts {
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

/** A rule as run: any {@link RuleDefinition}, whatever its messages and options. */
export interface Rule extends RuleFacts {
  readonly options: z.ZodMiniType
  readonly messages: {readonly [id: string]: string}
  readonly check: Check['check'] | null
}

/** A rule's function, declared as a method: rules that take differing options then stand in one list. */
interface Check {
  check(input: RuleInput<unknown>, report: (finding: AnyFinding) => void): void
}

/** A finding of a rule that is not known. */
export type AnyFinding = Finding<Rule['messages']>

/** Gives the rules that there are, and loads them only then: many a run finds out without them what it has to say. */
export type LoadRules = () => Promise<readonly Rule[]>

/** Gives a rule its types: unknown message ids, and missing or misspelt data, do not compile. */
export function defineRule<
  const Messages extends {readonly [id: string]: string},
  const Options extends z.ZodMiniType,
>(rule: RuleDefinition<Messages, Options>): RuleDefinition<Messages, Options> {
  return rule
}
