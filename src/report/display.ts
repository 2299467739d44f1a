/** A character of a draft as a terminal is to show it. */
export interface Cell {
  /** Where it starts in the text, in UTF-16 code units. */
  readonly at: number
  readonly shown: string
  /** The columns that it takes. */
  readonly width: number
}

/** Columns that a tab is shown as. */
const tabWidth = 4

/** Marks that join to the character before: accents, the joiner and the skin tones of emoji. */
const joining = /\p{Mn}|\p{Me}|\u200D|[\u{1F3FB}-\u{1F3FF}]/u

/** Format characters that show nothing, such as the soft hyphen, which terminals do not agree on. */
const unseen = /(?!\u200D)\p{Cf}/u

/** Characters that change the direction of what follows: a draft could make a report read other than it is. */
const bidiControl = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** First and last of each run of characters that take two columns: Unicode's East Asian Width, W and F. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2614, 0x2615],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
]

/**
 * Lays a text out as a terminal is to show it, character by character. Control characters never reach the
 * terminal: each is shown as its picture (`␛`), white space as a space.
 */
export function cellsOf(text: string): Cell[] {
  const cells: Cell[] = []
  let at = 0
  for (const character of text) {
    cells.push({at, ...show(character)})
    at += character.length
  }
  return cells
}

/** A text as it may be put on a terminal, on one line. */
export function safe(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text
  let shown = ''
  for (const character of text) shown += character === '\t' ? ' ' : show(character).shown
  return shown
}

/** The columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += show(character).width
  return width
}

/** Escapes, in JSON, the control characters that JSON lets through. */
export function escapeUnseen(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function show(character: string): Omit<Cell, 'at'> {
  const code = character.codePointAt(0) as number
  if (code >= 0x20 && code < 0x7f) return {shown: character, width: 1}
  if (code === 0x09) return {shown: ' '.repeat(tabWidth), width: tabWidth}
  if (code === 0x0a || code === 0x0d) return {shown: ' ', width: 1}
  if (code < 0x20) return {shown: String.fromCharCode(0x2400 + code), width: 1}
  if (code === 0x7f) return {shown: '␡', width: 1}
  if (code < 0xa0 || (code >= 0xd800 && code <= 0xdfff) || bidiControl.test(character)) {
    return {shown: '\uFFFD', width: 1}
  }
  if (unseen.test(character)) return {shown: '', width: 0}
  if (joining.test(character)) return {shown: character, width: 0}
  if (/\s/u.test(character)) return {shown: ' ', width: 1}
  return {shown: character, width: isWide(code) ? 2 : 1}
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false
  return wide.some(([first, last]) => code >= first && code <= last)
}
