import {CompletionItemKind} from 'vscode-languageserver'
import {missingSections} from '../missing-sections.ts'
import {type CompletionSource, replacing} from './completion-source.ts'

/** Behind the marks of a heading: the sections that the notice has not, in their order. */
export const headings: CompletionSource = {
  triggers: ['#'],
  complete({analysis, offset, before}) {
    const [, marks, gap = '', written] = /^ {0,3}(#{1,6})([ \t]*)(.*)$/.exec(before) ?? []
    if (marks === undefined || written === undefined) return []
    const start = offset - written.length - gap.length
    return missingSections(analysis).map(({name, required}, index) =>
      replacing(analysis, [start, offset], {
        label: name,
        kind: CompletionItemKind.Module,
        detail: required ? 'required section, missing' : 'section',
        sortText: String(index).padStart(2, '0'),
        words: ` ${name}`,
        filterText: `${gap}${name}`,
      }),
    )
  },
}
