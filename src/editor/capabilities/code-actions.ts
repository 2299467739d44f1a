import {type CodeAction, CodeActionKind, type CodeActionParams} from 'vscode-languageserver'
import {defineCapability} from '../capability.ts'
import {actionSources} from '../code-actions.ts'

/** The kind of the action that fixes all that can be fixed with certainty. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.noticelint`

/** What can be done about the problems of a stretch: `textDocument/codeAction`. */
export default defineCapability<CodeActionParams, readonly CodeAction[]>({
  method: 'textDocument/codeAction',
  announce: {
    codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind]},
  },
  none: [],
  async answer(analysis, {range, context}) {
    const span = analysis.content.spanOf(range)
    const touched = analysis.problems.filter(({span: [start, end]}) => start <= span[1] && span[0] <= end)
    const isWanted = (kind: string): boolean =>
      context.only === undefined ||
      context.only.some(only => only === '' || kind === only || kind.startsWith(`${only}.`))
    const actions: CodeAction[] = []
    for (const {kind, offer} of actionSources) {
      if (isWanted(kind)) actions.push(...(await offer({analysis, span, problems: touched, asked: context})))
    }
    return actions
  },
})
