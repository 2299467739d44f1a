import {type Heading, opensNumbered, readHeading} from './headings.ts'
import {type Placed, placeHeadings} from './main-sections.ts'
import type {Block, Section, Title} from './notice.ts'
import type {Profile} from './profile.ts'
import type {LineIndex} from './span.ts'
import {readTitle} from './title.ts'
import {slugOf} from './titles.ts'
import {type Vocabulary, vocabularyOf} from './vocabulary.ts'

/** A section whose paragraphs have not been counted yet. */
export type OutlineSection = Omit<Section, 'paragraphs'>

export interface Outline {
  readonly title: Title | null
  readonly sections: readonly OutlineSection[]
  /** Index of the block with which the notice's text starts: what is above it is title and header. */
  readonly top: number
}

/** A title and header are no longer than this many blocks (a cell of a table is one). */
const longestTop = 60

/**
 * Reads the title and the section tree; sets each block's `section` and the roles `title` and `heading`. Quotations
 * and page furniture must have been marked.
 *
 * @param source the whole draft
 */
export function readOutline(
  blocks: readonly Block[],
  profile: Profile,
  source: string,
  lines: LineIndex,
): Outline {
  const vocabulary = vocabularyOf(profile)
  const read = blocks.map(block => readHeading(block, vocabulary.titles, source))
  const top = topOf(blocks, read, vocabulary)
  const title = readTitle(blocks.slice(0, top), vocabulary.titleWords, vocabulary.labels, source, lines)
  const headings = headingsOf(blocks, read, top, profile, vocabulary)
  // A numbered or plain line is a heading for its known title alone.
  const placed = placeHeadings(headings, profile).filter(
    ({id, heading: {style}}) => id !== null || (style !== 'numbered' && style !== 'plain'),
  )
  for (const {heading} of placed) heading.block.role = 'heading'
  const sections = treeOf(placed, profile, blocks.length)

  let section: number | null = null
  let next = 0
  for (const block of blocks) {
    section = openAt(sections, section, block.index)
    if (sections[next]?.block === block.index) section = next++
    block.section = section
  }
  return {title, sections, top}
}

/** Where the text starts: at the first section that the profile knows, or the first numbered paragraph. */
function topOf(blocks: readonly Block[], read: readonly (Heading | null)[], {labels}: Vocabulary): number {
  const most = Math.min(blocks.length, longestTop)
  for (let index = 0; index < most; index++) {
    const block = blocks[index] as Block
    if (read[index]?.exact) return index
    if (opensNumbered(block) && !labels.labelsIn(block.text)[0]?.field) return index
  }
  return most
}

/**
 * The headings of the text, and of the header those that are no part of it. Other blocks lose the role `heading`.
 *
 * @param read each block read as a heading
 */
function headingsOf(
  blocks: readonly Block[],
  read: readonly (Heading | null)[],
  top: number,
  profile: Profile,
  {labels, signature}: Vocabulary,
): Heading[] {
  const headings: Heading[] = []
  let inAppeal = false
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'title') continue
    const heading = read[index]
    if (heading && (heading.known !== null || heads(heading, index < top))) {
      if (heading.known !== null) inAppeal = heading.known === profile.appeal.section
      headings.push(heading)
    } else if (block.role === 'heading') block.role = block.text === '' ? 'other' : 'body'
  }
  return headings

  /** A heading that the profile does not know may as well be a line of the header, an address or the signature. */
  function heads(heading: Heading, inTop: boolean): boolean {
    if (heading.style === 'bold' && (inTop || inAppeal)) return false
    if (inTop && labels.labelsIn(heading.block.text).length > 0) return false
    return !signature.isKnown(heading.title) && signature.roleIn(heading.title)?.before !== ''
  }
}

/** Sets the headings into a tree by their levels. */
function treeOf(placed: readonly Placed[], profile: Profile, blockCount: number): OutlineSection[] {
  const taken = new Map<string, number>()
  const ends = new Array<number>(placed.length).fill(blockCount)
  const open: number[] = []
  const parents = placed.map(({heading, level}, index) => {
    while (open.length > 0 && (placed[open[open.length - 1] as number]?.level ?? 0) >= level) {
      ends[open.pop() as number] = heading.block.index
    }
    const parent = open[open.length - 1] ?? null
    open.push(index)
    return parent
  })
  return placed.map(({heading: {block, style, number, title, titleSpan, span}, id, level}, index) => ({
    id: id ?? unusedId(slugOf(title), taken, profile),
    known: id !== null,
    title,
    number,
    level,
    style,
    line: block.line,
    span,
    titleSpan,
    parent: parents[index] ?? null,
    block: block.index,
    end: ends[index] ?? blockCount,
  }))
}

/**
 * The slug, with a number after it where it is taken: no section is to be mistaken for another.
 *
 * @param taken each id given so far, and the last number given with it; those of the profile's sections are taken too
 */
function unusedId(slug: string, taken: Map<string, number>, {sections}: Profile): string {
  const isTaken = (id: string): boolean => taken.has(id) || Object.hasOwn(sections, id)
  if (!isTaken(slug)) {
    taken.set(slug, 1)
    return slug
  }
  let number = taken.get(slug) ?? 1
  let id: string
  do id = `${slug}-${++number}`
  while (isTaken(id))
  taken.set(slug, number)
  taken.set(id, 1)
  return id
}

/** The innermost section still open at a block, from the last one entered outwards. */
function openAt(sections: readonly OutlineSection[], last: number | null, block: number): number | null {
  let section = last
  while (section !== null && (sections[section]?.end ?? 0) <= block)
    section = sections[section]?.parent ?? null
  return section
}
