import type {MarkPair} from './mark-pairs.ts'
import {MarksAhead} from './marks-ahead.ts'
import type {QuotationMark} from './quotation-marks.ts'
import {introduces, isSetApart, isTail, type Unit, type WrittenNumber} from './quotation-units.ts'
import {QuotedNumbers} from './quoted-numbers.ts'

/** A quotation by marks: offsets are of the reading text of the units that it starts and ends in. */
export interface MarkedQuotation {
  readonly kind: QuotationMark['kind']
  readonly first: number
  readonly from: number
  readonly last: number
  readonly to: number
  readonly closed: boolean
}

/**
 * Pairs marks over the blocks of a text, those first that one block holds both of.
 *
 * A quotation of several paragraphs has an opening mark on the first or on each, and a closing mark on the last. One
 * that is never closed ends before the next heading and before the notice's own next number, at the latest.
 *
 * @param units blocks in order
 * @returns the quotations in no order; of two that overlap one holds the other
 */
export function pairAcross(units: readonly Unit[]): readonly MarkedQuotation[] {
  return new AcrossBlocks(units).read()
}

/** A quotation whose closing mark has not been found yet. */
interface Open {
  readonly kind: QuotationMark['kind']
  readonly unit: number
  readonly at: number
  readonly setApart: boolean
  /** The last unit that is known to be part of it, and how far. */
  reachedUnit: number
  reachedTo: number
  /** From `reachedUnit` to this unit there is nothing but parts of what stands before: list items and the like. */
  attachedTo: number
}

/** Words of somebody who is not the Commissioner. */
const spoken = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]ours?)\b/

const commissioner = /\bthe commissioner\b/i

