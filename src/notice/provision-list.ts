import {isLetter} from './characters.ts'
import {fromRoman} from './roman.ts'

/** A list of provisions as written after its noun: "31(1)(a) and (b)". */
export interface ProvisionList {
  /** Each provision in full, brackets included: `31(1)(a)`, `31(1)(b)`. */
  readonly numbers: readonly string[]
  /** Offset of the end of the last one. */
  readonly end: number
  /** The words in brackets after it, without them: "(personal data)", "(FOIA)"; `null` where there are none. */
  readonly note: string | null
  /** Offset of the end, the words in brackets included. */
  readonly noteEnd: number
}

/** Subsections are numbered, their paragraphs lettered, and the parts of those have roman numerals. */
type Level = 'number' | 'letter' | 'roman'

interface Label {
  readonly level: Level
  readonly text: string
}

interface Reference {
  readonly number: string
  readonly labels: readonly Label[]
}

interface Read {
  readonly references: readonly Reference[]
  readonly end: number
}

const wholeNumber = /\d{1,3}[A-Z]{0,2}(?![A-Za-z\d]|\.\d)/y
const label = /( {0,2})\( ?(\d{1,2}[A-Z]{0,2}|[a-z]{1,2}|[ivx]{3,5}) ?\)/y
const separator =
  / {0,2}(?:, {0,2}(?:and |or |AND |OR )?|and\/or |and |or |AND |OR |& ?|\/|[-–—‑] ?|to )(?:(?:also|both) )? {0,2}/y
const words = / ?\(([^()]{1,160}(?:\([^()]{1,40}\)[^()]{0,80})?)\)/y

/** Words that may follow a plain number at the end of a list: "sections 36, 40 and 43 of FOIA", not "40, 12 documents". */
const afterList =
  /^(?: {0,2}(?:$|[,.;:)\]–—-]|(?:and|or|of|to|in|under|as|is|are|was|were|appl\w*|do|does|did|which|because|has|have|had|for|on|by|with|when|where|that|at|would|could|may|can|cannot|should|if|but|so|from|foi\w*|eir\w*|the)\b))/i

/**
 * Reads a list of provisions.
 *
 * @param text the reading text
 * @param from offset of its first number
 * @param plural true after a plural noun, which a plain number can follow after "and"
 * @returns `null` where no number stands there
 */
export function readProvisionList(text: string, from: number, plural: boolean): ProvisionList | null {
  const first = readReference(text, from)
  if (!first) return null
  const references = [...first.references]
  let end = first.end
  let note = readNote(text, end)
  for (;;) {
    const sign = match(separator, text, note.end)
    if (!sign) break
    const next = readNext(
      text,
      note.end + sign[0].length,
      references[references.length - 1] as Reference,
      plural,
    )
    if (!next) break
    if (/^ *(?:[-–—‑]|to\b)/.test(sign[0]))
      references.push(...between(references[references.length - 1], next.references[0]))
    references.push(...next.references)
    end = next.end
    note = readNote(text, end)
  }
  const numbers = references.map(written)
  return {
    numbers: numbers.length === 1 ? numbers : [...new Set(numbers)],
    end,
    note: note.text,
    noteEnd: note.end,
  }
}

/** A reference in full, or the part of one that is not the same as in the reference before it. */
function readNext(text: string, at: number, before: Reference, plural: boolean): Read | null {
  if (text[at] === '(') {
    const part = match(label, text, at)
    const start = part && elided(before, part[2] as string)
    return start ? readLabels(text, at + (part as RegExpExecArray)[0].length, start) : null
  }
  const read = readReference(text, at)
  if (!read) return null
  const isPlain = read.references[0]?.labels.length === 0
  if (
    isPlain &&
    !(
      plural &&
      (afterList.test(text.slice(read.end, read.end + 12)) || readNote(text, read.end).text !== null)
    )
  )
    return null
  return read
}

function readReference(text: string, at: number): Read | null {
  const number = match(wholeNumber, text, at)
  return number && !isLetter(text.charAt(at + number[0].length))
    ? readLabels(text, at + number[0].length, {number: number[0], labels: []})
    : null
}

