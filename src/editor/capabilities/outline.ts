import type {TextDocumentIdentifier} from 'vscode-languageserver'
import {
  type ArgumentCell,
  argumentColumns,
  argumentTable,
  decisionWords,
} from '../../report/outline-argument.ts'
import {outlineText} from '../../report/outline-text.ts'
import {timelineText} from '../../report/timeline-text.ts'
import {defineCapability} from '../capability.ts'

/** What an editor shows beside a draft: what the notice is and argues, and all of it as `noticelint outline` prints it. */
interface Outline {
  /** `ico-foia` …; `null` where nothing tells. */
  readonly kind: string | null
  /** What the notice decides, in words: "may be withheld". */
  readonly decision: string | null
  /** The argument as a table: the titles of its columns, and a row for each exemption. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ArgumentCell[])[]
  readonly outline: string
  readonly timeline: string
}

/** The notice as read, for an editor to show beside the draft: `noticelint/outline`, a method of our own. */
export default defineCapability<{readonly textDocument: TextDocumentIdentifier}, Outline | null>({
  method: 'noticelint/outline',
  announce: {experimental: {outlineProvider: true}},
  none: null,
  answer: ({notice}) => ({
    kind: notice.kind,
    decision: decisionWords(notice.outcome),
    columns: argumentColumns,
    rows: argumentTable(notice),
    outline: outlineText(notice, {colour: false}),
    timeline: timelineText(notice, {colour: false}),
  }),
})
