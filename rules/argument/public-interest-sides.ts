import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition, Side} from '../../src/notice/argument/proposition.ts'
import {publicInterestHeading, saidOf} from '../../src/notice/argument/query.ts'
import {sideOfLabel} from '../../src/notice/argument/side-labels.ts'
import type {Exemption, Notice, Section} from '../../src/notice/notice.ts'

/**
 * The public interest test gives the arguments on both sides.
 *
 * ## Why
 * A balance has two sides. A notice that sets out the arguments for one of them alone has weighed nothing against it, and
 * the party whose arguments are missing will say so on appeal.
 *
 * Where the arguments have headings or labels of their own, one side without any is reported. Elsewhere a side is missing only
 * where nothing below the heading speaks for it.
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
 *   #### Arguments in favour of disclosure
 *
 *   2. The MPS has recognised the public interest in transparency.
 *
 *   #### Arguments in favour of maintaining the exemption
 *
 *   3. The MPS argued that disclosure would undermine its ability to detect crime.
 * @example {"name": "one-side.md", "label": "input"}
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
 *   #### Arguments in favour of maintaining the exemption
 *
 *   2. The MPS argued that disclosure would undermine its ability to detect crime.
 *
 *   #### Balance of the public interest arguments
 *
 *   3. The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in
 *      disclosure.
 * @example {"name": "one-side.md", "label": "output"}
 *   9:5-9:25: Missing in the public interest test: the arguments for disclosure
 */
export default defineRule({
  id: 'argument/public-interest-sides',
  severity: 'warning',
  fixable: false,
  source: 'FOIA s.2(2)(b); EIR reg.12(1)(b); FOISA s.2(1)(b); ICO guidance on the public interest test',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'Missing in the public interest test: the arguments for {side}',
  },
  check({notice}, report) {
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const heading = publicInterestHeading(notice, exemption)
      if (!heading || told.has(heading.block)) continue
      // The defence of section 41 has a balance of its own.
      if (shippedLaw().natureOf(exemption.provision) === 'absolute') continue
      const side = missingSide(notice, exemption, heading)
      if (side === null) continue
      told.add(heading.block)
      report({at: heading.titleSpan, message: 'missing', data: {side: names[side]}})
    }
  },
})

const names: {readonly [side in Side]: string} = {
  disclose: 'disclosure',
  maintain: 'maintaining the exemption',
}

function missingSide(notice: Notice, exemption: Exemption, heading: Section): Side | null {
  const weighing = exemption.analyses.filter(({publicInterest}) => publicInterest !== null)
  const isBelow = (block: number): boolean =>
    block >= heading.block && weighing.some(({block: from, end}) => block >= from && block < end)
  const below = saidOf(notice, exemption, 'weighed').filter(({block}) => isBelow(block))
  // A heading that cites the exemption ("in maintaining section 31") starts another stretch with the other side.
  const headed = new Set<Side>()
  if (weighing.some(analysis => analysis.disclosing !== null)) headed.add('disclose')
  if (weighing.some(analysis => analysis.maintaining !== null)) headed.add('maintain')
  for (const block of notice.blocks) {
    const side = isBelow(block.index) ? sideOfLabel(block) : null
    if (side !== null) headed.add(side)
  }
  if (headed.size === 1) {
    const side = headed.has('disclose') ? 'maintain' : 'disclose'
    // The other side's case may stand below a heading that names the party.
    return below.some(({section}) => isPartys(notice.sections[section ?? -1], side)) ? null : side
  }
  if (headed.size === 2 || below.length < enough) return null
  return sides.find(side => !below.some(finding => speaksFor(finding, side))) ?? null
}

const sides = ['disclose', 'maintain'] as const

/** True of an argument for a side, or of the case of the party that is usually on it. */
function speaksFor({side, voice}: Proposition, wanted: Side): boolean {
  if (side !== null) return side === wanted
  return voice === (wanted === 'disclose' ? 'complainant' : 'authority')
}

/** A weighing of fewer sentences sets out no arguments. */
const enough = 3

/** "The complainant's arguments", "The Council's view": the case of the party that is usually on that side. */
function isPartys(section: Section | undefined, side: Side): boolean {
  const title = section?.title.toLowerCase() ?? ''
  if (/commissioner|balanc|conclusion/.test(title)) return false
  const isComplainants = /complainant|applicant|requester/.test(title)
  if (/both|public interest (?:arguments|factors)$|^arguments$/.test(title)) return true
  return side === 'disclose'
    ? isComplainants
    : !isComplainants && /position|view|argument|submission|case/.test(title) && !/disclos/.test(title)
}
