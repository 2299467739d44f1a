/** Made when first needed: a class of all letters takes longer to compile than a notice's titles to read. */
let letterOrDigit: RegExp | null = null

/** True for a letter or figure of any script; `false` for the empty string. */
export function isLetterOrDigit(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (isWestern(code))
    return isWesternLetter(code) || (code >= 0xb2 && code <= 0xbe && otherFigures.has(code))
  letterOrDigit ??= /[\p{L}\p{N}]/u
  return letterOrDigit.test(character)
}

/** True for a capital letter of any script at the start of a text. */
export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  if (isWestern(code)) return code >= 0xc0 && code <= 0xde && code !== 0xd7
  capital ??= /^\p{Lu}/u
  return capital.test(text)
}

let capital: RegExp | null = null

/** True for a letter of any script; `false` for the empty string. */
export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (isWestern(code)) return isWesternLetter(code)
  letter ??= /\p{L}/u
  return letter.test(character)
}

let letter: RegExp | null = null

/**
 * The letters of the Latin script as ranges of a class, for expressions that look for names. A class of all letters is
 * slow to compile, and slower still several times over.
 */
export const latinLetters = 'A-Za-z\\xAA\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F\\u1E00-\\u1EFF'

/** True for what notices have beside ASCII: Latin-1, and the dashes, marks and spaces of general punctuation. */
function isWestern(code: number): boolean {
  return code < 0x100 || (code >= 0x2000 && code < 0x2070)
}

function isWesternLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7) ||
    code === 0xaa ||
    code === 0xb5 ||
    code === 0xba
  )
}

/** Raised figures and fractions of Latin-1. */
const otherFigures: ReadonlySet<number> = new Set([0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe])
