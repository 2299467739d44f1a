/** Quotation marks and dashes of every style, and the plain one that each is compared as. */
const plain: {readonly [character: string]: string} = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
}

/**
 * Folds words for comparison: lower case, straight quotation marks, plain hyphens, one space for any white space,
 * none at the ends.
 */
export function fold(words: string): string {
  return words
    .replace(/[‘’‛`“”„–—‑−]/g, mark => plain[mark] as string)
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** Like {@link fold} but one character for one, so that an offset in the result is an offset in `words`. */
export function foldInPlace(words: string): string {
  let folded = ''
  for (let at = 0; at < words.length; at++) {
    const character = words[at] as string
    const lower = (plain[character] ?? character).toLowerCase()
    folded += lower.length === 1 ? lower : character
  }
  return folded
}
