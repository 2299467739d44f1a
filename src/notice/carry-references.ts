import type {Edit} from './edit.ts'
import type {Notice} from './notice.ts'
import type {NumberChanges} from './number-changes.ts'
import type {Span} from './span.ts'

/**
 * Carries the notice's references to its own paragraphs to their new numbers.
 *
 * @returns the edits, and the references of which it is not certain which paragraph they mean
 */
export function carryReferences(
  {crossReferences}: Pick<Notice, 'crossReferences'>,
  changes: Pick<NumberChanges, 'carry'>,
): {readonly edits: readonly Edit[]; readonly unclear: readonly Span[]} {
  const edits: Edit[] = []
  const unclear: Span[] = []
  let before: {readonly phrase: number; readonly from: number; readonly to: number} | null = null
  for (const reference of crossReferences) {
    const {to, span, phraseSpan} = reference
    const carried = changes.carry(reference)
    const from = Number(to)
    const after = typeof carried === 'object' ? carried.after : from
    const isPlain = span[1] - span[0] === to.length
    // "paragraphs 3 to 5" must still ascend.
    const isTurned =
      before?.phrase === phraseSpan[0] && before.from !== from && before.from < from !== before.to < after
    if (carried === 'unclear' || isTurned || (after !== from && !isPlain)) unclear.push(span)
    else if (after !== from) edits.push({range: span, text: String(after)})
    before = {phrase: phraseSpan[0], from, to: after}
  }
  return {edits, unclear}
}
