import {isLetter, isLetterOrDigit, startsWithCapital} from './characters.ts'
import {fold} from './fold.ts'

/** A term as a definition has it. Offsets are of the text that was read. */
export interface DefinedWords {
  /** The article that stands before the marks, or no words at all. */
  readonly article: 'the ' | ''
  /** The words inside the marks, or of a term that has none. */
  readonly from: number
  readonly to: number
  /** True where marks, emphasis or words ("hereafter") show that it is a definition. */
  readonly shown: boolean
}

/** What may stand in a definition beside the term: "hereafter referred to in this notice as", "collectively", "for short". */
const definingWords: ReadonlySet<string> = new Set([
  'hereafter', 'hereinafter', 'hereinbelow', 'henceforth', 'thereafter', 'referred', 'to', 'as', 'known', 'called', 'termed',
  'abbreviated', 'shortened', 'collectively', 'together', 'jointly', 'below', 'throughout', 'in', 'this', 'decision', 'notice',
  'from', 'here', 'now', 'on', 'or', 'and', 'simply', 'for', 'short', 'also', 'the', 'rest', 'remainder', 'of', 'after',
  'convenience', 'ease', 'reference',
]) // biome-ignore format: a list of words reads best in rows

/** Of those, the ones that no other remark in brackets has. */
const sureWords: ReadonlySet<string> = new Set([
  'hereafter', 'hereinafter', 'henceforth', 'thereafter', 'referred', 'known', 'called', 'abbreviated', 'shortened',
]) // biome-ignore format: a list of words reads best in rows

const marks = '"“”„\'‘’‛«»'

/** No term has more words, and none is longer. */
const mostWords = 8
const longestTerm = 80

/**
 * Reads the words of a definition: `the "MPS"`, `“the Council” or “WBC”`, `hereafter the Trust`, `DSIT`.
 *
 * @param text what stands between its brackets, or from its first word on
 * @param isEmphasised whether Markdown emphasises the words at an offset of `text`
 * @returns the terms; none where the words say anything besides
 */
export function readDefinition(text: string, isEmphasised: (at: number) => boolean): readonly DefinedWords[] {
  const terms: DefinedWords[] = []
  let at = 0
  let sure = false
  let article: DefinedWords['article'] = ''
  while (at < text.length) {
    const character = text[at] as string
    if (character === ' ' || character === ',' || character === ';' || character === ':') {
      at++
      continue
    }
    if (marks.includes(character)) {
      const end = closingMark(text, at)
      if (end === -1 || !isTerm(text.slice(at + 1, end))) return []
      terms.push({article, from: at + 1, to: end, shown: true})
      at = end + 1
      article = ''
      continue
    }
    const end = endOfWord(text, at)
    const word = fold(text.slice(at, end))
    if (definingWords.has(word) && !startsWithCapital(character)) {
      sure ||= sureWords.has(word)
      article = word === 'the' ? 'the ' : ''
      at = end
      continue
    }
    // What is left is a term without marks, alone or the last.
    const to = text.trimEnd().length
    if (terms.length > 0 || !isTerm(text.slice(at, to)) || hasMark(text.slice(at, to))) return []
    return [{article, from: at, to, shown: sure || isEmphasised(at)}]
  }
  return terms
}

/** The mark that closes what opens at `at`: the next that no letter follows, so that apostrophes are passed over. */
function closingMark(text: string, at: number): number {
  const isDouble = '"“”„«»'.includes(text[at] as string)
  for (let end = at + 1; end < text.length && end - at <= longestTerm; end++) {
    const character = text[end] as string
    if (!marks.includes(character) || isLetterOrDigit(text.charAt(end + 1))) continue
    if ('"“”„«»'.includes(character) === isDouble) return end
  }
  return -1
}

function endOfWord(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && !' ,;:'.includes(text[at] as string) && !'"“”„«»'.includes(text[at] as string))
    at++
  return at
}

/** True for words that can be a term: few, and no sentence. */
function isTerm(words: string): boolean {
  const trimmed = words.trim()
  if (trimmed === '' || trimmed.length > longestTerm || !isLetterOrDigit(trimmed.charAt(0))) return false
  if (/[.?!;:,]/.test(trimmed.charAt(trimmed.length - 1))) return false
  return trimmed.split(' ').length <= mostWords && Array.from(trimmed).some(isLetter)
}

function hasMark(words: string): boolean {
  return /["“”„«»]/.test(words)
}
