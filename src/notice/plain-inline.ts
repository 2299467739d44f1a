import type {PhrasingContent, Text} from 'mdast'
import {type Line, positionOf} from './plain-lines.ts'

// What a character may begin among the words of a paragraph. The rest stands for itself.
const plain = 0
/** Nothing is said of what it may be: the words are left to the parser. */
const special = 1
const emphasis = 2
const ampersand = 3
const bracket = 4
const exclamation = 5
const backslash = 6

const kinds: Uint8Array = Uint8Array.from({length: 128}, (_, code) => {
  const character = String.fromCharCode(code)
  if (code < 32 || code === 127 || '<`'.includes(character)) return special
  if (character === '\\') return backslash
  if ('*_'.includes(character)) return emphasis
  return character === '&'
    ? ampersand
    : '[]'.includes(character)
      ? bracket
      : character === '!'
        ? exclamation
        : plain
})

/**
 * Reads the words of a paragraph or heading as Markdown does, where they hold nothing but text, strong words and
 * emphasis in their simplest form, and line breaks.
 *
 * @param lines their pieces, each without the white space around it
 * @returns `null` where there is more in them
 */
export function readPlainInline(source: string, lines: readonly Line[]): PhrasingContent[] | null {
  const content = new Content(source)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const isLast = index === lines.length - 1
    // A backslash at the end of a line breaks it.
    const breaks = !isLast && line.to === line.ending && isEscapeAt(source, line.to - 1, line.from)
    if (!addLine(content, source, line.from, breaks ? line.to - 1 : line.to)) return null
    if (breaks) content.addBreak(line.to - 1, line.next)
    else if (!isLast && !content.addLineEnding(line)) return null
  }
  return content.nodes
}

/** @returns false where the line is more than can be read here */
function addLine(content: Content, source: string, from: number, to: number): boolean {
  let start = from
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    const kind = code < 128 ? kinds[code] : plain
    if (kind === plain) continue
    if (kind === special) return false
    if (kind === backslash) {
      if (at + 1 >= to) return false
      if (!isPunctuation(source.charCodeAt(at + 1))) continue
      content.addText(start, at)
      content.addEscaped(at)
      at++
      start = at + 1
    } else if (kind === ampersand) {
      if (isReference(source, at, to)) return false
    } else if (kind === exclamation) {
      if (source.charCodeAt(at + 1) === leftBracket) return false
    } else if (kind === bracket) {
      if (
        code === leftBracket ? !isPlainBracket(source, at, to) : source.charCodeAt(at + 1) === leftParenthesis
      )
        return false
    } else if (!(code === underscore && isInWord(source, at, from, to))) {
      const marked = readMarked(source, at, from, to)
      if (marked === null) return false
      content.addText(start, at)
      content.addMarked(at, marked)
      start = marked.end
      at = start - 1
    }
  }
  content.addText(start, to)
  return true
}

/** True for a backslash that no other one escapes. */
function isEscapeAt(source: string, at: number, from: number): boolean {
  return at >= from && source[at] === '\\' && (at === from || source[at - 1] !== '\\')
}

function isPunctuation(code: number): boolean {
  return (
    (code > 32 && code < 48) ||
    (code > 57 && code < 65) ||
    (code > 90 && code < 97) ||
    (code > 122 && code < 127)
  )
}

const leftBracket = 0x5b
const leftParenthesis = 0x28
const underscore = 0x5f

/** "M&S" is plain, "&amp;" is not. */
function isReference(source: string, ampersand: number, to: number): boolean {
  let at = ampersand + 1
  if (source[at] === '#') return true
  while (at < to && isAlphanumeric(source.charCodeAt(at))) at++
  return source[at] === ';'
}

/** "[2011] UKUT" is plain, and the mark of a note, which is looked for in the words later on. */
function isPlainBracket(source: string, at: number, to: number): boolean {
  if (source[at + 1] !== '^') return true
  let end = at + 2
  while (end < to && isAlphanumeric(source.charCodeAt(end))) end++
  return end > at + 2 && end - at < 100 && source[end] === ']'
}

function isInWord(source: string, at: number, from: number, to: number): boolean {
  return (
    at > from &&
    at + 1 < to &&
    isAlphanumeric(source.charCodeAt(at - 1)) &&
    isAlphanumeric(source.charCodeAt(at + 1))
  )
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

interface Marked {
  readonly type: 'strong' | 'emphasis'
  /** Where the words between the marks start and end, and the marks behind them. */
  readonly from: number
  readonly to: number
  readonly end: number
}

const beforeOpening = ' ('
const behindClosing = ' .,;:)?!'

/** Strong words, or emphasis, with plain words in them, parted from what stands around by a blank or a mark. */
function readMarked(source: string, at: number, start: number, stop: number): Marked | null {
  const mark = source.charCodeAt(at)
  const from = source.charCodeAt(at + 1) === mark ? at + 2 : at + 1
  if (at > start && !beforeOpening.includes(source[at - 1] as string)) return null
  if (from >= stop || !isAlphanumeric(source.charCodeAt(from))) return null
  let to = from
  for (; to < stop; to++) {
    const code = source.charCodeAt(to)
    if (code === mark) break
    const kind = code < 128 ? kinds[code] : plain
    if (kind === ampersand ? isReference(source, to, stop) : kind !== plain) return null
  }
  const end = to + from - at
  if (end > stop || source[to - 1]?.trim() === '') return null
  for (let closing = to; closing < end; closing++) if (source.charCodeAt(closing) !== mark) return null
  if (end < stop && !behindClosing.includes(source[end] as string)) return null
  return {type: from - at === 2 ? 'strong' : 'emphasis', from, to, end}
}

/** The nodes of a paragraph as they are put together. */
class Content {
  readonly nodes: PhrasingContent[] = []
  readonly #source: string
  /** The text that goes on. */
  #text: {readonly node: Text; readonly from: number} | null = null

  constructor(source: string) {
    this.#source = source
  }

  addText(from: number, to: number): void {
    if (from < to) this.#add(this.#source.slice(from, to), from, to)
  }

  /** Adds the character that stands escaped at a place. */
  addEscaped(at: number): void {
    this.#add(this.#source[at + 1] as string, at, at + 2)
  }

  addBreak(from: number, to: number): void {
    this.nodes.push({type: 'break', position: positionOf(from, to)})
    this.#text = null
  }

  addMarked(at: number, {type, from, to, end}: Marked): void {
    const children: Text[] = [textNode(this.#source.slice(from, to), from, to)]
    this.nodes.push({type, children, position: positionOf(at, end)})
    this.#text = null
  }

  /** @returns false where white space stands before the line ending that is more than can be read here */
  addLineEnding({to, ending, next}: Line): boolean {
    const blanks = ending - to
    if (blanks >= 2) {
      this.addBreak(to, next)
      return true
    }
    if (blanks > 0 && this.#text === null) return false
    this.#add(this.#source.slice(ending, next), ending, next)
    return true
  }

  #add(value: string, from: number, to: number): void {
    if (this.#text === null) {
      const node = textNode(value, from, to)
      this.nodes.push(node)
      this.#text = {node, from}
    } else {
      const {node, from: start} = this.#text
      node.value += value
      node.position = positionOf(start, to)
    }
  }
}

function textNode(value: string, from: number, to: number): Text {
  return {type: 'text', value, position: positionOf(from, to)}
}
