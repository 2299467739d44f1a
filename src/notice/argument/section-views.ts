import type {LawIndex} from '../../law/law-index.ts'
import {foldInPlace} from '../fold.ts'
import type {Block, ProvisionMention} from '../notice.ts'
import type {OutlineSection} from '../outline.ts'
import {wordsOf} from '../words.ts'
import {ExemptionTitles} from './exemption-titles.ts'
import type {Place} from './statements.ts'
import type {Voice} from './voice.ts'
import {argumentVocabulary} from './words.ts'

/** What a heading says of the statements below it. */
export interface SectionView {
  /** The ids cited in the heading that puts these exemptions in view; empty where none does. */
  readonly topic: readonly string[]
  /** Index of the section whose heading that is, or `null`. */
  readonly topicSection: number | null
  /** Whose words stand below it, where nobody is named; `null` where the heading does not say. */
  readonly voice: Voice | null
  /** True below a heading about the public interest, or a part of such a section. */
  readonly publicInterest: boolean
  /** The side for which the arguments below it speak; `null` where it names none, or both. */
  readonly side: 'maintain' | 'disclose' | null
}

/**
 * Reads from the headings what is in view below each. A heading that cites a provision holds until the next one that does,
 * or the end of the main section: "Section 43", "Is the exemption engaged?", "Public interest test" often stand on one level.
 */
export function readSectionViews(
  sections: readonly OutlineSection[],
  blocks: readonly Block[],
  provisions: readonly ProvisionMention[],
  places: readonly (Place | null)[],
  law: LawIndex,
): SectionView[] {
  const cited = new Map<number, string[]>()
  for (const {block, id} of provisions) {
    const ids = cited.get(block)
    if (ids) ids.push(id)
    else cited.set(block, [id])
  }
  const titled = new ExemptionTitles(
    provisions.filter(({quoted}) => !quoted).map(({id}) => id),
    law,
  )
  const views: SectionView[] = []
  let topic: {ids: readonly string[]; section: number | null} = {ids: [], section: null}
  for (const [index, section] of sections.entries()) {
    if (section.known) topic = {ids: [], section: null}
    const above = section.parent === null ? null : (views[section.parent] ?? null)
    // Another Act's provisions ("Article 6(1)(f) of the UK GDPR") head a part of what stands above.
    const ids =
      places[index] === 'reasons'
        ? (cited.get(section.block) ?? []).filter(id => law.act(id.slice(0, id.indexOf(':')))?.regime != null)
        : []
    const grounds =
      ids.length > 0
        ? ids.filter(id => law.groundsOf(id).length > 0 || !law.has(id))
        : places[index] === 'reasons' && !section.known
          ? titled.of(section.title)
          : []
    const words = wordsOf(foldInPlace(blocks[section.block]?.text ?? section.title))
    const {headings} = argumentVocabulary()
    const said: Voice | null = headings.commissioner.anyIn(words)
      ? 'commissioner'
      : headings.complainant.anyIn(words)
        ? 'complainant'
        : headings.authority.anyIn(words) || headings.anybody.anyIn(words)
          ? 'authority'
          : null
    const publicInterest = headings.publicInterest.anyIn(words)
    const isForDisclosing = headings.disclosing.anyIn(words)
    const isForMaintaining = headings.maintaining.anyIn(words)
    const isPart = publicInterest || isForDisclosing || isForMaintaining
    // "Public interest in maintaining the section 36 exemptions" heads a part of what is in view. "Section 10 – time for
    // compliance" puts no exemption in view, but takes the last one out of it, unless it heads a part too.
    const changes =
      grounds.length > 0
        ? !(isPart && areInView(grounds, topic.ids))
        : ids.length > 0 && isAsHigh(sections, index, topic.section)
    if (changes) topic = {ids: grounds, section: index}
    const before = views[index - 1]
    // "Public interest test", "Arguments in favour of disclosure" and "Balance" may stand on one level.
    const continues =
      ids.length === 0 &&
      !changes &&
      before?.publicInterest === true &&
      before.topicSection === topic.section &&
      (isPart || said !== null)
    views.push({
      topic: topic.ids,
      topicSection: topic.section,
      voice: said ?? (ids.length > 0 ? null : (above?.voice ?? null)),
      publicInterest: publicInterest || continues || (ids.length === 0 && (above?.publicInterest ?? false)),
      side: isForDisclosing === isForMaintaining ? null : isForDisclosing ? 'disclose' : 'maintain',
    })
  }
  return views
}

/** True where a heading stands on the level of another, or above it; or there is no other. */
function isAsHigh(sections: readonly OutlineSection[], index: number, other: number | null): boolean {
  if (other === null) return true
  return (sections[index]?.level ?? 0) <= (sections[other]?.level ?? 0)
}

/** True where each of some exemptions is in view, or a part or the whole of one that is. */
function areInView(ids: readonly string[], topic: readonly string[]): boolean {
  return topic.length > 0 && ids.every(id => topic.some(other => isWithin(id, other) || isWithin(other, id)))
}

function isWithin(id: string, whole: string): boolean {
  return id === whole || id.startsWith(`${whole}(`)
}