/** Reads the labels in brackets after `start`. One on the level of the last starts a reference beside it: "(3A)(3B)". */
function readLabels(text: string, from: number, start: Reference): Read {
  // Most numbers have none.
  if (!mayOpenBracket(text, from)) return {references: [start], end: from}
  const references = [start]
  let end = from
  for (;;) {
    const part = match(label, text, end)
    if (!part) break
    const last = references[references.length - 1] as Reference
    const next = {level: levelOf(part[2] as string, last.labels.at(-1)), text: part[2] as string}
    const depth = last.labels.findIndex(({level}) => order[level] >= order[next.level])
    if (depth === -1) references[references.length - 1] = {...last, labels: [...last.labels, next]}
    else references.push({...last, labels: [...last.labels.slice(0, depth), next]})
    end += part[0].length
  }
  return {references, end}
}

const order: {readonly [level in Level]: number} = {number: 0, letter: 1, roman: 2}

function levelOf(text: string, before: Label | undefined): Level {
  if (/^\d/.test(text)) return 'number'
  if (!isRoman(text)) return 'letter'
  return text.length > 1 || before?.level === 'letter' ? 'roman' : 'letter'
}

/** Small numerals only: an "l" or a "c" is a letter in every Act. */
function isRoman(text: string): boolean {
  return /^[ivx]+$/.test(text) && fromRoman(text) !== null
}

/** The reference that a lone label makes after another: "(ii)" after `36(2)(b)(i)`; `null` where it makes none. */
function elided({number, labels}: Reference, text: string): Reference | null {
  const last = labels.at(-1)
  if (!last) return null
  if (isRoman(text) && (last.level === 'roman' || (text.length > 1 && isRoman(last.text)))) {
    return {number, labels: [...labels.slice(0, -1), {level: last.level, text}]}
  }
  const level = /^\d/.test(text) ? 'number' : 'letter'
  if (text.length > 1 && isRoman(text)) return null
  const depth = labels.findIndex(one => one.level === level)
  return depth === -1 ? null : {number, labels: [...labels.slice(0, depth), {level, text}]}
}

/** What lies between the two ends of a range: 28, 29 of "27 to 30"; (b), (c) of "(a) to (d)". */
function between(first: Reference | undefined, last: Reference | undefined): Reference[] {
  if (!first || !last || first.labels.length !== last.labels.length) return []
  const [from, to] = [first.labels.at(-1), last.labels.at(-1)]
  if (!from || !to) return range(first.number, last.number).map(number => ({number, labels: []}))
  if (
    written({...first, labels: first.labels.slice(0, -1)}) !==
    written({...last, labels: last.labels.slice(0, -1)})
  )
    return []
  return range(from.text, to.text).map(text => ({
    ...first,
    labels: [...first.labels.slice(0, -1), {level: from.level, text}],
  }))
}

/** The whole numbers, or letters, that lie between two; none for any other pair. */
function range(first: string, last: string): string[] {
  const isNumber = /^\d+$/.test(first) && /^\d+$/.test(last)
  if (!isNumber && !(/^[a-z]$/.test(first) && /^[a-z]$/.test(last))) return []
  const [from, to] = isNumber ? [Number(first), Number(last)] : [first.charCodeAt(0), last.charCodeAt(0)]
  const count = Math.max(0, Math.min(to - from - 1, 60))
  return Array.from({length: count}, (_, index) =>
    isNumber ? String(from + index + 1) : String.fromCharCode(from + index + 1),
  )
}

function written({number, labels}: Reference): string {
  let words = number
  for (const {text} of labels) words += `(${text})`
  return words
}

/** The words in brackets at `at`: a provision's subject, or the name of its Act. */
function readNote(text: string, at: number): {readonly text: string | null; readonly end: number} {
  const note = mayOpenBracket(text, at) ? match(words, text, at) : null
  return note ? {text: note[1] as string, end: at + note[0].length} : {text: null, end: at}
}

/** True for a bracket at `at`, or behind a space or two there. */
function mayOpenBracket(text: string, at: number): boolean {
  const next = text[at] === ' ' ? (text[at + 1] === ' ' ? text[at + 2] : text[at + 1]) : text[at]
  return next === '('
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
