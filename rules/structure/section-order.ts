import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Section} from '../../src/notice/notice.ts'
import {mainSections} from '../../src/notice/section-blocks.ts'

/** A section and its place in the order of the form. */
interface Ranked {
  readonly section: Section
  readonly rank: number
}

/**
 * Sections stand in the order of the form.
 *
 * ## Why
 * Readers of many notices, the tribunal above all, find their way by the order that never changes.
 *
 * The fewest sections are blamed that make the rest stand in order; of two that changed places, the later.
 *
 * @example {"name": "ok.md"}
 *   ## Decision
 *
 *   ## Request and response
 *
 *   ## Scope of the case
 *
 *   ## Reasons for decision
 *
 *   ## Right of appeal
 * @example {"name": "moved.md", "label": "input"}
 *   ## Decision
 *
 *   ## Scope of the case
 *
 *   ## Request and response
 *
 *   ## Reasons for decision
 *
 *   ## Right of appeal
 * @example {"name": "moved.md", "label": "output"}
 *   5:4-5:24: Unexpected place for section `Request and response`, expected it before `Scope of the case`
 */
export default defineRule({
  id: 'structure/section-order',
  severity: 'warning',
  fixable: false,
  source: "Convention: the order of the Commissioners' templates",
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    before: 'Unexpected place for section `{title}`, expected it before `{other}`',
    after: 'Unexpected place for section `{title}`, expected it after `{other}`',
    other: 'This section stands here',
  },
  check({notice, form}, report) {
    const order = form.sections.filter(({anywhere}) => anywhere !== true).map(({section}) => section)
    const found = new Set<string>()
    const ranked: Ranked[] = []
    for (const section of mainSections(notice)) {
      const rank = order.indexOf(section.id)
      if (rank === -1 || found.has(section.id)) continue
      found.add(section.id)
      ranked.push({section, rank})
    }
    const kept = longestInOrder(ranked)
    for (const [index, {section, rank}] of ranked.entries()) {
      if (kept.has(index)) continue
      const later = ranked.find((other, at) => kept.has(at) && at < index && other.rank > rank)
      const earlier = ranked.findLast((other, at) => kept.has(at) && at > index && other.rank < rank)
      const other = later ?? earlier
      if (!other) continue
      report({
        at: section.titleSpan,
        message: later ? 'before' : 'after',
        data: {title: section.title, other: other.section.title},
        related: [{at: other.section.titleSpan, message: 'other'}],
      })
    }
  },
})

/** The places of the longest run of sections whose ranks ascend; of several, the one that starts with the earliest. */
function longestInOrder(ranked: readonly Ranked[]): ReadonlySet<number> {
  // From the end: how long a run can start at each place. No form has more than a score of sections.
  const lengths = new Array<number>(ranked.length).fill(1)
  const next = new Array<number>(ranked.length).fill(-1)
  for (let at = ranked.length - 1; at >= 0; at--) {
    for (let later = at + 1; later < ranked.length; later++) {
      const ascends = (ranked[later]?.rank ?? 0) > (ranked[at]?.rank ?? 0)
      const length = (lengths[later] ?? 0) + 1
      if (!ascends || length <= (lengths[at] ?? 0)) continue
      lengths[at] = length
      next[at] = later
    }
  }
  const kept = new Set<number>()
  let at = lengths.indexOf(Math.max(0, ...lengths))
  while (at !== -1) {
    kept.add(at)
    at = next[at] ?? -1
  }
  return kept
}
