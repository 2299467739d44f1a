import {startsWithNoun} from './provision-nouns.ts'
import {between, elidedAfter, type Reference, withLabel, writeReference} from './provision-reference.ts'
import {numberAt, type Token, tokenAt} from './provision-tokens.ts'

/**
 * A list of provisions as written after its noun: "31(1)(a) and (b)".
 *
 *     list   = item [note] { sign item [note] }
 *     item   = number { label } | label { label }
 *     sign   = joint | range | link
 *
 * An item without a number leans on the one before it: "(b)" after "31(1)(a)". What lies within a range belongs to the
 * list where the sequence tells it.
 */
export interface ProvisionList {
  readonly items: readonly ProvisionItem[]
  /** Offset of the end of the last one. */
  readonly end: number
  /** The words in brackets after it, without them: "(personal data)", "(FOIA)"; `null` where there are none. */
  readonly note: string | null
  /** Offset of the end, the words in brackets included. */
  readonly noteEnd: number
}

/** One provision of a list, and the words that are its own. */
export interface ProvisionItem {
  /** In full, brackets included: `31(1)(b)`. Without its number in a list of subsections: `(2)(c)`. */
  readonly number: string
  /** Where its own words stand: "(b)" of "31(1)(a) and (b)". One that lies within a range has the range's. */
  readonly start: number
  readonly end: number
}

interface Item {
  readonly reference: Reference
  readonly start: number
  readonly end: number
}

/**
 * Reads a list of provisions.
 *
 * @param text the reading text
 * @param from offset of its first number, or of the bracket that a list of subsections opens with
 * @param plural true after a plural noun, which a plain number can follow after "and"
 * @returns `null` where none stands there
 */
export function readProvisionList(text: string, from: number, plural: boolean): ProvisionList | null {
  return new ListReader(text, from, plural).read()
}

class ListReader {
  readonly #text: string
  readonly #from: number
  readonly #plural: boolean
  readonly #items: Item[] = []
  /** Where the next token starts. */
  #at: number

  constructor(text: string, from: number, plural: boolean) {
    this.#text = text
    this.#from = from
    this.#plural = plural
    this.#at = from
  }

