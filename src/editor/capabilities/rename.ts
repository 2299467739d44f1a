import type {RenameParams, WorkspaceEdit} from 'vscode-languageserver'
import {defineCapability} from '../capability.ts'
import {workspaceEdit} from '../edits.ts'
import {RefusedRequest} from '../refusal.ts'
import {subjectAt} from '../subject.ts'
import {termUses, wordsOfTerm} from '../term-uses.ts'

/**
 * Gives a defined term another name, in its definition and wherever the notice uses it in its own words:
 * `textDocument/rename`. What is quoted stays as it was said.
 */
export default defineCapability<RenameParams, WorkspaceEdit | null>({
  method: 'textDocument/rename',
  announce: {},
  none: null,
  answer(analysis, {position, newName}) {
    const {notice, content} = analysis
    const subject = subjectAt(notice, content.offsetAt(position))
    if (subject?.kind !== 'term')
      throw new RefusedRequest('Only a term that the notice defines can be renamed')
    const {term} = subject
    // Whoever writes the article with the new name means the one that is there.
    const words = wordsOfTerm({term: newName.trim()})
    if (words === '' || /[\r\n"“”]/.test(words)) {
      throw new RefusedRequest('A term is one line of words without quotation marks')
    }
    const taken = notice.terms.find(other => other !== term && wordsOfTerm(other) === words)
    if (taken) throw new RefusedRequest(`The notice defines “${words}” already, in line ${taken.line}`)
    return workspaceEdit(
      analysis,
      termUses(notice, term).map(range => ({range, text: words})),
    )
  },
})
