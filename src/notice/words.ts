import {isLetterOrDigit} from './characters.ts'
import {foldInPlace} from './fold.ts'
import type {Block} from './notice.ts'
import type {QuotationIndex} from './quoted.ts'
import {sentencesOf, type TextRange} from './sentences.ts'
import {sourceOffset} from './text-map.ts'

/** A word or a comma, semicolon, colon or dash of a sentence. */
export interface Word {
  /** In lower case, with plain apostrophes; `n't` stands apart: "doesn't" is `does` and `not`. */
  readonly text: string
  /** Offsets in the block's reading text. */
  readonly start: number
  readonly end: number
}

/** A sentence of a block, with the words in it that are the notice's own: read when first asked for. */
export class Sentence {
  readonly block: Block
  readonly range: TextRange
  readonly #quoted: QuotationIndex
  #words: readonly Word[] | null = null

  constructor(block: Block, range: TextRange, quoted: QuotationIndex) {
    this.block = block
    this.range = range
    this.#quoted = quoted
  }

  /** Without those inside quotations. */
  get words(): readonly Word[] {
    this.#words ??= ownWords(this.block, this.range, this.#quoted)
    return this.#words
  }
}

const clauseMarks = ',;:-'
const innerMarks = "'.-"

const negations: {readonly [contraction: string]: string} = {"can't": 'can', "won't": 'will', cannot: 'can'}

/** No sentence is read further than this, so that what is looked up in one stays linear in the draft. */
const longest = 2000

/**
 * The sentences of a block and their words outside quotations.
 *
 * @param from offset in the reading text to begin at (after a paragraph's number)
 */
export function readSentences(block: Block, quoted: QuotationIndex, from = 0): Sentence[] {
  return sentencesOf(block.text, from).map(range => new Sentence(block, range, quoted))
}

function ownWords(block: Block, [start, end]: TextRange, quoted: QuotationIndex): readonly Word[] {
  const text = block.text.slice(start, Math.min(end, start + longest))
  const words = wordsOf(foldInPlace(text), start)
  // Most sentences hold no quotation.
  if (!quoted.meets(block.span)) return words
  return words.filter(word => !quoted.contains(sourceOffset(block, word.start)))
}

/**
 * The words of a folded text (see {@link foldInPlace}), with their inner apostrophes, hyphens and points, and the marks
 * that part clauses. Offsets count from `base`.
 */
export function wordsOf(folded: string, base = 0): Word[] {
  const words: Word[] = []
  for (let at = 0; at < folded.length; ) {
    const start = at
    at = endOfWord(folded, at)
    if (at > start) addWord(folded.slice(start, at), base + start, words)
    else {
      const mark = folded[at] as string
      if (clauseMarks.includes(mark)) words.push({text: mark, start: base + at, end: base + at + 1})
      at++
    }
  }
  return words
}

function addWord(text: string, start: number, words: Word[]): void {
  const end = start + text.length
  if (!text.endsWith("n't") && text !== 'cannot') words.push({text, start, end})
  else words.push({text: negations[text] ?? text.slice(0, -3), start, end}, {text: 'not', start, end})
}

/** The end of the word that starts at `from`; `from` where none does. */
function endOfWord(folded: string, from: number): number {
  let at = from
  for (;;) {
    const length = letterLength(folded, at)
    if (length > 0) at += length
    else if (at > from && innerMarks.includes(folded[at] as string) && letterLength(folded, at + 1) > 0) at++
    else return at
  }
}

/** How many code units the letter or figure at `at` takes: 0 where there is none. */
function letterLength(text: string, at: number): number {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? 1 : 0
  const length = code >= 0xd800 && code < 0xdc00 ? 2 : 1
  return isLetterOrDigit(text.slice(at, at + length)) ? length : 0
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
