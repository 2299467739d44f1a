import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition} from '../../src/notice/argument/proposition.ts'
import {findingsOn, nameOf, placeOf} from '../../src/notice/argument/query.ts'
import type {Exemption, Notice, StepStatement} from '../../src/notice/notice.ts'

/**
 * What is found of an exemption, where the balance falls, the decision and the steps agree.
 *
 * ## Why
 * A decision that says "entitled" over reasons that say "not engaged" cannot be carried out, and cannot stand. The same
 * goes for steps that order what the decision allows to be withheld.
 *
 * Only plain statements in the Commissioner's own words are compared. An exemption that is upheld for one part of the
 * information and not for another contradicts nothing.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the Trust was not entitled to rely on section 43(2).
 *
 *   ## Reasons for decision
 *
 *   ### Section 43(2) – commercial interests
 *
 *   2. The Commissioner finds that section 43(2) is not engaged.
 * @example {"name": "engaged.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the Trust was entitled to rely on section 43(2).
 *
 *   ## Reasons for decision
 *
 *   ### Section 43(2) – commercial interests
 *
 *   2. The Commissioner finds that section 43(2) is not engaged.
 * @example {"name": "engaged.md", "label": "output"}
 *   11:53-11:60: Unexpected finding that section 43(2) is not engaged, expected what agrees with: the authority was entitled to rely on it
 * @example {"name": "balance.md", "label": "input"}
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
 *   3. The Commissioner finds that the public interest in disclosure outweighs the public interest in maintaining the
 *      exemption.
 * @example {"name": "balance.md", "label": "output"}
 *   13:66-13:75: Unexpected balance for disclosure under section 31(1)(a), expected what agrees with: the authority was entitled to rely on it
 * @example {"name": "steps.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the Trust was entitled to withhold the schedule under section 43(2).
 *
 *   2. The Commissioner requires the Trust to disclose the withheld information within 30 calendar days.
 *
 *   ## Reasons for decision
 *
 *   ### Section 43(2) – commercial interests
 *
 *   3. The Commissioner finds that section 43(2) is engaged.
 * @example {"name": "steps.md", "label": "output"}
 *   7:4-7:101: Unexpected order to disclose, expected none: every exemption that was relied on is upheld
 */
export default defineRule({
  id: 'argument/conclusion-consistent',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.2 and s.50(3) and (4); EIR reg.12(1) and reg.18; FOISA s.2(1) and s.49(6)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    engagement: 'Unexpected finding that {provision} is {finding}, expected what agrees with: {other}',
    entitlement:
      'Unexpected finding that the authority was {finding} to rely on {provision}, expected what agrees with: {other}',
    balance: 'Unexpected balance for {side} under {provision}, expected what agrees with: {other}',
    earlier: 'It is said here, {place}',
    order: 'Unexpected order to disclose, expected none: every exemption that was relied on is upheld',
    upheld: 'It is upheld here, {place}',
    noOrder: 'Unexpected absence of steps, expected an order: {provision} is not upheld',
    notUpheld: 'It is not upheld here, {place}',
  },
  check({notice}, report) {
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const pair = contradictionIn(
        plainFindings(notice, exemption),
        shippedLaw().natureOf(exemption.provision),
      )
      if (!pair || told.has(pair.later.span[0])) continue
      const {earlier, later} = pair
      told.add(later.span[0])
      const provision = nameOf(exemption.provision)
      const other = inWords(earlier)
      const related = [{at: earlier.span, message: 'earlier' as const, data: {place: placeOf(earlier)}}]
      const at = later.span
      if (later.says === 'engaged')
        report({
          at,
          message: 'engagement',
          data: {provision, finding: later.holds ? 'engaged' : 'not engaged', other},
          related,
        })
      else if (later.says === 'entitled')
        report({
          at,
          message: 'entitlement',
          data: {provision, finding: later.holds ? 'entitled' : 'not entitled', other},
          related,
        })
      else
        report({
          at,
          message: 'balance',
          data: {
            provision,
            side: later.side === 'disclose' ? 'disclosure' : 'maintaining the exemption',
            other,
          },
          related,
        })
    }
    if (told.size > 0) return

    const order = needlessOrder(notice)
    if (order) {
      const [first] = order.upheld
      report({
        at: order.statement.span,
        message: 'order',
        related: first ? [{at: first.span, message: 'upheld', data: {place: placeOf(first)}}] : [],
      })
    }
    const absence = missingOrder(notice)
    if (absence) {
      report({
        at: absence.statement.span,
        message: 'noOrder',
        data: {provision: nameOf(absence.provision)},
        related: [{at: absence.finding.span, message: 'notUpheld', data: {place: placeOf(absence.finding)}}],
      })
    }
  },
})

/** The findings on an exemption that leave no doubt: firm, and either citing it or below its own heading. */
function plainFindings(notice: Notice, exemption: Exemption): readonly Proposition[] {
  return findingsOn(notice, exemption, 'engaged', 'entitled', 'public-interest').filter(finding => {
    if (finding.place === 'narrative') return false
    const own = exemption.analyses.some(({block, end}) => finding.block >= block && finding.block < end)
    // In the decision section "entitled to withhold the information" may be about any of several.
    if (!finding.cites && !own && notice.exemptions.length > 1) return false
    return finding.firm || finding.place === 'reasons'
  })
}

