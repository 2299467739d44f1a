import type {TextEdit, WorkspaceEdit} from 'vscode-languageserver'
import type {Edit} from '../notice/edit.ts'
import type {Analysis} from './analysis.ts'

/** Edits of the draft as the client takes them: for this version alone, where it can be told so. */
export function workspaceEdit(analysis: Analysis, edits: readonly Edit[]): WorkspaceEdit {
  const {uri, version, client} = analysis
  const changes = textEdits(analysis, edits)
  return client.versionedEdits
    ? {documentChanges: [{textDocument: {uri, version}, edits: changes}]}
    : {changes: {[uri]: changes}}
}

export function textEdits({content}: Analysis, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({range, text}) => ({range: content.rangeOf(range), newText: text}))
}
