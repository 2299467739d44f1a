import type {SubParagraph} from './notice.ts'
import {fromRoman, toRoman} from './roman.ts'

type Style = SubParagraph['style']

/** A mark such as `(a)`, `ii)` or `(1)`, as it stands in a text. */
export interface EnumerationMark {
  readonly written: string
  /** What is between the brackets. */
  readonly sign: string
  /** How it is bracketed, which the marks of one enumeration share. */
  readonly shape: '()' | ')' | '.'
  readonly start: number
  readonly end: number
}

/** A mark read as a place in a sequence. */
export interface Reading {
  readonly style: Style
  readonly value: number
}

/** A single letter, a roman numeral, or a number up to 99. */
const sign = '[a-z]|[ivxl]{2,6}|\\d{1,2}'

const opening = new RegExp(`\\((${sign})\\)|(${sign})\\)|([a-z]|[ivxl]{2,6})\\.(?= )`, 'y')

/** The mark that stands at `at`, or `null`. */
export function markAt(text: string, at: number): EnumerationMark | null {
  if (!startsMark(text.charCodeAt(at))) return null
  opening.lastIndex = at
  const match = opening.exec(text)
  if (!match) return null
  const [written, both, half, stopped] = match
  return {
    written,
    sign: both ?? half ?? stopped ?? '',
    shape: both !== undefined ? '()' : half !== undefined ? ')' : '.',
    start: at,
    end: at + written.length,
  }
}

/** True for an opening bracket, a small letter or a figure. */
function startsMark(code: number): boolean {
  return code === 40 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** The ways to read a sign, the likelier first: `c` as a letter and as a hundred, `ii` as a roman numeral alone. */
export function readingsOf(sign: string): readonly Reading[] {
  if (/^\d/.test(sign)) return [{style: 'number', value: Number(sign)}]
  const readings: Reading[] = []
  const numeral = fromRoman(sign)
  if (sign.length === 1) readings.push({style: 'letter', value: sign.charCodeAt(0) - 96})
  if (numeral !== null) readings.push({style: 'roman', value: numeral})
  // A lone (i) opens a list of roman numerals far more often than it is a ninth letter.
  return sign === 'i' ? readings.reverse() : readings
}

/** The mark of another place in the same sequence, bracketed in the same way. */
export function writeMark({written, style}: Pick<SubParagraph, 'written' | 'style'>, value: number): string {
  const sign = style === 'number' ? String(value) : style === 'roman' ? toRoman(value) : letter(value)
  return `${written.startsWith('(') ? '(' : ''}${sign}${written.slice(-1)}`
}

function letter(value: number): string {
  return String.fromCharCode(96 + value)
}
