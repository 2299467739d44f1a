import type {DefinitionParams, Location} from 'vscode-languageserver'
import {defineCapability} from '../capability.ts'
import {placesOf} from '../places-of.ts'
import {subjectAt} from '../subject.ts'

/** Where a paragraph, footnote or defined term is set out: `textDocument/definition`. */
export default defineCapability<DefinitionParams, readonly Location[]>({
  method: 'textDocument/definition',
  announce: {definitionProvider: true},
  none: [],
  answer({notice, content, uri}, {position}) {
    const subject = subjectAt(notice, content.offsetAt(position))
    const places = subject && placesOf(notice, subject)
    return (places?.definitions ?? []).map(span => ({uri, range: content.rangeOf(span)}))
  },
})
