import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {decodeNumericCharacterReference} from 'micromark-util-decode-numeric-character-reference'

export interface CharacterReference {
  /** What it stands for: one character, or in a few cases two. */
  readonly value: string
  /** Its length in the source, from `&` to `;`. */
  readonly length: number
}

/** The longest name is 31 characters (CommonMark 2.5); looking no further keeps reading linear. */
const longest = 33

/** The character reference (`&nbsp;`, `&#8217;`) that starts at `at`, or `null`. */
export function characterReferenceAt(source: string, at: number, end: number): CharacterReference | null {
  if (source.charCodeAt(at) !== 0x26) return null
  const close = source.slice(at, Math.min(end, at + longest)).indexOf(';')
  if (close < 2) return null
  const body = source.slice(at + 1, at + close)
  const value = body.startsWith('#') ? decodeNumber(body) : decodeNamedCharacterReference(body)
  return value === false ? null : {value, length: close + 1}
}

function decodeNumber(body: string): string | false {
  const hex = /^#x([\da-f]{1,6})$/i.exec(body)?.[1]
  if (hex) return decodeNumericCharacterReference(hex, 16)
  const decimal = /^#(\d{1,7})$/.exec(body)?.[1]
  return decimal === undefined ? false : decodeNumericCharacterReference(decimal, 10)
}
