import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition, Says} from '../../src/notice/argument/proposition.ts'
import {nameOf, sentenceAround, wholeOf} from '../../src/notice/argument/query.ts'
import {placesOf} from '../../src/notice/argument/statements.ts'
import type {Notice, ProvisionMention} from '../../src/notice/notice.ts'
import type {FormSpec} from '../../src/notice/profile.ts'
import type {Span} from '../../src/notice/span.ts'

/**
 * An exemption is the same one, to its last bracket, wherever the notice decides it.
 *
 * ## Why
 * Section 31(1)(a) protects another interest than section 31(1)(b). Where the summary upholds one and the reasons
 * analyse the other, nobody can tell what was decided.
 *
 * A subsection that one part of the notice alone decides, or one heading alone names, is compared with those of the same
 * section that the rest of the notice is about.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The MPS cited section 31(1)(a). The Commissioner's decision is that the MPS was entitled to rely on it.
 *
 *   ## Reasons for decision
 *
 *   2. The MPS relied on section 31(1)(a) for all the withheld information.
 *
 *   3. The Commissioner is satisfied that section 31(1)(a) is engaged.
 * @example {"name": "drift.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The MPS cited section 31(1)(a). The Commissioner's decision is that the MPS was entitled to rely on it.
 *
 *   ## Reasons for decision
 *
 *   ### Section 31(1)(a) – Law enforcement
 *
 *   2. The MPS relied on section 31(1)(a) for all the withheld information.
 *
 *   3. The Commissioner is satisfied that section 31(1)(b) is engaged.
 * @example {"name": "drift.md", "label": "output"}
 *   13:39-13:55: Unexpected section 31(1)(b), expected section 31(1)(a) as elsewhere in the notice
 */
export default defineRule({
  id: 'argument/subsection-consistent',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(3)(b); EIR reg.18; FOISA s.49(6): the notice says which provision it decides',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    drift: 'Unexpected {actual}, expected {expected} as elsewhere in the notice',
    elsewhere: 'The other is named here',
  },
  check({notice, form}, report) {
    const citations = citationsOf(notice, form)
    for (const own of citations.values()) {
      const drift = driftOf(citations, own)
      if (!drift) continue
      // A contradiction stands on the later of the two places.
      const [earlier, later] = [...drift].sort((one, other) => one.span[0] - other.span[0]) as [
        Citation,
        Citation,
      ]
      report({
        at: later.span,
        message: 'drift',
        data: {actual: nameOf(later.id), expected: nameOf(earlier.id)},
        related: [{at: earlier.span, message: 'elsewhere'}],
      })
    }
  },
})

/** A place where a notice cites an exemption to its last bracket. */
interface Citation {
  readonly id: string
  readonly block: number
  readonly span: Span
  readonly sentence: Span
  readonly place: Proposition['place'] | null
  /** What its sentence decides of the exemption; `relied` where the decision section says that it was relied on. */
  readonly decided: readonly Says[]
  /** True where it is the heading of an analysis. */
  readonly heads: boolean
  /** True where anybody is said to rely on the exemption, or anything is decided of it. */
  readonly counts: boolean
  /** True where it is said to be withdrawn, or left undecided. */
  readonly dropped: boolean
  /** True where it is about the law alone: "Section 31(1)(b) is concerned with …". */
  readonly states: boolean
}

type Citations = ReadonlyMap<string, readonly Citation[]>

/** The citations of each exemption of which another of the same section is cited too, in the order of the notice. */
function citationsOf(notice: Notice, form: FormSpec): Citations {
  const mentions = new Map<string, ProvisionMention[]>()
  for (const mention of notice.provisions) {
    const id = mention.quoted ? null : exemptionOf(mention.id, notice)
    if (id === null) continue
    const known = mentions.get(id)
    if (known) known.push(mention)
    else mentions.set(id, [mention])
  }
  const places = placesOf(notice.sections, form)
  return new Map(
    [...mentions]
      .filter(([id]) => [...mentions.keys()].some(other => isSibling(id, other)))
      .map(([id, own]) => [
        id,
        own.map(mention => {
          const section = notice.blocks[mention.block]?.section ?? null
          return citationOf(notice, mention, id, section === null ? null : (places[section] ?? null))
        }),
      ]),
  )
}

/** The exemption that is cited to its last bracket: of a condition, or of a whole whose parts are cited too, none. */
function exemptionOf(id: string, {provisions}: Notice): string | null {
  if (!id.includes('(')) return null
  const [ground, ...others] = shippedLaw().groundsOf(id)
  if (!ground) return null
  if (others.length === 0) return isWithin(id, ground.id) ? ground.id : null
  const isWhole = [ground, ...others].every(part => isWithin(part.id, id))
  return isWhole && !provisions.some(other => other.id !== id && isWithin(other.id, id)) ? id : null
}

