import type {TextDocumentIdentifier} from 'vscode-languageserver'
import {
  type ArgumentCell,
  argumentColumns,
  argumentTable,
  decisionWords,
} from '../../report/outline-argument.ts'
import {defineCapability} from '../capability.ts'

/** What an editor may show beside a draft. */
export interface NoticeAnswer {
  /** `ico-foia` …; `null` where nothing tells. */
  readonly kind: string | null
  /** What the notice decides, in words: "may be withheld". */
  readonly decision: string | null
  /** The argument as a table: the titles of its columns, and a row for each exemption. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ArgumentCell[])[]
}

/** What a draft is and argues: `noticelint/notice`, a request of our own; `null` for what is no notice. */
export default defineCapability<{readonly textDocument: TextDocumentIdentifier}, NoticeAnswer | null>({
  method: 'noticelint/notice',
  announce: {},
  none: null,
  answer: ({notice}) => ({
    kind: notice.kind,
    decision: decisionWords(notice.outcome),
    columns: argumentColumns,
    rows: argumentTable(notice),
  }),
})
