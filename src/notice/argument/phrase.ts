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

/**
 * Sets of phrases that are looked for in the same words. What can begin at a word is found out for all of them at once,
 * and once for each word of the language: most words begin nothing.
 */
export class PhraseIndex {
  #sets = 0
  readonly #byWord = new Map<string, Filed[]>()
  readonly #byPrefix = new Map<string, Filed[]>()
  readonly #beginnings = new Map<string, readonly Beginning[] | null>()
  /** For each row of words that has been looked through, the places of each set. */
  #rows = new WeakMap<readonly Word[], Places>()
  /** The last one: readers go through a sentence one after the other. */
  #last: {readonly words: readonly Word[]; readonly places: Places} | null = null

  /** @returns the number that the new set is known by */
  addSet(entries: readonly Entry[]): number {
    const set = this.#sets++
    for (const entry of entries) {
      for (const {text, prefix} of firstWordsOf(entry.phrase)) {
        const [index, key] = prefix ? [this.#byPrefix, text.slice(0, shortest)] : [this.#byWord, text]
        const filed = index.get(key)
        if (filed) filed.push({set, text, entry})
        else index.set(key, [{set, text, entry}])
      }
    }
    this.#beginnings.clear()
    this.#rows = new WeakMap()
    this.#last = null
    return set
  }

  /** The phrases of a set that can begin with a word; `null` where none can. */
  beginningWith(text: string, set: number): readonly Entry[] | null {
    for (const beginning of this.#beginningsWith(text) ?? [])
      if (beginning.set === set) return beginning.entries
    return null
  }

  /** The places in a row of words at which phrases of a set can begin, in order. */
  placesIn(words: readonly Word[], set: number): readonly number[] {
    return this.#rowOf(words)[set] ?? nowhere
  }

  #rowOf(words: readonly Word[]): Places {
    if (this.#last?.words === words) return this.#last.places
    let places = this.#rows.get(words)
    if (places === undefined) {
      places = this.#readRow(words)
      this.#rows.set(words, places)
    }
    this.#last = {words, places}
    return places
  }

  #readRow(words: readonly Word[]): Places {
    const places: number[][] = []
    for (let at = 0; at < words.length; at++) {
      const beginnings = this.#beginningsWith((words[at] as Word).text)
      if (beginnings === null) continue
      for (const {set} of beginnings) {
        const known = places[set]
        if (known) known.push(at)
        else places[set] = [at]
      }
    }
    return places
  }

  #beginningsWith(text: string): readonly Beginning[] | null {
    const known = this.#beginnings.get(text)
    if (known !== undefined) return known
    const entries = new Map<number, Entry[]>()
    const add = ({set, entry}: Filed): void => {
      const known = entries.get(set)
      if (known) known.push(entry)
      else entries.set(set, [entry])
    }
    for (const filed of this.#byWord.get(text) ?? []) add(filed)
    for (const filed of this.#byPrefix.get(text.slice(0, shortest)) ?? [])
      if (text.startsWith(filed.text)) add(filed)
    const found = entries.size === 0 ? null : [...entries].map(([set, own]) => ({set, entries: own}))
    if (this.#beginnings.size >= wordsKept) this.#beginnings.clear()
    this.#beginnings.set(text, found)
    return found
  }
}

/** How many different words are remembered; more than a thousand notices have. */
const wordsKept = 50_000

const nowhere: readonly number[] = []

/** By the number of a set, the places at which its phrases can begin. */
type Places = readonly (readonly number[])[]

/** A phrase of a set, under a word or the beginning of a word with which it can begin. */
interface Filed {
  readonly set: number
  readonly text: string
  readonly entry: Entry
}

interface Beginning {
  readonly set: number
  readonly entries: readonly Entry[]
}

/** Phrases, each with what it stands for, ready to be looked for in words. */
export class PhraseSet<Meaning> {
  readonly #index: PhraseIndex
  readonly #number: number

  /** @param index shared with the sets that are looked for in the same words */
  constructor(
    phrases: Iterable<readonly [phrase: PhraseText, meaning: Meaning]>,
    index: PhraseIndex = new PhraseIndex(),
  ) {
    this.#index = index
    this.#number = index.addSet(Array.from(phrases, ([phrase, meaning]) => new Entry(phrase, meaning)))
  }

  /** The longest phrase that starts at a word, with the index after its last word; `null` where none does. */
  at(words: readonly Word[], start: number): {readonly meaning: Meaning; readonly end: number} | null {
    const text = words[start]?.text
    if (text === undefined) return null
    const entries = this.#index.beginningWith(text, this.#number)
    if (entries === null) return null
    let best: Entry | null = null
    let reached = start
    for (const entry of entries) {
      const end = match(entry.parts, 0, words, start)
      if (end <= reached) continue
      best = entry
      reached = end
    }
    return best && {meaning: best.meaning as Meaning, end: reached}
  }

  /** The places from which it is worth asking {@link at}, in order. */
  placesIn(words: readonly Word[]): readonly number[] {
    return this.#index.placesIn(words, this.#number)
  }

  /** Every place where a phrase stands, the longest of those that start at a word; none overlaps another. */
  all(words: readonly Word[], from = 0): readonly Hit<Meaning>[] {
    const found: Hit<Meaning>[] = []
    let next = from
    for (const start of this.placesIn(words)) {
      if (start < next) continue
      const hit = this.at(words, start)
      if (!hit) continue
      found.push({meaning: hit.meaning, start, end: hit.end})
      next = hit.end
    }
    return found
  }

  /** True where any phrase stands in the words. */
  anyIn(words: readonly Word[], from = 0, to = words.length): boolean {
    for (const start of this.placesIn(words))
      if (start >= from && start < to && this.at(words, start)) return true
    return false
  }
}

/** A phrase found: from its first word to the index after its last. */
export interface Hit<Meaning> {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
}

/** A phrase and what it stands for. Its parts are read when it is first tried: of most phrases the first word never comes. */
class Entry {
  readonly phrase: PhraseText
  readonly meaning: unknown
  #parts: readonly Part[] | null = null

  constructor(phrase: PhraseText, meaning: unknown) {
    this.phrase = phrase
    this.meaning = meaning
  }

  get parts(): readonly Part[] {
    this.#parts ??= parsePhrase(this.phrase)
    return this.#parts
  }
}

/** No prefix in the data is shorter. */
const shortest = 2

type FirstWord = Extract<Part, {kind: 'word'}>

/** The words with which a phrase can begin; without reading the rest of it where the first tells. */
function firstWordsOf(phrase: PhraseText): readonly FirstWord[] {
  const blank = phrase.indexOf(' ')
  const first = blank === -1 ? phrase : phrase.slice(0, blank)
  return firstWords(/^[^()[\]|]+$/.test(first) ? [partOf(first, phrase)] : parsePhrase(phrase))
}

function firstWords(parts: readonly Part[]): readonly FirstWord[] {
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
  let here = at
  for (let index = part; index < parts.length; index++) {
    const next = parts[index] as Part
    if (next.kind !== 'word') return matchOpen(next, parts, index, words, here)
    here = skipMarks(words, here)
    if (here >= words.length) return -1
    const {text} = words[here] as Word
    if (next.prefix ? !text.startsWith(next.text) : text !== next.text) return -1
    here++
  }
  return here
}

/** The same where the first part is a gap or a choice. */
function matchOpen(
  next: Exclude<Part, {kind: 'word'}>,
  parts: readonly Part[],
  part: number,
  words: readonly Word[],
  at: number,
): number {
  if (next.kind === 'gap') {
    let from = at
    for (let skipped = 0; skipped <= widestGap; skipped++) {
      const end = match(parts, part + 1, words, from)
      if (end !== -1) return end
      from = skipMarks(words, from) + 1
    }
    return -1
  }
  for (const option of next.options) {
    const after = match(option, 0, words, at)
    if (after === -1) continue
    const end = match(parts, part + 1, words, after)
    if (end !== -1) return end
  }
  return next.optional ? match(parts, part + 1, words, at) : -1
}

/** Commas and dashes inside a phrase are passed over. */
function skipMarks(words: readonly Word[], at: number): number {
  let here = at
  while (here < words.length) {
    const {text} = words[here] as Word
    if (text !== ',' && text !== '-') break
    here++
  }
  return here
}
