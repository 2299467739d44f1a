import {isLetter, isLetterOrDigit} from './characters.ts'
/** A sign that opens or closes a quotation, or may. */
export interface QuotationMark {
  readonly kind: 'double' | 'single'
  /** Its offset in the block's reading text. */
  readonly at: number
  /** `either`: what stands around it tells nothing. */
  readonly turn: 'open' | 'close' | 'either'
  /** False for what may be an apostrophe or a prime: a mark only where the other one of its pair asks for it. */
  readonly sure: boolean
}

type Side = 'gap' | 'word' | 'other'

const anyMark = /["“”„‟«»'‘’‛]/
const runOfMarks = /["“”„‟«»'‘’‛]+/g

const leftDouble = '“„‟«'
const rightDouble = '”»'
const leftSingle = '‘‛'
const rightSingle = '’'

/** What a word begins with that leaves out its first letters; `'s` stands for one parted from its word. */
const elided = new Set([
  's',
  't',
  'd',
  'm',
  'll',
  're',
  've',
  'n',
  'em',
  'til',
  'till',
  'tis',
  'twas',
  'cause',
  'bout',
])

/** A measure before its prime: feet and inches, two dimensions, or a short number behind a word that leads to one. */
const measured =
  /(?:['’′×x]|\d\s?[-–]|(?:^|[\s"“'‘(])(?:an?|of|is|was|are|by|about|around|approximately|than))\s?\d{1,3}(?:[.,]\d+|½|¼|¾)?$/u

/** Feet, behind which inches follow: `5' 10"`. */
const feet = /^['’] ?\d{1,2}["”]/

/** A footnote's number fused to the mark: `child”3.` */
const fusedNumber = /^\d{1,2}(?![\p{L}\p{N}])/u

/** A year or decade without its century: `'23`, `'90s`. */
const shortYear = /^\d{2}s?(?![\p{L}\p{N}])/u

/**
 * Finds the quotation marks in a block's reading text and tells from what stands around each whether it opens or
 * closes. Apostrophes are left out.
 */
export function readMarks(text: string): QuotationMark[] {
  const marks: QuotationMark[] = []
  if (!anyMark.test(text)) return marks
  for (const {0: run, index: start} of text.matchAll(runOfMarks)) {
    const end = start + run.length
    if (run.length === 1 && isInsideWord(text, start)) continue
    const before = sideBefore(text, start)
    for (let at = start; at < end; at++) {
      const sign = text[at] as string
      const around = {text, at, start, end, sign, before, after: sideAfter(text, end, before)}
      const mark = isSingle(sign) ? readSingle(around) : readDouble(around)
      if (mark) marks.push(mark)
    }
  }
  return marks
}

/** True for a single sign between two plain letters: an apostrophe. Most signs are, so this comes first. */
function isInsideWord(text: string, at: number): boolean {
  return (
    isSingle(text[at] as string) &&
    isPlainLetter(text.charCodeAt(at - 1)) &&
    isPlainLetter(text.charCodeAt(at + 1))
  )
}

function isPlainLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** A sign, the run of signs it stands in, and what stands around the run. */
interface Around {
  readonly text: string
  readonly at: number
  readonly start: number
  readonly end: number
  readonly sign: string
  readonly before: Side
  readonly after: Side
}

function readDouble(around: Around): QuotationMark {
  const {text, at, start, sign, before, after} = around
  const mark = (turn: QuotationMark['turn'], sure = true): QuotationMark => ({kind: 'double', at, turn, sure})
  if (leftDouble.includes(sign)) return mark(before !== 'gap' && after === 'gap' ? 'close' : 'open')
  if (sign === '"' && start === at && measured.test(text.slice(Math.max(0, at - 24), at)))
    return mark('close', false)
  if (rightDouble.includes(sign)) return mark(before === 'gap' && after === 'word' ? 'either' : 'close')
  if (before === 'gap') {
    if (after !== 'gap') return mark('open')
    return mark(aloneTurn(text, around.start, around.end))
  }
  return mark(after === 'gap' || isFused(around) ? 'close' : 'either')
}

function readSingle(around: Around): QuotationMark | null {
  const {text, at, start, end, sign, before, after} = around
  const mark = (turn: QuotationMark['turn'], sure = true): QuotationMark => ({kind: 'single', at, turn, sure})
  const last = at === end - 1
  const word = last && after === 'word'
  if (word && before === 'word' && start === at) {
    if (isPrime(around)) return null
    // Inside a word: an apostrophe, or the close of a quotation with a footnote's number fused to it.
    return isFused(around) && !/\d/.test(text[at - 1] ?? '') ? mark('close', false) : null
  }
  if (word && leavesOut(text, at)) return sign === leftSingle[0] ? mark('open', false) : null
  if (leftSingle.includes(sign)) {
    return before !== 'gap' && after === 'gap' ? mark('close', !mayBePossessive(around)) : mark('open')
  }
  if (before === 'gap') {
    if (after === 'gap') return mark(sign === rightSingle ? 'close' : 'either', false)
    return mark('open', sign !== rightSingle && !isShortYear(text, at + 1))
  }
  if (isPrime(around)) return null
  if (after === 'gap' || isFused(around)) return mark('close', !mayBePossessive(around))
  if (text[start - 1] === ':' || text[start - 1] === ',') return mark('open')
  return mark('close', false)
}

function isSingle(sign: string): boolean {
  return sign === "'" || sign === '‘' || sign === '’' || sign === '‛'
}

/** Before a mark that opens stands a gap: white space, an opening bracket, a dash or a stroke. */
function sideBefore(text: string, start: number): Side {
  const before = text[start - 1]
  if (before === undefined || /[\s([{<>\-–—/=|*•]/u.test(before)) return 'gap'
  return isWordly(before) ? 'word' : 'other'
}

/** After a mark that closes stands a gap: white space, a closing bracket, punctuation, a footnote's raised number. */
function sideAfter(text: string, end: number, before: Side): Side {
  const after = text[end]
  if (after === undefined || /\s/u.test(after)) return 'gap'
  // An ellipsis opens a quotation as a word does.
  if (before === 'gap' && (after === '…' || text.startsWith('..', end))) return 'word'
  if (/[.,;:!?…)\]}<>\-–—/|*†‡¹²³⁰⁴-⁹]/u.test(after)) return 'gap'
  return isWordly(after) || /[[({£$€#@&]/u.test(after) ? 'word' : 'other'
}

function isWordly(character: string): boolean {
  return isLetterOrDigit(character) || (character >= '\uD800' && character <= '\uDFFF')
}

/** Which way a straight double mark turns that stands between gaps. */
function aloneTurn(text: string, start: number, end: number): QuotationMark['turn'] {
  if (start === 0) return end === text.length ? 'either' : 'open'
  return end === text.length || /[.,;:!?)]/.test(text[end] ?? '') ? 'close' : 'either'
}

/** True where a footnote's number is fused to the mark. */
function isFused({text, start, end}: Around): boolean {
  return text[start - 1] !== ':' && isFigure(text[end]) && fusedNumber.test(text.slice(end, end + 3))
}

/** True for `'90s`, `'til` and the like, where the sign stands for what is left out. */
function leavesOut(text: string, at: number): boolean {
  if (isFigure(text[at + 1])) return /^\d0s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 8))
  const most = Math.min(text.length, at + 8)
  let end = at + 1
  while (end < most && isLetter(text.charAt(end))) end++
  return end > at + 1 && elided.has(text.slice(at + 1, end).toLowerCase())
}

function isShortYear(text: string, at: number): boolean {
  return isFigure(text[at]) && shortYear.test(text.slice(at, at + 4))
}

function isFigure(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

/** True for the sign after a plural's last letter (`the complainants' views`), and in `o'`. */
function mayBePossessive({text, start, end, at}: Around): boolean {
  if (at !== start) return false
  if (/(?:^|\s)o$/i.test(text.slice(Math.max(0, at - 2), at))) return true
  return /[sSzZ]/.test(text[at - 1] ?? '') && text[end] === ' '
}

/** True for the prime of a measure in feet. */
function isPrime({text, at}: Around): boolean {
  return /\d/.test(text[at - 1] ?? '') && feet.test(text.slice(at, at + 5))
}
