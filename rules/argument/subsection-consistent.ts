import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition} from '../../src/notice/argument/proposition.ts'
import {nameOf, spanIn, wholeOf} from '../../src/notice/argument/query.ts'
import type {Exemption, Notice} from '../../src/notice/notice.ts'

/**
 * An exemption is the same one, to its last bracket, wherever the notice decides it.
 *
 * ## Why
 * Section 31(1)(a) protects another interest than section 31(1)(b). Where the summary upholds one and the reasons
 * analyse the other, nobody can tell what was decided.
 *
 * A subsection that one finding alone decides is compared with those of the same section that the notice is about.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The MPS cited section 31(1)(a). The Commissioner's decision is that the MPS was entitled to rely on it.
 *
 *   ## Reasons for decision
 *
 *   2. The MPS relied on section 31(1)(a) for all the withheld information.
 *
 *   3. The Commissioner is satisfied that section 31(1)(a) is engaged.
 * @example {"name": "drift.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The MPS cited section 31(1)(a). The Commissioner's decision is that the MPS was entitled to rely on it.
 *
 *   ## Reasons for decision
 *
 *   ### Section 31(1)(a) – Law enforcement
 *
 *   2. The MPS relied on section 31(1)(a) for all the withheld information.
 *
 *   3. The Commissioner is satisfied that section 31(1)(b) is engaged.
 * @example {"name": "drift.md", "label": "output"}
 *   13:39-13:55: Unexpected section 31(1)(b), expected section 31(1)(a) as elsewhere in the notice
 */
export default defineRule({
  id: 'argument/subsection-consistent',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(3)(b); EIR reg.18; FOISA s.49(6): the notice says which provision it decides',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    drift: 'Unexpected {actual}, expected {expected} as elsewhere in the notice',
    elsewhere: 'The other is named here',
  },
  check({notice}, report) {
    for (const exemption of notice.exemptions) {
      const drift = driftOf(notice, exemption)
      if (!drift) continue
      const {own, other} = drift
      // A contradiction stands on the later of the two places.
      const [earlier, later] = own.finding.span[0] < other.finding.span[0] ? [own, other] : [other, own]
      report({
        at: spanIn(notice, later.finding, later.id),
        message: 'drift',
        data: {actual: nameOf(later.id), expected: nameOf(earlier.id)},
        related: [{at: spanIn(notice, earlier.finding, earlier.id), message: 'elsewhere'}],
      })
    }
  },
})

interface Decided {
  readonly id: string
  readonly finding: Proposition
}

/** An exemption that one finding alone decides, and the one of the same section that the notice is about; or `null`. */
function driftOf(
  notice: Notice,
  {provision, relied, analyses}: Exemption,
): {own: Decided; other: Decided} | null {
  if (!provision.includes('(') || analyses.length > 0) return null
  const own = decisionsOn(notice, provision)
  const [finding] = own
  if (!finding || new Set(own.map(({block}) => block)).size > 1) return null
  if (relied && isClaimed(notice, provision, finding.block)) return null
  for (const other of notice.exemptions) {
    const id = other.provision
    if (!isSibling(id, provision)) continue
    const decisions = decisionsOn(notice, id).filter(({block}) => block !== finding.block)
    const isAbout = other.analyses.length > 0 || new Set(decisions.map(({block}) => block)).size >= enough
    // Both in one sentence are two exemptions, decided together.
    if (!isAbout || notice.provisions.some(mention => mention.block === finding.block && mention.id === id))
      continue
    const after = decisions.find(({span}) => span[0] > finding.span[0])
    const before = decisions.findLast(({span}) => span[0] < finding.span[0])
    const against = before ?? after
    if (against) return {own: {id: provision, finding}, other: {id, finding: against}}
  }
  return null
}

/** By so many findings a notice is about an exemption that has no heading. */
const enough = 2

/** Of the same section, and neither a part of the other: 31(1)(a) and 31(1)(b), 36(2)(b)(i) and 36(2)(c). */
function isSibling(one: string, other: string): boolean {
  return (
    wholeOf(one) === wholeOf(other) &&
    one !== other &&
    !one.startsWith(`${other}(`) &&
    !other.startsWith(`${one}(`)
  )
}

/** What the Commissioner finds of a provision that is cited with it, and what the decision section says was relied on. */
function decisionsOn(notice: Notice, provision: string): readonly Proposition[] {
  return notice.findings.filter(
    finding => finding.cites && finding.provisions.includes(provision) && decides(finding),
  )
}

/** True where the authority is said to rely on it, in another place. */
function isClaimed(notice: Notice, provision: string, block: number): boolean {
  return notice.findings.some(
    ({says, holds, firm, provisions, block: at, place}) =>
      says === 'relied' &&
      holds &&
      firm &&
      at !== block &&
      place === 'narrative' &&
      provisions.includes(provision),
  )
}

function decides({says, holds, voice, place, firm}: Proposition): boolean {
  if (voice !== 'commissioner' || place === 'narrative') return false
  if (says === 'relied') return place === 'decision' && holds && firm
  return says === 'engaged' || says === 'entitled' || says === 'public-interest'
}
