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

const marks = /[‘’‛`“”„–—‑−]/g

/** White space that is not one plain space already. */
const spacing = /\s{2,}|[^\S ]/g

/**
 * Folds words for comparison: lower case, straight quotation marks, plain hyphens, one space for any white space,
 * none at the ends.
 */
export function fold(words: string): string {
  return words
    .replace(marks, mark => plain[mark] as string)
    .replace(spacing, ' ')
    .trim()
    .toLowerCase()
}

/** Like {@link fold} but one character for one, so that an offset in the result is an offset in `words`. */
export function foldInPlace(words: string): string {
  const lower = words.toLowerCase()
  if (lower.length === words.length) return lower.replace(marks, mark => plain[mark] as string)
  // A letter whose small form is longer (İ) is left as it is.
  let folded = ''
  for (let at = 0; at < words.length; at++) {
    const character = words[at] as string
    const small = (plain[character] ?? character).toLowerCase()
    folded += small.length === 1 ? small : character
  }
  return folded
}
