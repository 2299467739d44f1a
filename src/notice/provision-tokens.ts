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

/** The words that join, a longer phrase before the shorter that it starts with; headings have "AND" and "OR". */
const phrases: readonly (readonly [phrase: string, kind: Token['kind']])[] = [
  ['and/or ', 'joint'],
  ['and ', 'joint'],
  ['AND ', 'joint'],
  ['as well as ', 'joint'],
  ['or ', 'joint'],
  ['OR ', 'joint'],
  ['to ', 'range'],
  ['by virtue of ', 'link'],
  ['by way of ', 'link'],
  ['by reason of ', 'link'],
  ['read together with ', 'link'],
  ['read in conjunction with ', 'link'],
  ['read with ', 'link'],
  ['in conjunction with ', 'link'],
  ['together with ', 'link'],
  ['with ', 'link'],
]

/** By the code of their first two letters: most words that stand behind a number are none of them. */
const phrasesByStart = new Map<number, typeof phrases>()
for (const pair of phrases) {
  const start = startCode(pair[0], 0)
  phrasesByStart.set(start, [...(phrasesByStart.get(start) ?? []), pair])
}

function startCode(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_00_00 + text.charCodeAt(at + 1)
}

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

/** The label at a bracket; a space may stand on either side of what it holds. */
function labelAt(text: string, start: number): Token | null {
  const from = text.charCodeAt(start + 1) === space ? start + 2 : start + 1
  const to = endOfLabel(text, from)
  if (to === from) return null
  const end = text.charCodeAt(to) === space ? to + 2 : to + 1
  return text.charCodeAt(end - 1) === closingBracket
    ? {kind: 'label', text: text.slice(from, to), start, end}
    : null
}

/** Up to two figures and two capitals, up to two small letters, or a roman numeral of five at most. */
function endOfLabel(text: string, from: number): number {
  let at = from
  while (at - from < 2 && isDigit(text.charCodeAt(at))) at++
  if (at > from) {
    const capitals = at
    while (at - capitals < 2 && isCapital(text.charCodeAt(at))) at++
    return at
  }
  while (at - from < 2 && isSmall(text.charCodeAt(at))) at++
  if (at - from < 2 || !isSmall(text.charCodeAt(at))) return at
  at = from
  while (at - from < 5 && 'ivx'.includes(text.charAt(at) || '-')) at++
  return at
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
  if (!word || word.kind === 'range') return jointTo(text, 'joint', start, start + 1)
  const {kind, end} = word
  return {kind, text: text.slice(start, end), start, end}
}

/** "and", "to", "with" … */
function wordAt(text: string, start: number): Token | null {
  for (const [phrase, kind] of phrasesByStart.get(startCode(text, start)) ?? [])
    if (text.startsWith(phrase, start)) return jointTo(text, kind, start, start + phrase.length)
  return null
}

/** A joint that ends at `end`, or behind an "also" or "both" there. */
function jointTo(text: string, kind: Token['kind'], start: number, end: number): Token {
  let next = end
  while (next - end < longestGap && text.charCodeAt(next) === space) next++
  const hasFiller = text.startsWith('also ', next) || text.startsWith('both ', next)
  const to = hasFiller ? next + 'also '.length : end
  return {kind, text: text.slice(start, to), start, end: to}
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}
