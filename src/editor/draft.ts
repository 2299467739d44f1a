import type {TextDocumentContentChangeEvent} from 'vscode-languageserver'
import {DraftText, type Encoding} from './draft-text.ts'

/** A document that is open in the client, in one version. */
export interface Draft {
  readonly uri: string
  readonly languageId: string
  readonly version: number
  readonly content: DraftText
}

/** Makes drafts of what the client tells of its documents. */
export class DraftReader {
  readonly #encoding: () => Encoding

  /** @param encoding as it was agreed on, which is after the reader is made */
  constructor(encoding: () => Encoding) {
    this.#encoding = encoding
  }

  create(uri: string, languageId: string, version: number, text: string): Draft {
    return {uri, languageId, version, content: new DraftText(text, this.#encoding())}
  }

  update(draft: Draft, changes: readonly TextDocumentContentChangeEvent[], version: number): Draft {
    let {content} = draft
    for (const change of changes) {
      content =
        'range' in change
          ? content.replaced(change.range, change.text)
          : new DraftText(change.text, this.#encoding())
    }
    return {...draft, version, content}
  }
}
