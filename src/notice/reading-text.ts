import {characterReferenceAt} from './character-reference.ts'
import type {TextMap} from './notice.ts'

/** Characters without a width of their own: they part no words and are left out of the reading text. */
const invisible: ReadonlySet<string> = new Set(['\u00AD', '\u200B', '\u2060', '\uFEFF'])

const whiteSpace = /\s/u

/** What Markdown lets a backslash escape (CommonMark 2.4). */
const punctuation = /[!-/:-@[-`{-~]/

/** What Markdown makes of a NUL character (CommonMark 2.3). */
const replacement = 0xfffd

/**
 * Builds a block's reading text piece by piece, and the map back to the source.
 *
 * mdast gives the decoded words of a text node and where the node lies, not where each of its characters lies:
 * escapes, character references and the marks that open a continued line (`> `, indentation) stand between.
 */
export class ReadingText {
  readonly #source: string
  readonly #map: (readonly [text: number, source: number, taken?: number])[] = []
  #text = ''

  constructor(source: string) {
    this.#source = source
  }

  get text(): string {
    return this.#text
  }

  get map(): TextMap {
    return this.#map
  }

  /**
   * Adds words that lie at `[start, end)` of the source, with escapes and character references decoded to `value`.
   *
   * @returns where in the source the words end
   */
  add(value: string, start: number, end: number): number {
    return this.#align(value, start, end, true)
  }

  /** Like {@link add}, for words in which Markdown decodes nothing: code, HTML, links between angle brackets. */
  addLiteral(value: string, start: number, end: number): number {
    return this.#align(value, start, end, false)
  }

  /** Adds one space for a mark that parts words, such as a hard line break. */
  addSpace(at: number): void {
    this.#step(at)
    this.#text += ' '
  }

  #align(value: string, start: number, end: number, decoded: boolean): number {
    const source = this.#source
    let index = 0
    let at = start
    while (index < value.length) {
      const run = this.#runInStep(value, index, at, end)
      if (run > 0) {
        this.#step(at)
        this.#text += value.slice(index, index + run)
        index += run
        at += run
        continue
      }
      if (isLineEnding(value.charCodeAt(index))) {
        const ending = this.#skipTrailing(at, end)
        if (source[ending] === value[index]) {
          const length = value.startsWith('\r\n', index) && source[ending + 1] === '\n' ? 2 : 1
          // CRLF reads as one space, which stands for the line feed.
          this.#put(' ', ending + length - 1)
          index += length
          at = this.#skipPrefix(value, index, ending + length, end, decoded)
          continue
        }
      }
      if (decoded && source[at] === '\\' && isEscaped(source, at, value, index)) {
        this.#put(value[index] as string, at + 1)
        index++
        at += 2
        continue
      }
      const reference = decoded ? characterReferenceAt(source, at, end) : null
      if (reference && value.startsWith(reference.value, index)) {
        this.#putReference(reference.value, at, reference.length)
        index += reference.value.length
        at += reference.length
        continue
      }
      if (at < end && isSame(value.charCodeAt(index), source.charCodeAt(at))) {
        this.#put(value[index] as string, at)
        index++
        at++
        continue
      }
      if (whiteSpace.test(value[index] as string)) {
        // A tab that Markdown counts as several spaces.
        this.#put(' ', Math.min(at, end - 1))
        index++
        continue
      }
      const found = this.#seek(value, index, at, end, decoded)
      if (found === -1) {
        this.#addLost(value.slice(index), Math.max(start, Math.min(at, end - 1)))
        return end
      }
      at = found
    }
    return at
  }

  /** How many plain characters of `value` from `index` on stand at `at` in the source, one for one. */
  #runInStep(value: string, index: number, at: number, end: number): number {
    const most = Math.min(value.length - index, end - at)
    let run = 0
    while (run < most) {
      const code = value.charCodeAt(index + run)
      if (code !== this.#source.charCodeAt(at + run) || !isPlain(code)) break
      run++
    }
    return run
  }

  /** Passes over white space at the end of a line, which Markdown drops. */
  #skipTrailing(at: number, end: number): number {
    let place = at
    while (place < end && isBlank(this.#source.charCodeAt(place))) place++
    return place
  }

  /**
   * Passes over the indentation and the marks of blockquotes that open a continued line. Where the words too start
   * with such characters, theirs are the last ones.
   */
  #skipPrefix(value: string, index: number, at: number, end: number, decoded: boolean): number {
    let own = 0
    while (isPrefix(value.charCodeAt(index + own))) own++
    const places: number[] = []
    let place = at
    while (place < end) {
      const length = prefixLength(this.#source, place, end, decoded && own > 0)
      if (length === 0) break
      if (own > 0) places.push(place)
      place += length
    }
    return own === 0 ? place : (places[Math.max(0, places.length - own)] ?? place)
  }

  /** The next place at which the source gives the next character of `value`; -1 where there is none. */
  #seek(value: string, index: number, at: number, end: number, decoded: boolean): number {
    for (let place = at; place < end; place++) {
      if (isSame(value.charCodeAt(index), this.#source.charCodeAt(place))) return place
      if (!decoded) continue
      if (this.#source[place] === '\\' && isEscaped(this.#source, place, value, index)) return place
      const reference = characterReferenceAt(this.#source, place, end)
      if (reference && value.startsWith(reference.value, index)) return place
    }
    return -1
  }

  #put(character: string, at: number): void {
    if (invisible.has(character)) return
    this.#step(at)
    this.#text += whiteSpace.test(character) ? ' ' : character
  }

  /** Each code unit that a reference stands for lies where the reference does. */
  #putReference(value: string, at: number, length: number): void {
    if (invisible.has(value)) return
    for (let index = 0; index < value.length; index++) {
      this.#map.push([this.#text.length, at, length])
      this.#text += whiteSpace.test(value[index] as string) ? ' ' : value[index]
    }
  }

  /** Words whose place in the source is not known more closely than the one given. */
  #addLost(words: string, at: number): void {
    for (const character of words) this.#put(character, at)
  }

  /** Notes where the next character lies, unless the last pair says so already. */
  #step(at: number): void {
    const last = this.#map[this.#map.length - 1]
    if (last && last[2] === undefined && last[1] - last[0] === at - this.#text.length) return
    this.#map.push([this.#text.length, at])
  }
}

/** True for a character that always reads as itself: no white space but the space, no escape, nothing invisible. */
function isPlain(code: number): boolean {
  if (code < 0xa0) return code >= 32 && code !== 0x26 && code !== 0x5c && code !== 0x85
  if (code < 0x1680) return code !== 0xa0 && code !== 0xad
  if (code < 0x2000) return code !== 0x1680
  if (code < 0x2070) return code >= 0x2010 && code <= 0x2027
  return code !== 0x3000 && code !== 0xfeff
}

function isLineEnding(code: number): boolean {
  return code === 10 || code === 13
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function isPrefix(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3e
}

/** The length of one character of a line's prefix; with `decoded` also of one written `\>` or `&gt;`. */
function prefixLength(source: string, at: number, end: number, decoded: boolean): number {
  if (isPrefix(source.charCodeAt(at))) return 1
  if (!decoded) return 0
  if (source.startsWith('\\>', at)) return 2
  const reference = characterReferenceAt(source, at, end)
  return reference?.value === '>' ? reference.length : 0
}

function isEscaped(source: string, backslash: number, value: string, index: number): boolean {
  const escaped = source[backslash + 1]
  return escaped !== undefined && escaped === value[index] && punctuation.test(escaped)
}

function isSame(code: number, sourceCode: number): boolean {
  return code === sourceCode || (code === replacement && sourceCode === 0)
}
