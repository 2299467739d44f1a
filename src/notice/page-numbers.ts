import type {PageLine} from './page-lines.ts'
import {sourceOffset} from './text-map.ts'

interface PageNumber {
  readonly number: number
  /**
   * - `plain`: the number alone, which may as well be a footnote's
   * - `dressed`: `- 3 -`, `3 | Page`
   * - `full`: `Page 3 of 12`, which can be nothing else
   */
  readonly form: 'plain' | 'dressed' | 'full'
}

const full = /^(?:page )?(\d{1,3}) of \d{1,3}$/i
const dressed = /^(?:[-–—] ?(\d{1,3}) ?[-–—]|page (\d{1,3})|(\d{1,3}) ?\| ?p ?a ?g ?e)$/i
const plain = /^\d{1,3}$/

/** The page number that a line is, or `null`. */
export function pageNumberOf(text: string): PageNumber | null {
  if (text.length > 20 || !/\d/.test(text)) return null
  if (plain.test(text)) return {number: Number(text), form: 'plain'}
  const whole = full.exec(text)
  if (whole) return {number: Number(whole[1]), form: 'full'}
  const match = dressed.exec(text)
  return match && {number: Number(match[1] ?? match[2] ?? match[3]), form: 'dressed'}
}

interface Candidate extends PageNumber {
  /** Index of its line. */
  readonly index: number
}

/** Two pages of text are at least so far apart in the source. */
const pageLength = 600

/** So many lines may stand after the last page number: the rest of a signature's address. */
const linesAfterLast = 2

const address = /^(?:<?https?:|www\.)/i

/**
 * Finds page numbers on lines of their own: beside a running header, or in a row that goes up by one from page to
 * page. A lone number with no other sign may be a footnote's, and is left alone.
 *
 * @param headers the lines that are running headers
 * @returns indexes into `lines`
 */
export function findPageNumbers(
  lines: readonly PageLine[],
  headers: ReadonlySet<number>,
): ReadonlySet<number> {
  const candidates: Candidate[] = []
  for (let index = 0; index < lines.length; index++) {
    const {text, block} = lines[index] as PageLine
    if (block.type === 'heading') continue
    const page = pageNumberOf(text)
    if (page) candidates.push({...page, index})
  }
  const found = new Set<number>()
  if (candidates.length === 0) return found
  for (const {index, form} of candidates) if (form === 'full') found.add(index)
  for (const index of besideHeaders(candidates, headers)) found.add(index)
  if (found.size > 0) {
    for (const index of inRowWith(candidates, found, lines.length)) found.add(index)
  } else {
    const row = rowOf(candidates, lines)
    for (const index of row) found.add(index)
  }
  return found
}

/** At the foot of a page the number stands before the next page's header, else at the head after its own. */
function besideHeaders(candidates: readonly Candidate[], headers: ReadonlySet<number>): number[] {
  const before = candidates.filter(({index}) => headers.has(index + 1))
  const beside = before.length > 0 ? before : candidates.filter(({index}) => headers.has(index - 1))
  return beside.map(({index}) => index)
}

/** Numbers that stand in their place between page numbers known, or as the last page's after them. */
function inRowWith(
  candidates: readonly Candidate[],
  known: ReadonlySet<number>,
  lineCount: number,
): readonly number[] {
  const next: (Candidate | undefined)[] = []
  for (let at = candidates.length - 1, after: Candidate | undefined; at >= 0; at--) {
    next[at] = after
    const candidate = candidates[at] as Candidate
    if (known.has(candidate.index)) after = candidate
  }
  const found: number[] = []
  let before: Candidate | undefined
  for (const [at, candidate] of candidates.entries()) {
    const after = next[at]
    const follows = before === undefined ? candidate.number === 1 : candidate.number === before.number + 1
    if (known.has(candidate.index)) {
      before = candidate
    } else if (
      after ? follows && after.number === candidate.number + 1 : isLast(candidate, before, lineCount)
    ) {
      found.push(candidate.index)
      before = candidate
    }
  }
  return found
}

function isLast({number, index}: Candidate, before: Candidate | undefined, lineCount: number): boolean {
  return before !== undefined && number === before.number + 1 && index >= lineCount - 1 - linesAfterLast
}

/** Where no header helps: numbers that go up by one, each once and a page apart, and none other beside them. */
function rowOf(candidates: readonly Candidate[], lines: readonly PageLine[]): readonly number[] {
  const first = candidates[0] as Candidate
  if (first.number > 2 || candidates.length < 2) return []
  const isRow = candidates.every(({number, index}, at) => {
    const before = candidates[at - 1]
    if (address.test(lines[index + 1]?.text ?? '')) return false
    if (!before) return true
    return number === before.number + 1 && placeOf(lines, index) - placeOf(lines, before.index) >= pageLength
  })
  if (!isRow) return []
  const shown = candidates.length > 2 || candidates.some(candidate => showsPageEnd(candidate, lines))
  return shown ? candidates.map(({index}) => index) : []
}

function placeOf(lines: readonly PageLine[], index: number): number {
  const line = lines[index]
  return line ? sourceOffset(line.block, line.from) : 0
}

/** True for a number that is dressed as a page's, that parts a sentence, or that ends the draft. */
function showsPageEnd({form, index}: Candidate, lines: readonly PageLine[]): boolean {
  if (form !== 'plain' || index === lines.length - 1) return true
  const before = lines[index - 1]?.text ?? ''
  const after = lines[index + 1]?.text ?? ''
  return /[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(after)
}
