import {isLetterOrDigit} from './characters.ts'
import type {Block, BlockRole, Notice, Section} from './notice.ts'

const noWords: ReadonlySet<BlockRole> = new Set<BlockRole>(['heading', 'title', 'furniture', 'other'])

/** The sections that the profile knows, in document order: "Decision", "Reasons for decision" … */
export function mainSections(notice: Notice): readonly Section[] {
  return notice.sections.filter(({known}) => known)
}

/** The first section with one of these ids, the ids tried in their order; `null` where there is none. */
export function firstSection(notice: Notice, ids: readonly string[]): Section | null {
  for (const wanted of ids) {
    const section = notice.sections.find(({id, known}) => known && id === wanted)
    if (section) return section
  }
  return null
}

/** The blocks of a section and its subsections that hold words; headings, comments and page furniture are left out. */
export function blocksOf(notice: Notice, section: Pick<Section, 'block' | 'end'>): readonly Block[] {
  return notice.blocks.slice(section.block + 1, section.end).filter(holdsWords)
}

/** True where {@link blocksOf} gives any. */
export function hasBlocks({blocks}: Notice, {block, end}: Pick<Section, 'block' | 'end'>): boolean {
  for (let at = block + 1; at < end; at++) if (holdsWords(blocks[at] as Block)) return true
  return false
}

function holdsWords({role, text}: Block): boolean {
  // Most texts start with a letter or figure.
  return (
    !noWords.has(role) &&
    (isLetterOrDigit(text.charAt(0)) || /[A-Za-z\d]/.test(text) || /[\p{L}\p{N}]/u.test(text))
  )
}

/** The innermost section around a block that the profile knows, or `null`. */
export function mainSectionOf(notice: Notice, block: number): Section | null {
  let index = notice.blocks[block]?.section ?? null
  while (index !== null) {
    const section: Section | undefined = notice.sections[index]
    if (!section) return null
    if (section.known) return section
    index = section.parent
  }
  return null
}
