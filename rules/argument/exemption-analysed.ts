import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {citationIn, findingsOn, nameOf, ownHeading, wholeOf} from '../../src/notice/argument/query.ts'
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

    const [inDecision, inReasons] = citedIn(notice, form.decisionIn)
    const told = new Set<string>()
    for (const exemption of notice.exemptions) {
      const unit = unitOf(exemption.provision)
      const decided = findingsOn(notice, exemption, 'engaged', 'entitled').find(
        ({place, cites}) => place === 'decision' && cites,
      )
      if (!decided || told.has(unit)) continue
      const isReasoned = inReasons.has(unit) || exemption.analyses.length > 0
      if (isReasoned && !isPassedOver(notice, exemption)) continue
      const mention = citationIn(notice, decided.block, exemption.provision)
      if (!mention) continue
      told.add(unit)
      report({at: mention.span, message: 'unreasoned', data: {provision: nameOf(exemption.provision)}})
    }

    // A decision section that names none may speak of them all.
    const names = notice.exemptions.some(({provision}) => inDecision.has(unitOf(provision)))
    if (!names) return
    for (const exemption of notice.exemptions) {
      const heading = ownHeading(notice, exemption)
      const unit = unitOf(exemption.provision)
      if (!heading || told.has(unit) || !isDecidedUnder(notice, exemption)) continue
      if (inDecision.has(unit) && !isOnlyClaimed(notice, exemption)) continue
      told.add(unit)
      report({at: heading.titleSpan, message: 'undecided', data: {provision: nameOf(exemption.provision)}})
    }
  },
})

/**
 * What counts as one exemption: a section with all its parts, but each exception of a regulation that lists many; a
 * mention of that as a whole is one of none of them, and counts as itself.
 */
function unitOf(id: string): string {
  const law = shippedLaw()
  if (law.act(id.slice(0, id.indexOf(':')))?.noun !== 'regulation') return wholeOf(id)
  const [ground, ...others] = law.groundsOf(id)
  return ground && others.length === 0 ? ground.id : id
}

/** The exemptions cited in the notice's own words where the decision is stated, and among the reasons. */
function citedIn(notice: Notice, decisionIn: readonly string[]): [ReadonlySet<string>, ReadonlySet<string>] {
  const inDecision = new Set<string>()
  const inReasons = new Set<string>()
  for (const {id, block, quoted} of notice.provisions) {
    if (quoted) continue
    const section = mainSectionOf(notice, block)
    if (section && (decisionIn.includes(section.id) || section.id === 'summary')) inDecision.add(unitOf(id))
    else if (!section || section.id === 'reasons' || section.id === 'analysis' || section.id === 'procedural')
      inReasons.add(unitOf(id))
  }
  return [inDecision, inReasons]
}

/**
 * True of a part of a section whose other parts are analysed below headings of their own, where the reasons neither name
 * this one nor find anything of it: "Section 36(2)(b)(i)" below "Section 36", and nothing of section 36(2)(c).
 */
function isPassedOver(notice: Notice, exemption: Exemption): boolean {
  const {provision} = exemption
  const others = notice.exemptions.filter(
    other => other !== exemption && wholeOf(other.provision) === wholeOf(provision),
  )
  if (isAlone(notice, exemption) || !others.some(other => isSetApart(notice, other, exemption))) return false
  const isNamed = notice.provisions.some(
    ({id, block, quoted}) =>
      !quoted &&
      (id === provision || id.startsWith(`${provision}(`)) &&
      ['reasons', 'analysis', 'procedural'].includes(mainSectionOf(notice, block)?.id ?? ''),
  )
  return (
    !isNamed &&
    !findingsOn(notice, exemption, 'engaged', 'entitled', 'public-interest').some(
      ({place}) => place === 'reasons',
    )
  )
}

/** True where an exemption has a heading that another has not. */
function isSetApart(notice: Notice, exemption: Exemption, from: Exemption): boolean {
  const heading = ownHeading(notice, exemption)
  return heading !== null && !from.analyses.some(({section}) => notice.sections[section] === heading)
}

/** True where an exemption has a heading to itself. */
function isAlone(notice: Notice, exemption: Exemption): boolean {
  return notice.exemptions.every(other => other === exemption || isSetApart(notice, exemption, other))
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
 * this one. A part of a section counts by itself where it has a heading to itself.
 */
function isOnlyClaimed(notice: Notice, exemption: Exemption): boolean {
  const decided = notice.findings.filter(
    ({says, voice, place}) => place === 'decision' && voice === 'commissioner' && deciding.has(says),
  )
  const {provision} = exemption
  const alone = isAlone(notice, exemption)
  return (
    decided.length > 0 &&
    decided.every(({cites}) => cites) &&
    !decided.some(({provisions}) =>
      provisions.some(id => (alone ? id === provision : unitOf(id) === unitOf(provision))),
    )
  )
}

const deciding: ReadonlySet<string> = new Set(['engaged', 'entitled', 'public-interest', 'not-considered'])