  read(): ProvisionList | null {
    if (!this.#readFirst()) return null
    let end = this.#at
    let next = this.#note(tokenAt(this.#text, end))
    let note = next.note
    let noteEnd = this.#at
    for (let sign = next.sign; sign; sign = next.sign) {
      this.#at = sign.end
      if (!this.#readNext(sign.kind)) break
      end = this.#at
      next = this.#note(tokenAt(this.#text, end))
      note = next.note
      noteEnd = this.#at
    }
    return {items: written(this.#items), end, note, noteEnd}
  }

  /** Passes over a note, and gives the sign after it that may go on with the list. */
  #note(token: Token | null): {readonly note: string | null; readonly sign: Token | null} {
    if (token?.kind !== 'note') return {note: null, sign: signOf(token)}
    this.#at = token.end
    return {note: token.text, sign: signOf(tokenAt(this.#text, token.end))}
  }

  #readFirst(): boolean {
    const number = numberAt(this.#text, this.#from)
    if (number) {
      this.#add({number: number.text, labels: []}, number)
      this.#readLabels()
      return true
    }
    this.#add({number: '', labels: []}, {start: this.#from, end: this.#from})
    this.#readLabels()
    return this.#at > this.#from
  }

  /** Reads the item after a sign; false where none stands there that belongs to the list. */
  #readNext(sign: Token['kind']): boolean {
    const before = this.#items[this.#items.length - 1] as Item
    const token = tokenAt(this.#text, this.#at)
    if (token?.kind === 'label') {
      const reference = elidedAfter(before.reference, token.text)
      if (!reference || (sign === 'link' && !isNumeral(token.text)) || this.#isMark(token)) return false
      this.#goOn(sign, reference, token)
      return true
    }
    if (token?.kind !== 'number' || before.reference.number === '') return false
    const follower = tokenAt(this.#text, token.end)
    const isPlain = follower?.kind !== 'label' || this.#isMark(follower)
    if (isPlain && (sign === 'link' || !this.#plural || !this.#mayEndAt(token.end, follower))) return false
    this.#goOn(sign, {number: token.text, labels: []}, token)
    return true
  }

  /** Adds an item with its labels, and what lies in the range that it ends. */
  #goOn(sign: Token['kind'], reference: Reference, token: Token): void {
    const first = this.#items[this.#items.length - 1] as Item
    const place = this.#items.length
    this.#add(reference, token)
    this.#readLabels()
    if (sign !== 'range') return
    const last = this.#items[place] as Item
    const within = between(first.reference, last.reference)
    if (within.length === 0) return
    const {start} = first
    const {end} = last
    this.#items.splice(place, 0, ...within.map(one => ({reference: one, start, end})))
  }

  #add(reference: Reference, {start, end}: Pick<Token, 'start' | 'end'>): void {
    this.#items.push({reference, start, end})
    this.#at = end
  }

  /** Reads the labels of the last item. One on the level of its last starts an item beside it: "(3A)(3B)". */
  #readLabels(): void {
    for (;;) {
      const token = this.#mayOpenBracket() ? tokenAt(this.#text, this.#at) : null
      if (token?.kind !== 'label' || (token.start > this.#at && this.#isMark(token))) return
      const {reference: last, start} = this.#items[this.#items.length - 1] as Item
      const {reference, beside} = withLabel(last, token.text)
      if (beside) this.#add(reference, token)
      else {
        this.#items[this.#items.length - 1] = {reference, start, end: token.end}
        this.#at = token.end
      }
    }
  }

  /** A cheap first look: true for a bracket, or behind a space or two. */
  #mayOpenBracket(): boolean {
    let at = this.#at
    while (at - this.#at < 2 && this.#text[at] === ' ') at++
    return this.#text[at] === '('
  }

  /**
   * True for a label that is the mark of the next part of a sentence: "(a) under section 31(1)(a) and (b) under
   * section 40", "(i) section 40 (ii) section 41".
   */
  #isMark({text, end}: Token): boolean {
    return startsWithNoun(this.#text, end) || isNextMark(this.#text, this.#from, text)
  }

  /** True where a plain number at the end of a list can be one of its numbers: "36 and 40 of FOIA", not "40, 12 files". */
  #mayEndAt(end: number, follower: Token | null): boolean {
    return follower?.kind === 'note' || endsList(this.#text, end)
  }
}

function signOf(token: Token | null): Token | null {
  return token && (token.kind === 'joint' || token.kind === 'range' || token.kind === 'link') ? token : null
}

/** Each provision once. */
function written(items: readonly Item[]): ProvisionItem[] {
  const numbers = new Set<string>()
  const list: ProvisionItem[] = []
  for (const {reference, start, end} of items) {
    const number = writeReference(reference)
    if (numbers.has(number)) continue
    numbers.add(number)
    list.push({number, start, end})
  }
  return list
}

function isNumeral(label: string): boolean {
  return label.charCodeAt(0) <= 0x39
}

/** The marks of a sentence's parts stand no further apart. */
const longestPart = 400

/** True where the mark before a letter or numeral stands alone earlier in the text: " (a) " for "(b)". */
function isNextMark(text: string, from: number, sign: string): boolean {
  const before = signBefore(sign)
  if (before === null) return false
  const at = text.slice(Math.max(0, from - longestPart), from).lastIndexOf(` (${before}) `)
  if (at === -1) return false
  // "31(1) (a) and (b)": that is a label of an earlier list.
  const preceding = text[Math.max(0, from - longestPart) + at - 1] ?? ' '
  return !/[\d)]/.test(preceding)
}

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

function signBefore(sign: string): string | null {
  const place = numerals.indexOf(sign)
  if (place > 0) return numerals[place - 1] as string
  return sign.length === 1 && sign > 'a' ? String.fromCharCode(sign.charCodeAt(0) - 1) : null
}

/** Words that may follow a plain number at the end of a list. */
const wordsAfter: ReadonlySet<string> = new Set([
  'and', 'or', 'of', 'to', 'in', 'under', 'as', 'is', 'are', 'was', 'were', 'do', 'does', 'did', 'which', 'because',
  'has', 'have', 'had', 'for', 'on', 'by', 'with', 'when', 'where', 'that', 'at', 'would', 'could', 'may', 'can',
  'cannot', 'should', 'if', 'but', 'so', 'from', 'the',
]) // biome-ignore format: a list of words reads best in rows

/** "applies", "FOIA", "EIR" and their kin. */
const startsAfter = ['appl', 'foi', 'eir'] as const

const longestWordAfter = 12

function endsList(text: string, from: number): boolean {
  let start = from
  while (start - from < 2 && text[start] === ' ') start++
  if (start === text.length || ',.;:)]–—-'.includes(text[start] as string)) return true
  let end = start
  while (end - start < longestWordAfter && /\w/.test(text[end] ?? '')) end++
  const word = text.slice(start, end).toLowerCase()
  return wordsAfter.has(word) || startsAfter.some(beginning => word.startsWith(beginning))
}
