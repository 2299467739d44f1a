import {fixText} from '../../lint/fix-text.ts'
import {workspaceEdit} from '../edits.ts'
import {smallestEdits} from '../smallest-edits.ts'
import type {ActionSource} from './action-source.ts'

/** Offers to fix all that `--fix` would, as often as it takes. */
export const fixAll: ActionSource = {
  kind: 'source.fixAll.noticelint',
  async offer({analysis}) {
    const {problems, content, result, settings, rules} = analysis
    if (!problems.some(({fix}) => fix !== null)) return []
    const {text} = await fixText(content.source, result, {settings, rules})
    if (text === content.source) return []
    return [
      {
        title: 'Fix all that noticelint can fix',
        kind: 'source.fixAll.noticelint',
        edit: workspaceEdit(analysis, await smallestEdits(content.source, text)),
      },
    ]
  },
}
