import type {Quotation} from './notice.ts'
import type {Span} from './span.ts'

const indexes = new WeakMap<readonly Pick<Quotation, 'span'>[], QuotationIndex>()

/** The index of a notice's quotations; made once for each. */
export function quotationIndexOf(quotations: readonly Pick<Quotation, 'span'>[]): QuotationIndex {
  const known = indexes.get(quotations)
  if (known) return known
  const index = new QuotationIndex(quotations)
  indexes.set(quotations, index)
  return index
}

/** Answers, by binary search, whether a place in the source is somebody else's words. */
export class QuotationIndex {
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  /** @param quotations sorted by start, as `readQuotations` gives them */
  constructor(quotations: readonly Pick<Quotation, 'span'>[]) {
    let reached = -1
    for (const {
      span: [start, end],
    } of quotations) {
      // A quotation in a quotation adds nothing.
      if (end <= reached) continue
      this.#starts.push(start)
      this.#ends.push(end)
      reached = end
    }
  }

  /** True where an offset lies inside a quotation, its marks included. */
  contains(offset: number): boolean {
    return offset < this.#endAfter(offset)
  }

  /** True where a span lies wholly inside one quotation, its marks included. */
  covers(span: Span): boolean {
    const end = this.#endAfter(span[0])
    return span[0] < end && span[1] <= end
  }

  /** True where a span and a quotation have any place in common. */
  meets(span: Span): boolean {
    return span[0] < this.#endAfter(Math.max(span[0], span[1] - 1))
  }

  /** The end of the last quotation that starts at an offset or before it; -1 where there is none. */
  #endAfter(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return this.#ends[low - 1] ?? -1
  }
}
