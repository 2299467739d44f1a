import {isLetter, isLetterOrDigit, startsWithCapital} from './characters.ts'
import type {Block, BlockRole, Notice} from './notice.ts'
import {quotationIndexOf} from './quoted.ts'
import {sentencesOf} from './sentences.ts'
import type {Span} from './span.ts'
import {sourceOffset, spanOf} from './text-map.ts'

const running: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'paragraph',
  'sub-paragraph',
  'body',
  'list-item',
])

/** A place where words stand in the notice's running text. */
export interface WordsInText {
  readonly block: Block
  /** Offsets of the block's reading text. */
  readonly from: number
  readonly to: number
  readonly span: Span
}

/** The running text of a notice, searched for words that are its own. */
export class RunningText {
  readonly #blocks: readonly Block[]
  readonly #quoted

  constructor(notice: Pick<Notice, 'blocks' | 'quotations'>) {
    this.#quoted = quotationIndexOf(notice.quotations)
    this.#blocks = notice.blocks.filter(
      ({role, type, note, quoteDepth}) =>
        running.has(role) && type === 'prose' && note === null && quoteDepth === 0,
    )
  }

  get blocks(): readonly Block[] {
    return this.#blocks
  }

  /** Where words stand, in the letters given, as words of their own; a plural or possessive of them counts. */
  *find(words: string): Generator<WordsInText> {
    for (const block of this.#blocks) {
      const {text} = block
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
        const to = at + words.length
        if (!isApart(text, at, to)) continue
        if (this.#quoted.contains(sourceOffset(block, at))) continue
        yield {block, from: at, to, span: spanOf(block, at, to)}
      }
    }
  }

  isQuoted(block: Block, at: number): boolean {
    return this.#quoted.contains(sourceOffset(block, at))
  }
}

/** True for words of their own: `MPS` in "the MPS's" and "MPSs", not in "DMPS". */
export function isApart(text: string, from: number, to: number): boolean {
  if (isLetterOrDigit(text.charAt(from - 1))) return false
  const after = text.charAt(to)
  return !isLetterOrDigit(after) || (after === 's' && !isLetterOrDigit(text.charAt(to + 1)))
}

/** True where a name goes on before or behind the words: "the Council of Europe", "the Trust Board". */
export function isPartOfName(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 40)
  if (/^ (?:of|for) (?:the )?\p{Lu}/u.test(behind)) return true
  if (/^(?: |-)(?=\p{Lu})/u.test(behind)) return true
  const before = /([^\s]+) $/.exec(text.slice(Math.max(0, from - 30), from))?.[1] ?? ''
  return (
    startsWithCapital(before) &&
    !isSentenceStart(text, from - before.length - 1) &&
    !/[.,;:!?)]$/.test(before)
  )
}

/** True where a sentence starts at an offset, an article before it passed over. */
export function isSentenceStart(text: string, at: number): boolean {
  const start = /(?:^|\s)(?:The|An?)\s$/.test(text.slice(Math.max(0, at - 5), at))
    ? text.slice(0, at).trimEnd().lastIndexOf(' ') + 1
    : at
  return (
    sentencesOf(text).some(([from]) => from === start || from === at) ||
    (!isLetter(text.slice(0, start).trimEnd().slice(-1) || '.') &&
      /(?:^|[.:?!)])$/.test(text.slice(0, start).trimEnd()))
  )
}
