import type {CompletionItem, CompletionParams} from 'vscode-languageserver'
import {defineCapability} from '../capability.ts'
import type {CompletionSource} from '../completions/completion-source.ts'
import {directives} from '../completions/directives.ts'
import {headings} from '../completions/headings.ts'
import {paragraphs} from '../completions/paragraphs.ts'
import {provisions} from '../completions/provisions.ts'

const sources: readonly CompletionSource[] = [directives, headings, provisions, paragraphs]

/** So much of the line before the cursor is looked at. */
const reach = 400

/** What may be written at the cursor: `textDocument/completion`. */
export default defineCapability<CompletionParams, readonly CompletionItem[]>({
  method: 'textDocument/completion',
  announce: {
    completionProvider: {triggerCharacters: [...new Set(sources.flatMap(({triggers}) => triggers))]},
  },
  none: [],
  answer(analysis, {position}) {
    const {content} = analysis
    const offset = content.offsetAt(position)
    const start = Math.max(content.offsetAt({line: position.line, character: 0}), offset - reach)
    const before = content.source.slice(start, offset)
    for (const source of sources) {
      const items = source.complete({analysis, offset, before})
      if (items.length > 0) return items
    }
    return []
  },
})
