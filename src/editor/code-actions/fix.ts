import {CodeActionKind} from 'vscode-languageserver'
import {groupBy} from '../../lint/group-by.ts'
import type {Fix} from '../../lint/problem.ts'
import type {Analysis} from '../analysis.ts'
import {diagnosticOf} from '../capabilities/diagnostics.ts'
import {workspaceEdit} from '../edits.ts'
import type {ActionSource} from './action-source.ts'

/** The most of a replacement that a title shows. */
const longestShown = 40

/** Offers the fix of a problem. One that several problems share is offered once, for all of them. */
export const fix: ActionSource = {
  kind: CodeActionKind.QuickFix,
  offer({analysis, problems}) {
    const byFix = groupBy(problems, problem => problem.fix)
    return [...byFix].flatMap(([fix, mended]) =>
      fix === null || fix.edits.length === 0
        ? []
        : [
            {
              title: titleOf(fix, analysis),
              kind: CodeActionKind.QuickFix,
              isPreferred: true,
              diagnostics: mended.map(problem =>
                diagnosticOf(problem, analysis.problems.indexOf(problem), analysis),
              ),
              edit: workspaceEdit(analysis, fix.edits),
            },
          ],
    )
  },
}

/** "Replace `17.` with `18.`"; of several edits, the number of places. */
function titleOf({edits}: Fix, {content: {source}}: Analysis): string {
  const [edit, ...others] = edits
  if (!edit || others.length > 0) return `Fix this in ${edits.length} places`
  const {range, text} = edit
  const old = shown(source.slice(...range))
  if (old === '') return `Insert ${shown(text)}`
  return text === '' ? `Remove ${old}` : `Replace ${old} with ${shown(text)}`
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line === '') return ''
  return `\`${line.length > longestShown ? `${line.slice(0, longestShown)}…` : line}\``
}
