import {isLetter, startsWithCapital} from './characters.ts'
import type {TextRange} from './sentences.ts'

/** Words that an acronym may leave out: "Department for Science, Innovation and Technology" is DSIT. */
const small: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'and',
  'in',
  'to',
  'on',
  'at',
  'a',
  'an',
  '&',
  'by',
  'with',
])

const longest = 12

/** True for a word such as DSIT, MoJ, EIRs, EI(S)Rs: two capitals at least, and no space. */
export function isAcronym(word: string): boolean {
  if (word.length < 2 || word.length > longest || word.includes(' ')) return false
  if (!startsWithCapital(word) || (!/^[A-Za-z\d&()/-]+$/.test(word) && !isOfLetters(word))) return false
  return Array.from(word).filter(startsWithCapital).length >= 2
}

/**
 * The words at the end of a text of which an acronym is the initials, or `null`.
 *
 * @param text what stands before it; a year behind the name is passed over, and so is a word in brackets
 */
export function longFormBefore(text: string, acronym: string): TextRange | null {
  const letters = lettersOf(acronym)
  const words = wordsAtEnd(text, letters.length + 6)
  let left = letters.length
  let start = -1
  for (let index = words.length - 1; index >= 0 && left > 0; index--) {
    const [from, to] = words[index] as TextRange
    const word = text.slice(from, to)
    const taken = takenBy(word, letters.slice(0, left))
    if (taken > 0) {
      left -= taken
      start = from
    } else if (text[from - 1] !== '(' && !small.has(word.toLowerCase()) && !/^(?:1[89]|20)\d\d$/.test(word))
      return null
  }
  if (left > 0 || start === -1) return null
  return [start, (words[words.length - 1] as TextRange)[1]]
}

/** The letters that stand for words: a plural's `s` stands for none. */
function lettersOf(acronym: string): string {
  const letters = Array.from(acronym).filter(isLetter).join('')
  return (/[A-Z]s$/.test(letters) ? letters.slice(0, -1) : letters).toLowerCase()
}

/** How many of the letters at the end of `letters` a word stands for: "HM" for two of HMRC, "Revenue" for one. */
function takenBy(word: string, letters: string): number {
  const folded = word.toLowerCase()
  if (word.length > 1 && word === word.toUpperCase() && isLetter(word.charAt(0)) && letters.endsWith(folded))
    return word.length
  return letters.endsWith(folded.charAt(0)) ? 1 : 0
}

/** The last words of a text, in order: parted by anything that is no letter, figure or `&`. */
function wordsAtEnd(text: string, most: number): TextRange[] {
  const words: TextRange[] = []
  let at = text.length
  while (at > 0 && words.length < most) {
    let end = at
    while (end > 0 && !isPart(text.charAt(end - 1))) {
      // Another sentence, or other brackets than those of "(Scotland)".
      if ('.;:?!'.includes(text.charAt(end - 1))) return words.reverse()
      end--
    }
    let start = end
    while (start > 0 && isPart(text.charAt(start - 1))) start--
    // "the Council's".
    if (start < end) words.push([start, end])
    at = start
  }
  return words.reverse()
}

function isPart(character: string): boolean {
  return (
    isLetter(character) ||
    character === '&' ||
    character === "'" ||
    character === '’' ||
    (character >= '0' && character <= '9')
  )
}

/** The same with letters of any script: seldom asked. */
function isOfLetters(word: string): boolean {
  return /[^ -~]/.test(word) && /^[\p{L}\d&()/-]+$/u.test(word)
}
