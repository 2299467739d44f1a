/** Far deeper than any draft; the Markdown parser's time grows with the square of the depth. */
export const deepestContainers = 200

/** The marks of blockquotes and list items that can open a line, with the white space among them. */
const opening = /^[\s>*+\-\d.)]+/
const marks = />|[*+-]\s|\d[.)]\s/g

/** True where a line opens more blockquotes and lists in one another than can be read in reasonable time. */
export function nestsTooManyContainers(source: string): boolean {
  let start = 0
  while (start < source.length) {
    const newline = source.indexOf('\n', start)
    const end = newline === -1 ? source.length : newline
    if (end - start > deepestContainers) {
      const opened = opening.exec(source.slice(start, end))?.[0] ?? ''
      if (opened.length > deepestContainers && (opened.match(marks)?.length ?? 0) > deepestContainers)
        return true
    }
    start = end + 1
  }
  return false
}
