import {lineStarts} from './line-starts.ts'
import {type MarkPairs, outside, pairMarks} from './mark-pairs.ts'
import type {Block} from './notice.ts'
import {readMarks} from './quotation-marks.ts'
import type {LineIndex} from './span.ts'

/** A block as the pairing of marks across blocks sees it. Offsets are of the block's reading text. */
export interface Unit extends MarkPairs {
  readonly block: Block
  /** Where its words start, behind a number, letter or bullet written as text. */
  readonly wordsStart: number
  /** Numbers that open it or a line of it, and stand in no quotation that it holds the whole of. */
  readonly numbers: readonly WrittenNumber[]
  /** True for a heading, and for a bold line that serves as one: no quotation runs across it. */
  readonly heading: boolean
  /** True where a blockquote stands between it and the unit before it. */
  readonly afterBlockquote: boolean
}

/** A number that may be that of a paragraph of the notice, or of an item in a quotation. */
export interface WrittenNumber {
  readonly number: number
  readonly at: number
  /** True for one at the start of its block, and not of a line inside it. */
  readonly opensBlock: boolean
}

const lead = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+|[•·▪◦‣–—-]\s+)?\s*/iu

const leadingNumber = /^(\d{1,3})[.)](?=\s|$)/

const lineNumber = /(\d{1,3})[.)]\s/y

/** A cheap look for a number on a line of its own start. */
const someNumber = /\s\d{1,3}[.)]\s/

/** How a line ends that introduces what comes after it. */
const introduction = /(?:[:–—]|[:\s]-)$/

const longestHeading = 80

export function readUnit(block: Block, lines: LineIndex, afterBlockquote: boolean): Unit {
  const {text} = block
  const wordsStart = lead.exec(text)?.[0].length ?? 0
  const marks = readMarks(text)
  const opensAt = (at: number): boolean => isSetApart(text, wordsStart, at)
  const {pairs, rest} = marks.length > 0 ? pairMarks(marks, opensAt) : {pairs: [], rest: []}
  const numbers = outside(readNumbers(block, lines), pairs)
  return {block, wordsStart, numbers, heading: isHeading(block), afterBlockquote, pairs, rest}
}

/** True for a quotation that starts where its block does or after a colon, and not inside a sentence. */
export function isSetApart(text: string, wordsStart: number, at: number): boolean {
  return at <= wordsStart || introduces(text.slice(Math.max(0, at - 4), at))
}

export function introduces(words: string): boolean {
  return introduction.test(words.trimEnd())
}

/** What may stand behind a quotation's closing mark that ends a block: punctuation, a note's number, a bracket. */
const tail = /^(?:[\s.,;:!?)\]"'”’»\d¹²³⁰⁴-⁹]|\[[^\]]*\]|\([^)]*\))*$/u

const longestTail = 80

/** True where nothing but punctuation, notes and brackets stand at `at` of the text and after it. */
export function isTail(text: string, at: number): boolean {
  return text.length - at <= longestTail && tail.test(text.slice(at))
}

function isHeading({type, bold, text}: Block): boolean {
  if (type === 'heading') return true
  return bold && text.length <= longestHeading && !/[.,;]["'”’]?$/.test(text.trimEnd())
}

function readNumbers(block: Block, lines: LineIndex): WrittenNumber[] {
  const {item, opensItem, quoteDepth, note, text, type} = block
  if (quoteDepth > 0 || note || type === 'heading' || type === 'table-cell') return []
  const numbers: WrittenNumber[] = []
  if (opensItem) {
    if (item?.ordered && item.depth === 0 && item.number !== null) {
      numbers.push({number: item.number, at: 0, opensBlock: true})
    }
  } else if (item === null) {
    const written = leadingNumber.exec(text)?.[1]
    if (written) numbers.push({number: Number(written), at: 0, opensBlock: true})
  }
  if (type === 'prose' && someNumber.test(text)) {
    for (const at of lineStarts(block, lines)) {
      lineNumber.lastIndex = at
      const written = lineNumber.exec(text)?.[1]
      if (written) numbers.push({number: Number(written), at, opensBlock: false})
    }
  }
  return numbers
}
