/** A rule that threw while it read one file: the fault of the program, not of the draft. */
export interface Crash {
  /** The id of the rule. */
  readonly rule: string
  readonly message: string
  /** What was thrown. */
  readonly error: unknown
}

export function crashOf(rule: string, error: unknown): Crash {
  const reason = error instanceof Error ? error.message : String(error)
  return {rule, message: `Rule ${rule} failed: ${reason}`, error}
}
