import {foldInPlace} from './fold.ts'
import type {Block} from './notice.ts'
import type {QuotationIndex} from './quoted.ts'
import {sentencesOf, type TextRange} from './sentences.ts'
import {spanOf} from './text-map.ts'

/** A word or a comma, semicolon, colon or dash of a sentence. */
export interface Word {
  /** In lower case, with plain apostrophes; `n't` stands apart: "doesn't" is `does` and `not`. */
  readonly text: string
  /** Offsets in the block's reading text. */
  readonly start: number
  readonly end: number
}

/** A sentence of a block, with the words in it that are the notice's own. */
export interface Sentence {
  readonly block: Block
  readonly range: TextRange
  /** Without those inside quotations. */
  readonly words: readonly Word[]
}

/** A word with its inner apostrophes, hyphens and points; or a mark that parts clauses (dashes are folded to `-`). */
const token = /[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*|[,;:-]/gu

const negations: {readonly [contraction: string]: string} = {"can't": 'can', "won't": 'will', cannot: 'can'}

/** No sentence is read further than this, so that what is looked up in one stays linear in the draft. */
const longest = 2000

/**
 * The sentences of a block and their words outside quotations.
 *
 * @param from offset in the reading text to begin at (after a paragraph's number)
 */
export function readSentences(block: Block, quoted: QuotationIndex, from = 0): Sentence[] {
  const folded = foldInPlace(block.text)
  return sentencesOf(block.text, from).map(range => ({
    block,
    range,
    words: wordsOf(folded.slice(range[0], Math.min(range[1], range[0] + longest)), range[0]).filter(
      ({start, end}) => !quoted.contains(spanOf(block, start, end)[0]),
    ),
  }))
}

/** The words of a folded text (see {@link foldInPlace}); offsets count from `base`. */
export function wordsOf(folded: string, base = 0): Word[] {
  const words: Word[] = []
  for (const {0: text, index} of folded.matchAll(token)) {
    const start = base + index
    const end = start + text.length
    if (!text.endsWith("n't") && text !== 'cannot') words.push({text, start, end})
    else words.push({text: negations[text] ?? text.slice(0, -3), start, end}, {text: 'not', start, end})
  }
  return words
}

/** True where `phrase` stands in `words` at `at`. */
export function startsWith(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((text, index) => words[at + index]?.text === text)
}

/** Where `phrase` first stands in `words` from `from` on, or -1. */
export function indexOfPhrase(words: readonly Word[], phrase: readonly string[], from = 0): number {
  for (let at = from; at + phrase.length <= words.length; at++) if (startsWith(words, at, phrase)) return at
  return -1
}
