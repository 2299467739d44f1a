import type {FoldingRange, FoldingRangeParams} from 'vscode-languageserver'
import {defineCapability} from '../capability.ts'
import {sectionSpan} from './symbols.ts'

/** The sections, to be folded away: `textDocument/foldingRange`. */
export default defineCapability<FoldingRangeParams, readonly FoldingRange[]>({
  method: 'textDocument/foldingRange',
  announce: {foldingRangeProvider: true},
  none: [],
  answer: analysis =>
    analysis.notice.sections.flatMap(section => {
      const {start, end} = analysis.content.rangeOf(sectionSpan(section, analysis))
      return end.line > start.line ? [{startLine: start.line, endLine: end.line}] : []
    }),
})
