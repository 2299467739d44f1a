import {CompletionItemKind} from 'vscode-languageserver'
import type {Analysis} from '../analysis.ts'
import {missingSections} from '../missing-sections.ts'
import {type CompletionSource, replacing} from './completion-source.ts'

/** Behind the marks of a heading: the sections that the notice has not, those first that belong in this place. */
export const headings: CompletionSource = {
  triggers: ['#'],
  complete({analysis, offset, before}) {
    const [, marks, gap = '', written] = /^ {0,3}(#{1,6})([ \t]*)(.*)$/.exec(before) ?? []
    if (marks === undefined || written === undefined) return []
    const start = offset - written.length - gap.length
    const fits = fitting(analysis, offset)
    return missingSections(analysis).map(({id, name, required}, index) =>
      replacing(analysis, [start, offset], {
        label: name,
        kind: CompletionItemKind.Module,
        detail: required ? 'required section, missing' : 'section',
        sortText: `${fits(id) ? 0 : 1}${required ? 0 : 1}${String(index).padStart(2, '0')}`,
        words: ` ${name}`,
        filterText: `${gap}${name}`,
      }),
    )
  },
}

/** Tells the sections that come, in the order of the notice's form, between those before a place and those behind it. */
function fitting({notice, form}: Analysis, offset: number): (id: string) => boolean {
  const order = form.sections.map(({section}) => section)
  const placed = notice.sections.filter(({known, id}) => known && order.includes(id))
  const above = placed.findLast(({span}) => span[0] < offset)
  const below = placed.find(({span}) => span[0] >= offset)
  const from = above ? order.indexOf(above.id) : -1
  const to = below ? order.indexOf(below.id) : order.length
  return id => from < order.indexOf(id) && order.indexOf(id) < to
}
