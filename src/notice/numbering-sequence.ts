import type {Notice} from './notice.ts'

/** A number that breaks a sequence 1, 2, 3 … */
export interface SequenceFault {
  /** Its place in the sequence, from 0. */
  readonly index: number
  /**
   * - `start`: the first number is not 1
   * - `gap`: numbers before it are missing, and the sequence goes on from it
   * - `restart`: the sequence starts again at 1
   * - `repeat`: the number was used before
   * - `stray`: any other number out of place
   */
  readonly kind: 'start' | 'gap' | 'restart' | 'repeat' | 'stray'
  readonly expected: number
  /** Of a repeat: the place of the first use. Of a stray that was moved: the place before which it is missing. */
  readonly other: number | null
}

/** A gap that unnumbered paragraphs at its very place account for: those before the number at `index`. */
export interface FilledGap {
  readonly index: number
  readonly from: number
  readonly to: number
}

export interface SequenceReading {
  readonly faults: readonly SequenceFault[]
  readonly filled: readonly FilledGap[]
}

const readings = new WeakMap<object, SequenceReading>()

/**
 * Reads the numbers of a notice's paragraphs; prose without a number may fill a gap at its place. Read once for each
 * notice.
 */
export function readParagraphNumbers(notice: Pick<Notice, 'paragraphs' | 'unnumbered'>): SequenceReading {
  const reading = readings.get(notice) ?? readNumbers(notice)
  readings.set(notice, reading)
  return reading
}

function readNumbers({paragraphs, unnumbered}: Pick<Notice, 'paragraphs' | 'unnumbered'>): SequenceReading {
  const before = paragraphs.map(() => 0)
  for (const {next} of unnumbered) if (next < before.length) before[next] = (before[next] ?? 0) + 1
  return readSequence(
    paragraphs.map(({number}) => number),
    before,
  )
}

/** A number by its place in the sequence; place -1 stands for the number 0 before the first. */
interface Place {
  readonly index: number
  readonly number: number
}

/**
 * How many places a number is compared with, when those just before it are all out of place. It keeps the reading
 * linear; no draft has so many wrong numbers in a row.
 */
const reach = 64

/**
 * Reads a row of numbers that should run 1, 2, 3 …, and finds the fewest that must be blamed for it where it does not.
 *
 * It is the shortest path over chains of kept numbers. Between two numbers kept in a chain the dropped ones may or
 * may not have used up a number each; a jump to a number that does not follow costs as much as dropping it. Both
 * costs being one, a number is to be blamed just when it follows none of those that share the least cost before it:
 * the last number that was right, and the wrong ones since. So those are all that need be kept.
 *
 * @param numbers the numbers as they stand
 * @param unnumbered how many unnumbered paragraphs stand directly before each, to fill a gap of just so many
 */
export function readSequence(
  numbers: readonly number[],
  unnumbered: readonly number[] = [],
): SequenceReading {
  // Most rows are as they should be.
  if (numbers.every((number, index) => number === index + 1)) return {faults: [], filled: []}
  const faults: SequenceFault[] = []
  const filled: FilledGap[] = []
  /** The last number that was right, and the wrong ones since. */
  let open: Place[] = [{index: -1, number: 0}]
  const firstUse = new Map<number, number>()

  for (const [index, number] of numbers.entries()) {
    const place = {index, number}
    const before = predecessor(open, place, unnumbered[index] ?? 0)
    if (before) {
      for (const fault of blame(open, before, place, firstUse)) faults.push(fault)
      if (before.index === index - 1 && number > before.number + 1) {
        filled.push({index, from: before.number + 1, to: number - 1})
      }
      open = [place]
    } else {
      open.push(place)
    }
    if (!firstUse.has(number)) firstUse.set(number, index)
  }
  for (const fault of blame(open, null, null, firstUse)) faults.push(fault)
  return {faults: withoutTheirGaps(faults, numbers), filled}
}

/** The first of the open places that a number can follow, or `null`. */
function predecessor(open: readonly Place[], place: Place, unnumbered: number): Place | null {
  const [right, ...wrong] = open.length > reach ? [open[0] as Place, ...open.slice(1 - reach)] : open
  if (right && follows(right, place, unnumbered)) return right
  return wrong.find(other => follows(other, place, unnumbered)) ?? null
}

function follows(before: Place, place: Place, unnumbered: number): boolean {
  const used = place.number - before.number - 1
  const dropped = place.index - before.index - 1
  return used >= 0 && (used <= dropped || (dropped === 0 && used === unnumbered))
}

/**
 * Says what is wrong with each open place but the first.
 *
 * @param kept the open place from which the sequence goes on, `null` at the end
 * @param next the number with which it goes on, `null` at the end
 */
function blame(
  open: readonly Place[],
  kept: Place | null,
  next: Place | null,
  firstUse: ReadonlyMap<number, number>,
): SequenceFault[] {
  let right = open[0] as Place
  return open.slice(1).map(place => {
    const {index, number} = place
    // Dropped ones before it may have used up a number, but none that is used after them.
    const ahead = right.number + (index - right.index)
    const goesOn = place === kept
    const expected = next && !goesOn && next.number > right.number ? Math.min(ahead, next.number) : ahead
    const earlier = firstUse.get(number)
    const repeated = earlier !== undefined && earlier < index
    if (goesOn) right = place
    if (index === 0) return {index, kind: 'start', expected, other: null}
    if (number > expected && (goesOn || (next === null && number === expected + 1))) {
      return {index, kind: 'gap', expected, other: null}
    }
    if (number === 1 && goesOn) return {index, kind: 'restart', expected, other: null}
    return repeated
      ? {index, kind: 'repeat', expected, other: earlier}
      : {index, kind: 'stray', expected, other: null}
  })
}

/** Leaves out each gap whose one missing number stands elsewhere, blamed already: the number was moved, once. */
function withoutTheirGaps(faults: readonly SequenceFault[], numbers: readonly number[]): SequenceFault[] {
  const strays = new Map<number, SequenceFault>()
  for (const fault of faults) {
    if (fault.kind === 'stray' || fault.kind === 'start') strays.set(numbers[fault.index] as number, fault)
  }
  if (strays.size === 0) return [...faults]
  const moved = new Map<SequenceFault, number>()
  const explained = new Set<SequenceFault>()
  for (const fault of faults) {
    const stray = strays.get(fault.expected)
    if (fault.kind !== 'gap' || !stray || moved.has(stray)) continue
    if (numbers[fault.index] !== fault.expected + 1) continue
    moved.set(stray, fault.index)
    explained.add(fault)
  }
  return faults
    .filter(fault => !explained.has(fault))
    .map(fault => ({...fault, other: moved.get(fault) ?? fault.other}))
}
