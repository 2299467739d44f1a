import type {Heading} from './headings.ts'
import type {FormSpec, Profile} from './profile.ts'
import {titleKey} from './titles.ts'

/** So many sections of the profile under Markdown headings of one level show that all of its sections stand there. */
const enough = 3

/** What each heading is: the section of the profile that it heads, if any, and at which level. */
export interface Placed {
  readonly heading: Heading
  readonly id: string | null
  readonly level: number
}

/**
 * Decides which headings head the profile's sections, and the level of each.
 *
 * A title such as "Decision" or "Background" may also head a part of the reasons. The main sections are those at the
 * level of Markdown heading where most of the known titles stand, and above it. A known title in another style, or
 * deeper, is taken for its section only where no main heading has that title, no other lesser one has it, and it
 * stands where a form of the profile has the section. A draft without Markdown headings has its main sections under
 * whatever it uses instead.
 *
 * @param headings in document order
 */
export function placeHeadings(headings: readonly Heading[], profile: Profile): Placed[] {
  const {level: markdownLevel, sections} = mainLevel(headings)
  const strict = sections >= enough
  const level = markdownLevel ?? 2
  const isMain = ({known, block, style}: Heading): boolean =>
    known !== null && (block.depth !== null ? block.depth <= level : !strict && style !== 'atx')

  const ids = new Array<string | null>(headings.length).fill(null)
  const titles = new Map<string, string>()
  const claim = (index: number): void => {
    const {known, title} = headings[index] as Heading
    ids[index] = known
    if (known !== null && !titles.has(known)) titles.set(known, titleKey(title))
  }
  // A title that the profile has word for word goes before one that only starts so.
  for (const [index, heading] of headings.entries()) {
    if (!isMain(heading) || !heading.exact || heading.known === null) continue
    // Under mere bold or plain lines, a second and different title is a part of another section.
    const first = titles.get(heading.known)
    if (heading.block.depth !== null || first === undefined || first === titleKey(heading.title)) claim(index)
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

/** The level of Markdown heading with the most of the profile's sections, the higher one of two; and how many. */
function mainLevel(headings: readonly Heading[]): {level: number | null; sections: number} {
  const levels: Set<string>[] = []
  for (const {block, known} of headings) {
    if (block.depth === null || known === null) continue
    const ids = levels[block.depth] ?? new Set<string>()
    levels[block.depth] = ids.add(known)
  }
  let level: number | null = null
  let sections = 0
  levels.forEach((ids, depth) => {
    if (ids.size > sections) {
      level = depth
      sections = ids.size
    }
  })
  return {level, sections}
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
