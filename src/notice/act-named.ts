import {type ActName, actNameAt, actNameBefore} from './acts.ts'
import {startsWithCapital} from './characters.ts'
import {foldInPlace} from './fold.ts'
import type {ProvisionList} from './provision-grammar.ts'

/** The Act that the words beside a list name, and where they end. */
export interface NamedAct {
  readonly act: ActName
  /** Offset of the end of the name behind the list; of the list itself for a name before it. */
  readonly end: number
}

/** No name of an Act is longer. */
const reach = 64

const connection = / {0,2},? {0,2}(?:(of|in|under|to|from) )?(?:both )?(?:the )?/iy

/** Plain letters and those with accents, not the class of all: that is slow to compile. */
const capitalisedAct =
  /[A-ZÀ-Þ][A-Za-zÀ-ɏ'’()-]* (?:(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’()-]*|of|and|to|for|the|etc) ){0,9}(?:Act|Regulations|Rules|Order)\b/y

/** The Act that the words round a list name: "of the DPA", "FOIA" before or after it, "(FOIA)"; `null` for none. */
export function actNamedBeside(
  text: string,
  start: number,
  {note, noteEnd, end}: Pick<ProvisionList, 'note' | 'noteEnd' | 'end'>,
): NamedAct | null {
  const after = actNamedAfter(text, noteEnd)
  if (after) return after
  const noted = note === null ? null : actNameAt(foldInPlace(note), 0)
  if (noted && noted.end >= (note ?? '').length) return {act: noted.act, end: noteEnd}
  const before = actNamedBefore(text, start)
  return before && {act: before, end}
}

function actNamedAfter(text: string, from: number): NamedAct | null {
  // Most lists that end a clause have no name behind them.
  if (from >= text.length || '.;:)'.includes(text[from] as string)) return null
  connection.lastIndex = from
  const [joined, preposition] = connection.exec(text) ?? ['']
  const at = from + joined.length
  const named = nameAt(text, at)
  // "the section 45 Code" is the code that the section provides for.
  if (named?.act === 'other' && joined === ' ' && /^code/i.test(text.slice(at, at + 4))) return null
  // "section 40 Act", "section 40, Regulations" name nothing without "of".
  const isVague = named?.act === 'act' || named?.act === 'regulations'
  if (named && (preposition !== undefined || !isVague)) return named
  if (preposition?.toLowerCase() === 'of') return {act: 'other', end: at}
  if (!startsWithCapital(text.charAt(at))) return null
  capitalisedAct.lastIndex = at
  return capitalisedAct.test(text) ? {act: 'other', end: capitalisedAct.lastIndex} : null
}

/** The Act whose name stands at `at`. A name in small letters is compared as it is: to fold every text takes its time. */
function nameAt(text: string, at: number): NamedAct | null {
  if (isSmall(text.charCodeAt(at))) return actNameAt(text, at)
  const named = actNameAt(foldInPlace(text.slice(at, at + reach)), 0)
  return named && {act: named.act, end: at + named.end}
}

/** "FOIA section 40(2)", "the Companies Act 2006, section 9". */
function actNamedBefore(text: string, start: number): ActName | null {
  let end = start
  while (end > 0 && start - end < 3 && ' ,('.includes(text[end - 1] as string)) end--
  const act = nameBefore(text, end)
  if (act !== null && act !== 'act' && act !== 'regulations' && act !== 'other') return act
  return otherAct.test(text.slice(Math.max(0, end - 9), end)) ? 'other' : null
}

function nameBefore(text: string, end: number): ActName | null {
  if (isInSmallLetters(text, end)) return actNameBefore(text, end)
  const words = foldInPlace(text.slice(Math.max(0, end - reach), end))
  return actNameBefore(words, words.length)
}

const otherAct = /\bact (?:1[89]|20)\d\d$/i

/** True where the word that ends at `end` has small letters alone. */
function isInSmallLetters(text: string, end: number): boolean {
  let start = end
  while (isSmall(text.charCodeAt(start - 1))) start--
  return start < end && (start === 0 || text[start - 1] === ' ')
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}
