import type {Span} from './span.ts'

/** A change to the source: what stands in the range gives way to the text. An empty range puts the text in. */
export interface Edit {
  readonly range: Span
  readonly text: string
}
