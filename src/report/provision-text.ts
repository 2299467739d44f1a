import picocolors from 'picocolors'
import type {ActFacts, Commentary, Element, Provision} from '../law/law.ts'
import {safe} from './display.ts'
import {wrap} from './words.ts'

type Colours = ReturnType<typeof picocolors.createColors>

/** What there is to say of a provision, or of what provisions are parts of. */
export interface ExplainedProvision {
  /** `foia:31(1)`. */
  readonly id: string
  /** "section 31(1)". */
  readonly citation: string
  readonly act: Pick<ActFacts, 'id' | 'title' | 'short' | 'noun' | 'since' | 'until'>
  readonly heading: string
  /** The provision itself; `null` for what is only parts. */
  readonly provision: (Provision & Commentary) | null
  readonly elements: readonly (Element & Pick<Commentary, 'source'>)[]
  /** The provisions below it, and the conditions by virtue of which it applies. */
  readonly parts: readonly Provision[]
  readonly conditions: readonly Provision[]
  /** Ids of provisions of other Acts that the same words can stand for. */
  readonly also: readonly string[]
}

/** Columns of text, and of the labels before it. */
const textWidth = 88
const labelWidth = 11

/** A provision's explanation for people. */
export function provisionText(explained: ExplainedProvision, options: {readonly colour: boolean}): string {
  const {citation, act, heading, provision, parts, conditions} = explained
  const colours = picocolors.createColors(options.colour)
  const label = provision ? `: ${provision.label}` : ''
  const blocks = [
    `${colours.bold(safe(`${citation} ${act.short}`))}\n${safe(`${heading}${label}`)}`,
    factsOf(explained)
      .map(([name, text]) => fact(name, text))
      .join('\n'),
    ...list('Parts', parts, act, colours),
    ...list('By virtue of', conditions, act, colours),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** What there is to say of a provision, each with its label; one that goes on has none. */
export function factsOf(explained: ExplainedProvision): (readonly [name: string, text: string])[] {
  const {id, act, provision, elements, also} = explained
  return [
    ['Act', act.title],
    ...(provision === null ? [] : provisionFacts(provision, act)),
    ...elements.map(({name}, index) => [index === 0 ? 'Elements' : '', name] as const),
    ...(provision === null ? [] : commentaryFacts(provision, act)),
    ['Id', id],
    ...(also.length === 0 ? [] : [['See also', also.join(', ')] as const]),
  ]
}

function provisionFacts(provision: Provision, act: ExplainedProvision['act']): (readonly [string, string])[] {
  const {threshold, basis, ncnd, of} = provision
  const test = threshold.length > 0 ? threshold.join(', or ') : bases[basis]
  const isGround = provision.kind === 'exemption' || provision.kind === 'exclusion'
  return [
    ['Kind', `${kindOf(provision, act)}${natureOf(provision)}`],
    ...(of.length === 0
      ? []
      : [['Part of', `the test of ${of.map(each => cite(each, act)).join(', ')}`] as const]),
    ...(isGround && test !== undefined ? [['Test', test] as const] : []),
    ...(provision.kind === 'exemption'
      ? [['NCND', ncnd === null ? 'no provision of its own' : cite(ncnd, act)] as const]
      : []),
  ]
}

function commentaryFacts(
  {since, until, notes, source}: Provision & Commentary,
  act: ExplainedProvision['act'],
): (readonly [string, string])[] {
  const from = since ?? act.since
  const dates = [...(from === null ? [] : [`from ${from}`]), ...(until === null ? [] : [`to ${until}`])]
  return [
    ...(dates.length === 0 ? [] : [['In force', dates.join(' ')] as const]),
    ...(notes === '' ? [] : [['Notes', notes] as const]),
    ['Source', source],
  ]
}

/** What stands for the words of a test that has none. */
const bases: {readonly [basis in Provision['basis']]?: string} = {
  class: 'none: that the information is of the kind is enough',
}

/** Regulations call their exemptions exceptions. */
function kindOf({kind}: Provision, {noun}: Pick<ActFacts, 'noun'>): string {
  return kind === 'exemption' && noun === 'regulation' ? 'exception' : kind
}

function natureOf({nature, formal}: Provision): string {
  if (nature === null) return ''
  if (nature === 'absolute') return ', absolute: the public interest is not weighed'
  return `, qualified: the public interest is weighed${formal ? ' (in form)' : ''}`
}

function cite(id: string, {noun}: Pick<ActFacts, 'noun'>): string {
  return `${noun ?? 'provision'} ${id.slice(id.indexOf(':') + 1)}`
}

function fact(name: string, text: string): string {
  const [first = '', ...rest] = wrap(safe(text), textWidth)
  return [`${name.padEnd(labelWidth)}${first}`, ...rest.map(line => `${' '.repeat(labelWidth)}${line}`)].join(
    '\n',
  )
}

/** Provisions as rows: their number, what they are, what they are about. */
function list(
  title: string,
  provisions: readonly Provision[],
  act: ExplainedProvision['act'],
  colours: Colours,
): string[] {
  if (provisions.length === 0) return []
  const rows = provisions.map(provision => {
    const {number, nature, label} = provision
    return [number, [kindOf(provision, act), nature].filter(Boolean).join(', '), label] as const
  })
  const widths = [0, 1].map(column => Math.max(...rows.map(row => (row[column] as string).length)))
  const lines = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [[colours.bold(title), ...lines.map(line => `  ${safe(line)}`)].join('\n')]
}
