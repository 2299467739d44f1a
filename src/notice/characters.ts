/** Made when first needed: a class of all letters takes longer to compile than a notice's titles to read. */
let letterOrDigit: RegExp | null = null

/** True for a letter or figure of any script; `false` for the empty string. */
export function isLetterOrDigit(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  letterOrDigit ??= /[\p{L}\p{N}]/u
  return letterOrDigit.test(character)
}

/** True for a capital letter of any script at the start of a text. */
export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  capital ??= /^\p{Lu}/u
  return capital.test(text)
}

let capital: RegExp | null = null

/** True for a letter of any script; `false` for the empty string. */
export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  letter ??= /\p{L}/u
  return letter.test(character)
}

let letter: RegExp | null = null
