import type {Word} from '../words.ts'

/**
 * A phrase as it stands in the data (rules/vocabulary, rules/law): words parted by blanks; `prejudic~`, any word that
 * begins so; `(a|b c)`, one of these; `[a|b]`, one of these or none; `..`, up to four words of any kind.
 * Marks between words count for nothing.
 */
export type PhraseText = string

type Part =
  | {readonly kind: 'word'; readonly text: string; readonly prefix: boolean}
  | {readonly kind: 'choice'; readonly options: readonly (readonly Part[])[]; readonly optional: boolean}
  | {readonly kind: 'gap'}

/** The most words that `..` stands for. */
const widestGap = 4

/**
 * Reads a phrase of the data.
 *
 * @throws SyntaxError where a bracket is not closed, is empty, or stands inside another
 */
export function parsePhrase(phrase: PhraseText): readonly Part[] {
  const parts: Part[] = []
  for (const [whole, choice, optional] of phrase.matchAll(/\(([^()[\]]+)\)|\[([^()[\]]+)\]|[^ ]+/g)) {
    const options = choice ?? optional
    if (options === undefined) parts.push(partOf(whole, phrase))
    else {
      const parsed = options.split('|').map(option =>
        option
          .split(' ')
          .filter(word => word !== '')
          .map(word => partOf(word, phrase)),
      )
      parts.push({kind: 'choice', options: parsed, optional: choice === undefined})
    }
  }
  return parts
}

function partOf(word: string, phrase: string): Part {
  if (word === '..') return {kind: 'gap'}
  if (/[()[\]|]/.test(word)) throw new SyntaxError(`Unexpected bracket in the phrase “${phrase}”`)
  return word.endsWith('~')
    ? {kind: 'word', text: word.slice(0, -1), prefix: true}
    : {kind: 'word', text: word, prefix: false}
}

/** Phrases, each with what it stands for, ready to be looked for in words. */
export class PhraseSet<Meaning> {
  readonly #byWord = new Map<string, Entry<Meaning>[]>()
  readonly #byPrefix = new Map<string, Entry<Meaning>[]>()

  constructor(phrases: Iterable<readonly [phrase: PhraseText, meaning: Meaning]>) {
    for (const [phrase, meaning] of phrases) {
      const entry = {parts: parsePhrase(phrase), meaning}
      for (const {text, prefix} of firstWords(entry.parts)) {
        const [index, key] = prefix ? [this.#byPrefix, text.slice(0, shortest)] : [this.#byWord, text]
        const entries = index.get(key)
        if (entries) entries.push(entry)
        else index.set(key, [entry])
      }
    }
  }

  /** The longest phrase that starts at a word, with the index after its last word; `null` where none does. */
  at(words: readonly Word[], start: number): {readonly meaning: Meaning; readonly end: number} | null {
    const text = words[start]?.text
    if (text === undefined) return null
    let best: {meaning: Meaning; end: number} | null = null
    for (const entries of [this.#byWord.get(text), this.#byPrefix.get(text.slice(0, shortest))]) {
      for (const {parts, meaning} of entries ?? []) {
        const end = match(parts, 0, words, start)
        if (end > start && (best === null || end > best.end)) best = {meaning, end}
      }
    }
    return best
  }

  /** Every place where a phrase stands, the longest of those that start at a word; none overlaps another. */
  all(words: readonly Word[], from = 0): readonly Hit<Meaning>[] {
    const found: Hit<Meaning>[] = []
    for (let start = from; start < words.length; start++) {
      const hit = this.at(words, start)
      if (!hit) continue
      found.push({...hit, start})
      start = hit.end - 1
    }
    return found
  }

  /** True where any phrase stands in the words. */
  anyIn(words: readonly Word[], from = 0, to = words.length): boolean {
    for (let start = from; start < to; start++) if (this.at(words, start)) return true
    return false
  }
}

/** A phrase found: from its first word to the index after its last. */
export interface Hit<Meaning> {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
}

interface Entry<Meaning> {
  readonly parts: readonly Part[]
  readonly meaning: Meaning
}

/** No prefix in the data is shorter. */
const shortest = 2

/** The words with which a phrase can begin. */
function firstWords(parts: readonly Part[]): Extract<Part, {kind: 'word'}>[] {
  const [first, ...rest] = parts
  if (!first || first.kind === 'gap') throw new SyntaxError('A phrase begins with a word')
  if (first.kind === 'word') {
    if (first.prefix && first.text.length < shortest)
      throw new SyntaxError(`The beginning “${first.text}~” is too short: at least ${shortest} letters`)
    return [first]
  }
  const words = first.options.flatMap(firstWords)
  return first.optional ? [...words, ...firstWords(rest)] : words
}

/** Where the parts from `part` on end in the words from `at` on; -1 where they do not stand there. */
function match(parts: readonly Part[], part: number, words: readonly Word[], at: number): number {
  const next = parts[part]
  if (!next) return at
  if (next.kind === 'gap') {
    let from = at
    for (let skipped = 0; skipped <= widestGap; skipped++) {
      const end = match(parts, part + 1, words, from)
      if (end !== -1) return end
      from = skipMarks(words, from) + 1
    }
    return -1
  }
  if (next.kind === 'choice') {
    for (const option of next.options) {
      const after = match(option, 0, words, at)
      if (after === -1) continue
      const end = match(parts, part + 1, words, after)
      if (end !== -1) return end
    }
    return next.optional ? match(parts, part + 1, words, at) : -1
  }
  const here = skipMarks(words, at)
  const text = words[here]?.text
  if (text === undefined) return -1
  if (next.prefix ? !text.startsWith(next.text) : text !== next.text) return -1
  return match(parts, part + 1, words, here + 1)
}

/** Commas and dashes inside a phrase are passed over. */
function skipMarks(words: readonly Word[], at: number): number {
  let here = at
  while (words[here]?.text === ',' || words[here]?.text === '-') here++
  return here
}
