import type {Block, Footnotes} from './notice.ts'
import type {LineIndex} from './span.ts'

/** Reads footnote marks and notes in every style; the notes' blocks get the role `footnote`. */
export function readFootnotes(_blocks: readonly Block[], _source: string, _lines: LineIndex): Footnotes {
  return {marks: [], notes: []}
}
