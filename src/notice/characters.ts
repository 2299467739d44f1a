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
