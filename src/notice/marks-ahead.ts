import type {QuotationMark} from './quotation-marks.ts'
import {introduces, isTail, type Unit} from './quotation-units.ts'

type Kind = QuotationMark['kind']

/** An unpaired mark, and the index of the unit that holds it. */
interface Placed {
  readonly unit: number
  readonly mark: QuotationMark
}

/** Answers which unpaired marks are still to come before the next heading. */
export class MarksAhead {
  readonly #units: readonly Unit[]
  /** For each unit, the first unpaired mark in it or after it. */
  readonly #first: Readonly<Record<Kind, (Placed | null)[]>> = {double: [], single: []}
  /** For each unit, the first one in it or after it in which a mark closes for sure. */
  readonly #close: Readonly<Record<Kind, (number | null)[]>> = {double: [], single: []}
  /** For each unit, the first one after it that opens with a number. */
  readonly #number: number[] = []

  constructor(units: readonly Unit[]) {
    this.#units = units
    const first: Record<Kind, Placed | null> = {double: null, single: null}
    const close: Record<Kind, number | null> = {double: null, single: null}
    let number = units.length
    for (let index = units.length - 1; index >= 0; index--) {
      const {heading, block, rest, numbers} = units[index] as Unit
      this.#number[index] = number
      if (numbers[0]?.opensBlock) number = index
      for (const kind of ['double', 'single'] as const) {
        if (heading) {
          first[kind] = null
          close[kind] = null
        } else if (block.type !== 'table-cell') {
          const mark = rest.find(mark => mark.kind === kind)
          if (mark) first[kind] = {unit: index, mark}
          if (rest.some(mark => mark.kind === kind && mark.turn === 'close' && mark.sure)) close[kind] = index
        }
        this.#first[kind][index] = first[kind]
        this.#close[kind][index] = close[kind]
      }
    }
  }

  /** The index of the first unit from one on in which a mark closes a quotation that opened before it. */
  nextClose(kind: Kind, from: number): number | null {
    return this.#close[kind][from] ?? null
  }

  /** True where the next unpaired mark, from a unit on and before the next number, is one that closes. */
  closesNext(kind: Kind, from: number): boolean {
    const next = this.#first[kind][from]
    return next != null && closes(next.mark) && next.unit < this.#numberAfter(from)
  }

  /** Like {@link closesNext}, and true only where the mark ends its block. */
  closesBlock(kind: Kind, from: number): boolean {
    return this.closesNext(kind, from) && this.#endsBlock(this.#first[kind][from] ?? null)
  }

  /**
   * True where a mark closes, but the unpaired one after it does so at the end of a block, and nothing between them
   * introduces a quotation of its own.
   */
  closesBetterAfter(unit: number, mark: QuotationMark): boolean {
    const inUnit = this.#units[unit]?.rest.find(other => other.kind === mark.kind && other.at > mark.at)
    const next = inUnit ? {unit, mark: inUnit} : this.#first[mark.kind][unit + 1]
    if (!next || !closes(next.mark) || next.unit >= this.#numberAfter(unit)) return false
    if (this.#units[unit]?.numbers.some(({at}) => at > mark.at)) return false
    for (let between = unit + 1; between < next.unit; between++) {
      const other = this.#units[between]
      if (other?.afterBlockquote || introduces(other?.block.text ?? '')) return false
    }
    return this.#endsBlock(next)
  }

  #endsBlock(placed: Placed | null): boolean {
    return placed !== null && isTail(this.#units[placed.unit]?.block.text ?? '', placed.mark.at + 1)
  }

  #numberAfter(unit: number): number {
    return this.#number[unit] ?? this.#units.length
  }
}

function closes({turn, sure}: QuotationMark): boolean {
  return turn === 'close' && sure
}
