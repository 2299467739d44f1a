import type {Block, Header, HeaderField} from './notice.ts'
import type {OutlineSection} from './outline.ts'
import type {Profile} from './profile.ts'
import type {LineIndex, Span} from './span.ts'

/** One `key: value` of the front matter, with places in the source. */
export interface FrontMatterEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: string
  readonly span: Span
}

/** Reads the header in any of its layouts; its blocks get the role `header`. */
export function readHeader(
  _blocks: readonly Block[],
  _sections: readonly OutlineSection[],
  _profile: Profile,
  _lines: LineIndex,
  _frontMatter: readonly FrontMatterEntry[],
): {readonly header: Header; readonly fields: readonly HeaderField[]} {
  return {
    header: {date: null, reference: null, authority: null, address: null, decisionNumber: null},
    fields: [],
  }
}
