import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {decodeNumericCharacterReference} from 'micromark-util-decode-numeric-character-reference'
import type {Block, TextMap} from './notice.ts'
import type {Span} from './span.ts'

const softHyphen = '\u00AD'
const whiteSpace = /\s/u

/**
 * Builds a block's reading text piece by piece, and the map back to the source.
 *
 * mdast gives the decoded words of a text node and where the node lies, not where each of its characters lies:
 * escapes, character references and the marks that open a continued line (`> `, indentation) stand between.
 */
export class ReadingText {
  readonly #source: string
  readonly #map: (readonly [number, number])[] = []
  #text = ''

  constructor(source: string) {
    this.#source = source
  }

  /** Adds words that lie at `[start, end)` of the source and that Markdown decoded to `value`. */
  add(value: string, start: number, end: number): void {
    let at = start
    for (let index = 0; index < value.length; ) {
      const run = this.#runInStep(value, index, at)
      if (run > 0) {
        this.#step(at)
        this.#text += value.slice(index, index + run)
        index += run
        at += run
        continue
      }
      at = this.#seek(value, index, at, end)
      const reference = characterReferenceAt(this.#source, at, end)
      const decoded =
        reference && value.startsWith(reference.value, index) ? reference.value : (value[index] as string)
      const taken = reference && decoded === reference.value ? reference.length : 1
      if (decoded === '\r' && this.#source[at + 1] === '\n') {
        // CRLF reads as one space, which stands for the line feed.
        index++
        at++
        continue
      }
      this.#put(decoded, at)
      index += decoded.length
      at += taken
    }
  }

  /** Adds one space for a mark that parts words, such as a hard line break. */
  addSpace(at: number): void {
    this.#step(at)
    this.#text += ' '
  }

  get text(): string {
    return this.#text
  }

  get map(): TextMap {
    return this.#map
  }

  /** How many plain characters of `value` from `index` on stand at `at` in the source, one for one. */
  #runInStep(value: string, index: number, at: number): number {
    let run = 0
    while (index + run < value.length) {
      const code = value.charCodeAt(index + run)
      if (code !== this.#source.charCodeAt(at + run) || !isPlain(code)) break
      run++
    }
    return run
  }

  /** The place from `at` on where the source gives the next character of `value`. */
  #seek(value: string, index: number, at: number, end: number): number {
    const wanted = value.charCodeAt(index)
    let place = at
    if (
      this.#source[place] === '\\' &&
      this.#source.charCodeAt(place + 1) === wanted &&
      wanted !== 10 &&
      wanted !== 13
    ) {
      return place + 1
    }
    while (place < end && this.#source.charCodeAt(place) !== wanted) {
      const reference = characterReferenceAt(this.#source, place, end)
      if (reference && value.startsWith(reference.value, index)) return place
      if (this.#source[place] === '\\' && this.#source.charCodeAt(place + 1) === wanted) return place + 1
      place++
    }
    return place < end ? place : at
  }

  #put(character: string, at: number): void {
    if (character === softHyphen) return
    this.#step(at)
    this.#text += whiteSpace.test(character) ? ' ' : character
  }

  /** Notes where the next character lies, unless the last pair says so already. */
  #step(at: number): void {
    const last = this.#map[this.#map.length - 1]
    if (last && last[1] - last[0] === at - this.#text.length) return
    this.#map.push([this.#text.length, at])
  }
}

/** True for a character that always reads as itself: no white space but the space, no escape, no soft hyphen. */
function isPlain(code: number): boolean {
  if (code < 0xa0) return code >= 32 && code !== 0x26 && code !== 0x5c
  if (code === 0xa0 || code === 0xad || code === 0x1680 || code === 0xfeff) return false
  return (
    !(code >= 0x2000 && code <= 0x205f) ||
    (code > 0x200a && code !== 0x2028 && code !== 0x2029 && code !== 0x202f && code !== 0x205f)
  )
}

/** The character reference (`&nbsp;`, `&#8217;`) that starts at `at`, decoded, or `null`. */
function characterReferenceAt(
  source: string,
  at: number,
  end: number,
): {value: string; length: number} | null {
  if (source[at] !== '&') return null
  // The longest name is 31 characters; looking no further keeps this linear.
  const close = source.slice(at, Math.min(end, at + 40)).indexOf(';')
  if (close < 2) return null
  const body = source.slice(at + 1, at + close)
  if (body[0] === '#') {
    const hex = body[1] === 'x' || body[1] === 'X'
    const value = decodeNumericCharacterReference(body.slice(hex ? 2 : 1), hex ? 16 : 10)
    return {value, length: close + 1}
  }
  const value = decodeNamedCharacterReference(body)
  return value === false ? null : {value, length: close + 1}
}

/** The source offset of an offset in a block's reading text. */
export function sourceOffset(block: Pick<Block, 'map' | 'span'>, offset: number): number {
  const {map} = block
  let low = 0
  let high = map.length - 1
  if (high < 0) return block.span[0]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((map[middle] as readonly [number, number])[0] <= offset) low = middle
    else high = middle - 1
  }
  const [text, source] = map[low] as readonly [number, number]
  return source + offset - text
}

/** The source span of `[from, to)` of a block's reading text; an empty range gives an empty span. */
export function spanOf(block: Pick<Block, 'map' | 'span'>, from: number, to: number): Span {
  const start = sourceOffset(block, from)
  // The end is counted from the last character, so that marks between two words are not taken in after the first.
  return to <= from ? [start, start] : [start, sourceOffset(block, to - 1) + 1]
}
