/** A line that opens a code fence, or HTML that a blank line does not end (CommonMark 4.5 and 4.6, kinds 1 to 5). */
const unending = /^ {0,3}(?:```|~~~|<(?:script|pre|style|textarea|[?!](?!--)))/im

/** Below this a text is parsed in one go. */
const small = 16_384

/**
 * Splits a Markdown text at places where every open block ends, so that its parts parse as the whole would: a
 * blank line followed by a line that starts at the left margin. Only a top-level list goes on across such a place
 * (the next part then starts with an item of it), and link definitions reach no other part.
 *
 * The parser's time grows faster than its input; parts of a bounded size make reading linear.
 *
 * @returns the offsets at which the parts start, the first being 0.
 */
export function partStarts(source: string): readonly number[] {
  if (source.length <= small || unending.test(source) || hasOpenComment(source)) return [0]
  const starts = [0]
  let last = 0
  for (let at = source.indexOf('\n', small); at !== -1; at = source.indexOf('\n', at + 1)) {
    if (at + 1 - last < small) {
      at = last + small - 2
      continue
    }
    if (isBlankBefore(source, at) && startsAtMargin(source.charCodeAt(at + 1))) {
      last = at + 1
      starts.push(last)
    }
  }
  return starts
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

function startsAtMargin(code: number): boolean {
  return !Number.isNaN(code) && code !== 32 && code !== 9 && code !== 10 && code !== 13
}

/** True where an HTML comment is not closed in the paragraph of lines in which it opens. */
function hasOpenComment(source: string): boolean {
  for (let open = source.indexOf('<!--'); open !== -1; open = source.indexOf('<!--', open + 4)) {
    const close = source.indexOf('-->', open + 4)
    if (close === -1 || /\n[ \t\r]*\n/.test(source.slice(open, close))) return true
    open = close - 4
  }
  return false
}
