import type {Root} from 'mdast'

/**
 * Finds a place at which a Markdown text can be split so that its parts parse as the whole would: after a blank line
 * that is followed by a line at the left margin, every open block ends. Only a top-level list goes on across such a
 * place (the next part then starts with an item of it), and link definitions reach no other part. A fence or HTML
 * that a blank line does not end goes on too: {@link goesOn} tells that, once the part has been parsed.
 *
 * @returns the first such place at `from` or after it; the end of the text where there is none
 */
export function partEnd(source: string, from: number): number {
  for (let at = source.indexOf('\n', from); at !== -1; at = source.indexOf('\n', at + 1)) {
    if (startsAtMargin(source.charCodeAt(at + 1)) && isBlankBefore(source, at)) return at + 1
  }
  return source.length
}

/**
 * True where the last block of a parsed part, a fence or HTML, has taken in the blank line at the part's end. Indented
 * code counts too: behind it the parser begins a list only with the number 1.
 */
export function goesOn(tree: Root, part: string): boolean {
  const last = tree.children[tree.children.length - 1]
  if (last?.type !== 'code' && last?.type !== 'html') return false
  const {start, end} = last.position ?? {}
  if (last.type === 'code' && !/[`~]/.test(part[start?.offset ?? 0] ?? '')) return true
  return (end?.offset ?? 0) > part.trimEnd().length
}

/** True where the line that ends at `newline` is empty but for white space. */
function isBlankBefore(source: string, newline: number): boolean {
  for (let at = newline - 1; at >= 0; at--) {
    const code = source.charCodeAt(at)
    if (code === 10) return true
    if (code !== 13 && code !== 32 && code !== 9) return false
  }
  return true
}

/** A byte order mark is no margin: the parser would pass over it at the start of a part. */
function startsAtMargin(code: number): boolean {
  return !Number.isNaN(code) && code !== 32 && code !== 9 && code !== 10 && code !== 13 && code !== 0xfeff
}
