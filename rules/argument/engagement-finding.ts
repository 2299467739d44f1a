import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {findingsOn, isAnalysedIn, nameOf, ownHeading, saidOf} from '../../src/notice/argument/query.ts'
import type {Exemption, Notice, Section} from '../../src/notice/notice.ts'

/**
 * The analysis of an exemption says whether it is engaged.
 *
 * ## Why
 * Whether the exemption applies at all comes before the public interest; a notice that goes from one to the other
 * without a finding has decided nothing.
 *
 * "The Council was entitled to rely on it", said before the public interest is weighed, is such a finding too.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the MPS was entitled to rely on section 31(1)(a).
 *
 *   ## Reasons for decision
 *
 *   ### Section 31(1)(a) – Law enforcement
 *
 *   2. The Commissioner accepts that disclosure would be likely to prejudice the prevention of crime. He is satisfied that
 *      the exemption provided by section 31(1)(a) is engaged.
 *
 *   ### Public interest test
 *
 *   3. The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in
 *      disclosure.
 * @example {"name": "open.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the MPS was entitled to rely on section 31(1)(a).
 *
 *   ## Reasons for decision
 *
 *   ### Section 31(1)(a) – Law enforcement
 *
 *   2. The Commissioner accepts that disclosure would be likely to prejudice the prevention of crime.
 *
 *   ### Public interest test
 *
 *   3. The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in
 *      disclosure.
 * @example {"name": "open.md", "label": "output"}
 *   9:5-9:39: Missing finding whether section 31(1)(a) is engaged
 */
export default defineRule({
  id: 'argument/engagement-finding',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.2 and s.50(3)(b); EIR reg.12(1)(a); FOISA s.2(1) and s.49(6)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {missing: 'Missing finding whether {provision} is engaged'},
  check({notice}, report) {
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const heading = ownHeading(notice, exemption) ?? reasonsWithoutHeadings(notice)
      if (!heading || told.has(heading.block)) continue
      const {outcome} = exemption
      if (outcome !== 'entitled' && outcome !== 'not-entitled') continue
      // One heading for several exemptions: a finding on one, "or" on another, may be in words that name them apart.
      const together = notice.exemptions.filter(
        other => (ownHeading(notice, other) ?? reasonsWithoutHeadings(notice)) === heading,
      )
      if (together.some(each => isFound(notice, each)) || isOfOneStep(notice, exemption)) continue
      // A short form says in one sentence that harm is likely, and lets that be the finding.
      if (!ownHeading(notice, exemption) && together.some(each => acceptsHarm(notice, each))) continue
      told.add(heading.block)
      report({at: heading.titleSpan, message: 'missing', data: {provision: nameOf(exemption.provision)}})
    }
  },
})

/** The reasons as a whole, where no heading in them is an exemption's, and the decision is stated elsewhere. */
function reasonsWithoutHeadings({sections, exemptions}: Notice): Section | null {
  if (exemptions.some(({analyses}) => analyses.length > 0)) return null
  const isDecided = sections.some(({id, known}) => known && (id === 'decision' || id === 'summary'))
  return isDecided
    ? (sections.find(({id, known}) => known && (id === 'reasons' || id === 'analysis')) ?? null)
    : null
}

/** True where the reasons say that the exemption is engaged, or not: before the public interest is weighed, if it is. */
function isFound(notice: Notice, exemption: Exemption): boolean {
  const weighed =
    exemption.analyses.find(({publicInterest}) => publicInterest !== null)?.publicInterest ?? null
  const until = weighed === null ? Number.POSITIVE_INFINITY : (notice.sections[weighed]?.block ?? 0)
  // Anybody's words but the parties': in a sentence that names nobody it is the Commissioner who speaks.
  return saidOf(notice, exemption, 'engaged', 'entitled').some(({place, voice, block, says, cites}) => {
    if (place !== 'reasons' || voice === 'authority' || voice === 'complainant') return false
    if (block < until) return true
    // "Section 42(1) is engaged" may stand behind the balance; "was entitled to withhold it" is what follows from both.
    return says === 'engaged' && (cites || isAnalysedIn(exemption, block))
  })
}

function acceptsHarm(notice: Notice, exemption: Exemption): boolean {
  return findingsOn(notice, exemption, 'likelihood').some(
    ({firm, holds, place}) => firm && holds && place === 'reasons',
  )
}

/** Steps that weigh many things up: to speak of one of them is not to take the step. */
const weighedUp: ReadonlySet<string> = new Set(['vexatiousness', 'unreasonableness'])

/** True where the test has one step, and the Commissioner takes it: that information is accessible is that section 21 applies. */
function isOfOneStep(notice: Notice, exemption: Exemption): boolean {
  const [ground] = shippedLaw().groundsOf(exemption.provision)
  // Section 39 and its like are a formality.
  if (ground?.formal) return true
  const elements = ground?.elements ?? []
  return (
    elements.length === 1 &&
    !elements.some(id => weighedUp.has(id)) &&
    findingsOn(notice, exemption, 'element').some(({firm, holds}) => firm && holds)
  )
}
