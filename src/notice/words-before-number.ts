import type {ProvisionNoun} from './acts.ts'

/** Nouns after which a number is no provision's, in the singular and plural: "question 3(1)", "basis 6(1)(f)". */
const otherNouns: ReadonlySet<string> = new Set([
  ...['question', 'part', 'point', 'item', 'paragraph', 'para', 'principle', 'rule', 'condition', 'schedule', 'request']
    .flatMap(noun => [noun, `${noun}s`]),
  ...['order', 'clause', 'page', 'footnote', 'form', 'table', 'annex', 'appendix', 'chapter', 'step', 'ground']
    .flatMap(noun => [noun, `${noun}s`]),
  'basis', 'bases', 'criteria', 'criterion', 'annexes', 'appendices', 'article', 'articles',
]) // biome-ignore format: lists of words read best in rows

/** What the provisions are called for which an access regime has these words. */
const provisionWords: ReadonlyMap<string, ProvisionNoun> = new Map([
  ['exemption', 'section'],
  ['exemptions', 'section'],
  ['exception', 'regulation'],
  ['exceptions', 'regulation'],
])

/** Words that may stand between a noun and its number: "the exemption set out in 43(2)", "questions and 4(1)". */
const between: ReadonlySet<string> = new Set([
  'at', 'in', 'under', 'by', 'of', 'from', 'out', 'set', 'contained', 'provided', 'found', 'given', 'the', 'and',
]) // biome-ignore format: a list of words reads best in rows

/** So many words before a number are looked at, and so many letters. */
const mostWords = 4
const mostLetters = 40

/**
 * What the words before a number without a noun say of it: the noun that it would have after "exemption at" or
 * "exception in"; `other` after the noun of something else; `null` where they say nothing.
 */
export function wordsBeforeNumber(text: string, at: number): ProvisionNoun | 'other' | null {
  const words = text
    .slice(Math.max(0, at - mostLetters), at)
    .toLowerCase()
    .split(/[ .]+/)
  // The last is empty: the number stands behind a space.
  if (words.pop() !== '') return null
  for (let count = 0; count < mostWords; count++) {
    const word = words.pop()
    if (word === undefined) return null
    if (otherNouns.has(word)) return 'other'
    const noun = provisionWords.get(word)
    if (noun) return noun
    if (!between.has(word)) return null
  }
  return null
}
