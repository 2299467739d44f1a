import picocolors from 'picocolors'
import type {Notice, Section} from '../notice/notice.ts'
import {safe} from './display.ts'
import {argumentRows, decisionWords} from './outline-argument.ts'
import {counted, none} from './words.ts'

type Colours = ReturnType<typeof picocolors.createColors>

/** The outline for people: what the notice is, its argument, its sections as a tree, and what stands in them. */
export function outlineText(notice: Notice, options: {readonly colour: boolean}): string {
  const colours = picocolors.createColors(options.colour)
  const parts = [
    table([...headRows(notice), ...contentRows(notice)], colours),
    headed('Argument', argument(notice, colours), colours),
    headed('Sections', sectionTree(notice, colours), colours),
    headed('Events', events(notice, colours), colours),
    headed('Terms', terms(notice, colours), colours),
    headed('Cross-references', crossReferences(notice, colours), colours),
    headed('Footnotes', footnotes(notice, colours), colours),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

type TableRow = readonly [label: string, value: string | null]

function headRows({kind, form, regimes, title, header}: Notice): TableRow[] {
  return [
    ['Kind', kind && [kind, ...(form === null ? [] : [`${form} form`])].join(', ')],
    ['Regimes', regimes.map(regime => regime.toUpperCase()).join(', ') || null],
    ['Title', title && at(title.text, title.line)],
    ['Date', header.date],
    ['Reference', header.reference],
    ...(header.decisionNumber === null ? [] : [['Decision number', header.decisionNumber] as const]),
    ['Public authority', header.authority],
    ['Address', header.address],
  ]
}

function contentRows(notice: Notice): TableRow[] {
  const {paragraphs, subParagraphs, quotations, provisions, signature} = notice
  const open = quotations.filter(({closed}) => !closed).length
  return [
    ['Paragraphs', count(paragraphs.length, subParagraphs.length, 'sub-paragraph')],
    ['Quotations', count(quotations.length, open, 'not closed', false)],
    ['Provisions', provisionCounts(provisions.map(({id}) => id)) || null],
    ['Decision', decisionWords(notice.outcome)],
    ['Steps', steps(notice)],
    [
      'Signature',
      signature && at([signature.name, signature.role].filter(Boolean).join(', '), signature.line),
    ],
  ]
}

function at(words: string, line: number): string {
  return `${words || none} (line ${line})`
}

function count(whole: number, part: number, noun: string, isCounted = true): string {
  if (part === 0) return String(whole)
  return `${whole} (${isCounted ? counted(part, noun) : `${part} ${noun}`})`
}

/** Each provision once, the most mentioned first. */
function provisionCounts(ids: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([id, times]) => (times === 1 ? id : `${id} ×${times}`))
    .join(', ')
}

function steps({outcome}: Notice): string | null {
  if (outcome.steps === null) return null
  if (!outcome.steps) return 'none required'
  return outcome.stepsDays === null ? 'required' : `required within ${counted(outcome.stepsDays, 'day')}`
}

function argument(notice: Notice, colours: Colours): string[] {
  return argumentRows(notice).map((row, index) => `  ${index === 0 ? colours.dim(row) : row}`)
}

function sectionTree({sections}: Notice, colours: Colours): string[] {
  const depths: number[] = []
  for (const {parent} of sections) depths.push(parent === null ? 0 : (depths[parent] as number) + 1)
  return sections.map((section, index) => {
    const title = '  '.repeat(depths[index] as number) + safe(sectionTitle(section))
    const paragraphs = runs(section.paragraphs)
    return `${lineNumber(section.line, colours)}  ${title}${paragraphs && `  ${colours.cyan(paragraphs)}`}  ${colours.dim(section.id)}`
  })
}

function sectionTitle({number, title}: Section): string {
  return number === null ? title : `${number}. ${title}`
}

/** The numbers of paragraphs, those that follow each other as one run: `1–3, 5`. */
function runs(numbers: readonly string[]): string {
  const found: [first: string, last: string][] = []
  for (const number of numbers) {
    const last = found[found.length - 1]
    if (last && Number(number) === Number(last[1]) + 1) last[1] = number
    else found.push([number, number])
  }
  return found.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')
}

function events(notice: Notice, colours: Colours): string[] {
  return notice.events.map(({event, date, line, approximate}) => {
    const day = `${date ?? none}${approximate ? ' (not sure)' : ''}`
    return `${lineNumber(line, colours)}  ${day}  ${colours.dim(event)}`
  })
}

function terms(notice: Notice, colours: Colours): string[] {
  return notice.terms.map(
    ({term, meaning, line}) =>
      `${lineNumber(line, colours)}  ${safe(term)}${meaning && `  ${colours.dim(safe(meaning))}`}`,
  )
}

function crossReferences(notice: Notice, colours: Colours): string[] {
  return notice.crossReferences.map(({from, to, direction, line}) => {
    const way = direction ?? ''
    return `${lineNumber(line, colours)}  ${from ?? none} → ${to}${way && `  ${colours.dim(way)}`}`
  })
}

function footnotes({footnotes}: Notice, colours: Colours): string[] {
  const rows = [
    ...footnotes.marks.map(({label, line}) => ({label, line, what: 'mark'})),
    ...footnotes.notes.map(({label, line}) => ({label, line, what: 'note'})),
  ]
  return rows
    .sort((one, other) => one.line - other.line)
    .map(({label, line, what}) => `${lineNumber(line, colours)}  ${safe(label)}  ${colours.dim(what)}`)
}

function lineNumber(line: number, colours: Colours): string {
  return colours.dim(String(line).padStart(6))
}

function table(rows: readonly TableRow[], colours: Colours): string {
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows
    .map(([label, value]) => `${colours.bold(label.padEnd(width))}  ${value === null ? none : safe(value)}`)
    .join('\n')
}

function headed(title: string, rows: readonly string[], colours: Colours): string {
  return rows.length === 0 ? '' : [colours.bold(title), ...rows].join('\n')
}
