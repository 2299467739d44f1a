import type {QuotationMark} from './quotation-marks.ts'

/** What the marks of one block come to, taken by themselves. Offsets are of the block's reading text. */
export interface MarkPairs {
  /** Quotations that open and close in the block. */
  readonly pairs: readonly MarkPair[]
  /** Marks whose other one is not in the block, in order. */
  readonly rest: readonly QuotationMark[]
}

export interface MarkPair {
  readonly kind: QuotationMark['kind']
  readonly from: number
  /** After the closing mark; of one that is not closed, where the quotation around it closes. */
  readonly to: number
  readonly closed: boolean
  /** True where the closing mark may be a possessive's, and the quotation may go on in the next block. */
  readonly doubtful: boolean
}

/** Up to here an opening mark and an `s'` are a quoted term; beyond it, the `s'` is a possessive. */
const termLength = 60

/**
 * Pairs the marks of one block by their direction, nested to any depth.
 *
 * @param marks in order
 * @param opensAt true for a mark that opens a quotation set apart: at the start of the block or after a colon
 */
export function pairMarks(marks: readonly QuotationMark[], opensAt: (at: number) => boolean): MarkPairs {
  const pairs: MarkPair[] = []
  const rest: QuotationMark[] = []
  const open: QuotationMark[] = []
  const ahead = lookAhead(marks)
  const counts = {double: 0, single: 0}

  const push = (mark: QuotationMark): void => {
    open.push(mark)
    counts[mark.kind]++
  }
  /** Closes the innermost open quotation of the mark's kind, and with it those left open inside. */
  const close = (mark: QuotationMark): void => {
    while (open.length > 0) {
      const opener = open.pop() as QuotationMark
      counts[opener.kind]--
      if (opener.kind === mark.kind) {
        const doubtful = !mark.sure && mark.kind === 'single' && opensAt(opener.at)
        pairs.push({kind: mark.kind, from: opener.at, to: mark.at + 1, closed: true, doubtful})
        return
      }
      if (opener.sure)
        pairs.push({kind: opener.kind, from: opener.at, to: mark.at, closed: false, doubtful: false})
    }
  }

  for (const [index, mark] of marks.entries()) {
    const inner = open[open.length - 1]
    if (mark.turn === 'open') {
      push(mark)
    } else if (mark.kind === 'double') {
      if (counts.double > 0) {
        // Where the marks after it close all that is open, it is a prime.
        if (mark.sure || (ahead.doubleCloses[index] ?? 0) < counts.double) close(mark)
      } else if (mark.turn === 'either') push(mark)
      else rest.push(mark)
    } else if (inner?.kind === 'single') {
      if (mark.sure || mark.turn === 'either' || closesTerm(inner, mark, ahead.singleCloses[index] === true))
        close(mark)
    } else if (mark.sure) {
      if (counts.single === 0) rest.push(mark)
      // Inside double marks that close later it is an apostrophe.
      else if (!ahead.anyDoubleCloses[index]) close(mark)
    }
  }
  for (const mark of open) if (mark.kind === 'double' || mark.sure) rest.push(mark)
  rest.sort((a, b) => a.at - b.at)
  return withoutCrossing(pairs, rest, opensAt)

  /** Whether a sign that may be a possessive closes the quotation around it. */
  function closesTerm(opener: QuotationMark, mark: QuotationMark, closesLater: boolean): boolean {
    if (closesLater || !opener.sure) return false
    return mark.at - opener.at <= termLength || !opensAt(opener.at)
  }
}

/** For each mark, what comes after it. */
interface Ahead {
  /** How many double marks close before one opens. */
  readonly doubleCloses: readonly number[]
  /** A double mark closes further on. */
  readonly anyDoubleCloses: readonly boolean[]
  /** A single mark that closes for sure comes before any that opens. */
  readonly singleCloses: readonly boolean[]
}

function lookAhead(marks: readonly QuotationMark[]): Ahead {
  const doubleCloses: number[] = []
  const anyDoubleCloses: boolean[] = []
  const singleCloses: boolean[] = []
  let closes = 0
  let anyDouble = false
  let single = false
  for (let index = marks.length - 1; index >= 0; index--) {
    doubleCloses[index] = closes
    anyDoubleCloses[index] = anyDouble
    singleCloses[index] = single
    const {kind, turn, sure} = marks[index] as QuotationMark
    if (kind === 'double') {
      if (turn !== 'close') closes = 0
      else if (sure) closes++
      anyDouble ||= turn === 'close'
    } else if (turn === 'open') single = false
    else if (sure) single = true
  }
  return {doubleCloses, anyDoubleCloses, singleCloses}
}

/**
 * Leaves out what would cross: a double mark that closes what opened in an earlier block, inside single marks, shows
 * that those are apostrophes, unless they set a quotation apart; a single one inside double marks is an apostrophe itself.
 */
function withoutCrossing(
  pairs: readonly MarkPair[],
  rest: readonly QuotationMark[],
  opensAt: (at: number) => boolean,
): MarkPairs {
  if (pairs.length === 0 || rest.length === 0) return {pairs, rest}
  const doubles = rest.filter(({kind}) => kind === 'double')
  const kept = pairs.filter(
    ({kind, from, to}) => kind === 'double' || opensAt(from) || !holdsOne(doubles, from, to),
  )
  return {pairs: kept, rest: outside(rest, kept)}
}

/**
 * Those of some places that stand in no quotation.
 *
 * @param places in order
 */
export function outside<Place extends {readonly at: number}>(
  places: readonly Place[],
  pairs: readonly MarkPair[],
): readonly Place[] {
  if (places.length === 0 || pairs.length === 0) return places
  const outer = outermost(pairs)
  let next = 0
  return places.filter(({at}) => {
    while ((outer[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
    return at < (outer[next]?.from ?? Number.POSITIVE_INFINITY)
  })
}

/** @param marks in order */
function holdsOne(marks: readonly QuotationMark[], from: number, to: number): boolean {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.at ?? 0) < from) low = middle + 1
    else high = middle
  }
  const mark = marks[low]
  return mark !== undefined && mark.at < to
}

function outermost(pairs: readonly MarkPair[]): MarkPair[] {
  const outer: MarkPair[] = []
  for (const pair of [...pairs].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (pair.from >= (outer[outer.length - 1]?.to ?? 0)) outer.push(pair)
  }
  return outer
}
