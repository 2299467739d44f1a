import type {Exemption, Notice, ProvisionMention, Section} from '../notice.ts'
import {sentencesOf} from '../sentences.ts'
import type {Span} from '../span.ts'
import {spanOf} from '../text-map.ts'
import type {Proposition, Says} from './proposition.ts'

/** What is said of an exemption, in the order of the notice. */
export function saidOf(
  notice: Notice,
  {provision}: Pick<Exemption, 'provision'>,
  ...says: readonly Says[]
): readonly Proposition[] {
  return notice.findings.filter(
    finding => says.includes(finding.says) && finding.provisions.includes(provision),
  )
}

/** The Commissioner's own findings on an exemption, in the order of the notice. */
export function findingsOn(
  notice: Notice,
  exemption: Pick<Exemption, 'provision'>,
  ...says: readonly Says[]
): readonly Proposition[] {
  return saidOf(notice, exemption, ...says).filter(({voice}) => voice === 'commissioner')
}

/** The first heading that the reasons give to an exemption, or `null`. */
export function headingOf({sections}: Notice, {analyses}: Pick<Exemption, 'analyses'>): Section | null {
  const [first] = analyses
  return first ? (sections[first.section] ?? null) : null
}

/** Of the headings over an exemption the one that it shares with the fewest others: "Section 36(2)(c)" below "Section 36". */
export function ownHeading(
  {sections, exemptions}: Notice,
  {analyses}: Pick<Exemption, 'analyses'>,
): Section | null {
  const shared = analyses.map(({section}) => ({
    section,
    by: exemptions.filter(other => other.analyses.some(analysis => analysis.section === section)).length,
  }))
  const fewest = Math.min(...shared.map(({by}) => by))
  const own = shared.find(({by}) => by === fewest)
  return own ? (sections[own.section] ?? null) : null
}

/** The heading below which the public interest is weighed for an exemption, or `null`. */
export function publicInterestHeading(
  {sections}: Notice,
  {analyses}: Pick<Exemption, 'analyses'>,
): Section | null {
  const index = analyses.find(({publicInterest}) => publicInterest !== null)?.publicInterest ?? null
  return index === null ? null : (sections[index] ?? null)
}

/** True where a block stands in one of the stretches of the reasons that headings give to an exemption. */
export function isAnalysedIn({analyses}: Pick<Exemption, 'analyses'>, block: number): boolean {
  return analyses.some(({block: from, end}) => block >= from && block < end)
}

/** Where a finding stands, for a message: "paragraph 2", or "line 14" where paragraphs have no numbers. */
export function placeOf({paragraph, line}: Pick<Proposition, 'paragraph' | 'line'>): string {
  return paragraph === null ? `line ${line}` : `paragraph ${paragraph}`
}

/** `foia:31` for `foia:31(1)(a)`. */
export function wholeOf(id: string): string {
  const bracket = id.indexOf('(')
  return bracket === -1 ? id : id.slice(0, bracket)
}

/** The words of a citation: the first mention in a block of one of these ids, or of a part or the whole of one; else `null`. */
export function citationIn(notice: Notice, block: number, id: string): ProvisionMention | null {
  const mentions = notice.provisions.filter(mention => mention.block === block && !mention.quoted)
  return (
    mentions.find(mention => mention.id === id) ??
    mentions.find(mention => mention.id.startsWith(`${id}(`) || id.startsWith(`${mention.id}(`)) ??
    null
  )
}

/** How an exemption is called in a message: "section 43(2)", "regulation 12(5)(e)". */
export function nameOf(id: string): string {
  const [act = '', number = ''] = id.split(':')
  return `${act === 'eir' || act === 'eisr' ? 'regulation' : 'section'} ${number}`
}

/** The narrower of two places where a finding can point. */
export function spanIn(notice: Notice, finding: Proposition, id: string): Span {
  const mention = citationIn(notice, finding.block, id)
  return mention ? mention.span : finding.span
}

/** The sentence of a block in which words stand, as a place in the source; the words themselves where no sentence has them. */
export function sentenceAround(notice: Notice, index: number, words: Span): Span {
  const block = notice.blocks[index]
  const sentences = block ? sentencesOf(block.text).map(range => spanOf(block, ...range)) : []
  return sentences.find(([start, end]) => start <= words[0] && words[0] < end) ?? words
}

/** The reading text of the sentence in which words stand; empty where no sentence has them. */
export function sentenceWith(notice: Notice, index: number, words: Span): string {
  const block = notice.blocks[index]
  if (!block) return ''
  const range = sentencesOf(block.text).find(each => {
    const [start, end] = spanOf(block, ...each)
    return start <= words[0] && words[0] < end
  })
  return range ? block.text.slice(...range) : ''
}
