import {isLetter} from './characters.ts'

/**
 * A piece of a citation.
 *
 * - `number`: "40", "22A".
 * - `label`: one in brackets: "(3A)", "(a)", "(ii)"; `text` is what stands between them.
 * - `note`: other words in brackets: "(personal data)", "(FOIA)"; `text` is what stands between them.
 * - `joint`: what joins two provisions: a comma, "and", "/".
 * - `range`: what makes a range of them: "to", a dash.
 * - `link`: words by which one provision leans on another: "by virtue of", "with".
 */
export interface Token {
  readonly kind: 'number' | 'label' | 'note' | 'joint' | 'range' | 'link'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** So many spaces may stand before a token. */
const longestGap = 2

const space = 0x20
const openingBracket = 0x28
const closingBracket = 0x29

const joints = ['and/or ', 'and ', 'or ', 'as well as '] as const
const links = [
  'by virtue of ',
  'by way of ',
  'by reason of ',
  'read together with ',
  'read in conjunction with ',
  'read with ',
  'in conjunction with ',
  'together with ',
  'with ',
] as const

/** The token that starts at `from`, or behind a space or two there; `null` where none does. */
export function tokenAt(text: string, from: number): Token | null {
  let start = from
  while (start - from < longestGap && text.charCodeAt(start) === space) start++
  const code = text.charCodeAt(start)
  if (isDigit(code)) return numberAt(text, start)
  switch (text[start]) {
    case '(':
      return labelAt(text, start) ?? noteAt(text, start)
    case ',':
      return afterComma(text, start)
    case '&':
    case '/':
      return jointTo(text, 'joint', start, start + 1)
    case '-':
    case '–':
    case '—':
    case '‑':
      return jointTo(text, 'range', start, start + 1)
    default:
      return wordAt(text, start)
  }
}

/** A number with its capitals: "22A", not the start of "40th", "4.2" or "1000". */
export function numberAt(text: string, start: number): Token | null {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  if (end === start || end - start > 3) return null
  const digits = end
  while (end - digits < 2 && isCapital(text.charCodeAt(end))) end++
  const next = text.charAt(end)
  if (isDigit(text.charCodeAt(end)) || isLetter(next)) return null
  if (next === '.' && isDigit(text.charCodeAt(end + 1))) return null
  return {kind: 'number', text: text.slice(start, end), start, end}
}

/** Up to two digits and two capitals, up to two small letters, or a roman numeral of three to five. */
const label = /\( ?(\d{1,2}[A-Z]{0,2}|[a-z]{1,2}|[ivx]{3,5}) ?\)/y

function labelAt(text: string, start: number): Token | null {
  label.lastIndex = start
  const match = label.exec(text)
  return match ? {kind: 'label', text: match[1] as string, start, end: start + match[0].length} : null
}

/** The words of a longer note are no provision's subject. */
const longestNote = 280

/** Words in brackets, which may hold words in brackets: "(FOI (Scotland) Act)". */
function noteAt(text: string, start: number): Token | null {
  let depth = 0
  const limit = Math.min(text.length, start + longestNote)
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === openingBracket && ++depth > 2) return null
    if (code !== closingBracket || --depth > 0) continue
    return at > start + 1 ? {kind: 'note', text: text.slice(start + 1, at), start, end: at + 1} : null
  }
  return null
}

/** A comma, with the "and" or "by virtue of" that may follow it. */
function afterComma(text: string, start: number): Token {
  let next = start + 1
  while (next - start <= longestGap && text.charCodeAt(next) === space) next++
  const word = wordAt(text, next)
  return word && word.kind !== 'range' ? {...word, start} : jointTo(text, 'joint', start, start + 1)
}

/** "and", "to", "with" … in small letters; "AND" and "OR" as headings have them. */
function wordAt(text: string, start: number): Token | null {
  // Of all that may stand here these begin so: most words are told by their first letter.
  switch (text[start]) {
    case 'a':
    case 'o':
      return phraseAt(text, start, joints, 'joint')
    case 'A':
      return text.startsWith('AND ', start) ? jointTo(text, 'joint', start, start + 4) : null
    case 'O':
      return text.startsWith('OR ', start) ? jointTo(text, 'joint', start, start + 3) : null
    case 'b':
    case 'r':
    case 'i':
    case 'w':
      return phraseAt(text, start, links, 'link')
    case 't':
      return text.startsWith('to ', start)
        ? jointTo(text, 'range', start, start + 3)
        : phraseAt(text, start, links, 'link')
    default:
      return null
  }
}

function phraseAt(
  text: string,
  start: number,
  phrases: readonly string[],
  kind: Token['kind'],
): Token | null {
  for (const phrase of phrases)
    if (text.startsWith(phrase, start)) return jointTo(text, kind, start, start + phrase.length)
  return null
}

const fillers = ['also ', 'both '] as const

/** A joint that ends at `end`, or behind an "also" or "both" there. */
function jointTo(text: string, kind: Token['kind'], start: number, end: number): Token {
  let next = end
  while (next - end < longestGap && text.charCodeAt(next) === space) next++
  const filler = fillers.find(word => text.startsWith(word, next))
  const to = filler === undefined ? end : next + filler.length
  return {kind, text: text.slice(start, to), start, end: to}
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}
