import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {
  headingOf,
  isAnalysedIn,
  nameOf,
  publicInterestHeading,
  saidOf,
  wholeOf,
} from '../../src/notice/argument/query.ts'
import type {Block, Exemption, Notice} from '../../src/notice/notice.ts'

/**
 * Where a qualified exemption is engaged, the public interest is weighed.
 *
 * ## Why
 * A qualified exemption that is engaged is only half a reason: the information must be disclosed unless the public interest
 * in maintaining the exemption outweighs that in disclosure. A notice that stops at "engaged" has not finished.
 *
 * One weighing for several exemptions together is enough. Absolute exemptions, and those whose test is a formality (EIR
 * regulation 12(4)(a)), need none.
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
 *   2. The Commissioner is satisfied that section 31(1)(a) is engaged.
 *
 *   ### Public interest test
 *
 *   3. Having carefully balanced the opposing factors involved in this case, the Commissioner finds that the public
 *      interest in maintaining the section 31(1)(a) exemption outweighs the public interest in disclosure.
 * @example {"name": "unweighed.md", "label": "input"}
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
 *   2. The Commissioner is satisfied that section 31(1)(a) is engaged.
 * @example {"name": "unweighed.md", "label": "output"}
 *   9:5-9:39: Missing public interest test for section 31(1)(a), a qualified exemption that is engaged
 */
export default defineRule({
  id: 'argument/public-interest-test',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.2(1)(b) and s.2(2)(b); EIR reg.12(1)(b); FOISA s.2(1)(b); EI(S)Rs reg.10(1)(b)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {missing: 'Missing public interest test for {provision}, a qualified exemption that is engaged'},
  check({notice}, report) {
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const {provision, engaged, outcome} = exemption
      const heading = headingOf(notice, exemption)
      if (!heading || told.has(heading.block) || engaged !== true || outcome === 'not-considered') continue
      if (!needsTest(provision) || isWeighed(notice, exemption)) continue
      told.add(heading.block)
      // A heading with nothing below it shows where the test should stand.
      const {titleSpan} = publicInterestHeading(notice, exemption) ?? heading
      report({at: titleSpan, message: 'missing', data: {provision: nameOf(provision)}})
    }
  },
})

function isProse({type, role}: Block): boolean {
  return type !== 'heading' && role !== 'heading' && role !== 'furniture' && role !== 'other'
}

function needsTest(provision: string): boolean {
  const law = shippedLaw()
  return law.natureOf(provision) === 'qualified' && !law.groundsOf(provision).some(({formal}) => formal)
}

/** True where the reasons speak of the public interest in the exemption, or of that in several with it. */
function isWeighed(notice: Notice, exemption: Exemption): boolean {
  const own = saidOf(notice, exemption, 'weighed', 'public-interest').filter(
    ({place, says, holds}) => place === 'reasons' && (says === 'public-interest' || holds),
  )
  const analysis = exemption.analyses.find(({publicInterest}) => publicInterest !== null)
  const heading = publicInterestHeading(notice, exemption)
  if (analysis && heading) return notice.blocks.slice(heading.block + 1, analysis.end).some(isProse)
  // A sentence that says no more than that the exemption is qualified weighs nothing.
  if (own.some(({says, side}) => says === 'public-interest' || side !== null)) return true
  return isWeighedElsewhere(notice, exemption)
}

/** True where the public interest is argued under no exemption's own heading, or under another's that cites this one too. */
function isWeighedElsewhere(notice: Notice, exemption: Exemption): boolean {
  return notice.findings.some(
    ({says, side, place, block, section, provisions}) =>
      (says === 'public-interest' || (says === 'weighed' && side !== null)) &&
      place === 'reasons' &&
      !isAnalysedIn(exemption, block) &&
      (!notice.exemptions.some(other => isAnalysedIn(other, block)) ||
        provisions.some(id => isOfOneTest(id, exemption.provision)) ||
        (section !== null && /\bexemptions|exceptions\b/i.test(notice.sections[section]?.title ?? ''))),
  )
}

/** The limbs of one section are often weighed together; the exceptions of a regulation are each weighed by themselves. */
function isOfOneTest(one: string, other: string): boolean {
  return /^eis?r:/.test(one) ? one === other : wholeOf(one) === wholeOf(other)
}
