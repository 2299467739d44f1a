import {CompletionItemKind} from 'vscode-languageserver'
import {openingOf} from '../openings.ts'
import {type CompletionSource, replacing} from './completion-source.ts'

const noun = /(?:^|[\s(])para(?:graph)?s?\.? (\d*)$/i

/** The most of a paragraph that stands beside its number. */
const longestOpening = 80

/** Behind "paragraph ": the numbers that there are, each with how the paragraph begins. */
export const paragraphs: CompletionSource = {
  triggers: [' '],
  complete({analysis, offset, before}) {
    const written = noun.exec(before)?.[1]
    if (written === undefined) return []
    const {notice} = analysis
    const unique = new Map(notice.paragraphs.map(paragraph => [paragraph.number, paragraph]))
    return [...unique.values()].map((paragraph, index) =>
      replacing(analysis, [offset - written.length, offset], {
        label: String(paragraph.number),
        words: String(paragraph.number),
        kind: CompletionItemKind.Reference,
        detail: openingOf(notice, paragraph, longestOpening),
        sortText: String(index).padStart(5, '0'),
      }),
    )
  },
}
