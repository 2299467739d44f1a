import {writeMark} from './enumeration-mark.ts'
import type {Block, Notice, ProvisionMention, SubParagraph} from './notice.ts'
import {sentencesOf} from './sentences.ts'
import {sourceOffset} from './text-map.ts'

/** Tells enumerations with letters of the notice's own from those that set out the parts of a provision. */
export class CitedParts {
  readonly #blocks: readonly Block[]
  /** The ids of all provisions that the notice cites. */
  readonly #ids: ReadonlySet<string>
  readonly #byParagraph = new Map<number | null, ProvisionMention[]>()

  constructor({blocks, provisions}: Pick<Notice, 'blocks' | 'provisions'>) {
    this.#blocks = blocks
    this.#ids = new Set(provisions.map(({id}) => id))
    for (const provision of provisions) {
      const paragraph = blocks[provision.block]?.paragraph ?? null
      const others = this.#byParagraph.get(paragraph)
      if (others) others.push(provision)
      else this.#byParagraph.set(paragraph, [provision])
    }
  }

  /**
   * Says of an enumeration which of its letters may be those of a provision that the words before it cite. A letter out
   * of sequence is the notice's own where nothing is cited, or where the notice cites the part that was expected
   * there and never the one that stands in its place.
   *
   * @param marks of one enumeration, at least one
   * @returns for a mark, and the place in the sequence expected there, whether it may be a provision's
   */
  of(marks: readonly SubParagraph[]): (wrong: SubParagraph, expected: number) => boolean {
    const [first] = marks
    const mentions = first ? (this.#byParagraph.get(first.paragraph) ?? []) : []
    const earlier = mentions.filter(({span}) => first && span[0] < first.markerSpan[0])
    if (!first || earlier.length === 0) return () => false

    const cited = new Set(earlier.map(({id}) => lastSign(id)))
    if (marks.every(({written}) => cited.has(signOf(written)))) return () => true

    const introduction = introductionOf(this.#blocks, first)
    const introduced = earlier.filter(
      ({block, span}) => block === introduction?.block && span[0] >= introduction.start,
    )
    if (introduced.length === 0) return () => false
    const isCited = (sign: string): boolean =>
      introduced.some(
        ({id}) => this.#ids.has(`${id}(${sign})`) || this.#ids.has(`${withoutLastSign(id)}(${sign})`),
      )
    return (wrong, expected) => !isCited(signOf(writeMark(wrong, expected))) || isCited(signOf(wrong.written))
  }
}

/** What stands between the brackets of a mark. */
function signOf(written: string): string {
  return written.replaceAll(/[().]/g, '')
}

/** The last bracket of a provision's id: `a` of `foia:31(1)(a)`. */
function lastSign(id: string): string {
  return id.endsWith(')') ? id.slice(id.lastIndexOf('(') + 1, -1) : ''
}

function withoutLastSign(id: string): string {
  return id.endsWith(')') ? id.slice(0, id.lastIndexOf('(')) : id
}

/** So many blocks are looked through for the words that introduce an enumeration. */
const reach = 4

/** Where the sentence that introduces an enumeration starts in the source, and its block. */
function introductionOf(
  blocks: readonly Block[],
  {block: index, markerSpan}: SubParagraph,
): {readonly block: number; readonly start: number} | null {
  for (let at = index; at >= 0 && at > index - reach; at--) {
    const block = blocks[at]
    if (!block || block.role === 'heading') return null
    if (block.role === 'furniture' || block.role === 'footnote' || block.role === 'other') continue
    const last = sentencesOf(block.text).findLast(([start]) => sourceOffset(block, start) < markerSpan[0])
    if (last) return {block: at, start: sourceOffset(block, last[0])}
  }
  return null
}
