import type {Problem} from './problem.ts'

/** A problem that was there when the baseline was written, and is set aside since. */
export interface BaselineEntry {
  readonly rule: string
  /** For whoever reads the baseline; the fingerprint is what counts. */
  readonly message: string
  /** Tells it from any other problem of its draft, wherever its lines have moved to. */
  readonly fingerprint: string
}

/** What a baseline comes to for one draft. */
export interface Sorted {
  /** The problems that are new. */
  readonly left: readonly Problem[]
  readonly setAside: readonly Problem[]
  /** The entries whose problem is no longer there. */
  readonly gone: readonly BaselineEntry[]
}

/**
 * Sets aside the problems of a draft that its baseline names. An entry sets one problem aside, never two: a slip that is
 * made a second time is new.
 *
 * @param fingerprints of the problems, in their order
 */
export function sortByBaseline(
  problems: readonly Problem[],
  fingerprints: readonly string[],
  entries: readonly BaselineEntry[],
): Sorted {
  const waiting = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    const same = waiting.get(keyOf(entry.rule, entry.fingerprint))
    if (same) same.push(entry)
    else waiting.set(keyOf(entry.rule, entry.fingerprint), [entry])
  }
  const left: Problem[] = []
  const setAside: Problem[] = []
  problems.forEach((problem, index) => {
    const entry = waiting.get(keyOf(problem.rule, fingerprints[index] ?? ''))?.shift()
    if (entry) setAside.push(problem)
    else left.push(problem)
  })
  return {left, setAside, gone: [...waiting.values()].flat()}
}

/** The entries of a draft's problems, in an order that no change elsewhere in the draft disturbs. */
export function baselineEntries(
  problems: readonly Problem[],
  fingerprints: readonly string[],
): readonly BaselineEntry[] {
  return problems
    .map(({rule, message}, index) => ({rule, message, fingerprint: fingerprints[index] ?? ''}))
    .sort(
      (one, other) =>
        compare(one.rule, other.rule) ||
        compare(one.message, other.message) ||
        compare(one.fingerprint, other.fingerprint),
    )
}

function keyOf(rule: string, fingerprint: string): string {
  return `${rule} ${fingerprint}`
}

/** By code units: the same on every machine, whatever its language. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
