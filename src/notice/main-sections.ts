import type {Heading} from './headings.ts'
import type {Section} from './notice.ts'
import type {FormSpec, Profile} from './profile.ts'
import {titleKey} from './titles.ts'

/** So many sections of the profile under headings of one kind show that all of its sections stand under such. */
const enough = 3

/** A kind of heading: a level of Markdown heading, or another style. The likelier one for main sections first. */
type HeadingKind = number | Section['style']
const levels: readonly HeadingKind[] = [1, 2, 3, 4, 5, 6]
const kinds: readonly HeadingKind[] = [...levels, 'bold', 'numbered', 'plain']

/** What each heading is: the section of the profile that it heads, if any, and at which level. */
export interface Placed {
  readonly heading: Heading
  readonly id: string | null
  readonly level: number
}

/**
 * Decides which headings head the profile's sections, and the level of each.
 *
 * A title such as "Decision" or "Background" may also head a part of the reasons. The main sections are those under
 * the kind of heading where most of the known titles stand: a level of Markdown heading (and those above it), lines in
 * bold, numbered lines, plain lines. A known title under another kind is taken for its section only where no main
 * heading has that title, no other lesser one has it, and it stands where a form of the profile has the section. Where
 * no kind has enough of them, every known title heads its section, but for those deeper than the others.
 *
 * @param headings in document order
 */
export function placeHeadings(headings: readonly Heading[], profile: Profile): Placed[] {
  const {kind, sections} = mainKind(headings, kinds)
  const markdown = mainKind(headings, levels).kind
  const level = typeof markdown === 'number' ? markdown : 2
  const isMain = ({known, block: {depth}, style}: Heading): boolean => {
    if (known === null) return false
    if (sections >= enough) return typeof kind === 'number' ? depth !== null && depth <= kind : kind === style
    return depth === null || depth <= level
  }

  const ids = new Array<string | null>(headings.length).fill(null)
  /** The title of each section that has its heading. */
  const titles = new Map<string, string>()
  const claim = (index: number): void => {
    const {known, title} = headings[index] as Heading
    ids[index] = known
    if (known !== null && !titles.has(known)) titles.set(known, title)
  }
  // A title that the profile has word for word goes before one that only starts so.
  for (const [index, heading] of headings.entries()) {
    if (!isMain(heading) || !heading.exact || heading.known === null) continue
    // Under mere bold or plain lines, a second and different title is a part of another section.
    const first = titles.get(heading.known)
    if (heading.block.depth !== null || first === undefined || sameTitle(first, heading.title)) claim(index)
  }
  for (const [index, heading] of headings.entries()) {
    if (isMain(heading) && !heading.exact && heading.known !== null && !titles.has(heading.known))
      claim(index)
  }
  const lesser = new Map<string, number[]>()
  for (const [index, {known}] of headings.entries()) {
    if (known !== null && !titles.has(known)) {
      const places = lesser.get(known)
      if (places) places.push(index)
      else lesser.set(known, [index])
    }
  }
  for (const [known, [index = 0, ...others]] of lesser) {
    if (others.length === 0 && fits(index, known, ids, profile.forms)) ids[index] = known
  }
  return withLevels(headings, ids, level)
}

function sameTitle(one: string, other: string): boolean {
  return titleKey(one) === titleKey(other)
}

/** The kind of heading, of those given, with the most of the profile's sections, the first one of two; and how many. */
function mainKind(
  headings: readonly Heading[],
  among: readonly HeadingKind[],
): {kind: HeadingKind | null; sections: number} {
  const idsOf = new Map<HeadingKind, Set<string>>()
  for (const {block, style, known} of headings) {
    if (known === null) continue
    const kind = block.depth ?? style
    const ids = idsOf.get(kind)
    if (ids) ids.add(known)
    else idsOf.set(kind, new Set([known]))
  }
  let most: {kind: HeadingKind | null; sections: number} = {kind: null, sections: 0}
  for (const kind of among) {
    const sections = idsOf.get(kind)?.size ?? 0
    if (sections > most.sections) most = {kind, sections}
  }
  return most
}

/** True where some form has the section between those that stand before and after it. */
function fits(
  index: number,
  id: string,
  ids: readonly (string | null)[],
  forms: readonly FormSpec[],
): boolean {
  const before = ids.findLast((other, at) => at < index && other !== null) ?? null
  const after = ids.find((other, at) => at > index && other !== null) ?? null
  return forms.some(({sections}) => {
    const placeOf = (section: string | null): number =>
      sections.findIndex(({section: name}) => name === section)
    const place = placeOf(id)
    return (
      place !== -1 &&
      (before === null || (placeOf(before) !== -1 && placeOf(before) < place)) &&
      (after === null || placeOf(after) > place)
    )
  })
}

/** A line in bold that heads no main section stands one level below the heading above it. */
function withLevels(headings: readonly Heading[], ids: readonly (string | null)[], main: number): Placed[] {
  let above = main
  return headings.map((heading, index) => {
    const id = ids[index] ?? null
    const written = heading.block.depth ?? (id === null ? null : main)
    if (written !== null) above = written
    return {heading, id, level: written ?? Math.min(above + 1, 6)}
  })
}
