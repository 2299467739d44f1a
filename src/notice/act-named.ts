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

/** No name and what joins it to a number is longer. */
const reach = 80

const connection = / {0,2},? {0,2}(?:(of|in|under|to|from) )?(?:both )?(?:the )?/y

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
  const words = foldInPlace(text.slice(from, from + reach))
  connection.lastIndex = 0
  const [joined, preposition] = connection.exec(words) ?? ['']
  const named = actNameAt(words, joined.length)
  // "the section 45 Code" is the code that the section provides for.
  if (named?.act === 'other' && joined === ' ' && words.startsWith('code', 1)) return null
  // "section 40 Act", "section 40, Regulations" name nothing without "of".
  const isVague = named?.act === 'act' || named?.act === 'regulations'
  if (named && (preposition !== undefined || !isVague)) return {act: named.act, end: from + named.end}
  const at = from + joined.length
  if (preposition === 'of') return {act: 'other', end: at}
  if (!startsWithCapital(text.charAt(at))) return null
  capitalisedAct.lastIndex = at
  return capitalisedAct.test(text) ? {act: 'other', end: capitalisedAct.lastIndex} : null
}

/** "FOIA section 40(2)", "the Companies Act 2006, section 9". */
function actNamedBefore(text: string, start: number): ActName | null {
  let end = start
  while (end > 0 && start - end < 3 && ' ,('.includes(text[end - 1] as string)) end--
  const words = foldInPlace(text.slice(Math.max(0, end - reach), end))
  const act = actNameBefore(words, words.length)
  if (act !== null && act !== 'act' && act !== 'regulations' && act !== 'other') return act
  return /\bact (?:1[89]|20)\d\d$/.test(words) ? 'other' : null
}
