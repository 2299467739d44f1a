import {ActMeant} from './act-meant.ts'
import {type ActName, acts, nounOf, type ProvisionNoun} from './acts.ts'
import {type CitedSection, CitedSections} from './cited-sections.ts'
import type {Block, Regime} from './notice.ts'
import {type Citation, isAnotherAct, type Part} from './provision-citations.ts'
import type {ProvisionItem} from './provision-grammar.ts'
import type {QuotationIndex} from './quoted.ts'
import {sourceOffset} from './text-map.ts'

/** A provision with its Act. */
export interface IdentifiedProvision {
  /** The id of the Act: `foia`. */
  readonly act: string
  /** Act, colon, number with its brackets: `foia:31(1)(a)`. */
  readonly id: string
  readonly item: ProvisionItem
}

/** Tells of which Act the provisions of each citation are. */
export class IdentifiedProvisions {
  readonly #meant: ActMeant
  readonly #quoted: QuotationIndex
  readonly #citations: readonly Citation[]
  #certain: ReadonlySet<string> | null = null
  /** `null` where no citation leans on another. */
  readonly #sections: CitedSections | null
  /** The section that the citation before cites. */
  #before: CitedSection | null = null

  constructor(
    citations: readonly Citation[],
    blocks: readonly Block[],
    regimes: readonly Regime[],
    quoted: QuotationIndex,
  ) {
    this.#meant = new ActMeant(blocks, regimes)
    this.#quoted = quoted
    this.#citations = citations
    const leans = citations.some(({part, named}) => part !== null || isAnotherAct(named))
    this.#sections = leans ? new CitedSections(blocks, quoted) : null
  }

  /** The provisions of a citation, without those that cannot be told. To be asked of each citation in order. */
  of(citation: Citation): IdentifiedProvision[] {
    this.#sections?.enter(citation.block)
    if (citation.part) return this.#identifyParts(citation, citation.part)
    const provisions = this.#identify(citation)
    if (this.#sections) this.#keep(citation, provisions, this.#sections)
    return provisions
  }

  #identify(citation: Citation): IdentifiedProvision[] {
    const provisions: IdentifiedProvision[] = []
    for (const item of citation.list.items) {
      const act = this.#actOf(citation, item.number)
      if (act !== null) provisions.push({act, id: `${act}:${item.number}`, item})
    }
    return provisions
  }

  #actOf(citation: Citation, number: string): string | null {
    const {noun, named} = citation
    const whole = wholeOf(number)
    const act = noun === null && named === null ? this.#actAmong(whole) : this.#idOf(noun, named, number)
    const earlier = named === null ? this.#sections?.namedWith(noun, whole) : undefined
    // "section 10 of the DPA … section 10(1)" is of the DPA; what section 11(2) is after section 11(1) of it is not sure.
    if (earlier && earlier.act !== act) return isWithin(earlier.number, number) ? earlier.act : null
    return act !== null && (isCertain(citation) || this.#isCited(act, whole)) ? act : null
  }

  #idOf(noun: ProvisionNoun | null, named: ActName | null, number: string): string | null {
    return this.#meant.idOf(noun, named, Number.parseInt(number, 10))
  }

  /** The one access Act of which a whole section or regulation is cited for certain, or `null`. */
  #actAmong(whole: string): string | null {
    const [act, ...others] = accessActs.filter(each => this.#isCited(each, whole))
    return others.length === 0 ? (act ?? null) : null
  }

  /** True where it is cited somewhere with its noun and no other Act in view: by this the bare and the doubtful are told. */
  #isCited(act: string, whole: string): boolean {
    this.#certain ??= this.#citedForCertain()
    return this.#certain.has(`${act}:${whole}`)
  }

  #citedForCertain(): ReadonlySet<string> {
    const certain = new Set<string>()
    for (const citation of this.#citations) {
      if (!isCertain(citation)) continue
      for (const {number} of citation.list.items)
        certain.add(`${this.#idOf(citation.noun, citation.named, number)}:${wholeOf(number)}`)
    }
    return certain
  }

  /** Of "subsection (2)(c)". */
  #identifyParts({block, noun, list}: Citation, part: Part): IdentifiedProvision[] {
    const section = this.#wholeOf(block, noun, part)
    this.#before = section
    const act = section?.act ?? null
    if (section === null || act === null || nounOf[act as ActName] !== noun) return []
    return list.items.map(item => ({act, id: `${act}:${section.number}${item.number}`, item}))
  }

  #wholeOf(block: Block, noun: ProvisionNoun | null, part: Part): CitedSection | null {
    if (part.whole) return sectionOf(this.#identify(part.whole))
    if (part.ofOther || noun === null) return null
    return part.joined ? this.#before : (this.#sections?.wholeOfPart(block, noun) ?? null)
  }

  /** Keeps what a citation says of those after it. */
  #keep(
    {block, noun, named, list, start}: Citation,
    provisions: readonly IdentifiedProvision[],
    sections: CitedSections,
  ): void {
    const section = sectionOf(provisions)
    this.#before = section
    const itsNoun = noun ?? (section?.act == null ? null : nounOf[section.act as ActName])
    if (itsNoun === null) return
    // A section in a quotation of the law is not what its "subsection (2)" is of.
    const isQuoted = block.quoteDepth > 0 || this.#quoted.contains(sourceOffset(block, start))
    if (!isQuoted) sections.cite(block, itsNoun, section)
    if (named === null || named === 'act' || named === 'regulations') return
    for (const {number} of list.items)
      sections.name(itsNoun, wholeOf(number), {act: this.#idOf(noun, named, number), number})
  }
}

const accessActs = Object.keys(acts)

function isCertain({noun, named, doubtful, part}: Citation): boolean {
  return !doubtful && part === null && (noun !== null || named !== null)
}

/** The one section that all the provisions are of; `null` where there are several or none. */
function sectionOf(provisions: readonly IdentifiedProvision[]): CitedSection | null {
  let section: CitedSection | null = null
  for (const {act, item} of provisions) {
    const number = wholeOf(item.number)
    if (section && (section.act !== act || section.number !== number)) return null
    section = {act, number}
  }
  return section
}

/** `40(3A)(a)` is of section `40`. */
function wholeOf(number: string): string {
  const bracket = number.indexOf('(')
  return bracket === -1 ? number : number.slice(0, bracket)
}

/** True where one number is the other, or a part of it. */
function isWithin(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}(`) || other.startsWith(`${one}(`)
}
