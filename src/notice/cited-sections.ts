import type {ProvisionNoun} from './acts.ts'
import type {Block} from './notice.ts'
import type {QuotationIndex} from './quoted.ts'

/** A provision cited, with its Act; `act` is `null` for one whose Act is not known. */
export interface CitedSection {
  readonly act: string | null
  readonly number: string
}

/** Headings in bold stand below all others. */
const boldDepth = 7

/**
 * The sections cited so far in a paragraph, and in the headings above it: by these "subsection (2)" is told, and
 * "section 10" where the paragraph has named the Act of that very section. To be fed with the citations of a notice in
 * their order.
 */
export class CitedSections {
  readonly #blocks: readonly Block[]
  readonly #quoted: QuotationIndex
  /** The index of the numbered paragraph that is read, or, below 0, what stands for a block outside them. */
  #scope = Number.NaN
  /** The last one of each noun outside quotations; `null` where it cannot be told. */
  readonly #last = new Map<ProvisionNoun, CitedSection | null>()
  /** By whole number, with its noun and without, the last one whose Act the words named. */
  readonly #named = new Map<string, CitedSection>()
  /** The last one of each noun in a heading, by the heading's block. */
  readonly #inHeadings = new Map<number, Map<ProvisionNoun, CitedSection | null>>()
  #headingAbove: readonly (number | null)[] | null = null
  /** The last block outside paragraphs that was looked at, and the one that introduces it. */
  #reached = -1
  #introduction = -1

  constructor(blocks: readonly Block[], quoted: QuotationIndex) {
    this.#blocks = blocks
    this.#quoted = quoted
  }

  /** Goes on to a block: what a paragraph cites says nothing of the next. */
  enter(block: Block): void {
    const scope = block.paragraph ?? -1 - this.#introductionOf(block)
    if (scope === this.#scope) return
    this.#scope = scope
    this.#last.clear()
    this.#named.clear()
  }

  /** Keeps the section that the notice's own words cite; `null` where they cite several, or one that is not known. */
  cite(block: Block, noun: ProvisionNoun, section: CitedSection | null): void {
    this.#last.set(noun, section)
    if (isHeading(block)) {
      const cited = this.#inHeadings.get(block.index) ?? new Map<ProvisionNoun, CitedSection | null>()
      cited.set(noun, cited.has(noun) && cited.get(noun)?.number !== section?.number ? null : section)
      this.#inHeadings.set(block.index, cited)
    }
  }

  /** Keeps a provision that was cited with the name of its Act. */
  name(noun: ProvisionNoun, whole: string, provision: CitedSection): void {
    this.#named.set(`${noun} ${whole}`, provision)
    this.#named.set(whole, provision)
  }

  /** The provision of that whole number whose Act the paragraph named last; of any noun where none is given. */
  namedWith(noun: ProvisionNoun | null, whole: string): CitedSection | undefined {
    if (this.#named.size === 0) return undefined
    return this.#named.get(noun === null ? whole : `${noun} ${whole}`)
  }

  /** The section, or regulation, that a part mentioned in a block is of; `null` where that cannot be told. */
  wholeOfPart(block: Block, noun: ProvisionNoun): CitedSection | null {
    const last = this.#last.get(noun)
    return last === undefined ? this.#inHeadingsAbove(block.index, noun) : last
  }

  #inHeadingsAbove(index: number, noun: ProvisionNoun): CitedSection | null {
    this.#headingAbove ??= headingsAbove(this.#blocks)
    for (let at = this.#headingAbove[index] ?? null; at !== null; at = this.#headingAbove[at] ?? null) {
      const cited = this.#inHeadings.get(at)?.get(noun)
      if (cited !== undefined) return cited
    }
    return null
  }

  /** The index of the block that introduces a quotation outside numbered paragraphs; its own for any other block. */
  #introductionOf({index}: Block): number {
    let at = index
    // No block is looked at twice: those before were looked at from the ones that they stand behind.
    while (at > 0 && at !== this.#reached && this.#isQuotation(at)) at--
    this.#introduction = at === this.#reached ? this.#introduction : at
    this.#reached = index
    return this.#introduction
  }

  #isQuotation(index: number): boolean {
    const block = this.#blocks[index]
    return block !== undefined && (block.quoteDepth > 0 || this.#quoted.contains(block.span[0]))
  }
}

function isHeading({type, role}: Block): boolean {
  return type === 'heading' || role === 'heading'
}

/** For each block the nearest heading above it; for a heading the nearest that it stands below. */
function headingsAbove(blocks: readonly Block[]): readonly (number | null)[] {
  const open: {readonly index: number; readonly depth: number}[] = []
  return blocks.map((block, index) => {
    if (!isHeading(block)) return open.at(-1)?.index ?? null
    const depth = block.depth ?? boldDepth
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const above = open.at(-1)?.index ?? null
    open.push({index, depth})
    return above
  })
}
