import type * as z from 'zod/mini'
import type {Explanation} from './explanation.ts'
import type {Finding, RuleInput} from './finding.ts'
import type {Severity} from './problem.ts'

export type {Finding, RelatedFinding, RuleInput} from './finding.ts'

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
  /** Of a rule that a plugin brings: noticelint's own have none. */
  readonly plugin?: RulePlugin
}

/** Where a rule that is not noticelint's own comes from, and what there is to say of it. */
export interface RulePlugin {
  readonly name: string
  /** The rule's page; `null` where it has none. */
  readonly url: string | null
  readonly explanation: Explanation
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
