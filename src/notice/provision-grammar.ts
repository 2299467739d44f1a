import {startsWithNoun} from './provision-nouns.ts'
import {
  between,
  depthOf,
  elidedAfter,
  labelAfter,
  type Reference,
  writeReference,
} from './provision-reference.ts'
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
  /** Where its own words stand: "(b)" of "31(1)(a) and (b)". */
  readonly start: number
  readonly end: number
  /** False for one that lies within a range and has no words of its own, but those of the range. */
  readonly written: boolean
}

interface Item {
  readonly reference: Reference
  readonly start: number
  readonly end: number
  readonly written: boolean
}

/** A list as far as it is read. */
interface Reading {
  readonly text: string
  readonly from: number
  readonly plural: boolean
  readonly items: Item[]
  /** Where the next token starts. */
  at: number
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
  const list: Reading = {text, from, plural, items: [], at: from}
  if (!readFirst(list)) return null
  let end: number
  let note: Token | null
  for (;;) {
    end = list.at
    let sign = tokenAt(text, end)
    note = sign?.kind === 'note' ? sign : null
    if (note) sign = tokenAt(text, note.end)
    if (!sign || !readNext(list, sign)) break
  }
  return {items: itemsOf(list.items), end, note: note?.text ?? null, noteEnd: note?.end ?? end}
}

function readFirst(list: Reading): boolean {
  const number = numberAt(list.text, list.from)
  readItem(list, {number: number?.text ?? '', labels: []}, list.from, number?.end ?? list.from)
  return list.at > list.from
}

/** Reads a sign and the item after it; false where no item stands there that belongs to the list. */
function readNext(list: Reading, sign: Token): boolean {
  if (sign.kind !== 'joint' && sign.kind !== 'range' && sign.kind !== 'link') return false
  const {text, plural} = list
  const before = lastOf(list).reference
  const token = tokenAt(text, sign.end)
  if (token?.kind === 'label') {
    const reference = elidedAfter(before, token.text)
    if (!reference || (sign.kind === 'link' && !isNumeral(token.text)) || isMark(list, token)) return false
    goOn(list, sign, reference, token)
    return true
  }
  if (token?.kind !== 'number' || before.number === '') return false
  const follower = tokenAt(text, token.end)
  const isPlain = follower?.kind !== 'label' || isMark(list, follower)
  if (isPlain && (sign.kind === 'link' || !plural || !mayEndAt(text, token.end, follower))) return false
  goOn(list, sign, {number: token.text, labels: []}, token)
  return true
}

/** Adds an item with its labels, and what lies in the range that it ends. */
function goOn(list: Reading, sign: Token, reference: Reference, token: Token): void {
  const {items} = list
  const first = lastOf(list)
  const place = items.length
  readItem(list, reference, token.start, token.end)
  if (sign.kind !== 'range') return
  const last = items[place] as Item
  const within = between(first.reference, last.reference)
  if (within.length === 0) return
  const {start} = first
  const {end} = last
  items.splice(place, 0, ...within.map(one => ({reference: one, start, end, written: false})))
}

function lastOf({items}: Reading): Item {
  return items[items.length - 1] as Item
}

/**
 * Adds an item, with the labels behind what is read of it already. One that does not go on with it makes an item beside
 * it: "(3A)(3B)".
 */
function readItem(list: Reading, {number, labels: read}: Reference, from: number, to: number): void {
  const {text, items} = list
  let labels = read
  let start = from
  list.at = to
  while (mayOpenBracket(text, list.at)) {
    const token = tokenAt(text, list.at)
    if (token?.kind !== 'label' || (token.start > list.at && isMark(list, token))) break
    const label = labelAfter(labels, token.text)
    const depth = depthOf(labels, label)
    if (depth < labels.length) {
      items.push({reference: {number, labels}, start, end: list.at, written: true})
      start = token.start
    }
    labels = depth === 0 ? [label] : [...labels.slice(0, depth), label]
    list.at = token.end
  }
  items.push({reference: {number, labels}, start, end: list.at, written: true})
}

/** A cheap first look: true for a bracket at `at`, or behind a space or two. */
function mayOpenBracket(text: string, at: number): boolean {
  let next = at
  while (next - at < 2 && text[next] === ' ') next++
  return text[next] === '('
}

/**
 * True for a label that is the mark of the next part of a sentence: "(a) under section 31(1)(a) and (b) under section
 * 40", "(i) section 40 (ii) section 41".
 */
function isMark({text, from}: Reading, label: Token): boolean {
  return startsWithNoun(text, label.end) || isNextMark(text, from, label.text)
}

/** True where a plain number at the end of a list can be one of its numbers: "36 and 40 of FOIA", not "40, 12 files". */
function mayEndAt(text: string, end: number, follower: Token | null): boolean {
  return follower?.kind === 'note' || endsList(text, end)
}

/** Each provision once. */
function itemsOf(items: readonly Item[]): ProvisionItem[] {
  const [only] = items
  // Most lists hold one provision.
  if (only && items.length === 1) return [itemOf(only)]
  const numbers = new Set<string>()
  return items.map(itemOf).filter(({number}) => !numbers.has(number) && numbers.add(number))
}

function itemOf({reference, start, end, written}: Item): ProvisionItem {
  return {number: writeReference(reference), start, end, written}
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
  if (start === text.length || ',.;:)]–—-&/'.includes(text[start] as string)) return true
  let end = start
  while (end - start < longestWordAfter && /\w/.test(text[end] ?? '')) end++
  const word = text.slice(start, end).toLowerCase()
  return wordsAfter.has(word) || startsAfter.some(beginning => word.startsWith(beginning))
}
