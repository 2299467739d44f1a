import {isMap, isScalar, isSeq, parseDocument, type Scalar} from 'yaml'
import type {FrontMatterEntry} from './header.ts'
import type {Span} from './span.ts'
import {nestsTooDeep} from './yaml-depth.ts'

/** Three dashes at the very start, down to the next line of three dashes. */
const opening = /^---[ \t]*(?:\r\n|\n|\r)/
const closing = /^---[ \t]*$/m

/**
 * Reads the front matter of a draft: each key with a plain value, or with a list of plain values (joined by line
 * endings, as are the lines of a block).
 *
 * @param source the draft, without a byte order mark
 * @returns the entries in document order; none where there is no front matter, or where it is no YAML
 */
export function readFrontMatter(source: string): readonly FrontMatterEntry[] {
  const start = opening.exec(source)?.[0].length
  if (start === undefined) return []
  const rest = source.slice(start)
  const end = closing.exec(rest)?.index
  return end === undefined ? [] : entriesOf(rest.slice(0, end), start)
}

function entriesOf(text: string, base: number): FrontMatterEntry[] {
  const map = parse(text)
  if (!isMap(map)) return []
  return map.items.flatMap(({key, value}) => {
    if (!isScalar(key)) return []
    const values = isSeq(value) ? value.items.filter(isScalar) : isScalar(value) ? [value] : []
    const words = values.map(wordsOf).filter(word => word !== '')
    const first = spanOf(values[0] ?? key, text, base)
    const last = spanOf(values[values.length - 1] ?? key, text, base)
    const keySpan = spanOf(key, text, base)
    const span: Span = words.length === 0 ? [keySpan[1] + 1, keySpan[1] + 1] : [first[0], last[1]]
    return [{key: wordsOf(key), keySpan, value: words.join('\n'), span}]
  })
}

/** The document's content; `null` where it is no YAML. What is wrong with it is for a YAML linter to say. */
function parse(text: string): unknown {
  if (nestsTooDeep(text)) return null
  const document = parseDocument(text, {logLevel: 'silent', schema: 'failsafe'})
  return document.errors.length === 0 ? document.contents : null
}

/** A scalar's words as a block's reading text has them: plain spaces, no soft hyphens; line endings are kept. */
function wordsOf({value}: Scalar): string {
  return typeof value === 'string'
    ? value
        .replace(/\u00AD/g, '')
        .replace(/[^\S\n]/gu, ' ')
        .trim()
    : ''
}

/** The words of a scalar, without quotation marks, a block's sign and white space around them. */
function spanOf({range}: Scalar, text: string, base: number): Span {
  let [start, end] = range ?? [0, 0]
  const mark = text[start]
  if (mark === '|' || mark === '>') start = text.indexOf('\n', start)
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  if ((mark === '"' || mark === "'") && end - start > 1) return [base + start + 1, base + end - 1]
  return [base + start, base + end]
}
