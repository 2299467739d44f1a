import type {Notice} from './notice.ts'
import type {Span} from './span.ts'
import {spanOf} from './text-map.ts'

/**
 * Where a finding about the notice as a whole stands: on its title, or, where it has none, on the words that the
 * draft starts with.
 */
export function placeOfNotice(notice: Notice): Span {
  if (notice.title) return notice.title.span
  const first = notice.blocks.find(
    ({type, text}) => type !== 'front-matter' && type !== 'html' && text.trim() !== '',
  )
  if (!first) return [0, 0]
  return spanOf(first, first.text.length - first.text.trimStart().length, first.text.trimEnd().length)
}
