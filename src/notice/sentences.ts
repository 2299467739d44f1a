import {startsWithCapital} from './characters.ts'

/** Offsets `[start, end)` in a reading text, without the white space around. */
export type TextRange = readonly [start: number, end: number]

/** Shortened words after which a full stop ends no sentence. Compared in lower case, without their last stop. */
const abbreviations: ReadonlySet<string> = new Set([
  's', 'ss', 'sec', 'sch', 'reg', 'regs', 'art', 'arts', 'para', 'paras', 'no', 'nos', 'vol', 'p', 'pp', 'ch',
  'mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'rev', 'hon', 'lt', 'col', 'sgt', 'st', 'messrs',
  'eg', 'e.g', 'ie', 'i.e', 'cf', 'viz', 'v', 'vs', 'ref', 'tel', 'ext', 'dept', 'approx', 'ed', 'eds',
]) // biome-ignore format: a list of words reads best in rows

// As codes: every character of a draft is compared with them.
const fullStop = 0x2e
const questionMark = 0x3f
const exclamationMark = 0x21
const ellipsis = 0x2026

const closers = '"\'”’)]}'

/**
 * The sentences of a block's reading text, in order. A full stop ends none after an abbreviation ("s. 40", "No. 5",
 * "eg."), after a single initial, inside a number, or before a word in lower case.
 *
 * @param from where to begin (after a paragraph's number)
 */
export function sentencesOf(text: string, from = 0): TextRange[] {
  const sentences: TextRange[] = []
  let start = skipSpace(text, from)
  for (let at = start; at < text.length; at++) {
    const mark = text.charCodeAt(at)
    if (mark !== fullStop && mark !== questionMark && mark !== exclamationMark && mark !== ellipsis) continue
    let end = at + 1
    while (
      end < text.length &&
      ('.?!…'.includes(text[end] as string) || closers.includes(text[end] as string))
    )
      end++
    if (end < text.length && text[end] !== ' ') {
      at = end - 1
      continue
    }
    const next = skipSpace(text, end)
    if (
      next < text.length &&
      (goesOn(text, next) || (mark === fullStop && end === at + 1 && isShortened(text, at)))
    ) {
      at = end - 1
      continue
    }
    sentences.push([start, end])
    start = next
    at = next - 1
  }
  const end = text.trimEnd().length
  if (start < end) sentences.push([start, end])
  return sentences
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

/** True where a word in lower case follows: no sentence starts so. */
function goesOn(text: string, at: number): boolean {
  const character = text[at] as string
  return character !== character.toUpperCase()
}

/** True where the stop at `at` belongs to an abbreviation or an initial. */
function isShortened(text: string, at: number): boolean {
  let start = at
  // The longest abbreviation has seven letters; looking no further keeps this linear.
  while (start > 0 && at - start <= 8 && !' (['.includes(text[start - 1] as string)) start--
  const word = text.slice(start, at)
  if (word.length === 1 && startsWithCapital(word)) return word !== 'I'
  return abbreviations.has(word.toLowerCase())
}
