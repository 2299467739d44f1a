import type {PrepareRenameParams, Range} from 'vscode-languageserver'
import {defineCapability} from '../capability.ts'
import {subjectAt} from '../subject.ts'
import {termUses, wordsOfTerm} from '../term-uses.ts'

/** Whether the words under the cursor can be renamed, a defined term alone can: `textDocument/prepareRename`. */
export default defineCapability<
  PrepareRenameParams,
  {readonly range: Range; readonly placeholder: string} | null
>({
  method: 'textDocument/prepareRename',
  announce: {renameProvider: {prepareProvider: true}},
  none: null,
  answer({notice, content}, {position}) {
    const offset = content.offsetAt(position)
    const subject = subjectAt(notice, offset)
    if (subject?.kind !== 'term') return null
    const span = termUses(notice, subject.term).find(([start, end]) => start <= offset && offset <= end)
    return span ? {range: content.rangeOf(span), placeholder: wordsOfTerm(subject.term)} : null
  },
})