const sentenceEnd = /[.!?:;…]["'”’»)\]\d]*$/

class AcrossBlocks {
  readonly #units: readonly Unit[]
  readonly #ahead: MarksAhead
  readonly #numbers: QuotedNumbers
  readonly #numbered: boolean
  /** The units that open with a number of a quoted list. */
  readonly #quotedItems = new Set<number>()
  readonly #open: Open[] = []
  /** How many of each kind are open. */
  readonly #count = {double: 0, single: 0}
  readonly #found: MarkedQuotation[] = []
  /** For each unit read, the place in `#found` at which its own start. */
  readonly #foundFrom: number[] = []
  /** The place in `#found` of the last one set apart that closes before its block ends. */
  #short: number | null = null

  constructor(units: readonly Unit[]) {
    this.#units = units
    this.#ahead = new MarksAhead(units)
    this.#numbers = new QuotedNumbers(units)
    this.#numbered = units.some(({numbers}) => numbers[0]?.opensBlock)
  }

  read(): readonly MarkedQuotation[] {
    for (const [index, unit] of this.#units.entries()) {
      if (unit.heading) {
        this.#endAll(index, 0)
        this.#short = null
      }
      const joined = this.#joinPair(index)
      this.#foundFrom.push(this.#found.length)
      for (const pair of unit.pairs) {
        if (pair !== joined) this.#addPair(index, pair)
      }
      if (isIsland(unit)) this.#endInside(index)
      else this.#readEvents(index)
    }
    this.#endAll(this.#units.length, 0)
    return this.#found
  }

  #addPair(index: number, pair: MarkPair): void {
    const {kind, from, to, closed, doubtful} = pair
    if (doubtful && this.#ahead.closesBlock(kind, index)) {
      this.#start(index, {kind, at: from, turn: 'open', sure: true})
      return
    }
    this.#found.push({kind, first: index, from, last: index, to, closed})
    const {wordsStart, numbers, block} = this.#unit(index)
    if (this.#open.length > 0) return
    if (from <= wordsStart && closed && !numbers[0]?.opensBlock && !isTail(block.text, to)) {
      this.#short = this.#found.length - 1
    }
  }

  #readEvents(index: number): void {
    const {numbers, rest} = this.#unit(index)
    let next = 0
    for (const mark of rest) {
      for (let number = numbers[next]; number && number.at <= mark.at; number = numbers[++next]) {
        this.#passNumber(index, number)
      }
      if (mark.turn === 'open') this.#start(index, mark)
      else this.#end(index, mark)
    }
    for (; next < numbers.length; next++) this.#passNumber(index, numbers[next] as WrittenNumber)
    this.#endInline(index)
    const innermost = this.#open[this.#open.length - 1]
    if (innermost && innermost.attachedTo === index - 1 && isAttached(this.#unit(index))) {
      innermost.attachedTo = index
    }
  }

  /** A heading's or a table cell's marks have nothing to do with those of other blocks. */
  #endInside(index: number): void {
    const {rest, block} = this.#unit(index)
    for (const {kind, at, turn} of rest) {
      if (turn !== 'open') continue
      this.#found.push({kind, first: index, from: at, last: index, to: wordsEnd(block.text), closed: false})
    }
  }

  /**
   * Joins a quotation that fills the start of a block to the open one before it, where each paragraph has an opening
   * mark and this is the last.
   */
  #joinPair(index: number): MarkPair | null {
    const unit = this.#unit(index)
    const before = this.#open[this.#open.length - 1]
    if (!before?.setApart || isIsland(unit) || unit.numbers[0]?.opensBlock) return null
    if (unit.afterBlockquote || before.attachedTo < index - 1) return null
    let opening: MarkPair | null = null
    for (const pair of unit.pairs) {
      if (pair.kind !== before.kind || !pair.closed || pair.from > unit.wordsStart) continue
      if (!opening || pair.to > opening.to) opening = pair
    }
    // A mark still to come closes it: then this is a quotation in the quotation.
    if (!opening || this.#ahead.closesNext(before.kind, index)) return null
    this.#pop()
    this.#add(before, index, opening.to, true)
    return opening
  }

  #start(index: number, {kind, at}: QuotationMark): void {
    const unit = this.#unit(index)
    const opensBlock = at <= unit.wordsStart
    const inline = this.#open[this.#open.length - 1]
    if (opensBlock && inline && !inline.setApart) {
      // A sentence that quotes a word does not go on with a block set apart.
      this.#pop()
      this.#endOne(inline, index, 0)
    }
    const before = this.#open[this.#open.length - 1]
    const goesOn =
      opensBlock &&
      before?.setApart === true &&
      before.kind === kind &&
      before.unit < index &&
      before.attachedTo >= index - 1 &&
      !unit.afterBlockquote
    if (goesOn) {
      before.reachedUnit = index
      before.reachedTo = at + 1
      before.attachedTo = index
      return
    }
    if (this.#open.length === 0) this.#numbers.start(itemNumber(unit.block.text, at + 1))
    this.#count[kind]++
    this.#open.push({
      kind,
      unit: index,
      at,
      setApart: isSetApart(unit.block.text, unit.wordsStart, at),
      reachedUnit: index,
      reachedTo: at + 1,
      attachedTo: index,
    })
  }

  #end(index: number, mark: QuotationMark): void {
    const {text} = this.#unit(index).block
    const ends = isTail(text, mark.at + 1)
    if (this.#open.length === 0 && ends) this.#stretch(index, mark)
    if (this.#count[mark.kind] === 0) return
    // The last mark for several that wait is the outermost one's.
    const isLast = ends && this.#count[mark.kind] > 1 && !this.#ahead.closesNext(mark.kind, index + 1)
    const mayEnd = (opener: Open): boolean => this.#mayEnd(opener, index, mark)
    const at = isLast ? this.#open.findIndex(mayEnd) : this.#open.findLastIndex(mayEnd)
    const opener = this.#open[at]
    if (!opener) return
    if (!mark.sure && (!ends || this.#ahead.closesNext(mark.kind, index + 1))) return
    // What is set apart closes at the end of a block, and at the last that it can.
    if (opener.setApart && this.#ahead.closesBetterAfter(index, mark)) return
    while (this.#open.length > at + 1) this.#endOne(this.#pop() as Open, index, mark.at)
    this.#pop()
    this.#add(opener, index, mark.at + 1, true)
  }

  /**
   * Takes a mark at the end of a block that nothing open wants for that of the quotation set apart before it, which
   * seemed to close in the middle of its block: a quotation inside it lacks its opening mark.
   */
  #stretch(index: number, {kind, at, turn, sure}: QuotationMark): void {
    const short = this.#found[this.#short ?? -1]
    if (short?.kind !== kind || turn !== 'close' || !sure) return
    this.#found[this.#short ?? -1] = {...short, last: index, to: at + 1}
    this.#short = null
  }

  /** A single mark may be an apostrophe: far from where a quotation opened it ends only what is set apart. */
  #mayEnd(opener: Open, index: number, {kind, turn, sure}: QuotationMark): boolean {
    if (opener.kind !== kind) return false
    if (kind === 'double') return turn === 'close' || opener === this.#open[this.#open.length - 1]
    return sure && (opener.setApart || index === opener.unit + 1)
  }

  #passNumber(index: number, written: WrittenNumber): void {
    this.#short = null
    const outermost = this.#open[0]
    if (!outermost) {
      this.#numbers.passOwn(written)
      return
    }
    const closesIn = outermost.setApart ? this.#ahead.nextClose(outermost.kind, index) : null
    if (!this.#numbers.passQuoted(written, index, closesIn)) this.#endAll(index, written.at)
    else if (written.opensBlock) this.#quotedItems.add(index)
  }

  /** Ends what was opened inside a sentence, at the end of its block, unless the sentence goes on in the next. */
  #endInline(index: number): void {
    for (;;) {
      const innermost = this.#open[this.#open.length - 1]
      if (!innermost || innermost.setApart) return
      const waits =
        innermost.kind === 'double' || (innermost.unit === index && !endsSentence(this.#unit(index)))
      // Of two that wait for one mark it is the outer one's.
      if (waits && this.#count[innermost.kind] === 1) return
      this.#pop()
      this.#endOne(innermost, index + 1, 0)
    }
  }

  #endAll(limit: number, limitAt: number): void {
    for (let opener = this.#pop(); opener; opener = this.#pop()) this.#endOne(opener, limit, limitAt)
  }

  #pop(): Open | undefined {
    const opener = this.#open.pop()
    if (opener) this.#count[opener.kind]--
    return opener
  }

  /** Ends a quotation that has no closing mark, before a place at the latest. */
  #endOne(opener: Open, limit: number, limitAt: number): void {
    let last = opener.reachedUnit
    if (last === limit) {
      const before = wordsEnd(this.#unit(limit).block.text.slice(0, limitAt))
      this.#add(opener, limit, Math.max(opener.reachedTo, before), false)
      return
    }
    if (opener.setApart) while (last + 1 < limit && this.#carriesOn(last + 1)) last++
    if (this.#opensBlock(opener) && this.#takeMark(opener, last)) return
    this.#add(opener, last, wordsEnd(this.#unit(last).block.text), false)
  }

  /**
   * Closes a quotation set apart with the mark that ends its last block, where a quotation inside a sentence of it
   * has taken that mark: it is that one which lacks its own.
   */
  #takeMark(opener: Open, last: number): boolean {
    const {pairs, block, wordsStart} = this.#unit(last)
    const after = last === opener.unit ? opener.at : wordsStart
    const taker = pairs.find(
      ({kind, from, to, closed}) => kind === opener.kind && closed && from > after && isTail(block.text, to),
    )
    if (!taker || (opener.reachedUnit === last && opener.reachedTo > taker.to)) return false
    if (pairs.some(({from, to}) => from < taker.from && to > taker.to)) return false
    let place = this.#foundFrom[last] ?? 0
    while (place < this.#found.length && !isAt(this.#found[place], last, taker)) place++
    const found = this.#found[place]
    if (!found) return false
    this.#found[place] = {...found, to: taker.to - 1, closed: false}
    this.#add(opener, last, taker.to, true)
    return true
  }

  /** Whether a quotation set apart and never closed is likely to go on in a unit. */
  #carriesOn(index: number): boolean {
    const unit = this.#unit(index)
    const {block, numbers, pairs, rest, wordsStart, afterBlockquote} = unit
    if (afterBlockquote || isIsland(unit)) return false
    if (numbers[0]?.opensBlock && !this.#quotedItems.has(index)) return false
    if (rest.some(({turn}) => turn === 'open')) return false
    if (pairs.some(({from, to}) => isSetApart(block.text, wordsStart, from) && isTail(block.text, to)))
      return false
    const next = this.#units[index + 1]
    if (introduces(block.text) && next && (next.afterBlockquote || startsWithMark(next))) return false
    if (spoken.test(block.text)) return true
    if (commissioner.test(block.text)) return false
    return this.#numbered || isAttached(unit)
  }

  #add({kind, unit, at}: Open, last: number, to: number, closed: boolean): void {
    this.#found.push({kind, first: unit, from: at, last, to, closed})
    const outer = this.#open[this.#open.length - 1]
    if (!outer || last < outer.reachedUnit) return
    outer.reachedTo = last === outer.reachedUnit ? Math.max(outer.reachedTo, to) : to
    outer.reachedUnit = last
    outer.attachedTo = Math.max(outer.attachedTo, last)
  }

  #opensBlock({unit, at}: Open): boolean {
    return at <= this.#unit(unit).wordsStart
  }

  #unit(index: number): Unit {
    return this.#units[index] as Unit
  }
}

/** The number of an item at a place in a text: `“1. All emails`. */
function itemNumber(text: string, at: number): number | null {
  const written = /^(\d{1,3})[.)]\s/.exec(text.slice(at, at + 5))?.[1]
  return written === undefined ? null : Number(written)
}

function endsSentence({block}: Unit): boolean {
  return sentenceEnd.test(block.text.trimEnd().slice(-10))
}

function isAt(found: MarkedQuotation | undefined, unit: number, {from, to}: MarkPair): boolean {
  return found?.first === unit && found.last === unit && found.from === from && found.to === to
}

function isIsland({block, heading}: Unit): boolean {
  return heading || block.type === 'table-cell'
}

/** True for what belongs to the block before it: a list's item, indented text. */
function isAttached({block, numbers}: Unit): boolean {
  return (block.item !== null && !numbers[0]?.opensBlock) || block.type === 'code'
}

function startsWithMark({pairs, rest, wordsStart}: Unit): boolean {
  return pairs.some(({from}) => from <= wordsStart) || rest.some(({at}) => at <= wordsStart)
}

function wordsEnd(text: string): number {
  return text.trimEnd().length
}
