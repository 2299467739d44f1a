import {isLetterOrDigit} from './characters.ts'
import type {CrossReference} from './notice.ts'
import {containers} from './other-documents.ts'
import type {TextRange} from './sentences.ts'

/** "paragraphs 12 and 14(a) above" as written. */
export interface ReferencePhrase {
  /** The numbers, a range by its two ends. */
  readonly numbers: readonly TextRange[]
  readonly range: TextRange
  readonly direction: CrossReference['direction']
  /**
   * Whose paragraphs the phrase itself says they are: `this` notice's ("above", "of this notice"), those of an `other`
   * document ("of Schedule 19", "58(3) DPA"), or `null` where it does not say.
   */
  readonly claim: 'this' | 'other' | null
}

/** Without the `u` flag and classes of letters, which are slow: the characters around it are looked at apart. */
const keyword = /para(?:graph)?s?/gi

/** Every reference to numbered paragraphs in a text, in order. */
export function readReferencePhrases(text: string): ReferencePhrase[] {
  const phrases: ReferencePhrase[] = []
  keyword.lastIndex = 0
  for (let match = keyword.exec(text); match; match = keyword.exec(text)) {
    const {0: word, index} = match
    if (joinsWord(text, index - 1) || joinsWord(text, index + word.length)) continue
    const phrase = readPhrase(text, index, word.toLowerCase().endsWith('s'))
    if (phrase) phrases.push(phrase)
  }
  return phrases
}

/** True for a letter, a figure or a hyphen: what stands beside it is a part of a longer word. */
function joinsWord(text: string, at: number): boolean {
  const character = text[at] ?? ''
  return character === '-' || isLetterOrDigit(character)
}

// Plain letters, not classes of all: those are slow, and the words that they stand beside are English.
const directionBefore = /(?<![a-z])(above|below),? (?:\(|(?:at|in|under) )$/i
const directionAfter = /[ ,(]*(above|below)(?![a-z])\)?/iy
const ofThisNotice = / (?:of|in) (?:this|the present) (?:decision notice|notice|decision)(?![a-z])/iy
const ofAnother = / of (?!this(?![a-z]))/iy
const namedAct = /,? [A-Z]{2,}(?![a-z'’])/y
const containerBefore = new RegExp(
  `(?<![a-z])(?:${containers.join('|')})(?:'s|’s)?(?:\\.? ?\\d+[A-Z]*)?[,:;]? (?:(?:at|in|see) )?$`,
  'i',
)
const possessiveBefore = /(?<=[A-Za-zÀ-ɏ])(?:'s|’s|s'|s’) $/

function readPhrase(text: string, keywordAt: number, plural: boolean): ReferencePhrase | null {
  const list = readNumbers(text, keywordAt, plural)
  if (!list) return null
  const words = text.slice(Math.max(0, keywordAt - 48), keywordAt)
  const before = directionBefore.exec(words)
  const start = before ? keywordAt - words.length + before.index : keywordAt
  const after = matchAt(directionAfter, text, list.end)
  let end = list.end + (after?.[0].length ?? 0)
  const own = matchAt(ofThisNotice, text, end)
  end += own?.[0].length ?? 0
  const word = (after?.[1] ?? before?.[1])?.toLowerCase()
  const direction = word === 'above' || word === 'below' ? word : null

  const ofOther =
    matchAt(ofAnother, text, end) !== null ||
    (!own && (containerBefore.test(words) || possessiveBefore.test(words))) ||
    (direction === null && !own && (list.statutory || matchAt(namedAct, text, end) !== null))
  const claim = ofOther ? 'other' : direction !== null || own ? 'this' : null
  return {numbers: list.numbers, range: [start, end], direction, claim}
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const firstGap = /\.? *(?=[\d[])/y
const number = /(\[?)(\d{1,4})(\]?)(?![A-Za-z\d]|\.\d)/y
const brackets = / ?\(([a-z]|[ivx]{2,5}|\d{1,3})\)/y
const moreBrackets = / *(?:,|,? ?(?:and|or|to)|-|–|—|&) *(?=\((?:[a-z]|[ivx]{2,5}|\d{1,3})\))/y
const rangeMark = / *(?:-|–|—|to) *(?=[\d[])/y
const listMark = / *(?:, *(?:and|or) |,|and|or|&) *(?=[\d[])/y
/** A figure with one of these after it is no paragraph's number. */
const measured = / (?:working|calendar|days?|weeks?|months?|years?|hours?|pages?|per|of the)(?![a-z])/iy

/** The numbers after "paragraph" or "paragraphs"; `null` where there are none, or they are of a kind no notice has. */
function readNumbers(
  text: string,
  keywordAt: number,
  plural: boolean,
): {readonly numbers: TextRange[]; readonly end: number; readonly statutory: boolean} | null {
  let at = keywordAt
  while (/[a-z]/i.test(text[at] ?? '')) at++
  at += matchAt(firstGap, text, at)?.[0].length ?? 0
  const numbers: TextRange[] = []
  let end = at
  let statutory = false
  for (;;) {
    const match = matchAt(number, text, at)
    if (!match || (match[1] === '') !== (match[3] === '')) break
    const start = at + (match[1] as string).length
    const past = at + match[0].length
    if (numbers.length > 0 && matchAt(measured, text, past)) break
    numbers.push([start, start + (match[2] as string).length])
    const bracketed = readBrackets(text, past)
    statutory ||= bracketed.numeric
    end = bracketed.end
    const joint = matchAt(rangeMark, text, end) ?? (plural ? matchAt(listMark, text, end) : null)
    if (!joint) break
    at = end + joint[0].length
  }
  return numbers.length > 0 ? {numbers, end, statutory} : null
}

/** The "(a)", "(a) and (b)" or "(3)" after a number. */
function readBrackets(text: string, from: number): {readonly end: number; readonly numeric: boolean} {
  let end = from
  let numeric = false
  for (;;) {
    const match = matchAt(brackets, text, end)
    if (match) {
      numeric ||= /\d/.test(match[1] as string)
      end += match[0].length
      continue
    }
    const joint = end > from ? matchAt(moreBrackets, text, end) : null
    if (!joint) return {end, numeric}
    end += joint[0].length
  }
}