interface Pair {
  readonly earlier: Proposition
  readonly later: Proposition
}

/** Two findings that cannot both be right; `null` where an exemption is upheld in part, or none do. */
function contradictionIn(findings: readonly Proposition[], nature: string | null): Pair | null {
  for (const place of ['decision', 'reasons'] as const) {
    const entitled = findings.filter(({says, place: at}) => says === 'entitled' && at === place)
    // Both in one place: upheld for a part.
    if (entitled.some(({holds}) => holds) && entitled.some(({holds}) => !holds)) return null
    const engaged = findings.filter(({says, place: at}) => says === 'engaged' && at === place)
    if (place === 'decision' && engaged.some(({holds}) => !holds)) {
      if (engaged.some(({holds}) => holds) || entitled.some(({holds}) => holds)) return null
    }
  }
  for (const [index, later] of findings.entries()) {
    for (const earlier of findings.slice(0, index)) {
      if (contradicts(earlier, later, findings, nature)) return {earlier, later}
    }
  }
  return null
}

function contradicts(
  one: Proposition,
  other: Proposition,
  all: readonly Proposition[],
  nature: string | null,
): boolean {
  if (one.says === other.says) {
    return one.says === 'public-interest' ? one.side !== other.side : one.holds !== other.holds
  }
  const of = (says: Proposition['says']): Proposition | null =>
    one.says === says ? one : other.says === says ? other : null
  const [engaged, entitled, balance] = [of('engaged'), of('entitled'), of('public-interest')]
  if (engaged && entitled) {
    if (entitled.holds) return !engaged.holds
    // Engaged and not entitled: the balance of the public interest may be why.
    return (
      engaged.holds &&
      (nature === 'absolute' ||
        all.some(({says, side}) => says === 'public-interest' && side === 'maintain')) &&
      !all.some(({says, side}) => says === 'public-interest' && side === 'disclose')
    )
  }
  if (balance && entitled)
    return (
      (balance.side === 'maintain') !== entitled.holds &&
      !(balance.side === 'maintain' && all.some(({says, holds}) => says === 'engaged' && !holds))
    )
  if (!balance || !engaged || engaged.holds || nature !== 'qualified') return false
  // Several weighed together may be those that are engaged.
  return balance.provisions.every(id => engaged.provisions.includes(id))
}

function inWords({says, holds, side}: Proposition): string {
  if (says === 'engaged') return holds ? 'it is engaged' : 'it is not engaged'
  if (says === 'entitled')
    return holds ? 'the authority was entitled to rely on it' : 'the authority was not entitled to rely on it'
  return side === 'disclose'
    ? 'the public interest favours disclosure'
    : 'the public interest favours maintaining it'
}

/** An order to disclose where every exemption that was relied on is upheld in the decision section. */
function needlessOrder(
  notice: Notice,
): {readonly statement: StepStatement; readonly upheld: readonly Proposition[]} | null {
  const relied = notice.exemptions.filter(
    ({relied: isRelied, outcome}) => isRelied && outcome !== 'not-considered',
  )
  if (relied.length === 0 || relied.some(({outcome}) => outcome !== 'entitled')) return null
  const findings = relied.flatMap(exemption => findingsOn(notice, exemption, 'entitled', 'engaged'))
  if (findings.some(({holds}) => !holds)) return null
  // A breach in giving less than is held has its own remedy.
  const statement = notice.outcome.stepStatements.find(
    ({required, block}) => required && ordersDisclosure(notice, block),
  )
  if (
    !statement ||
    notice.findings.some(
      ({says, holds, voice, place}) =>
        says === 'entitled' && !holds && voice === 'commissioner' && place !== 'narrative',
    )
  )
    return null
  return {statement, upheld: findings.filter(({place}) => place === 'decision')}
}

function ordersDisclosure(notice: Notice, block: number): boolean {
  const text = notice.blocks[block]?.text ?? ''
  return /\bdisclose\b[^.;]{0,60}\b(?:withheld|requested) (?:information|material|documents?)\b/i.test(text)
}

/** "No steps" where an exemption is not upheld, nothing else covers the information, and it has not been given meanwhile. */
function missingOrder(
  notice: Notice,
): {readonly statement: StepStatement; readonly provision: string; readonly finding: Proposition} | null {
  const {steps, stepStatements} = notice.outcome
  const statement = stepStatements.find(({required, scope}) => !required && scope === 'all')
  if (steps !== false || !statement) return null
  if (notice.exemptions.some(({outcome}) => outcome === 'entitled' || outcome === null)) return null
  const refused = notice.exemptions.find(({relied, outcome}) => relied && outcome === 'not-entitled')
  if (!refused) return null
  const finding = findingsOn(notice, refused, 'entitled', 'engaged').find(
    ({place, cites, holds}) => place === 'decision' && cites && !holds,
  )
  if (!finding) return null
  const given = notice.blocks.some(
    ({text, role}) =>
      role !== 'quotation' &&
      /\b(?:since|now|already|subsequently|meanwhile|later) (?:been )?(?:disclosed|provided|released|published|supplied|sent)\b/i.test(
        text,
      ),
  )
  return given ? null : {statement, provision: refused.provision, finding}
}
