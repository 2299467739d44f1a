import {type BlockLine, linesOf, longestBlockOfLines} from './block-lines.ts'
import {findCaseReference} from './case-reference.ts'
import {readDate} from './dates.ts'
import type {Label} from './labels.ts'
import type {Block, HeaderFieldName} from './notice.ts'
import type {Vocabulary} from './vocabulary.ts'

/** A stretch of a block's reading text. */
export interface Words {
  readonly block: Block
  readonly from: number
  readonly to: number
}

/** A field of the header as it was found: the label, and what stands after it, piece by piece. */
export interface Entry {
  /** `null` for a label that the profile does not know. */
  readonly field: HeaderFieldName | null
  /** `null` for a date or reference without a label. */
  readonly label: Words | null
  readonly value: Words[]
}

/** Addresses have no longer lines, and no more of them. */
const longestAddressLine = 90
const mostAddressLines = 9

/** A postcode ends an address. */
const endsWithPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i

/**
 * Reads the fields of a header from its blocks: lines with a label, lines that go on with what the line above
 * labelled, tables with labels down the side or along the top. The blocks of which anything is read get the role
 * `header`.
 *
 * @param top the blocks above the notice's text
 * @param source the whole draft
 */
export function readEntries(top: readonly Block[], vocabulary: Vocabulary, source: string): Entry[] {
  const reader = new EntryReader(vocabulary)
  for (let index = 0, end = 0; index < top.length; index = end) {
    const block = top[index] as Block
    end = block.type === 'table-cell' ? endOfTable(top, index) : index + 1
    if (block.quoteDepth > 0 || block.role === 'quotation' || block.role === 'title') reader.close()
    else if (block.text.length > longestBlockOfLines) reader.close()
    else if (block.type === 'table-cell') {
      const table = top.slice(index, end)
      const before = reader.entries.length
      readTable(table, vocabulary, source, reader)
      if (reader.entries.length > before) for (const cell of table) cell.role = 'header'
    } else if (block.type === 'prose' || block.type === 'heading') {
      // The running header of a PDF may hold the reference; a page number is nothing to the header.
      if (block.role === 'furniture' && vocabulary.labels.labelsIn(block.text).length === 0) continue
      for (const line of linesOf(block, source)) reader.addLine(line)
    } else if (block.type === 'rule') reader.close()
  }
  return reader.entries
}

function endOfTable(blocks: readonly Block[], start: number): number {
  let end = start
  while (blocks[end]?.type === 'table-cell') end++
  return end
}

/** Gathers entries, a line at a time. */
class EntryReader {
  readonly entries: Entry[] = []
  readonly #vocabulary: Vocabulary
  #open: Entry | null = null

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** Ends the entry that further lines would go on with. */
  close(): void {
    this.#open = null
  }

  start(field: HeaderFieldName | null, label: Words): void {
    label.block.role = 'header'
    this.#open = {field, label, value: []}
    this.entries.push(this.#open)
  }

  addValue({block, from, to}: Words): void {
    const words = trimmed(block, from, to)
    if (words.from === words.to || !this.#open) return
    this.#open.value.push(words)
    block.role = 'header'
  }

  addLine(line: BlockLine): void {
    const labels = this.#vocabulary.labels.labelsIn(line.text)
    if (labels.length === 0) this.#addUnlabelled(line)
    for (const [index, label] of labels.entries()) {
      this.start(label.field, placeOf(label, line))
      const to = labels[index + 1]?.from ?? line.text.length
      this.addValue({block: line.block, from: line.from + label.valueFrom, to: line.from + to})
    }
  }

  #addUnlabelled(line: BlockLine): void {
    if (this.#open && this.#goesOn(this.#open, line)) {
      this.addValue(line)
      return
    }
    this.close()
    const field = bareField(line.text)
    if (!field) return
    this.entries.push({field, label: null, value: [trimmed(line.block, line.from, line.to)]})
    line.block.role = 'header'
  }

  /** True where a line without a label goes on with what the label above it opened. */
  #goesOn({field, label, value}: Entry, {block, text}: BlockLine): boolean {
    if (field === null || this.#vocabulary.titleWords.match(text, block.type === 'heading')) return false
    const last = value[value.length - 1]
    if (field === 'address') {
      if (last && endsWithPostcode.test(last.block.text.slice(last.from, last.to))) return false
      return value.length < mostAddressLines && text.length <= longestAddressLine && !/[.:?]$/.test(text)
    }
    if (field === 'authority') {
      return last ? last.block === block : text.length <= longestAddressLine && !/[.:?]$/.test(text)
    }
    if (last) return false
    return field === 'date' ? readDate(text) !== null : /\d/.test(text) && label?.block !== undefined
  }
}

/** A date or reference that stands alone is no longer. */
const longestBareField = 48

/** A line that is wholly a date or a case reference needs no label. */
function bareField(text: string): HeaderFieldName | null {
  if (text.length > longestBareField) return null
  for (const [field, found] of [
    ['date', readDate(text)],
    ['reference', findCaseReference(text)],
  ] as const) {
    if (found?.from === 0 && found.to >= text.replace(/[ .]+$/, '').length) return field
  }
  return null
}

function placeOf(label: Label, line: BlockLine): Words {
  return {block: line.block, from: line.from + label.from, to: line.from + label.to}
}

/** Without white space and commas at the ends. */
function trimmed(block: Block, start: number, end: number): Words {
  let from = start
  let to = end
  while (from < to && block.text[from] === ' ') from++
  while (to > from && ' ,;'.includes(block.text[to - 1] as string)) to--
  return {block, from, to}
}

/** Reads a table: labels and values in turn along a row, or a row of labels above a row of values. */
function readTable(cells: readonly Block[], {labels}: Vocabulary, source: string, reader: EntryReader): void {
  const fieldOf = (cell: Block) => labels.fieldOf(cell.text.slice(0, endOfLabel(cell)))
  let columns: readonly Block[] = []
  for (const row of rowsOf(cells)) {
    const filled = row.filter(({text}) => text !== '')
    if (columns.length > 0) {
      for (const [index, cell] of row.entries()) {
        const head = columns[index]
        if (!head) continue
        reader.start(fieldOf(head), {block: head, from: 0, to: endOfLabel(head)})
        for (const line of linesOf(cell, source)) reader.addValue(line)
      }
      columns = []
    } else if (filled.length > 1 && filled.every(fieldOf)) columns = row
    else addRow(row)
  }

  function addRow(row: readonly Block[]): void {
    for (const [index, cell] of row.entries()) {
      const field = fieldOf(cell)
      if (field) reader.start(field, {block: cell, from: 0, to: endOfLabel(cell)})
      else if (index === 0 && cell.text !== '') {
        if (labels.labelsIn(cell.text).length > 0)
          for (const line of linesOf(cell, source)) reader.addLine(line)
        else reader.close()
      } else for (const line of linesOf(cell, source)) reader.addValue(line)
    }
  }
}

/** Where the words of a label in a cell of its own end: before a colon. */
function endOfLabel({text}: Block): number {
  let end = text.length
  while (end > 0 && ' :'.includes(text[end - 1] as string)) end--
  return end
}

/** The cells of one row stand in one line. */
function rowsOf(cells: readonly Block[]): Block[][] {
  const rows: Block[][] = []
  for (const cell of cells) {
    const row = rows[rows.length - 1]
    if (row?.[0]?.line === cell.line) row.push(cell)
    else rows.push([cell])
  }
  return rows
}
