import type {Edit} from './edit.ts'
import type {Section} from './notice.ts'

type Heading = Pick<Section, 'known' | 'style' | 'level' | 'span' | 'parent' | 'block' | 'end'>

/**
 * Brings a main heading to the level of the others, and the parts below it along with it.
 *
 * @param index of the section
 * @param usualPart the level of the parts of the other main sections; `null` where they have none, or differ
 * @returns `null` where it is not certain which headings belong where
 */
export function moveMainHeading(
  sections: readonly Heading[],
  index: number,
  to: number,
  usualPart: number | null,
): readonly Edit[] | null {
  const section = sections[index]
  const own = section && levelEdit(section, to)
  if (!own) return null
  const parts = partsBelow(sections, index)
  const highest = parts.reduce((level, part) => Math.min(level, part.level), Number.POSITIVE_INFINITY)
  const shift = to - section.level
  // Below a heading that stood too high, its parts cannot be told from main sections.
  if (shift > 0) return highest > to ? [own] : null
  if (parts.length === 0 || highest === usualPart) return [own]
  if (usualPart !== null && highest + shift !== usualPart) return null
  return [own, ...editsOf(parts, shift)]
}

/** Brings the heading of a part to another level, and the parts below it along with it. */
export function movePart(sections: readonly Heading[], index: number, to: number): readonly Edit[] {
  const section = sections[index]
  const own = section && levelEdit(section, to)
  return own ? [own, ...editsOf(partsBelow(sections, index), to - section.level)] : []
}

/** The level that all direct parts of some sections share; `null` where they have none, or differ. */
export function sharedPartLevel(sections: readonly Heading[], of: (index: number) => boolean): number | null {
  const levels = new Set<number>()
  for (const {known, style, level, parent} of sections) {
    if (!known && style === 'atx' && parent !== null && of(parent)) levels.add(level)
  }
  const [level, ...more] = levels
  return level !== undefined && more.length === 0 ? level : null
}

/** The headings below one, up to the next that heads a main section. */
function partsBelow(sections: readonly Heading[], index: number): readonly Heading[] {
  const end = sections[index]?.end ?? 0
  const parts: Heading[] = []
  for (let at = index + 1; at < sections.length; at++) {
    const section = sections[at] as Heading
    if (section.known || section.block >= end) break
    if (section.style === 'atx' || section.style === 'setext') parts.push(section)
  }
  return parts
}

function editsOf(parts: readonly Heading[], shift: number): readonly Edit[] {
  return parts.flatMap(part => levelEdit(part, part.level + shift) ?? [])
}

/** The line under a setext heading is not in the model: such a heading is left as it is. */
function levelEdit({style, level, span: [start]}: Heading, to: number): Edit | null {
  if (style !== 'atx') return null
  return {range: [start, start + level], text: '#'.repeat(to)}
}
