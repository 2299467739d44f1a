import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {citationIn, findingsOn, headingOf, nameOf, wholeOf} from '../../src/notice/argument/query.ts'
import type {Exemption, Notice} from '../../src/notice/notice.ts'
import {firstSection, hasBlocks, mainSectionOf} from '../../src/notice/section-blocks.ts'

/**
 * Every exemption that the decision section decides is analysed among the reasons, and the other way round.
 *
 * ## Why
 * The parties are entitled to reasons for each exemption, and a decision without them is set aside on appeal. An
 * exemption that the reasons decide and the decision section leaves out is decided for nobody who reads only that.
 *
 * The rule says nothing where the decision section names no exemption, nor in a form that has no reasons.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the MPS was entitled to rely on sections 31(1)(a) and (b) to withhold the
 *      requested information. He does not require any steps.
 *
 *   ## Reasons for decision
 *
 *   ### Section 31 – Law enforcement
 *
 *   2. As the Commissioner accepts that the outcome of disclosure predicted by the MPS would be likely to occur, he is
 *      satisfied that the exemptions provided by sections 31(1)(a) and (b) are engaged.
 * @example {"name": "unreasoned.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that DSIT is entitled to rely on sections 36(2)(b)(i) and 43(2) as its bases for
 *      refusing to provide the withheld information.
 *
 *   ## Reasons for decision
 *
 *   ### Section 43 – commercial interests
 *
 *   2. The Commissioner is therefore satisfied that DSIT can engage section 43(2) as its basis for refusing to disclose
 *      certain parts of the withheld information.
 * @example {"name": "unreasoned.md", "label": "output"}
 *   5:68-5:98: Missing analysis of section 36(2)(b)(i) among the reasons
 * @example {"name": "undecided.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that DSIT is entitled to rely on section 36(2)(b)(i).
 *
 *   ## Reasons for decision
 *
 *   ### Section 36(2)(b)(i) – effective conduct of public affairs
 *
 *   2. The Commissioner is satisfied that section 36(2)(b)(i) is engaged.
 *
 *   ### Section 43(2) – commercial interests
 *
 *   3. The Commissioner is therefore satisfied that section 43(2) is engaged.
 * @example {"name": "undecided.md", "label": "output"}
 *   13:5-13:41: Missing in the decision section: section 43(2), which is decided here
 */
export default defineRule({
  id: 'argument/exemption-analysed',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(3)(b); EIR reg.18; FOISA s.49(6); the duty to give reasons',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    unreasoned: 'Missing analysis of {provision} among the reasons',
    undecided: 'Missing in the decision section: {provision}, which is decided here',
  },
  check({notice, form}, report) {
    const decision = firstSection(notice, form.decisionIn)
    const reasons = notice.sections.find(({id, known}) => known && (id === 'reasons' || id === 'analysis'))
    if (!decision || !reasons) return
    // Where all headings stand on one level, what belongs below "Reasons for decision" stands behind it.
    if (!hasBlocks(notice, reasons) && notice.exemptions.every(({analyses}) => analyses.length === 0)) return

    const [deciding, reasoned] = citedIn(notice, form.decisionIn)
    const told = new Set<string>()
    for (const exemption of notice.exemptions) {
      const whole = wholeOf(exemption.provision)
      const decided = findingsOn(notice, exemption, 'engaged', 'entitled').find(
        ({place, cites}) => place === 'decision' && cites,
      )
      if (!decided || reasoned.has(whole) || exemption.analyses.length > 0 || told.has(whole)) continue
      const mention = citationIn(notice, decided.block, exemption.provision)
      if (!mention) continue
      told.add(whole)
      report({at: mention.span, message: 'unreasoned', data: {provision: nameOf(exemption.provision)}})
    }

    // A decision section that names none may speak of them all.
    const names = notice.exemptions.some(exemption => deciding.has(wholeOf(exemption.provision)))
    if (!names) return
    for (const exemption of notice.exemptions) {
      const heading = headingOf(notice, exemption)
      const whole = wholeOf(exemption.provision)
      if (!heading || told.has(whole) || !isDecidedUnder(notice, exemption)) continue
      if (deciding.has(whole) && !isOnlyClaimed(notice, exemption)) continue
      told.add(whole)
      report({at: heading.titleSpan, message: 'undecided', data: {provision: nameOf(exemption.provision)}})
    }
  },
})

/** The whole sections cited in the notice's own words where the decision is stated, and among the reasons. */
function citedIn(notice: Notice, decisionIn: readonly string[]): [ReadonlySet<string>, ReadonlySet<string>] {
  const deciding = new Set<string>()
  const reasoned = new Set<string>()
  for (const {id, block, quoted} of notice.provisions) {
    if (quoted) continue
    const section = mainSectionOf(notice, block)
    if (section && (decisionIn.includes(section.id) || section.id === 'summary')) deciding.add(wholeOf(id))
    else if (!section || section.id === 'reasons' || section.id === 'analysis' || section.id === 'procedural')
      reasoned.add(wholeOf(id))
  }
  return [deciding, reasoned]
}

/** True where the Commissioner finds for or against an exemption in a stretch that a heading gives to it. */
function isDecidedUnder(notice: Notice, exemption: Exemption): boolean {
  return findingsOn(notice, exemption, 'engaged', 'entitled').some(
    ({block, cites}) =>
      cites && exemption.analyses.some(({block: from, end}) => block >= from && block < end),
  )
}

/**
 * True where the decision section says that the exemption was relied on and decides the others, each by its name, but not
 * this one.
 */
function isOnlyClaimed(notice: Notice, exemption: Exemption): boolean {
  const decided = notice.findings.filter(
    ({says, voice, place}) => place === 'decision' && voice === 'commissioner' && deciding.has(says),
  )
  return (
    decided.length > 0 &&
    decided.every(({cites}) => cites) &&
    !decided.some(({provisions}) => provisions.some(id => wholeOf(id) === wholeOf(exemption.provision)))
  )
}

const deciding: ReadonlySet<string> = new Set(['engaged', 'entitled', 'public-interest', 'not-considered'])
