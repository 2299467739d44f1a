import {isLetterOrDigit} from './characters.ts'
import {type EnumerationMark, markAt, type Reading, readingsOf} from './enumeration-mark.ts'
import {lineStarts} from './line-starts.ts'
import type {Block, Quotation, SubParagraph} from './notice.ts'
import {quotationIndexOf} from './quoted.ts'
import type {LineIndex} from './span.ts'
import {spanOf} from './text-map.ts'

/** A mark found, with where it stands. */
interface Found {
  readonly mark: EnumerationMark
  readonly block: Block
  readonly place: 'block' | 'line' | 'inline'
}

/** An enumeration that may go on. */
interface Open {
  readonly id: number
  readonly style: Reading['style']
  readonly shape: EnumerationMark['shape']
  value: number
  /** The block of its last mark. */
  block: number
}

/**
 * Reads the marks (a), (b), (i) … outside quotations; blocks that open with one get the role `sub-paragraph`.
 *
 * A mark counts at the start of a block or of a line, and inside a sentence only in a row of at least three that is
 * plainly an enumeration: provisions are written with the same marks.
 */
export function readSubParagraphs(
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  lines: LineIndex,
): SubParagraph[] {
  const quoted = quotationIndexOf(quotations)
  const found: Found[] = []
  for (const block of blocks) {
    if (!mayHold(block)) continue
    for (const {mark, place} of marksIn(block, lines)) {
      if (!quoted.contains(spanOf(block, mark.start, mark.end)[0])) found.push({mark, block, place})
    }
  }
  return numbered(found, blocks, lines)
}

function mayHold(block: Block): boolean {
  if (block.type !== 'prose' || block.note || block.quoteDepth > 0) return false
  return block.role === 'body' || block.role === 'list-item' || block.role === 'paragraph'
}

/** A mark in a block, and where it stands there. */
interface Placed {
  readonly mark: EnumerationMark
  readonly place: Found['place']
}

function marksIn(block: Block, lines: LineIndex): readonly Placed[] {
  const {text} = block
  const marks: Placed[] = []
  const numbered = block.role === 'paragraph' && !block.opensItem ? numberBefore.exec(text) : null
  const start = (numbered?.[0] ?? '').length
  const first = markAt(text, start)
  if (first && opensClause(text, first)) marks.push({mark: first, place: 'block'})
  if (lines.lineStart(block.line + 1) < block.span[1] && anyMark.test(text)) addLineMarks(block, lines, marks)
  const inline = inlineMarks(text, start)
  if (inline.length === 0) return marks
  const known = new Set(marks.map(({mark}) => mark.start))
  for (const mark of inline) if (!known.has(mark.start)) marks.push({mark, place: 'inline'})
  return marks.sort((one, other) => one.mark.start - other.mark.start)
}

const numberBefore = /^\d{1,4}[.)]?\s+/

/** Any mark at all: a cheap look, before lines are found. */
const anyMark = /(?:^|[(\s])(?:[a-z]|[ivxl]{2,6}|\d{1,2})[.)]/

function addLineMarks(block: Block, lines: LineIndex, marks: Placed[]): void {
  const {text} = block
  for (const at of lineStarts(block, lines)) {
    const mark = markAt(text, at)
    if (mark && opensClause(text, mark) && endsClause(text, at)) marks.push({mark, place: 'line'})
  }
}

/** What a part may open with besides letters and figures. */
const openingMarks = `"'“‘£[`

/** True where words follow that can open a part: not "(a) and (b) …", and no second bracket. */
function opensClause(text: string, {end, shape}: EnumerationMark): boolean {
  const rest = text.slice(end, end + 24).trimStart()
  if (shape === '.' && text[end] !== ' ') return false
  if (rest === '') return end === text.length
  const opens = isLetterOrDigit(rest.charAt(0)) || openingMarks.includes(rest.charAt(0))
  return opens && !/^(?:and|or|to|of|above|below)\b/i.test(rest)
}

/** True where the words before a mark end a clause, and with something other than a provision. */
function endsClause(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).trimEnd()
  const clause = before.replace(/\s(?:and|or)$/, '')
  const joined = clause !== before
  const bare = clause.replace(/[,;:.\s–—-]+$/, '')
  if (!joined && bare.length === clause.length) return false
  return !/[\d)]$/.test(bare)
}

/** Words before a mark that show it to be a part of something else. */
const ofAnother =
  /(?:\d|\)|\b(?:sections?|sub-?sections?|paragraphs?|sub-?paragraphs?|limbs?|parts?|points?|stages?|tests?|basis|bases|principles?|regulations?|articles?|exceptions?|exemptions?|conditions?|questions?|items?|and|or|to|under|of))$/i

const inlineMark = /(?<=[\s,;:–—-])\((?:[a-z]|[ivxl]{2,6}|\d)\)(?=\s+\S)/y

/** Fewer marks in a sentence are too likely to be provisions. */
const fewestInline = 3

