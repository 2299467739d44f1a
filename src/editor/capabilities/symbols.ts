import {type DocumentSymbol, type DocumentSymbolParams, SymbolKind} from 'vscode-languageserver'
import type {Section} from '../../notice/notice.ts'
import type {Span} from '../../notice/span.ts'
import type {Analysis} from '../analysis.ts'
import {defineCapability} from '../capability.ts'
import {openingOf} from '../openings.ts'

/** The most of a paragraph that the outline of an editor shows. */
const longestOpening = 60

/** The sections as a tree, with the numbered paragraphs in them: `textDocument/documentSymbol`. */
export default defineCapability<DocumentSymbolParams, readonly DocumentSymbol[]>({
  method: 'textDocument/documentSymbol',
  announce: {documentSymbolProvider: true},
  none: [],
  answer: analysis => symbolsIn(null, analysis),
})

function symbolsIn(parent: number | null, analysis: Analysis): DocumentSymbol[] {
  const {notice, content} = analysis
  const paragraphs = notice.paragraphs
    .filter(({block}) => (notice.blocks[block]?.section ?? null) === parent)
    .map(paragraph => ({
      name: `${paragraph.number}.`,
      detail: openingOf(notice, paragraph, longestOpening),
      kind: SymbolKind.String,
      range: content.rangeOf(paragraph.span),
      selectionRange: content.rangeOf(paragraph.markerSpan),
    }))
  const sections = notice.sections.flatMap((section, index) => {
    if (section.parent !== parent) return []
    return {
      name: section.title,
      kind: SymbolKind.Namespace,
      range: content.rangeOf(sectionSpan(section, analysis)),
      selectionRange: content.rangeOf(section.titleSpan),
      children: symbolsIn(index, analysis),
    }
  })
  return [...paragraphs, ...sections]
}

/** From a section's heading to the end of its last block. */
export function sectionSpan({span, block, end}: Section, {notice: {blocks}}: Analysis): Span {
  let last = span[1]
  for (let at = block + 1; at < end; at++) last = Math.max(last, blocks[at]?.span[1] ?? last)
  return [span[0], last]
}
