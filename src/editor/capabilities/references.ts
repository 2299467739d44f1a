import type {Location, ReferenceParams} from 'vscode-languageserver'
import {defineCapability} from '../capability.ts'
import {placesOf} from '../places-of.ts'
import {subjectAt} from '../subject.ts'

/** Where a paragraph, footnote, defined term or provision is spoken of: `textDocument/references`. */
export default defineCapability<ReferenceParams, readonly Location[]>({
  method: 'textDocument/references',
  announce: {referencesProvider: true},
  none: [],
  answer({notice, content, uri}, {position, context}) {
    const subject = subjectAt(notice, content.offsetAt(position))
    const places = subject && placesOf(notice, subject)
    if (!places) return []
    const spans = context?.includeDeclaration ? [...places.definitions, ...places.uses] : places.uses
    return spans
      .toSorted((one, other) => one[0] - other[0])
      .map(span => ({uri, range: content.rangeOf(span)}))
  },
})
