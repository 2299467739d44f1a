import type {Edit} from '../notice/edit.ts'
import type {Span} from '../notice/span.ts'
import type {Fix, Problem} from './problem.ts'

/** How often a draft is fixed and linted again: nothing that is right needs so many. */
export const mostPasses = 10

/** What one pass of fixing makes of a text. */
export interface FixPass {
  readonly text: string
  /** The problems whose fixes were applied. */
  readonly fixed: readonly Problem[]
}

/**
 * Applies the fixes of problems, each wholly or not at all. Of two that overlap, or touch, the one of the earlier
 * problem is applied: the other may be found anew in the text that comes of it.
 *
 * @param problems in the order of the draft; a fix that several share is applied once, and mends all of them
 */
export function applyFixes(source: string, problems: readonly Problem[]): FixPass {
  const taken = new TakenRanges()
  const applied = new Set<Fix>()
  for (const {fix} of problems) {
    if (fix && !applied.has(fix) && taken.take(fix)) applied.add(fix)
  }
  const fixed = problems.filter(({fix}) => fix && applied.has(fix))
  return {
    text: applyEdits(
      source,
      [...applied].flatMap(({edits}) => edits),
    ),
    fixed,
  }
}

/** Puts edits that do not overlap into a text; all else stays as it is. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = ''
  let reached = 0
  for (const {range, text: replacement} of inOrder(edits)) {
    text += source.slice(reached, range[0]) + replacement
    reached = range[1]
  }
  return text + source.slice(reached)
}

/** Edits in the order of their places; those that put text in before those that take away from the same place. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1])
}

/** The ranges of the fixes chosen so far, in order. */
class TakenRanges {
  readonly #ranges: Span[] = []

  /** Takes the ranges of a fix, unless it has none or one of them touches one that is taken. */
  take({edits}: Fix): boolean {
    if (edits.length === 0 || edits.some(({range}) => this.#isTouched(range))) return false
    for (const {range} of inOrder(edits)) this.#ranges.splice(this.#placeOf(range), 0, range)
    return true
  }

  #isTouched(range: Span): boolean {
    const place = this.#placeOf(range)
    const before = this.#ranges[place - 1]
    const after = this.#ranges[place]
    return (before !== undefined && before[1] >= range[0]) || (after !== undefined && after[0] <= range[1])
  }

  /** Where in the order of ranges one stands: after those that start before it or with it. */
  #placeOf([start]: Span): number {
    let low = 0
    let high = this.#ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ranges[middle] as Span)[0] <= start) low = middle + 1
      else high = middle
    }
    return low
  }
}
