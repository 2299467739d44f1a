import {introduces, type Unit, type WrittenNumber} from './quotation-units.ts'

/** How many numbers ahead the notice's own next one is looked for: more than any quoted list holds. */
const reach = 40

/**
 * Tells, while a quotation is open, the numbers of a quoted list from the notice's own. The notice's own go on from
 * the paragraph in which the quotation opened; those of a quoted list start at 1.
 */
export class QuotedNumbers {
  readonly #units: readonly Unit[]
  /** The numbers that open blocks, in order, and the unit that each opens. */
  readonly #opening: readonly {readonly number: number; readonly unit: number}[]
  /** For each unit, the place in `#opening` of the first number in it or after it. */
  readonly #firstFrom: readonly number[]
  #paragraph: number | null = null
  #quoted = 0

  constructor(units: readonly Unit[]) {
    this.#units = units
    const opening: {number: number; unit: number}[] = []
    this.#firstFrom = units.map(({numbers}, unit) => {
      const first = opening.length
      const number = numbers[0]
      if (number?.opensBlock) opening.push({number: number.number, unit})
      return first
    })
    this.#opening = opening
  }

  /** Takes a number that stands in no open quotation. */
  passOwn({number, opensBlock}: WrittenNumber): void {
    // A number on a line inside a block may be part of a sentence.
    if (opensBlock || number === (this.#paragraph ?? 0) + 1) this.#paragraph = number
    this.#quoted = 0
  }

  /** Begins a quotation, with the number of an item that it starts with, if it does. */
  start(quoted: number | null): void {
    this.#quoted = quoted ?? 0
  }

  /**
   * Takes a number that stands where a quotation is open.
   *
   * @param unit the index of the unit that holds it
   * @param closesIn the index of the unit in which a mark may yet close the quotation, or `null`
   * @returns true where it is the quotation's, false where the notice's own numbers go on
   */
  passQuoted(written: WrittenNumber, unit: number, closesIn: number | null): boolean {
    const quoted = this.#isQuoted(written, unit, closesIn)
    if (quoted) this.#quoted = written.number
    else this.passOwn(written)
    return quoted
  }

  #isQuoted({number, opensBlock}: WrittenNumber, unit: number, closesIn: number | null): boolean {
    const inList = number === 1 || (this.#quoted > 0 && number === this.#quoted + 1)
    const paragraph = this.#paragraph
    if (paragraph === null) {
      if (closesIn === null) return inList && (number > 1 || this.#isIntroduced(unit))
      const first = this.#firstFrom[closesIn + 1] ?? this.#opening.length
      // The notice's own numbers would go on behind the quotation.
      return this.#opening[first]?.number !== (this.#opening[first - 1]?.number ?? number) + 1
    }
    const next = paragraph + 1
    // On a line inside a block only the next number can be the notice's own.
    if (!opensBlock && number !== next) return true
    if (closesIn !== null) {
      return number === next || (number > next && !inList) ? this.#goesOnAfter(closesIn, next) : true
    }
    if (!inList) return false
    if (number === 1) return this.#isIntroduced(unit)
    return number !== next || this.#goesOnAfter(unit, next)
  }

  /** True where a line like "I would like:" stands before the unit, or an item of the list before does. */
  #isIntroduced(unit: number): boolean {
    const before = this.#units[unit - 1]
    return before !== undefined && (introduces(before.block.text) || this.#quoted > 0)
  }

  /** True where the notice's next number stands after a unit, and not as an item of a list that counts up to it. */
  #goesOnAfter(unit: number, next: number): boolean {
    const first = this.#firstFrom[unit + 1] ?? this.#opening.length
    for (let at = first; at < Math.min(first + reach, this.#opening.length); at++) {
      if (this.#opening[at]?.number !== next) continue
      const before = this.#opening[at - 1]
      if (before?.number !== next - 1 || (at === first && before.unit <= unit)) return true
    }
    return false
  }
}
