import {fold} from './fold.ts'
import type {Block} from './notice.ts'
import type {Opening} from './openings.ts'
import type {OutlineSection} from './outline.ts'
import {endsSentence} from './sentence-end.ts'
import {type Reached, SubLists} from './sub-lists.ts'

/** Words that open the title of what is added to a notice, where the numbers are those of an Act. */
const addedTitle =
  /^(?:appendix|appendices|annex|annexe|legal annex|schedule|relevant (?:statutory|legal|legislative))\b/

/** What a line that introduces a list ends with. */
const introducing = ':-–—'

/** From here on a number is more likely to be a year. */
const yearLike = 1000

/** A notice with numbered headings has numbered paragraphs too only where at least so many carry on through it. */
const fewestBesideHeadings = 5

const fewestBare = 3

/** Tells the numbers of the notice's own paragraphs from all others. */
export function chooseParagraphs(
  all: readonly Opening[],
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
): Opening[] {
  const openings = withoutStrayBare(all)
  const headings = headingCounts(blocks)
  const added = addedBlocks(sections)
  const strong = openings.filter(isStrong)
  const subLists = new SubLists(strong, {
    introduced: ({block}) => introduces(wordsBefore(blocks, block)),
    unfinished: ({block}) => !endsSentence(wordsBefore(blocks, block)),
    headingBetween: (from, to) => headings[from] !== headings[to],
  })

  const chosen: Opening[] = []
  const ownLists = new Set<number>()
  let reached: Reached = {number: 0, block: 0}
  let strongIndex = 0
  let subListEnd = 0
  for (const [index, opening] of openings.entries()) {
    const {number, block, list} = opening
    if (isStrong(opening)) {
      const at = strongIndex++
      if (at < subListEnd) continue
      const carriesOn = number === reached.number + 1
      if (!carriesOn && (number >= yearLike || added.has(block))) continue
      if (!added.has(block)) subListEnd = subLists.endFrom(at, reached)
      if (at < subListEnd) continue
    } else if (opening.kind === 'run-on') {
      if (!runOnCarriesOn(opening, openings[index + 1], strong[strongIndex], reached)) continue
    } else if (list === null || !ownLists.has(list)) {
      if (!nestedByAccident(opening, blocks, strong[strongIndex], reached)) continue
      if (list !== null) ownLists.add(list)
    }
    chosen.push(opening)
    reached = {number: numberReached(opening, openings[index + 1], strong[strongIndex], reached), block}
  }
  return bodyIsNumbered(chosen, blocks, sections) ? chosen : []
}

/** How far the main sequence is after an opening: a number that those after it take no notice of is passed over. */
function numberReached(
  {number}: Opening,
  next: Opening | undefined,
  nextStrong: Opening | undefined,
  reached: Reached,
): number {
  const expected = reached.number + 1
  if (number === expected || expected === 1) return number
  for (const {number: following} of [next, nextStrong].filter(one => one !== undefined)) {
    if (following === expected) return reached.number
    if (following === expected + 1) return expected
  }
  return number
}

function isStrong({kind}: Opening): boolean {
  return kind === 'item' || kind === 'text' || kind === 'bare'
}

/** Numbers without a mark count only where they are how the notice numbers its paragraphs. */
function withoutStrayBare(openings: readonly Opening[]): readonly Opening[] {
  const bare = openings.filter(({kind}) => kind === 'bare')
  if (bare.length === 0) return openings
  const marked = openings.filter(({kind}) => kind === 'item' || kind === 'text').length
  const used = marked < fewestBare && bare.length >= fewestBare && bare[0]?.number === 1
  return used ? openings : openings.filter(({kind}) => kind !== 'bare')
}

/** How many headings stand above each block. */
function headingCounts(blocks: readonly Block[]): number[] {
  let count = 0
  return blocks.map(({role}) => {
    if (role === 'heading' || role === 'title') count++
    return count
  })
}

const known = new WeakMap<readonly OutlineSection[], ReadonlySet<number>>()

/** The blocks of appendices and annexes; looked for once in each notice. */
export function addedBlocks(sections: readonly OutlineSection[]): ReadonlySet<number> {
  const added = known.get(sections) ?? findAdded(sections)
  known.set(sections, added)
  return added
}

function findAdded(sections: readonly OutlineSection[]): ReadonlySet<number> {
  const added = new Set<number>()
  const inAdded: boolean[] = []
  for (const {title, parent, block, end} of sections) {
    const isPart = parent !== null && inAdded[parent] === true
    inAdded.push(isPart || isAdded(title))
    if (isPart || inAdded[inAdded.length - 1] === false) continue
    for (let at = block; at < end; at++) added.add(at)
  }
  return added
}

function introduces(words: string): boolean {
  return words !== '' && introducing.includes(words[words.length - 1] as string)
}

/** Most titles start otherwise: those are not folded. */
const mayBeAdded = /^\s*(?:app|ann|legal|sched|relev)/i

function isAdded(title: string): boolean {
  return mayBeAdded.test(title) && addedTitle.test(fold(title))
}

/** The words of the last block before another that is neither page furniture nor a note. */
function wordsBefore(blocks: readonly Block[], index: number): string {
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at] as Block
    if (block.role === 'furniture' || block.role === 'footnote' || block.role === 'other') continue
    return block.role === 'heading' || block.role === 'title' ? '' : block.text.trimEnd()
  }
  return ''
}

/**
 * True for a number in running text that carries on the main sequence, one wrong number allowed for.
 *
 * @param next the opening after it
 * @param nextStrong the next opening that Markdown shows as one
 */
function runOnCarriesOn(
  {number}: Opening,
  next: Opening | undefined,
  nextStrong: Opening | undefined,
  reached: Reached,
): boolean {
  if (reached.number === 0 || number >= yearLike) return false
  const expected = reached.number + 1
  if (number === expected) return next?.number !== number && nextStrong?.number !== number
  // A wrong number where the one after it is right, or a gap after which the numbers go on.
  return next?.number === (number === expected + 1 ? number + 1 : expected + 1)
}

/** True for the first item of a list, indented too far, that carries on the main sequence. */
function nestedByAccident(
  {number, block, list}: Opening,
  blocks: readonly Block[],
  nextStrong: Opening | undefined,
  reached: Reached,
): boolean {
  if (reached.number === 0 || number !== reached.number + 1 || nextStrong?.number === number) return false
  return list === null || blocks[block]?.item?.position === 0
}

/** A few words and a colon, with a sentence run on behind: "1. Request: The complainant asked …". */
const titled = /^\p{Lu}[\p{L}'’]*(?: [\p{L}'’]+){0,4}: +\p{Lu}/u

/** True for a number that stands on a heading, though Markdown makes it an item of a list. */
function isTitled({block, textStart}: Opening, blocks: readonly Block[]): boolean {
  const text = blocks[block]?.text ?? ''
  // A look for the colon first: the engine compiles a pattern with classes of all letters anew every now and then.
  return text.indexOf(': ', textStart) !== -1 && titled.test(text.slice(textStart))
}

/** True where the numbers are those of paragraphs, not of headings or of a list. */
function bodyIsNumbered(
  chosen: readonly Opening[],
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
): boolean {
  if (chosen.length > 0 && chosen.every(opening => isTitled(opening, blocks))) return false
  if (sections.filter(({number}) => number !== null).length < 2) return true
  const held = new Set(chosen.map(({block}) => blocks[block]?.section))
  return chosen.length >= fewestBesideHeadings && held.size > 1
}
