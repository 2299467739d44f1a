import {isLetterOrDigit} from './characters.ts'
import type {Profile} from './profile.ts'

/** A number before a heading's words: "2. Commissioner's Decision", "3) Steps". */
const numberBefore = /^\(?(\d{1,2})[.)](?:\s+|$)/

/** A title's number, and where its words start and end. */
export interface TitleWords {
  readonly number: number | null
  readonly from: number
  readonly to: number
}

/**
 * Parts a heading's text: the number before it, its words, and the colon or full stop after them.
 *
 * @param text a block's reading text
 */
export function partTitle(text: string): TitleWords {
  let from = 0
  let to = text.length
  while (from < to && text[from] === ' ') from++
  const numbered = isDigitOrBracket(text.charCodeAt(from))
    ? numberBefore.exec(text.slice(from, from + 8))
    : null
  if (numbered) from += numbered[0].length
  while (from < to && text[from] === ' ') from++
  while (to > from && ' :.'.includes(text[to - 1] as string)) to--
  return {number: numbered ? Number(numbered[1]) : null, from, to}
}

function isDigitOrBracket(code: number): boolean {
  return code === 40 || (code >= 48 && code <= 57)
}

/** Passed over in words that are compared: apostrophes, and the superscript figures of footnotes. */
const passedOver = "'‘’`´⁰¹²³⁴⁵⁶⁷⁸⁹"

/** What is written as it is compared, as most titles are but for their capitals. */
const plainWords = /^[a-z\d]+(?: [a-z\d]+)*$/

/**
 * Words as titles and labels are compared: lower case, letters and figures alone, one space between words, no
 * apostrophes, `&` as "and", no "the" before them, and no footnote's superscript.
 */
export function titleKey(words: string): string {
  const lower = words.toLowerCase()
  const key = plainWords.test(lower) ? lower : joinWords(lower, ' ')
  return key.startsWith('the ') ? key.slice(4) : key
}

/** An id is made of so much of a title. */
const longestSlugged = 160

/** A title's words in the form of an id: "Section 31 – Law enforcement" is `section-31-law-enforcement`. */
export function slugOf(title: string): string {
  return joinWords(title.slice(0, longestSlugged).toLowerCase(), '-') || 'section'
}

/** The words of a text, which is in lower case, with one mark between any two. */
function joinWords(lower: string, mark: string): string {
  let joined = ''
  let apart = false
  for (let at = 0; at < lower.length; ) {
    const end = endOfWord(lower, at)
    if (end > at) {
      joined += (apart && joined !== '' ? mark : '') + lower.slice(at, end)
      apart = false
      at = end
      continue
    }
    const character = lower[at++] as string
    if (character === '&') joined += `${joined === '' ? '' : mark}and`
    if (!passedOver.includes(character)) apart = true
  }
  return joined
}

/** Where the letters and figures end that stand from `start` on; `start` where none do. */
function endOfWord(lower: string, start: number): number {
  let end = start
  while (end < lower.length) {
    const code = lower.codePointAt(end) as number
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) end++
    else if (code < 128) break
    else {
      const character = String.fromCodePoint(code)
      if (passedOver.includes(character) || !isLetterOrDigit(character)) break
      end += character.length
    }
  }
  return end
}

/** Marks that part a title from what is added to it: "Reasons for decision – section 31", "Annex A: the Act". */
const addition = /:\s|\s[-–—]\s|\s\(/

/** The section titles of a profile. */
export class KnownTitles {
  readonly #ids = new Map<string, string>()
  #longest = 0

  constructor(profile: Profile) {
    for (const [id, {titles}] of Object.entries(profile.sections)) {
      for (const title of titles) {
        this.#ids.set(titleKey(title), id)
        // Room for "The" and marks that the title is compared without.
        this.#longest = Math.max(this.#longest, title.length + 16)
      }
    }
  }

  /** The id of the section that has just this title, or `null`. */
  idOf(words: string): string | null {
    return words.length > this.#longest ? null : (this.#ids.get(titleKey(words)) ?? null)
  }

  /** The id of the section whose title the words start with, before a colon, a dash or a bracket; or `null`. */
  idOfStart(words: string): string | null {
    const mark = addition.exec(words.slice(0, this.#longest))
    return mark ? this.idOf(words.slice(0, mark.index)) : null
  }
}
