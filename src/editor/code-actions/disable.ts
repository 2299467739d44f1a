import {type CodeAction, CodeActionKind} from 'vscode-languageserver'
import type {Edit} from '../../notice/edit.ts'
import type {Analysis} from '../analysis.ts'
import {diagnosticOf} from '../capabilities/diagnostics.ts'
import {placeOfDirective} from '../directive-place.ts'
import {workspaceEdit} from '../edits.ts'
import {lineEndingOf} from '../line-ending.ts'
import type {ActionSource} from './action-source.ts'

/** What stands for the reason until somebody gives it: `directive/no-reason` asks for it. */
const reason = '[insert the reason]'

/** No directive silences what is said of directives. */
const aboutDirectives = 'directive/'

/** Offers to silence a rule, where the problem stands or in the whole draft. Never the preferred thing to do. */
export const disable: ActionSource = {
  kind: CodeActionKind.QuickFix,
  offer({analysis, problems}) {
    const actions: CodeAction[] = []
    const told = new Set<string>()
    for (const problem of problems) {
      const {rule, span} = problem
      if (rule.startsWith(aboutDirectives)) continue
      const diagnostics = [diagnosticOf(problem, analysis.problems.indexOf(problem), analysis)]
      const here = disableNext(rule, span[0], analysis)
      const key = `${rule} ${here?.range[0]}`
      if (here && !told.has(key)) {
        actions.push({
          title: `Disable ${rule} for this block`,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          edit: workspaceEdit(analysis, [here]),
        })
      }
      told.add(key)
      if (told.has(rule)) continue
      told.add(rule)
      actions.push({
        title: `Disable ${rule} in this file`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: workspaceEdit(analysis, [disableFile(rule, analysis)]),
      })
    }
    return actions
  },
}

function disableNext(rule: string, offset: number, analysis: Analysis): Edit | null {
  const place = placeOfDirective(analysis, offset)
  if (!place) return null
  const {at, indent} = place
  const text = `${indent}<!-- noticelint-disable-next ${rule} -- ${reason} -->${lineEndingOf(analysis)}`
  return {range: [at, at], text}
}

/** At the top; below front matter, which must come first. */
function disableFile(rule: string, analysis: Analysis): Edit {
  const end = lineEndingOf(analysis)
  const [first] = analysis.notice.blocks
  const comment = `<!-- noticelint-disable-file ${rule} -- ${reason} -->`
  if (first?.type !== 'front-matter') return {range: [0, 0], text: `${comment}${end}${end}`}
  return {range: [first.span[1], first.span[1]], text: `${end}${end}${comment}`}
}