function citationOf(
  notice: Notice,
  {block, span}: ProvisionMention,
  id: string,
  place: Citation['place'],
): Citation {
  const sentence = sentenceAround(notice, block, span)
  const said = notice.findings.filter(
    finding =>
      finding.block === block &&
      finding.provisions.includes(id) &&
      finding.span[0] >= sentence[0] &&
      finding.span[0] < sentence[1],
  )
  const decided = said.filter(decides).map(({says}) => says)
  const heads = place === 'reasons' && notice.sections.some(section => section.block === block)
  return {
    id,
    block,
    span,
    sentence,
    place,
    decided,
    heads,
    counts: heads || place !== 'reasons' || said.some(({says}) => counting.has(says)),
    dropped: said.some(({says, holds}) => says === 'not-considered' || (says === 'relied' && !holds)),
    states: place === 'reasons' && !heads && decided.length === 0 && span[0] - sentence[0] <= opening,
  }
}

const counting: ReadonlySet<Says> = new Set<Says>([
  'relied',
  'engaged',
  'entitled',
  'likelihood',
  'public-interest',
  'not-considered',
])

/** A sentence whose first words are a citation has it as its subject; a number or a bullet may stand before it. */
const opening = 6

function decides({says, holds, voice, place, firm}: Proposition): boolean {
  if (voice !== 'commissioner' || place === 'narrative') return false
  if (says === 'relied') return place === 'decision' && holds && firm
  return says === 'engaged' || says === 'entitled' || says === 'public-interest'
}

function isWithin(id: string, whole: string): boolean {
  return id === whole || id.startsWith(`${whole}(`)
}

/** A place that decides an exemption which no other part of the notice makes anything of, and one about its sibling. */
function driftOf(citations: Citations, all: readonly Citation[]): readonly [Citation, Citation] | null {
  const isDropped = all.some(({dropped}) => dropped)
  // What the authority has withdrawn it had claimed before.
  const own = all.filter(
    ({states, dropped, place}) => !states && !dropped && !(isDropped && place === 'narrative'),
  )
  const made = own.filter(({counts}) => counts)
  const first = made.find(isOfWeight)
  if (!first || first.place === 'narrative' || first.place === null) return null
  if (made.some(({place}) => place !== first.place)) return null
  const isWide = first.place === 'reasons' && made.some(({block}) => block !== first.block)
  const isHere = ({place, block}: Citation): boolean =>
    place === first.place && (place === 'decision' || isWide || block === first.block)
  const siblings = [...citations]
    .filter(([id]) => isSibling(id, first.id))
    .map(([, cited]) => cited)
    // Both in one sentence are two exemptions, decided together.
    .filter(cited => !cited.some(({sentence}) => made.some(other => sentence[0] === other.sentence[0])))
    .filter(cited => isAbout(cited.filter(citation => !isHere(citation))))
    // Where more of the reasons is about this one, they are about it alone.
    .filter(cited => !isWide || !cited.some(citation => isHere(citation) && citation.counts))
    .filter(cited => (!isDropped && own.length === made.length) || isReplaced(cited, made))
    .sort(([one], [other]) => likeness(other, first) - likeness(one, first))
  // Of two that are alike it is the one that is missing here that was meant.
  const missing = siblings.find(cited => !cited.some(isHere)) ?? siblings[0] ?? []
  const against = nearest(missing, first.span[0])
  return against ? [first, against] : null
}

function isOfWeight({decided, heads}: Citation): boolean {
  return decided.length > 0 || heads
}

/** A notice is about what it names in two places, and decides. */
function isAbout(cited: readonly Citation[]): boolean {
  return new Set(cited.map(({block}) => block)).size > 1 && cited.some(isOfWeight)
}

/** True where what is decided of the one exemption is decided of the other nowhere in the same part of the notice. */
function isReplaced(cited: readonly Citation[], by: readonly Citation[]): boolean {
  return by.every(({place, decided}) =>
    decided.every(says => !cited.some(other => other.place === place && other.decided.includes(says))),
  )
}

/** The last citation before a place that decides, or else that heads an analysis; or else the first after it. */
function nearest(cited: readonly Citation[], at: number): Citation | null {
  const before = cited.filter(({span}) => span[0] < at).reverse()
  const after = cited.filter(({span}) => span[0] > at)
  const [found = null] = [before, after].flatMap(citations => [
    ...citations.filter(({decided}) => decided.length > 0),
    ...citations.filter(({heads}) => heads),
  ])
  return found
}

/** Of the same section, and neither a part of the other: 31(1)(a) and 31(1)(b), 36(2)(b)(i) and 36(2)(c). */
function isSibling(one: string, other: string): boolean {
  return wholeOf(one) === wholeOf(other) && one !== other && !isWithin(one, other) && !isWithin(other, one)
}

/** How many brackets two ids have in common before they part. */
function likeness(one: Citation | undefined, other: Citation): number {
  const brackets = other.id.split('(')
  return (one?.id ?? '').split('(').findIndex((bracket, at) => bracket !== brackets[at])
}
