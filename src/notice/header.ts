import {linesOf} from './block-lines.ts'
import {findCaseReference} from './case-reference.ts'
import {readDate} from './dates.ts'
import {type Entry, readEntries, type Words} from './header-entries.ts'
import type {Block, Header, HeaderField, HeaderFieldName, Signature} from './notice.ts'
import type {Outline} from './outline.ts'
import type {Profile} from './profile.ts'
import type {LineIndex, Span} from './span.ts'
import {spanOf} from './text-map.ts'
import {findDecisionNumber} from './title.ts'
import {type Vocabulary, vocabularyOf} from './vocabulary.ts'

/** One `key: value` of the front matter, with places in the source. */
export interface FrontMatterEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: string
  readonly span: Span
}

/** What the header is read from. */
export interface HeaderInput {
  readonly blocks: readonly Block[]
  readonly outline: Pick<Outline, 'top'>
  /** Where some profiles have the date. */
  readonly signature: Signature | null
  readonly frontMatter: readonly FrontMatterEntry[]
  readonly profile: Profile
  /** The whole draft. */
  readonly source: string
  readonly lines: LineIndex
}

/**
 * Reads the header in any of its layouts: lines, a list, a table, front matter; and the fields that a notice may
 * give elsewhere: a reference in the title or in the running header, a date in the signature. Its blocks get the
 * role `header`.
 */
export function readHeader(input: HeaderInput): {header: Header; fields: HeaderField[]} {
  const {blocks, outline, frontMatter, profile, source, lines} = input
  const vocabulary = vocabularyOf(profile)
  const top = blocks.slice(0, outline.top)
  const entries = readEntries(top, vocabulary, source)

  const fields = frontMatterFields(frontMatter, vocabulary, lines)
  for (const entry of entries) {
    const field = fieldOf(entry, lines)
    if (field) fields.push(field)
  }
  const labelled = new Set<HeaderFieldName>()
  for (const {field, label} of fields) if (label !== null) labelled.add(field)
  const kept = fields.filter(({field, label}) => label !== null || !labelled.has(field))
  for (const {field, find} of elsewhere) {
    if (!profile.header[field] || kept.some(other => other.field === field && other.value !== '')) continue
    const found = find(input)
    if (found) kept.push(fieldAt(field, found, lines))
  }
  kept.sort((one, other) => one.span[0] - other.span[0])
  return {header: headerOf(kept), fields: kept}
}

/** Fields that a notice may give outside its header, and where they are looked for. */
const elsewhere: readonly {
  readonly field: HeaderFieldName
  readonly find: (input: HeaderInput) => Words | null
}[] = [
  {field: 'date', find: dateInSignature},
  {field: 'reference', find: input => referenceInTitle(input) ?? referenceInFurniture(input)},
  {field: 'authority', find: authorityInTitle},
  {field: 'decisionNumber', find: decisionNumberInTitle},
]

function dateInSignature({blocks, signature, profile, source}: HeaderInput): Words | null {
  if (!signature || !profile.header.date?.inSignature) return null
  const [start, end] = signature.span
  for (const block of blocks) {
    if (block.span[1] <= start || block.span[0] >= end) continue
    for (const line of linesOf(block, source)) {
      const date = readDate(line.text)
      const words = date && {block, from: line.from + date.from, to: line.from + date.to}
      if (words && spanOf(block, words.from, words.to)[0] >= start) return words
    }
  }
  return null
}

function referenceInTitle(input: HeaderInput): Words | null {
  return inTitle(input, findCaseReference)
}

/** A draft pasted from a PDF has the reference at the head of every page. */
function referenceInFurniture({blocks, profile}: HeaderInput): Words | null {
  const {labels} = vocabularyOf(profile)
  for (const block of blocks) {
    if (block.role !== 'furniture') continue
    const label = labels.labelsIn(block.text).find(({field}) => field === 'reference')
    if (!label) continue
    const from = label.valueFrom + block.text.slice(label.valueFrom).search(/\S|$/)
    if (from < block.text.length) return {block, from, to: block.text.length}
  }
  return null
}

