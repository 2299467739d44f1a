import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver'
import {defineCapability} from '../capability.ts'
import {placesOf} from '../places-of.ts'
import {subjectAt} from '../subject.ts'

/** All places of the thing under the cursor, for an editor to mark: `textDocument/documentHighlight`. */
export default defineCapability<DocumentHighlightParams, readonly DocumentHighlight[]>({
  method: 'textDocument/documentHighlight',
  announce: {documentHighlightProvider: true},
  none: [],
  answer({notice, content}, {position}) {
    const subject = subjectAt(notice, content.offsetAt(position))
    const places = subject && placesOf(notice, subject)
    if (!places) return []
    const {Write, Read} = DocumentHighlightKind
    return [
      ...places.definitions.map(span => ({range: content.rangeOf(span), kind: Write})),
      ...places.uses.map(span => ({range: content.rangeOf(span), kind: Read})),
    ]
  },
})
