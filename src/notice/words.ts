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
  const {length} = folded
  for (let at = 0; at < length; ) {
    const start = at
    let kind = kindAt(folded, at)
    if (kind > letterPair) {
      if (kind <= hyphen) words.push({text: folded[at] as string, start: base + at, end: base + at + 1})
      at++
      continue
    }
    while (kind <= letterPair) {
      at += kind
      if (at >= length) break
      kind = kindAt(folded, at)
      // An apostrophe, hyphen or point inside a word is a part of it.
      if ((kind === inner || kind === hyphen) && at + 1 < length) {
        const next = kindAt(folded, at + 1)
        if (next > letterPair) break
        at++
        kind = next
      }
    }
    addWord(folded.slice(start, at), base + start, words)
  }
  return words
}

function addWord(text: string, start: number, words: Word[]): void {
  const end = start + text.length
  const last = text.charCodeAt(text.length - 1)
  if (last !== letterT || (!text.endsWith("n't") && text !== 'cannot')) words.push({text, start, end})
  else words.push({text: negations[text] ?? text.slice(0, -3), start, end}, {text: 'not', start, end})
}

const letterT = 0x74

// What a character is to a word. Letters and figures first, as the number of code units that they take.
const letterPair = 2
const mark = 3
const hyphen = 4
const inner = 5
const apart = 6

/** Of the characters of ASCII, by their codes. */
const kinds: Uint8Array = Uint8Array.from({length: 128}, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[a-z0-9]/.test(character)) return 1
  if (character === '-') return hyphen
  return ',;:'.includes(character) ? mark : "'.".includes(character) ? inner : apart
})

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return kinds[code] as number
  const length = code >= 0xd800 && code < 0xdc00 ? 2 : 1
  return isLetterOrDigit(text.slice(at, at + length)) ? length : apart
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
