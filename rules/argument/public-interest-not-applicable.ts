import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition} from '../../src/notice/argument/proposition.ts'
import {
  findingsOn,
  isAnalysedIn,
  nameOf,
  publicInterestHeading,
  saidOf,
  sentenceWith,
} from '../../src/notice/argument/query.ts'
import type {Exemption, Notice, Section} from '../../src/notice/notice.ts'

/**
 * No public interest test is carried out under an absolute exemption, or under sections 12 and 14.
 *
 * ## Why
 * The Act weighs the public interest under the qualified exemptions alone. A balance struck under an absolute one answers a
 * question that the law does not ask, and may lead to the wrong decision.
 *
 * The public interest defence of section 41, and the legitimate interests of section 40 and regulation 13, are no public
 * interest test.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Section 40(2) – personal data
 *
 *   1. The Commissioner has concluded that there is insufficient legitimate interest to outweigh the data subjects'
 *      fundamental rights and freedoms. Section 40(2) is engaged.
 * @example {"name": "absolute.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Section 21(1) – information accessible by other means
 *
 *   1. The Commissioner is satisfied that section 21(1) is engaged.
 *
 *   ### Public interest test
 *
 *   2. The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in
 *      disclosure.
 * @example {"name": "absolute.md", "label": "output"}
 *   9:5-9:25: Unexpected public interest test under section 21(1), to which none applies
 */
export default defineRule({
  id: 'argument/public-interest-not-applicable',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.2(3), s.12 and s.14; EIR reg.13; FOISA s.2(2), s.12 and s.14',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {unexpected: 'Unexpected public interest test under {provision}, to which none applies'},
  check({notice}, report) {
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const {provision} = exemption
      if (shippedLaw().natureOf(provision) !== 'absolute' || isSharedAnalysis(notice, exemption)) continue
      if (isQualifiedPart(notice, exemption)) continue
      const heading = testHeading(notice, exemption)
      const struck = heading ?? strikingOf(notice, exemption)
      if (!struck) continue
      const at = heading ? heading.titleSpan : struck.span
      if (told.has(at[0])) continue
      told.add(at[0])
      report({at, message: 'unexpected', data: {provision: nameOf(provision)}})
    }
  },
})

/** A heading of a public interest test below that of the exemption; or among the reasons, where no exemption has one. */
function testHeading(notice: Notice, exemption: Exemption): Section | null {
  const {sections} = notice
  const own = publicInterestHeading(notice, exemption)
  if (own) return isTest(own) ? own : null
  if (exemption.analyses.length > 0 || !isAlone(notice)) return null
  const weighed = saidOf(notice, exemption, 'weighed', 'public-interest')
  return (
    sections.find(
      (section, index) =>
        isTest(section) && weighed.some(({section: at, place}) => at === index && place === 'reasons'),
    ) ?? null
  )
}

function isTest({title}: Section): boolean {
  return /public interest (?:test|balanc|arguments|factors)|balanc\w* of (?:the )?public interest|public interest in (?:maintaining|disclos)/i.test(
    title,
  )
}

/** Where the Commissioner strikes a balance of the public interest under the exemption. */
function strikingOf(notice: Notice, exemption: Exemption): Proposition | undefined {
  const isItsOwn = ({block, provisions}: Proposition): boolean =>
    isAnalysedIn(exemption, block) ||
    (exemption.analyses.length === 0 &&
      (isAlone(notice) || provisions.length === 1) &&
      !isAnalysed(notice, block))
  return findingsOn(notice, exemption, 'public-interest').find(
    finding =>
      finding.place === 'reasons' &&
      finding.firm &&
      isItsOwn(finding) &&
      (!hasDefence(exemption.provision) || namesExemption(notice, finding)),
  )
}

/** True where no exemption of the notice is qualified, so that nothing in it can be a public interest test of another. */
function isAlone({exemptions}: Notice): boolean {
  return exemptions.every(({provision}) => shippedLaw().natureOf(provision) === 'absolute')
}

function isAnalysed({exemptions}: Notice, block: number): boolean {
  return exemptions.some(exemption => isAnalysedIn(exemption, block))
}

/** A defence to a breach of confidence weighs maintaining the confidence, and not "maintaining the exemption". */
function namesExemption(notice: Notice, {block, span}: Proposition): boolean {
  return /\bmaintaining the exemption\b/i.test(sentenceWith(notice, block, span))
}

/** A heading that names a qualified exemption too may have its public interest test below it. */
function isSharedAnalysis(notice: Notice, exemption: Exemption): boolean {
  return notice.exemptions.some(
    other =>
      other !== exemption &&
      shippedLaw().natureOf(other.provision) !== 'absolute' &&
      other.analyses.some(({section}) => exemption.analyses.some(own => own.section === section)),
  )
}

/**
 * True where the notice cites a condition under which the exemption is qualified (section 40(3B) under section 40(2)), and
 * not only in a list with those under which it is absolute, as the Act has it.
 */
function isQualifiedPart({provisions}: Notice, {provision}: Exemption): boolean {
  const law = shippedLaw()
  const conditions = provisions.filter(({id, quoted}) => {
    const part = quoted ? null : (law.provision(id) ?? law.partsOf(id)[0] ?? null)
    return part?.kind === 'condition' && part.of.includes(provision)
  })
  const isAbsolute = (id: string): boolean => law.natureOf(id) === 'absolute'
  return conditions.some(
    ({id, block}) =>
      law.natureOf(id) === 'qualified' &&
      !conditions.some(other => other.block === block && isAbsolute(other.id)),
  )
}

/** True of section 41 and its like: a breach of confidence is not actionable where the public interest is a defence. */
function hasDefence(provision: string): boolean {
  return shippedLaw()
    .groundsOf(provision)
    .some(({elements}) => elements.includes('public-interest-defence'))
}
