import type {CompletionItem} from 'vscode-languageserver'
import type {Span} from '../../notice/span.ts'
import type {Analysis} from '../analysis.ts'

/** Where words are to be completed. */
export interface CompletionPlace {
  readonly analysis: Analysis
  /** The offset of the cursor. */
  readonly offset: number
  /** The line before the cursor, as far as it matters. */
  readonly before: string
}

/** One kind of words that can be completed; each file of this folder but this one has one. */
export interface CompletionSource {
  /** The characters after which the client should ask. */
  readonly triggers: readonly string[]
  /** The words that may stand at a place; none where this is no place for them. */
  complete(place: CompletionPlace): readonly CompletionItem[]
}

/** The item that puts words in place of what has been written of them. */
export function replacing(
  {content}: Analysis,
  span: Span,
  item: CompletionItem & {readonly words: string},
): CompletionItem {
  const {words, ...rest} = item
  return {
    ...rest,
    // What has been written is compared with this, and must be what is replaced.
    filterText: item.filterText ?? words,
    textEdit: {range: content.rangeOf(span), newText: words},
  }
}
