import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition} from '../../src/notice/argument/proposition.ts'
import {headingOf, nameOf, saidOf} from '../../src/notice/argument/query.ts'
import {textOffset} from '../../src/notice/line-starts.ts'
import type {Exemption, Notice} from '../../src/notice/notice.ts'
import {sentencesOf} from '../../src/notice/sentences.ts'

/**
 * Where an exemption that turns on prejudice is engaged, the Commissioner says how likely the prejudice is.
 *
 * ## Why
 * Whether prejudice "would" occur or "would be likely to" decides what has to be shown, and how much the prejudice weighs
 * in the public interest. Where the authority states no level the lower one is taken, and the notice says so.
 *
 * Under section 36 it is the qualified person's level that counts. Under the EIR an effect that would be likely is not
 * enough, so there is no level to state. Where only the authority states one, the finding is a warning.
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
 *   2. With regard to the likelihood of prejudice in this case, the MPS did not specify the likelihood. Therefore, the
 *      Commissioner has considered its position at the lower level of 'would be likely to' prejudice.
 *
 *   3. The Commissioner is satisfied that section 31(1)(a) is engaged.
 * @example {"name": "no-level.md", "label": "input"}
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
 *   2. The Commissioner accepts that criminals could make use of a list of the applications.
 *
 *   3. The Commissioner is satisfied that section 31(1)(a) is engaged.
 * @example {"name": "no-level.md", "label": "output"}
 *   9:5-9:39: Missing level of likelihood under section 31(1)(a), expected "would" or "would be likely to"
 */
export default defineRule({
  id: 'argument/likelihood-stated',
  severity: 'error',
  fixable: false,
  source: 'Hogan and Oxford City Council v IC EA/2005/0026 and 0030; ICO guidance on the prejudice test',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'Missing level of likelihood under {provision}, expected "would" or "would be likely to"',
    claimed: 'Missing level of likelihood that the Commissioner accepts under {provision}',
    claim: 'The authority states its level here',
  },
  check({notice}, report) {
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const heading = headingOf(notice, exemption)
      if (!heading || told.has(heading.block) || exemption.engaged !== true || !hasLevel(exemption)) continue
      const said = saidOf(notice, exemption, 'likelihood').filter(
        ({place, holds}) => place !== 'narrative' && holds,
      )
      if (said.some(each => each.voice === 'commissioner' && (each.firm || !isExplained(notice, each))))
        continue
      told.add(heading.block)
      const provision = nameOf(exemption.provision)
      const [claim] = said
      if (!claim) {
        if (statesNoLevel(notice, exemption))
          report({at: heading.titleSpan, message: 'missing', data: {provision}})
      } else if (!isOpinion(exemption)) {
        report({
          at: heading.titleSpan,
          message: 'claimed',
          severity: 'warning',
          data: {provision},
          related: [{at: claim.span, message: 'claim'}],
        })
      }
    }
  },
})

/** By which a sentence tells what a level is, and not which is met. */
const explaining =
  /[“‘"'*]would\b|\b(?:means?|refers? to|connotes?|must|may|whether|requires?|need not|interpreted|defined)\b/i

/** True where a level stands in an account of the test: "'would be likely to' refers to a real and significant risk". */
function isExplained({blocks}: Notice, {block: index, span}: Proposition): boolean {
  const block = blocks[index]
  if (!block) return false
  const at = textOffset(block, span[0])
  const sentence = sentencesOf(block.text).find(([, end]) => at < end)
  return sentence !== undefined && explaining.test(block.text.slice(...sentence))
}

/** True of a test that asks for a level; under the EIR there is only one. */
function hasLevel({provision}: Exemption): boolean {
  const grounds = shippedLaw().groundsOf(provision)
  return (
    grounds.length > 0 &&
    grounds.every(({basis}) => basis === 'prejudice' || basis === 'inhibit' || basis === 'endanger')
  )
}

/** True where the test turns on somebody's opinion: its level is the exemption's. */
function isOpinion({provision}: Exemption): boolean {
  return shippedLaw()
    .groundsOf(provision)
    .some(({elements}) => elements.includes('opinion-reasonable'))
}

/** True where nothing of the Commissioner's in the analysis tells of likelihood in other words. */
function statesNoLevel(notice: Notice, exemption: Exemption): boolean {
  return !saidOf(notice, exemption, 'element').some(
    ({element, voice, firm, holds}) => element === 'likelihood' && voice === 'commissioner' && firm && holds,
  )
}
