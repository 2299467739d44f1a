import {groupBy} from '../group-by.ts'
import type {Problem} from '../problem.ts'
import {groupOf} from '../rule-names.ts'
import type {Entry} from './entry.ts'
import type {NextBlocks} from './scope.ts'
import {type Stretch, stretchesOf} from './stretches.ts'

/**
 * Takes out the problems that directives cover, and marks the entries that covered one as used. A problem is covered
 * where it starts. A problem about a directive is never covered by that directive.
 *
 * @param problems in the order in which they start
 */
export function suppress(
  problems: readonly Problem[],
  entries: readonly Entry[],
  nextBlocks: NextBlocks,
): readonly Problem[] {
  const byName = groupBy(entries, entry => entry.name.name)
  const covered = new Set<Problem>()
  for (const [rule, found] of groupBy(problems, problem => problem.rule)) {
    const own = [...(byName.get(rule) ?? []), ...(byName.get(groupOf(rule)) ?? [])]
    if (own.length === 0) continue
    own.sort((one, other) => one.directive.span[0] - other.directive.span[0])
    for (const problem of coveredBy(stretchesOf(own, nextBlocks), found)) covered.add(problem)
  }
  return problems.filter(problem => !covered.has(problem))
}

/** Goes through stretches and problems side by side, both in the order in which they start. */
function coveredBy(stretches: readonly Stretch[], problems: readonly Problem[]): readonly Problem[] {
  const covered: Problem[] = []
  const used = new Set<Stretch>()
  let current: Stretch[] = []
  let next = 0
  for (const problem of problems) {
    const at = problem.span[0]
    for (; next < stretches.length; next++) {
      const stretch = stretches[next] as Stretch
      if (stretch.start > at) break
      current.push(stretch)
    }
    current = current.filter(stretch => at <= stretch.end)
    const over = current.filter(({entries}) => entries.some(entry => !isInside(at, entry)))
    if (over.length === 0) continue
    covered.push(problem)
    for (const stretch of over) used.add(stretch)
  }
  for (const {entries} of used) {
    for (const entry of entries) entry.used = true
  }
  return covered
}

/** True for a place inside an entry's own directive. */
function isInside(at: number, {directive: {span}}: Entry): boolean {
  return span[0] <= at && at < span[1]
}
