import {fold} from './fold.ts'
import type {PageLine} from './page-lines.ts'
import {pageNumberOf} from './page-numbers.ts'

/** A line that gives the notice's reference and nothing else: `Reference: IC-123456-A1B2`, `Decision 083/2024`. */
const referenceLine =
  /^(?:(?:our |case |ico |complaint )?(?:ref|reference|case)(?: no| number| ref| reference)?\.? ?: ?\S*\d\S*|decision(?: notice)? \d{1,4}\/\d{4})$/

/** A cheap first look: such a line opens with one of these words. */
const opening = /^(?:ref|case|our|ico|complaint|decision)/i

const longest = 80

const numbered = /^\d{1,3}[.)]\s/

/** A sentence of the body is at least so long. */
const sentenceLength = 120

/**
 * Finds the lines that repeat the notice's reference at the head or foot of each page. The one in the notice's own
 * header, above its text, is none.
 *
 * @returns indexes into `lines`
 */
export function findRunningHeaders(lines: readonly PageLine[]): ReadonlySet<number> {
  const places = new Map<string, number[]>()
  for (let index = 0; index < lines.length; index++) {
    const {text} = lines[index] as PageLine
    if (text.length > longest || !opening.test(text) || !/\d/.test(text)) continue
    const folded = fold(text)
    if (!referenceLine.test(folded)) continue
    const same = places.get(folded) ?? []
    same.push(index)
    places.set(folded, same)
  }
  const found = new Set<number>()
  if (places.size === 0) return found
  const body = bodyStart(lines)
  for (const same of places.values()) {
    for (const index of same) {
      if (index >= body && (same.length > 1 || isBesideNumber(lines, index))) found.add(index)
    }
  }
  return found
}

/** The index of the first line of the notice's text: a numbered paragraph, or a block that is a sentence. */
function bodyStart(lines: readonly PageLine[]): number {
  const start = lines.findIndex(({block, text}) => {
    if (block.type === 'heading') return false
    if (block.opensItem && block.item?.ordered) return true
    if (numbered.test(text)) return true
    return block.text.length >= sentenceLength && /[.:]["'”’]?$/.test(block.text.trimEnd())
  })
  return start === -1 ? lines.length : start
}

function isBesideNumber(lines: readonly PageLine[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some(
    line => line !== undefined && pageNumberOf(line.text) !== null,
  )
}
