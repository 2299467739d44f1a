import {type ParsedPart, parseMarkdown} from '../notice/parse.ts'
import {ReadingText} from '../notice/reading-text.ts'
import {sourceOffset} from '../notice/text-map.ts'

/** Words of a draft as they read, with the place of each of their characters in the source. */
export interface ReadWords {
  readonly text: string
  /** Where the character at an offset of the text stands in the source. */
  readonly sourceOf: (offset: number) => number
}

/**
 * Markdown as the linter reads it, for formats that show the draft: handed to them by the program, which has it loaded.
 */
export interface DraftReader {
  readonly parse: (source: string) => readonly ParsedPart[]
  /**
   * Lays the words of a piece of text on their places.
   *
   * @param value what Markdown makes of `[start, end)` of the source
   * @param literal true where Markdown decodes nothing, as in code
   */
  readonly words: (source: string, value: string, start: number, end: number, literal: boolean) => ReadWords
}

/** A page shows a footnote's mark as one only where its note is of the same part: no notice is so long. */
const partLength = 262_144

export const draftReader: DraftReader = {
  parse: source => parseMarkdown(source, partLength),
  words(source, value, start, end, literal) {
    const reading = new ReadingText(source)
    if (literal) reading.addLiteral(value, start, end)
    else reading.add(value, start, end)
    const {text, map} = reading
    return {text, sourceOf: offset => sourceOffset({map, span: [start, end]}, offset)}
  },
}
