/** What there is to say of a rule to whoever asks: taken from the comment in its source. */
export interface Explanation {
  /** One sentence. */
  readonly summary: string
  /** Markdown: why, and what the rule does and does not. */
  readonly body: string
  readonly options: readonly ExplainedOption[]
  readonly examples: readonly ExplainedExample[]
}

export interface ExplainedOption {
  readonly name: string
  /** The values that it takes, in words. */
  readonly type: string
  readonly default: unknown
  readonly description: string
}

/** A draft, or a piece of one, with what the rule finds in it. */
export interface ExplainedExample {
  readonly name: string
  readonly input: string
  /** `line:column-line:column: message`, one a problem; none for a clean draft. */
  readonly output: readonly string[]
  /** The rule's options, where they are not the default ones. */
  readonly config: {readonly [option: string]: unknown} | null
  /** The profile that the draft is read by, where it must be set. */
  readonly profile: string | null
}
