import type {TextDocumentIdentifier} from 'vscode-languageserver'
import {outlineText} from '../../report/outline-text.ts'
import {timelineText} from '../../report/timeline-text.ts'
import {defineCapability} from '../capability.ts'

/** What an editor shows beside a draft: the notice as read, as `noticelint outline` prints it. */
interface Outline {
  readonly outline: string
  readonly timeline: string
}

/** The notice as read, for an editor to show beside the draft: `noticelint/outline`, a method of our own. */
export default defineCapability<{readonly textDocument: TextDocumentIdentifier}, Outline | null>({
  method: 'noticelint/outline',
  announce: {experimental: {outlineProvider: true}},
  none: null,
  answer: ({notice}) => ({
    outline: outlineText(notice, {colour: false}),
    timeline: timelineText(notice, {colour: false}),
  }),
})
