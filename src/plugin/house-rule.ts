import type {Finding, RuleInput} from '../lint/finding.ts'
import type {Severity} from '../lint/problem.ts'

/**
 * What reads a rule's options: a schema of zod's is one. It takes `{}` where nothing is set, so each option has a default.
 */
export interface OptionsSchema<Options> {
  parse(data: unknown): Options
  safeParse(
    data: unknown,
  ):
    | {readonly success: true; readonly data: Options}
    | {readonly success: false; readonly error: {readonly issues: readonly OptionsIssue[]}}
}

/** Why options were refused. */
export interface OptionsIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Of a rule that has none. */
export type NoOptions = {readonly [option: string]: never}

/** A draft, or a piece of one, with what the rule finds in it. */
export interface RuleExample {
  /** What the example is called: `no-team.md`. */
  readonly name: string
  /** The draft. */
  readonly input: string
  /** One line for each problem, `line:column-line:column: message`; none for a clean draft. */
  readonly output?: readonly string[]
  /** Options of the rule, where they are not the default ones. */
  readonly options?: {readonly [option: string]: unknown}
  /** The shipped profile that the draft is read by; without it the kind is told from the draft. */
  readonly profile?: string
}

/** What is said of a house rule besides what it does. */
interface HouseRuleFacts {
  /** The plugin's name and the rule's own: `north/case-team`. It stands in configurations and directives. */
  readonly id: string
  readonly severity: Severity
  /** What the rule asks, in one sentence. */
  readonly summary: string
  /** Why, in Markdown: what it costs when the rule is broken. */
  readonly why?: string
  /** The law, guidance or convention that it rests on. */
  readonly source?: string
  /** The rule's page. */
  readonly url?: string
  /** True where findings can carry a fix. */
  readonly fixable?: boolean
  /** Drafts that show what the rule finds; `noticelint/testing` checks that it does. */
  readonly examples?: readonly RuleExample[]
}

/** A rule as whoever writes it sees it. */
export interface HouseRule<Messages extends {readonly [id: string]: string}, Options> extends HouseRuleFacts {
  readonly options?: OptionsSchema<Options>
  /** The messages by id; `{name}` is filled from a finding's data. */
  readonly messages: Messages
  /** Finds the problems of one notice. Pure: the same input gives the same findings, and nothing is changed. */
  readonly check: (input: RuleInput<Options>, report: (finding: Finding<Messages>) => void) => void
}

/** Any {@link HouseRule}, whatever its messages and options. */
export interface AnyHouseRule extends HouseRuleFacts {
  readonly options?: OptionsSchema<unknown>
  readonly messages: {readonly [id: string]: string}
  readonly check: Check['check']
}

/** A rule's function, declared as a method: rules that take differing options then stand in one list. */
interface Check {
  check(input: RuleInput<unknown>, report: (finding: Finding<{readonly [id: string]: string}>) => void): void
}

/** Gives a rule its types: unknown message ids, and missing or misspelt data, do not compile. */
export function defineRule<const Messages extends {readonly [id: string]: string}, Options = NoOptions>(
  rule: HouseRule<Messages, Options>,
): HouseRule<Messages, Options> {
  return rule
}