/** Marks inside a sentence that are plainly an enumeration: "whether (a) …, (b) … and (c) …". */
function inlineMarks(text: string, from: number): EnumerationMark[] {
  const rows: EnumerationMark[] = []
  let row: EnumerationMark[] = []
  const close = (): void => {
    if (row.length >= fewestInline) for (const mark of row) rows.push(mark)
    row = []
  }
  for (let index = text.indexOf('('); index !== -1; index = text.indexOf('(', index + 1)) {
    inlineMark.lastIndex = index
    if (!inlineMark.test(text)) continue
    const mark = index < from ? null : markAt(text, index)
    const last = row[row.length - 1]
    if (!mark || !opensClause(text, mark)) {
      close()
    } else if (last && continuesInline(text, last, mark)) {
      row.push(mark)
    } else {
      close()
      const before = text.slice(Math.max(0, index - 24), index).trimEnd()
      if (readingsOf(mark.sign).some(({value}) => value === 1) && !ofAnother.test(before)) row.push(mark)
    }
  }
  close()
  return rows
}

/** True for a mark in the same row: two words or more after the last, with a comma or semicolon before it. */
function continuesInline(text: string, last: EnumerationMark, mark: EnumerationMark): boolean {
  const between = text.slice(last.end, mark.start).trim()
  if (!/[,;](?: (?:and|or))?$|\s(?:and|or)$/.test(between)) return false
  if (/[\d)][,;]?(?: (?:and|or))?$/.test(between)) return false
  if (between.split(' ', 3).length < 2) return false
  return readingsOf(mark.sign).some(({style, value}) =>
    readingsOf(last.sign).some(
      before => before.style === style && value > before.value && value <= before.value + 2,
    ),
  )
}

/** Gives each mark its place in an enumeration. */
function numbered(found: readonly Found[], blocks: readonly Block[], lines: LineIndex): SubParagraph[] {
  const subParagraphs: SubParagraph[] = []
  let open: Open[] = []
  let enumerations = 0
  let owner: {paragraph: number | null; section: number | null} | null = null
  for (const [index, {mark, block, place}] of found.entries()) {
    const sameOwner = owner && owner.paragraph === block.paragraph && owner.section === block.section
    if (!sameOwner) open = []
    owner = block

    const next = found[index + 1]
    const carried = carriedOn(
      open,
      mark,
      block,
      next?.block.paragraph === block.paragraph ? next : undefined,
      blocks,
    )
    let reading: Reading
    let enumeration: Open
    if (carried) {
      reading = carried.reading
      enumeration = carried.open
      open = open.slice(0, open.indexOf(enumeration) + 1)
      enumeration.value = reading.value
      enumeration.block = block.index
    } else {
      reading = readingsOf(mark.sign)[0] as Reading
      enumeration = {
        id: enumerations++,
        style: reading.style,
        shape: mark.shape,
        value: reading.value,
        block: block.index,
      }
      open = [
        ...open.filter(other => other.style !== enumeration.style || other.shape !== mark.shape),
        enumeration,
      ]
    }

    const markerSpan = spanOf(block, mark.start, mark.end)
    if (place === 'block' && block.role !== 'paragraph') block.role = 'sub-paragraph'
    subParagraphs.push({
      written: mark.written,
      style: reading.style,
      value: reading.value,
      markerSpan,
      line: lines.lineAt(markerSpan[0]),
      block: block.index,
      paragraph: block.paragraph,
      enumeration: enumeration.id,
    })
  }
  return subParagraphs
}

/** The innermost open enumeration that a mark carries on, and how it is to be read in it; `null` where it opens one. */
function carriedOn(
  open: readonly Open[],
  mark: EnumerationMark,
  block: Block,
  next: Found | undefined,
  blocks: readonly Block[],
): {readonly open: Open; readonly reading: Reading} | null {
  const readings = readingsOf(mark.sign)
  const candidates = open.flatMap(enumeration =>
    enumeration.shape !== mark.shape
      ? []
      : readings
          .filter(({style}) => style === enumeration.style)
          .map(reading => ({open: enumeration, reading})),
  )
  // What is next in one enumeration is not out of place in another.
  const successor = candidates.findLast(({open: {value}, reading}) => reading.value === value + 1)
  if (successor) return successor
  // A first mark opens an enumeration, unless it repeats the one just before it.
  const first = readings.find(({value}) => value === 1)
  if (first) {
    const repeated = candidates.findLast(({reading}) => reading === first)
    if (!repeated || !adjacent(blocks, repeated.open.block, block.index)) return null
    const restarts = next !== undefined && readingsOf(next.mark.sign).some(({value}) => value === 2)
    return repeated.open.value === 1 || !restarts ? repeated : null
  }
  return candidates.findLast(({open: {block: last}}) => adjacent(blocks, last, block.index)) ?? null
}

/** True where nothing but parts of the enumeration, and what a page brings with it, stands between two blocks. */
function adjacent(blocks: readonly Block[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const {role, type} = blocks[at] as Block
    // A comment is no part of the text.
    if (type === 'html') continue
    if (role !== 'sub-paragraph' && role !== 'quotation' && role !== 'furniture' && role !== 'footnote')
      return false
  }
  return true
}
