import type {Edit} from '../notice/edit.ts'
import type {Span} from '../notice/span.ts'

/** How bad it is: `error` wrong on its face, `warning` a reviewer would look, `info` house style. */
export type Severity = 'error' | 'warning' | 'info'

/** What a rule found, in offsets; the report adds lines and columns. */
export interface Problem {
  readonly rule: string
  /** Which of the rule's messages it is. */
  readonly messageId: string
  readonly message: string
  /** What fills the message, for who makes something of it. */
  readonly data?: {readonly [name: string]: string | number} | undefined
  readonly severity: Severity
  readonly span: Span
  /** The other places that make it a problem. */
  readonly related: readonly Related[]
  readonly fix: Fix | null
}

export interface Related {
  readonly message: string
  readonly span: Span
}

/**
 * Edits that mend a problem, applied together or not at all. They do not overlap. Problems that the same edits mend
 * share one object.
 */
export interface Fix {
  readonly edits: readonly Edit[]
}