/** The parties are looked for in so much of a title. */
const longestParties = 300

/** "Decision 069/2010: Mr X and the Scottish Ministers", as Scottish decisions used to be headed. */
const parties =
  /^.*?\d\/\d{4}\W+(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Lord|Lady|Cllr|Councillor|(?:the )?applicant)\b.*?\band (?:the )?/i

function authorityInTitle(input: HeaderInput): Words | null {
  if (!input.profile.header.decisionNumber) return null
  return inTitle(input, text => {
    const before = parties.exec(text.slice(0, longestParties))
    return before && {from: before[0].length, to: text.length}
  })
}

function decisionNumberInTitle(input: HeaderInput): Words | null {
  return inTitle(input, findDecisionNumber)
}

function inTitle(
  {blocks, outline}: HeaderInput,
  find: (text: string) => {from: number; to: number} | null,
): Words | null {
  for (const block of blocks.slice(0, outline.top)) {
    const found = block.role === 'title' ? find(block.text) : null
    if (found && found.from < found.to) return {block, from: found.from, to: found.to}
  }
  return null
}

function frontMatterFields(
  entries: readonly FrontMatterEntry[],
  {labels}: Vocabulary,
  lines: LineIndex,
): HeaderField[] {
  return entries.flatMap(({key, keySpan, value, span}) => {
    const field = labels.fieldOf(key)
    if (!field) return []
    const words = value.split(/\s*\n\s*/).filter(line => line !== '')
    return [
      {field, label: key, labelSpan: keySpan, value: joined(field, words), span, line: lines.lineAt(span[0])},
    ]
  })
}

/** An entry as a field of the model; `null` for one that the profile does not know. */
function fieldOf({field, label, value}: Entry, lines: LineIndex): HeaderField | null {
  if (field === null) return null
  const labelSpan = label && spanOf(label.block, label.from, label.to)
  const first = value[0]
  const last = value[value.length - 1]
  const span: Span =
    first && last
      ? [spanOf(first.block, first.from, first.to)[0], spanOf(last.block, last.from, last.to)[1]]
      : afterLabel(label)
  return {
    field,
    label: label?.block.text.slice(label.from, label.to) ?? null,
    labelSpan,
    value: joined(
      field,
      value.map(({block, from, to}) => block.text.slice(from, to)),
    ),
    span,
    line: lines.lineAt(labelSpan ? labelSpan[0] : span[0]),
  }
}

/** The place behind a label and its colon. */
function afterLabel(label: Words | null): Span {
  if (!label) return [0, 0]
  const {block, to} = label
  const end = block.text[to] === ':' ? to + 1 : to
  const [, after] = spanOf(block, label.from, end)
  return [after, after]
}

function fieldAt(field: HeaderFieldName, words: Words, lines: LineIndex): HeaderField {
  const span = spanOf(words.block, words.from, words.to)
  const value = words.block.text.slice(words.from, words.to)
  return {field, label: null, labelSpan: null, value, span, line: lines.lineAt(span[0])}
}

/** Lines of an address stay apart; any other value that runs over lines is one phrase. */
function joined(field: HeaderFieldName, lines: readonly string[]): string {
  return lines.join(field === 'address' ? ', ' : ' ')
}

/** A date is looked for in so much of a value. */
const longestDate = 100

function headerOf(fields: readonly HeaderField[]): Header {
  const first = (
    name: HeaderFieldName,
    read = (value: string): string | null => value || null,
  ): string | null => {
    for (const {field, value} of fields) {
      const found = field === name ? read(value) : null
      if (found !== null) return found
    }
    return null
  }
  return {
    date: first('date', value => readDate(value.slice(0, longestDate))?.iso ?? null),
    reference: first('reference'),
    authority: first('authority'),
    address: first('address'),
    decisionNumber: first('decisionNumber', value => findDecisionNumber(`Decision ${value}`)?.number ?? null),
  }
}
