import type {Opening} from './openings.ts'

/** What stands around the openings, which tells a sub-list from the notice's own numbering. */
export interface Surroundings {
  /** True where the words directly before an opening introduce a list: they end with a colon or a dash. */
  readonly introduced: (opening: Opening) => boolean
  /** True where those words break off without a full stop. */
  readonly unfinished: (opening: Opening) => boolean
  /** True where a heading stands between two blocks. */
  readonly headingBetween: (from: number, to: number) => boolean
}

/** The main sequence as far as it has been read: its last number, 0 before the first, and that number's block. */
export interface Reached {
  readonly number: number
  readonly block: number
}

/** Few enough items to be a list in a notice whose paragraphs are not numbered. */
const shortList = 12

/**
 * Tells numbered sub-lists from the main sequence: rows of consecutive numbers, each in one section, that are not the
 * next of the main sequence and after which the main sequence resumes.
 */
export class SubLists {
  readonly #openings: readonly Opening[]
  readonly #around: Surroundings
  /** For each opening the index after the last of the consecutive numbers that start there. */
  readonly #rowEnds: number[] = []
  /** The same for numbers that are all the same, left to Markdown to count. */
  readonly #lazyEnds: number[] = []

  constructor(openings: readonly Opening[], around: Surroundings) {
    this.#openings = openings
    this.#around = around
    for (let index = openings.length - 1; index >= 0; index--) {
      const step = this.#stepAfter(index)
      this.#rowEnds[index] = step === 1 ? (this.#rowEnds[index + 1] as number) : index + 1
      this.#lazyEnds[index] = step === 0 ? (this.#lazyEnds[index + 1] as number) : index + 1
    }
  }

  /** The index after the last opening of the sub-list that starts at `start`; `start` where none does. */
  endFrom(start: number, reached: Reached): number {
    const first = this.#openings[start] as Opening
    const introduced = this.#around.introduced(first)
    const expected = reached.number + 1
    if (first.number === expected && (reached.number > 0 || !introduced)) return start
    if (first.number !== 1 && !introduced) return start

    const ends = this.#stepAfter(start) === 0 ? this.#lazyEnds : this.#rowEnds
    const end = ends[start] as number
    const next = this.#openings[end]
    const length = end - start
    if (next?.number === expected) {
      // With nothing to introduce it, only a list in the middle of a paragraph.
      const isList = introduced
        ? length > 1 || first.number === 1
        : length > 1 &&
          this.#around.unfinished(first) &&
          !this.#around.headingBetween(reached.block, first.block)
      return isList ? end : start
    }
    if (!introduced || first.number !== 1 || length < 2) return start
    if (reached.number === 0) return next || length > shortList ? start : end
    // The number with which the main sequence resumes may look like one more item.
    const resumed = start + reached.number
    if (resumed < end && this.#openings[resumed]?.number === expected) return resumed
    return next === undefined || next.number > length ? end : start
  }

  /** By how much the number after an opening is higher; `null` where a heading parts the two. */
  #stepAfter(index: number): number | null {
    const opening = this.#openings[index] as Opening
    const next = this.#openings[index + 1]
    if (!next || this.#around.headingBetween(opening.block, next.block)) return null
    return next.number - opening.number
  }
}
