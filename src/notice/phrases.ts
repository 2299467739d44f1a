/**
 * How often a phrase stands in a text as words of their own ("EIR" is not in "their").
 *
 * @param text in lower case
 * @param phrase in lower case
 */
export function countPhrase(text: string, phrase: string): number {
  let count = 0
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + phrase.length)) count++
  }
  return count
}

function isWordAt(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test(text[at] ?? '')
}
