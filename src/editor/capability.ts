import type {ServerCapabilities} from 'vscode-languageserver'
import type {Analysis} from './analysis.ts'

/** One thing that an editor may ask: each file below `capabilities/` has one as its default export. */
export interface Capability<Params, Answer> {
  /** The method of the request: `textDocument/hover`. */
  readonly method: string
  /** What the server says of it when it starts. */
  readonly announce: ServerCapabilities
  /** Answers from a draft as read. Not asked where the document is no notice. */
  readonly answer: (analysis: Analysis, params: Params) => Answer | Promise<Answer>
  /** The answer for a document that is no notice, or is not to be linted. */
  readonly none: Answer
}

/** Any capability, its function declared as a method: those that take differing parameters then stand in one list. */
export interface AnyCapability {
  readonly method: string
  readonly announce: ServerCapabilities
  answer(analysis: Analysis, params: unknown): unknown
  readonly none: unknown
}

/** Gives a capability its types. */
export function defineCapability<Params, Answer>(
  capability: Capability<Params, Answer>,
): Capability<Params, Answer> {
  return capability
}
