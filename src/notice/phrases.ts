import {isLetterOrDigit} from './characters.ts'

/**
 * How often a phrase stands in a text as words of their own ("EIR" is not in "their").
 *
 * @param text in lower case
 * @param phrase in lower case
 */
export function countPhrase(text: string, phrase: string): number {
  let count = 0
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) {
    const [before = '', after = ''] = [text[at - 1], text[at + phrase.length]]
    if (!isLetterOrDigit(before) && !isLetterOrDigit(after)) count++
  }
  return count
}
