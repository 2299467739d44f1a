import {linesOf} from './block-lines.ts'
import {opensNumbered, readHeading} from './headings.ts'
import type {Block, Notice} from './notice.ts'
import {countPhrase} from './phrases.ts'
import type {Profile} from './profile.ts'
import {findDecisionNumber, wholeWords} from './title.ts'
import {titleKey} from './titles.ts'
import {titleWordsOf, vocabularyOf} from './vocabulary.ts'

/** The title is looked for in so many blocks at the top. */
const topBlocks = 24

/** Where a body speaks of two regimes, each must have this part of what is said for both to be applied. */
const leastShare = 0.2
const leastMentions = 3

/** So many telling section titles show that a text which speaks of the Act is a notice under it. */
const enoughTitles = 2

/**
 * The profile whose kind the draft is: the one whose Acts the title names, and of two the one with more Acts; where
 * the title names none, the one whose Acts the body speaks of most. `null` where nothing tells: the notice of
 * another country, or no notice.
 *
 * @param blocks in which quotations have been marked
 * @param source the whole draft
 */
export function detectProfile(
  blocks: readonly Block[],
  profiles: readonly Profile[],
  source: string,
): Profile | null {
  const title = titleOf(blocks, profiles, source)
  return byTitle(title, blocks, profiles, source) ?? byBody(title, blocks, profiles, source)
}

/**
 * True for a draft that nobody would take for a notice, so that it need not be linted where nobody has named it: it
 * is of no kind, has no section with a title that only notices have, and nothing of their header but, perhaps, a date.
 */
export function isPlainlyNotANotice({kind, sections, headerFields}: Notice): boolean {
  const fields = new Set(headerFields.map(({field}) => field))
  return (
    kind === null &&
    !sections.some(({known, title}) => known && isTelling(title)) &&
    fields.size < 2 &&
    !fields.has('authority') &&
    !fields.has('decisionNumber')
  )
}

/** A title of several words says what it heads; "Background", "Scope" or "Decision" may stand in any document. */
function isTelling(title: string): boolean {
  return titleKey(title).includes(' ')
}

function byTitle(
  title: string,
  blocks: readonly Block[],
  profiles: readonly Profile[],
  source: string,
): Profile | null {
  const key = wholeWords(title)
  const named = profiles
    .filter(profile => vocabularyOf(profile).actsInTitle.every(group => group.some(act => key.includes(act))))
    .sort((one, other) => other.detect.title.length - one.detect.title.length)
  return named.find(profile => isNotice(title, profile, blocks, source)) ?? null
}

/** The title lines at the top. */
function titleOf(blocks: readonly Block[], profiles: readonly Profile[], source: string): string {
  const words = titleWordsOf(profiles)
  const title: string[] = []
  for (const block of blocks.slice(0, topBlocks)) {
    if (opensNumbered(block) || headsSection(block, profiles, source)) break
    const isHeading = block.type === 'heading' || block.type === 'front-matter' || block.bold
    if ((!isHeading && block.type !== 'prose') || block.role === 'quotation' || block.quoteDepth > 0) continue
    for (const {text} of linesOf(block, source)) {
      if (words.match(text, isHeading)) title.push(text)
    }
  }
  return title.join(' ')
}

/** True for a heading of a section: below it stands no title, though an Act may be named at the start of a line. */
function headsSection(block: Block, profiles: readonly Profile[], source: string): boolean {
  return (
    block.type === 'heading' &&
    profiles.some(profile => {
      const heading = readHeading(block, vocabularyOf(profile).titles, source)
      return heading?.known != null && heading.exact
    })
  )
}

function byBody(
  title: string,
  blocks: readonly Block[],
  profiles: readonly Profile[],
  source: string,
): Profile | null {
  const text = ownText(blocks).toLowerCase()
  const counts = new Map<string, number>()
  const countOf = (phrase: string): number => {
    const key = phrase.toLowerCase()
    const known = counts.get(key) ?? countPhrase(text, key)
    counts.set(key, known)
    return known
  }
  return (
    profiles
      .map(profile => ({profile, mentions: mentionsOf(profile, countOf)}))
      .filter(({mentions}) => mentions > 0)
      .sort((one, other) => other.mentions - one.mentions)
      .find(({profile}) => isNotice(title, profile, blocks, source))?.profile ?? null
  )
}

/** The text of the notice without what it quotes. */
function ownText(blocks: readonly Block[]): string {
  let own = ''
  for (const {type, role, quoteDepth, text} of blocks) {
    if (type !== 'code' && role !== 'quotation' && quoteDepth === 0) own += `${text}\n`
  }
  return own
}

/** How often a body speaks of a profile's regimes; 0 where it is not of the profile's kind. */
function mentionsOf({detect, regimes}: Profile, countOf: (phrase: string) => number): number {
  const counts: number[] = []
  for (const group of detect.body) {
    const count = group.reduce((sum, phrase) => sum + countOf(phrase), 0)
    if (count === 0) return 0
    counts.push(count)
  }
  if (counts.length === 0) return 0
  const ofRegimes = counts.slice(0, regimes.length)
  const all = ofRegimes.reduce((sum, count) => sum + count, 0)
  const applied = (count: number): boolean => count >= leastMentions && count >= all * leastShare
  return regimes.length === 1 || ofRegimes.every(applied) ? all : 0
}

/** True for a draft whose title says that it is a notice, or whose sections show it. */
function isNotice(title: string, profile: Profile, blocks: readonly Block[], source: string): boolean {
  if (/\bdecision\s+notice\b/i.test(title) || findDecisionNumber(title)) return true
  const {titles} = vocabularyOf(profile)
  const found = new Set<string>()
  for (const block of blocks) {
    const heading = readHeading(block, titles, source)
    if (heading?.known && heading.exact && isTelling(heading.title)) found.add(heading.known)
    if (found.size >= enoughTitles) return true
  }
  return false
}
