import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {statesDecision} from '../../src/notice/decision.ts'
import type {Notice, Section} from '../../src/notice/notice.ts'
import {quotationIndexOf} from '../../src/notice/quoted.ts'
import {blocksOf, firstSection, hasBlocks, mainSections} from '../../src/notice/section-blocks.ts'
import {readSentences} from '../../src/notice/words.ts'

/**
 * The decision section says what the Commissioner decided, and what steps are required or that none are.
 *
 * ## Why
 * It is all that many readers read, and what the authority must act on.
 *
 * The decision must be in the Commissioner's own words: that the authority refused, or what the complainant argued, is
 * none. Where a form has a section of its own for the steps, they may stand there.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The complainant requested a list of apps. The Council refused, citing section 31(1)(a) of FOIA.
 *
 *   2. The Commissioner's decision is that the Council was entitled to rely on section 31(1)(a). He doesn't require
 *      any steps.
 * @example {"name": "undecided.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The complainant requested a list of apps. The Council refused, citing section 31(1)(a) of FOIA.
 *
 *   ## Request and response
 * @example {"name": "undecided.md", "label": "output"}
 *   3:4-3:42: Missing decision, expected what the Commissioner decided
 *   3:4-3:42: Missing steps, expected what the Commissioner requires or that no steps are required
 * @example {"name": "elsewhere.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the Council was entitled to rely on section 31(1)(a).
 *
 *   ## Reasons for decision
 *
 *   2. Section 31(1)(a) is engaged. The Commissioner does not require any steps.
 * @example {"name": "elsewhere.md", "label": "output"}
 *   3:4-3:42: Missing steps, expected here what is said of them elsewhere
 */
export default defineRule({
  id: 'structure/decision-summary',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(3)(b) and s.50(4); EIR reg.18; FOISA s.49(6)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    decision: 'Missing decision, expected what the Commissioner decided',
    steps: 'Missing steps, expected what the Commissioner requires or that no steps are required',
    stepsElsewhere: 'Missing steps, expected here what is said of them elsewhere',
    elsewhere: 'Steps are spoken of here',
  },
  check({notice, form}, report) {
    const decision = firstSection(notice, form.decisionIn)
    if (decision && !statesDecisionIn(notice, decision)) report({at: decision.titleSpan, message: 'decision'})

    const steps = firstSection(notice, form.stepsIn)
    if (!steps || !hasBlocks(notice, steps)) return
    const places = mainSections(notice).filter(({id}) => form.stepsIn.includes(id))
    const {stepStatements} = notice.outcome
    if (stepStatements.some(({block}) => places.some(({block: from, end}) => block > from && block < end)))
      return
    const [other] = stepStatements
    if (other)
      report({
        at: steps.titleSpan,
        message: 'stepsElsewhere',
        related: [{at: other.span, message: 'elsewhere'}],
      })
    else report({at: steps.titleSpan, message: 'steps'})
  },
})

function statesDecisionIn(notice: Notice, section: Section): boolean {
  const quoted = quotationIndexOf(notice.quotations)
  return blocksOf(notice, section).some(
    block =>
      block.quoteDepth === 0 &&
      block.role !== 'quotation' &&
      block.role !== 'footnote' &&
      readSentences(block, quoted).some(({words}) => statesDecision(words)),
  )
}
