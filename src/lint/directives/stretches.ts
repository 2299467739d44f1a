import type {Entry} from './entry.ts'
import type {NextBlocks} from './scope.ts'

/** A stretch of the draft in which a rule is silent, and the entries that make it so. */
export interface Stretch {
  readonly start: number
  /** The last offset in it. */
  end: number
  readonly entries: Entry[]
}

/**
 * The stretches in which one rule is silent.
 *
 * @param entries those that name the rule or its group, in document order
 */
export function stretchesOf(entries: readonly Entry[], nextBlocks: NextBlocks): readonly Stretch[] {
  const stretches: Stretch[] = []
  const file: Entry[] = []
  let open: Stretch | null = null
  for (const entry of entries) {
    const {verb, span, block} = entry.directive
    if (verb === 'file') file.push(entry)
    else if (verb === 'next') {
      const next = nextBlocks.after(block)
      if (next) stretches.push({start: next[0], end: next[1], entries: [entry]})
    } else if (verb === 'enable') {
      if (open) open.end = span[0]
      open = null
    } else if (open) {
      open.entries.push(entry)
    } else {
      open = {start: span[1], end: Number.POSITIVE_INFINITY, entries: [entry]}
      stretches.push(open)
    }
  }
  if (file.length > 0) stretches.push({start: 0, end: Number.POSITIVE_INFINITY, entries: file})
  return stretches.sort((one, other) => one.start - other.start)
}
