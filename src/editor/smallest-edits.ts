import type {Edit} from '../notice/edit.ts'

/** Lines changed beyond which a comparison takes too long. */
const mostChanges = 5_000

/**
 * The edits, line by line, that make one text of another: so few that the cursor, folds and marks of an editor stay
 * where they are. A text in which very much changes is replaced from the first change to the last.
 */
export async function smallestEdits(before: string, after: string): Promise<readonly Edit[]> {
  const {diffLines} = await import('diff')
  const changes = diffLines(before, after, {maxEditLength: mostChanges})
  if (!changes) return [middle(before, after)]
  const edits: Edit[] = []
  let at = 0
  let open: {start: number; end: number; text: string} | null = null
  for (const {value, added, removed} of changes) {
    if (!added && !removed) {
      if (open) edits.push({range: [open.start, open.end], text: open.text})
      open = null
      at += value.length
      continue
    }
    open ??= {start: at, end: at, text: ''}
    if (added) open.text += value
    else {
      at += value.length
      open.end = at
    }
  }
  if (open) edits.push({range: [open.start, open.end], text: open.text})
  return edits.map(({range, text}) => {
    const inner = middle(before.slice(...range), text)
    return {range: [range[0] + inner.range[0], range[0] + inner.range[1]], text: inner.text}
  })
}

/** The one edit between what two texts have in common at their start and at their end. */
function middle(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return {range: [start, before.length - end], text: after.slice(start, after.length - end)}
}
