import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {citationIn, nameOf, saidOf} from '../../src/notice/argument/query.ts'
import type {Exemption, Notice} from '../../src/notice/notice.ts'

/**
 * An exemption that is relied on and left undecided is said to be, with the reason.
 *
 * ## Why
 * Where one exemption covers all the information the Commissioner need not decide the others, but the parties must be able
 * to see that they were not overlooked.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. DSIT refused the request, citing sections 40(2) and 43(2). The complainant did not dispute the use of section 40(2).
 *
 *   2. The Commissioner's decision is that DSIT is entitled to rely on section 43(2).
 * @example {"name": "forgotten.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. DSIT refused the request, citing section 40(2) and section 43(2) of FOIA.
 *
 *   2. The Commissioner's decision is that DSIT is entitled to rely on section 43(2).
 *
 *   ## Reasons for decision
 *
 *   3. The Commissioner is satisfied that section 43(2) is engaged.
 * @example {"name": "forgotten.md", "label": "output"}
 *   5:37-5:50: Missing decision on section 40(2), expected a finding, or why it was not considered
 * @example {"name": "unexplained.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that DSIT is entitled to rely on section 43(2).
 *
 *   ## Reasons for decision
 *
 *   2. The Commissioner is satisfied that section 43(2) is engaged.
 *
 *   3. DSIT cited section 40(2) as well. The Commissioner has not considered section 40(2).
 * @example {"name": "unexplained.md", "label": "output"}
 *   11:59-11:73: Missing reason why section 40(2) was not considered
 */
export default defineRule({
  id: 'argument/not-considered',
  severity: 'warning',
  fixable: false,
  source:
    'FOIA s.50(1) and s.50(3)(b); FOISA s.47(1) and s.49(6): the decision is on the matters that the complaint raises',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    forgotten: 'Missing decision on {provision}, expected a finding, or why it was not considered',
    unexplained: 'Missing reason why {provision} was not considered',
  },
  check({notice}, report) {
    // Where nothing at all is decided the notice is about something else.
    const decides = notice.exemptions.some(
      ({outcome}) => outcome === 'entitled' || outcome === 'not-entitled',
    )
    for (const exemption of notice.exemptions) {
      const {provision, outcome, engaged, publicInterest, relied} = exemption
      if (outcome === 'not-considered')
        checkReason(notice, exemption, at =>
          report({at, message: 'unexplained', data: {provision: nameOf(provision)}}),
        )
      else if (
        decides &&
        outcome === null &&
        engaged === null &&
        publicInterest === null &&
        relied &&
        exemption.analyses.length === 0
      ) {
        const claim = saidOf(notice, exemption, 'relied').find(
          ({place, firm}) => place === 'decision' && firm,
        )
        const mention = claim && citationIn(notice, claim.block, provision)
        if (mention && !isSpokenOf(notice, provision))
          report({at: mention.span, message: 'forgotten', data: {provision: nameOf(provision)}})
      }
    }
  },
})

/** True where the reasons cite the exemption, or a part or the whole of it: then they may deal with it in words that are not read. */
function isSpokenOf(notice: Notice, provision: string): boolean {
  const reasons = notice.sections.findIndex(({known, id}) => known && (id === 'reasons' || id === 'analysis'))
  const from = notice.sections[reasons]?.block ?? 0
  const end = notice.sections[reasons]?.end ?? 0
  return notice.provisions.some(
    ({id, block, quoted}) =>
      !quoted &&
      block >= from &&
      block < end &&
      (id === provision || id.startsWith(`${provision}(`) || provision.startsWith(`${id}(`)),
  )
}

/** A reason, in the sentence or in one near it. */
const reason =
  /\b(?:because|since|as(?! well)|given|having|in (?:the )?(?:light|view) of|light of|therefore|consequently|accordingly|so|thus|not (?:dispute|challenge|complain|contest)\w*|withdr[ae]wn?|longer|already|all (?:of )?the|whole|entirety|outside|follows|alternative|unnecessary|no need|not necessary|need not|does not need)\b/i

function checkReason(
  notice: Notice,
  exemption: Exemption,
  tell: (at: readonly [number, number]) => void,
): void {
  const said = saidOf(notice, exemption, 'not-considered')
  const [first] = said
  if (!first || said.some(({block}) => hasReason(notice, block))) return
  tell(first.span)
}

function hasReason({blocks, paragraphs}: Notice, at: number): boolean {
  const block = blocks[at]
  if (!block) return true
  const number = block.paragraph
  const near =
    number === null
      ? [block]
      : blocks.slice(paragraphs[number]?.block ?? at, paragraphs[number]?.end ?? at + 1)
  return near.some(({text}) => reason.test(text))
}
