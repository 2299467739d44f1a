import type {CrossReference, Notice} from './notice.ts'
import {readParagraphNumbers} from './numbering-sequence.ts'

/** A paragraph that goes by a number. */
interface Bearer {
  /** Index into `notice.paragraphs`; `null` for a paragraph that has lost its number. */
  readonly paragraph: number | null
  /** Where it stands in the source. */
  readonly at: number
  readonly after: number
}

/** What a reference to a paragraph comes to. */
export type Carried = {readonly after: number} | 'nowhere' | 'unclear'

/** The numbers that the paragraphs of a notice have, and those that they would have if they ran 1, 2, 3 … */
export class NumberChanges {
  readonly #after: number[] = []
  readonly #bearers = new Map<number, Bearer[]>()
  readonly #last: number

  constructor(notice: Pick<Notice, 'paragraphs' | 'unnumbered'>) {
    const filled = new Map(readParagraphNumbers(notice).filled.map(gap => [gap.index, gap]))
    let next = 1
    for (const [index, {number, markerSpan}] of notice.paragraphs.entries()) {
      const gap = filled.get(index)
      for (let lost = gap?.from ?? 0; gap && lost <= gap.to; lost++) {
        this.#add(lost, {paragraph: null, at: markerSpan[0] - 1, after: next++})
      }
      this.#after.push(next)
      this.#add(number, {paragraph: index, at: markerSpan[0], after: next++})
    }
    this.#last = next - 1
  }

  #add(number: number, bearer: Bearer): void {
    const bearers = this.#bearers.get(number)
    if (bearers) bearers.push(bearer)
    else this.#bearers.set(number, [bearer])
  }

  /** The new number of a paragraph. */
  after(paragraph: number): number {
    return this.#after[paragraph] as number
  }

  /** True where a reference to a number, if it is to this notice, would have to change or might mean another paragraph. */
  touches(number: number): boolean {
    const bearers = this.#bearers.get(number)
    if (!bearers) return number <= this.#last
    return bearers.some(({after}) => after !== number)
  }

  /**
   * Finds the paragraph that a reference means, by its number and, of several, by where it is said to lie. What leads
   * nowhere now must not lead somewhere afterwards.
   */
  carry({
    to,
    direction,
    paragraph,
    span,
  }: Pick<CrossReference, 'to' | 'direction' | 'paragraph' | 'span'>): Carried {
    const number = Number(to)
    const bearers = this.#bearers.get(number)
    if (!bearers) return number <= this.#last ? 'unclear' : 'nowhere'
    const [only, ...more] = bearers
    if (only && more.length === 0) return only
    const others = bearers.filter(
      bearer =>
        (bearer.paragraph === null || bearer.paragraph !== paragraph) &&
        (direction === null || (direction === 'above') === bearer.at < span[0]),
    )
    const [meant, ...rest] = others
    return meant && rest.length === 0 ? meant : 'unclear'
  }
}
