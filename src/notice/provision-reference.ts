import {fromRoman, toRoman} from './roman.ts'

/** Subsections are numbered, their paragraphs lettered, and the parts of those have roman numerals. */
type Level = 'number' | 'letter' | 'roman'

export interface Label {
  readonly level: Level
  readonly text: string
}

/** A provision by its number and the labels after it: `31`, (1), (a). The number of a subsection's is empty. */
export interface Reference {
  readonly number: string
  readonly labels: readonly Label[]
}

const order: {readonly [level in Level]: number} = {number: 0, letter: 1, roman: 2}

/** A reference in full, brackets included: `31(1)(a)`. */
export function writeReference({number, labels}: Reference): string {
  let words = number
  for (const {text} of labels) words += `(${text})`
  return words
}

/** The label that `text` is behind others: "(i)" is a roman numeral after a letter, else a letter itself. */
export function labelAfter(labels: readonly Label[], text: string): Label {
  if (isNumber(text)) return {level: 'number', text}
  if (!isRoman(text)) return {level: 'letter', text}
  return {level: text.length > 1 || labels.at(-1)?.level === 'letter' ? 'roman' : 'letter', text}
}

/**
 * How many of the labels stand above one: all of them where it goes on with their reference, fewer where it makes one
 * beside it ("(3B)" after `40(3A)`).
 */
export function depthOf(labels: readonly Label[], {level}: Label): number {
  for (let depth = 0; depth < labels.length; depth++) {
    if (order[(labels[depth] as Label).level] >= order[level]) return depth
  }
  return labels.length
}

/** The reference that a lone label makes after another: "(ii)" after `36(2)(b)(i)`; `null` where it makes none. */
export function elidedAfter({number, labels}: Reference, text: string): Reference | null {
  const last = labels.at(-1)
  if (!last) return null
  if (isRoman(text) && (last.level === 'roman' || (text.length > 1 && isRoman(last.text)))) {
    return {number, labels: [...labels.slice(0, -1), {level: last.level, text}]}
  }
  const level = isNumber(text) ? 'number' : 'letter'
  if (text.length > 1 && isRoman(text)) return null
  const depth = labels.findIndex(one => one.level === level)
  return depth === -1 ? null : {number, labels: [...labels.slice(0, depth), {level, text}]}
}

/**
 * What lies between the two ends of a range: 28, 29 of "27 to 30"; (b), (c) of "(a) to (d)". Nothing where the ends are
 * of different depths: what lies between `36(2)(b)(i)` and `36(2)(c)` only the Act can tell.
 */
export function between(first: Reference, last: Reference): Reference[] {
  if (first.labels.length !== last.labels.length) return []
  const [from, to] = [first.labels.at(-1), last.labels.at(-1)]
  if (!from || !to) return signsBetween(first.number, last.number).map(number => ({number, labels: []}))
  const parent = {...first, labels: first.labels.slice(0, -1)}
  if (writeReference(parent) !== writeReference({...last, labels: last.labels.slice(0, -1)})) return []
  return signsBetween(from.text, to.text, from.level === 'roman').map(text => ({
    ...first,
    labels: [...parent.labels, {level: from.level, text}],
  }))
}

/** No range of provisions is longer. */
const longestRange = 60

/** The whole numbers, letters or roman numerals that lie between two; none for any other pair. */
function signsBetween(first: string, last: string, roman = false): string[] {
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) return sequence(Number(first), Number(last), String)
  const [from, to] = [fromRoman(first), fromRoman(last)]
  // "(i)" opens roman numerals far more often than it is a ninth letter.
  if (from !== null && to !== null && (roman || first === 'i' || first.length + last.length > 2))
    return sequence(from, to, toRoman)
  if (first.length !== 1 || last.length !== 1 || isNumber(first) || isNumber(last)) return []
  return sequence(first.charCodeAt(0), last.charCodeAt(0), code => String.fromCharCode(code))
}

function sequence(from: number, to: number, write: (value: number) => string): string[] {
  const count = Math.max(0, Math.min(to - from - 1, longestRange))
  return Array.from({length: count}, (_, index) => write(from + index + 1))
}

function isNumber(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/** Small numerals only: an "l" or a "c" is a letter in every Act. */
function isRoman(text: string): boolean {
  const first = text.charAt(0)
  return (
    (first === 'i' || first === 'v' || first === 'x') && /^[ivx]+$/.test(text) && fromRoman(text) !== null
  )
}
