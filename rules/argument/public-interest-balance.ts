import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {headingOf, nameOf, publicInterestHeading, saidOf} from '../../src/notice/argument/query.ts'

/**
 * A public interest test ends with where the balance falls.
 *
 * ## Why
 * The test of the Act is which public interest outweighs the other. A notice that sets out both and does not say has left
 * the question open, and a tribunal cannot see what was decided.
 *
 * It must be said among the reasons, in the Commissioner's own words; the decision section only repeats it.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Section 31(1)(a) – Law enforcement
 *
 *   1. The Commissioner is satisfied that section 31(1)(a) is engaged.
 *
 *   ### Public interest test
 *
 *   2. The Commissioner recognises the need to ensure transparency and accountability on the part of the police.
 *
 *   3. The Commissioner finds that the public interest in maintaining the section 31(1)(a) exemption outweighs the public
 *      interest in disclosure.
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
 *   2. The Commissioner is satisfied that section 31(1)(a) is engaged.
 *
 *   ### Public interest test
 *
 *   3. The Commissioner recognises the need to ensure transparency and accountability on the part of the police.
 * @example {"name": "open.md", "label": "output"}
 *   13:5-13:25: Missing balance of the public interest under section 31(1)(a)
 */
export default defineRule({
  id: 'argument/public-interest-balance',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.2(1)(b) and s.2(2)(b); EIR reg.12(1)(b); FOISA s.2(1)(b); EI(S)Rs reg.10(1)(b)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {missing: 'Missing balance of the public interest under {provision}'},
  check({notice}, report) {
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const {provision, engaged, outcome} = exemption
      if (engaged !== true || outcome === 'not-considered') continue
      if (shippedLaw().natureOf(provision) !== 'qualified') continue
      const heading = publicInterestHeading(notice, exemption) ?? headingOf(notice, exemption)
      if (!heading || told.has(heading.block)) continue
      const said = saidOf(notice, exemption, 'weighed', 'public-interest').filter(
        ({place}) => place === 'reasons',
      )
      // Without any weighing it is the test that is missing, which is another rule's.
      if (!said.some(({says, holds, side}) => says === 'weighed' && (holds || side !== null))) continue
      if (
        said.some(
          ({says, voice}) => says === 'public-interest' && voice !== 'complainant' && voice !== 'authority',
        )
      )
        continue
      told.add(heading.block)
      report({at: heading.titleSpan, message: 'missing', data: {provision: nameOf(provision)}})
    }
  },
})
