import {type Extent, shippedCitations} from './citations.ts'

/** A provision that is not there. */
export interface MissingProvision {
  /** The nearest provision around it that is there, as `36(2)`; `null` where there is no such section. */
  readonly within: string | null
  /** What there is in its place: `(a) to (c)`; the empty string for a provision that has no parts. */
  readonly parts: string
}

type Labels = readonly (readonly [first: string, last: string])[]

let labelsByAct: ReadonlyMap<string, ReadonlyMap<string, Labels>> | null = null

/** By act, and by number; the sections themselves stand under the empty number. */
function allLabels(): ReadonlyMap<string, ReadonlyMap<string, Labels>> {
  labelsByAct ??= new Map(shippedCitations().extents.map(extent => [extent.act, labelsOf(extent)]))
  return labelsByAct
}

function labelsOf({whole, parts}: Extent): ReadonlyMap<string, Labels> {
  return new Map(
    [['', whole] as const, ...Object.entries(parts)].map(([number, text]) => [number, readLabels(text)]),
  )
}

/** `1-6, 3A` as ranges; none of `none`. */
function readLabels(text: string): Labels {
  if (text === 'none') return []
  return text.split(', ').map(range => {
    const [first = '', last = first] = range.split('-')
    return [first, last] as const
  })
}

/**
 * Where a provision's number leaves what its Act has: `null` for one that is there, and where that is not known.
 *
 * @param id `foia:36(2)(i)`
 */
export function missingProvision(id: string): MissingProvision | null {
  const colon = id.indexOf(':')
  const known = allLabels().get(id.slice(0, colon))
  if (!known) return null
  let around = ''
  for (const label of partsOf(id.slice(colon + 1))) {
    const labels = known.get(around)
    if (!labels) return null
    if (!labels.some(range => holds(range, label))) {
      return {within: around === '' ? null : around, parts: describe(labels, around !== '')}
    }
    around = around === '' ? label : `${around}(${label})`
  }
  return null
}

/** True for a provision that is listed down to its last part: `foia:36(2)(b)(i)`. */
export function isListed(id: string): boolean {
  const colon = id.indexOf(':')
  const known = allLabels().get(id.slice(0, colon))
  const around = id.lastIndexOf('(')
  const isPartKnown = known?.has(around === -1 ? '' : id.slice(colon + 1, around)) === true
  return isPartKnown && missingProvision(id) === null
}

/** `36`, `2`, `i` of `36(2)(i)`. */
function partsOf(number: string): readonly string[] {
  return number.split('(').map(part => (part.endsWith(')') ? part.slice(0, -1) : part))
}

function holds([first, last]: readonly [string, string], label: string): boolean {
  if (label === first || label === last) return true
  const [from, at, to] = [placeOf(first, first), placeOf(label, first), placeOf(last, first)]
  return at !== null && from !== null && to !== null && from <= at && at <= to
}

const romans: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** The place of a label in the sequence that another one opens: of numbers, of roman numerals, or of letters. */
function placeOf(label: string, first: string): number | null {
  if (/^\d+$/.test(first)) return /^\d+$/.test(label) ? Number(label) : null
  const place = first === 'i' ? romans.indexOf(label) : label.length === 1 ? label.charCodeAt(0) : -1
  return place === -1 ? null : place
}

function describe(labels: Labels, inBrackets: boolean): string {
  const written = (label: string): string => (inBrackets ? `(${label})` : label)
  return labels
    .map(([first, last]) => (first === last ? written(first) : `${written(first)} to ${written(last)}`))
    .join(', ')
}
