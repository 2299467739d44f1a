import {CodeActionKind} from 'vscode-languageserver'
import {readRenumberingFrom} from '../../notice/renumbering-from.ts'
import {workspaceEdit} from '../edits.ts'
import type {ActionSource} from './action-source.ts'

/** Offers to count on from the paragraph before the one under the cursor, with the references to what is renumbered. */
export const renumber: ActionSource = {
  kind: CodeActionKind.RefactorRewrite,
  offer({analysis, span}) {
    const {notice, result, client} = analysis
    const index = notice.paragraphs.findIndex(
      ({span: [start, end], markerSpan}) => start <= span[0] && span[0] <= Math.max(end, markerSpan[1]),
    )
    const paragraph = notice.paragraphs[index]
    if (!paragraph) return []
    const first = (notice.paragraphs[index - 1]?.number ?? 0) + 1
    const {edits, doubts} = readRenumberingFrom(notice, index, first)
    if (edits.length === 0 && doubts.length === 0) return []
    const action = {title: `Renumber from here, from ${first} on`, kind: CodeActionKind.RefactorRewrite}
    const [doubt] = doubts
    if (!doubt) return [{...action, edit: workspaceEdit(analysis, edits)}]
    if (!client.disabledActions) return []
    const line = result.lines.lineAt(doubt.span[0])
    const reason =
      doubt.kind === 'reference'
        ? `it is not certain which paragraph the reference in line ${line} means`
        : `the layout of line ${line} would not bear it`
    return [{...action, disabled: {reason: `Not renumbered: ${reason}`}}]
  },
}
