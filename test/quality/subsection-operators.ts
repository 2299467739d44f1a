import type {Block, Notice} from '../../src/notice/notice.ts'
import type {Span} from '../../src/notice/span.ts'
import {spanOf} from '../../src/notice/text-map.ts'
import {headingLines, inEachArgument, type Seeded} from './analysis-operators.ts'
import type {ArgumentTruth} from './argument-truth.ts'
import {type CleanDraft, type Operator, operator} from './defect.ts'
import {linesBetween, sourceOf} from './passages.ts'
import {Revision} from './revision.ts'
import {conclusionsOf, linesOfPlaces, placesOf} from './statements.ts'

/** Provisions that are easily taken for one another, as written. */
const neighbours: readonly (readonly [written: string, ...others: string[]])[] = [
  ['36(2)(b)(i) and (ii)', '36(2)(c)', '36(2)(a)'],
  ['31(1)(a) and (b)', '31(1)(a) and (c)', '31(1)(c) and (d)'],
  ['30(1)(a)(i)', '30(1)(b)', '30(2)(a)(i)'],
  ['30(b)(ii)', '30(b)(i)', '30(c)'],
  ['33(1)(b)', '33(1)(a)'],
  ['35(1)(a)', '35(1)(b)', '35(1)(d)'],
  ['38(1)(b)', '38(1)(a)'],
  ['38(1)(a)', '38(1)(b)'],
  ['10(5)(e)', '10(5)(f)'],
  ['12(4)(b)', '12(4)(d)'],
  ['12(4)(e)', '12(4)(d)', '12(5)(e)'],
  ['12(5)(b)', '12(5)(f)', '12(4)(b)'],
  ['12(5)(e)', '12(5)(f)', '12(4)(e)'],
  ['30(c)', '30(a)', '30(b)(ii)'],
  ['36(1)', '36(2)'],
  ['40(2)', '40(1)'],
  ['41(1)', '41(2)'],
  ['42(1)', '42(2)'],
  ['43(2)', '43(1)'],
]

/** What is written of an argument's exemption, and what may be written for it by mistake. */
function mistakesFor({of}: ArgumentTruth): readonly (readonly [written: string, other: string])[] {
  // Limbs of one section that are each relied on are not mistaken for one another so that it shows.
  const pair = neighbours.find(
    ([written]) =>
      of.some(id => id.endsWith(`:${written.split(' ')[0]}`)) && (of.length === 1 || written.includes(' ')),
  )
  if (!pair) return []
  const [written, ...others] = pair
  return others.map(other => [written, other] as const)
}

/** A place where the provision is written, and the part of the notice where that is. */
interface Mention {
  readonly block: Block
  readonly span: Span
  readonly part: 'decision' | 'reasons' | 'heading' | 'other'
}

function mentionsOf({notice}: CleanDraft, written: string): readonly Mention[] {
  return notice.blocks.flatMap(block => {
    const found: Mention[] = []
    for (let at = block.text.indexOf(written); at !== -1; at = block.text.indexOf(written, at + 1)) {
      const quoted = block.quoteDepth > 0 || block.role === 'quotation'
      found.push({
        block,
        span: spanOf(block, at, at + written.length),
        part: quoted ? 'other' : partOf(notice, block),
      })
    }
    return found
  })
}

function partOf({sections}: Notice, block: Block): Mention['part'] {
  let section = block.section === null ? undefined : sections[block.section]
  const heads = section?.block === block.index
  while (section && !section.known) section = section.parent === null ? undefined : sections[section.parent]
  if (section?.id === 'decision' || section?.id === 'summary') return 'decision'
  if (section && section.id !== 'reasons' && section.id !== 'analysis') return 'other'
  return heads ? 'heading' : 'reasons'
}

/** Puts one provision for another at some of the places where it is written; more than one place where several go together. */
function drift(
  name: string,
  changes: (mentions: readonly Mention[], draft: CleanDraft, argument: ArgumentTruth) => readonly Mention[][],
): Operator {
  return operator(name, 'argument/subsection-consistent', draft =>
    inEachArgument(draft, argument =>
      mistakesFor(argument).flatMap(([written, other]) => {
        const mentions = mentionsOf(draft, written)
        return changes(mentions, draft, argument).flatMap((changed): readonly Seeded[] => {
          const kept = mentions.filter(mention => !changed.includes(mention))
          if (changed.length === 0 || kept.length === 0) return []
          const revision = new Revision(draft)
          for (const {span} of changed) revision.replace(span, other)
          const revised = revision.revised()
          const first = Math.min(...changed.map(({span}) => span[0]))
          // A contradiction stands on the later of two places: here, where the other stands before it.
          const isLater = kept.some(({span, part}) => part !== 'other' && span[0] < first)
          const conclusions = [...conclusionsOf(draft, argument), ...placesOf(draft, argument.engaged ?? [])]
          const later = conclusions.filter(place => sourceOf(place)[0] > first)
          return [
            {
              text: revised.text,
              lines: [
                ...changed.flatMap(({span}) =>
                  isLater ? linesBetween(revised.text, revised.at(span[0]), revised.at(span[1])) : [],
                ),
                ...linesOfPlaces(revised, later),
                ...headingLines(draft, revised, argument),
              ],
            },
          ]
        })
      }),
    ),
  )
}

/** The first place of each conclusion on an exemption where the provision is written. */
const inOneConclusion = drift('another subsection', (mentions, draft, argument) =>
  conclusionsOf(draft, argument).map(place => {
    const [start, end] = sourceOf(place)
    return mentions
      .filter(({block, span}) => block === place.block && span[0] >= start && span[0] < end)
      .slice(0, 1)
  }),
)

const inOneHeading = drift('another subsection in a heading', mentions =>
  mentions.filter(({part}) => part === 'heading').map(mention => [mention]),
)

const inDecision = drift('another subsection throughout the decision', mentions => [
  mentions.filter(({part}) => part === 'decision'),
])

const inReasons = drift('another subsection throughout the reasons', mentions => [
  mentions.filter(({part}) => part === 'reasons' || part === 'heading'),
])

/** One subsection here, and another there. */
export const subsectionOperators: readonly Operator[] = [inOneConclusion, inOneHeading, inDecision, inReasons]
