import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {areApart, type ObjectOf, objectOf, tellingWords} from '../../src/notice/argument/objects.ts'
import type {Proposition} from '../../src/notice/argument/proposition.ts'
import {findingsOn, isAnalysedIn, nameOf, placeOf} from '../../src/notice/argument/query.ts'
import {textOffset} from '../../src/notice/line-starts.ts'
import type {Exemption, Notice, StepStatement} from '../../src/notice/notice.ts'
import {sentencesOf} from '../../src/notice/sentences.ts'
import type {Span} from '../../src/notice/span.ts'

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
        notice,
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

/** The exemptions that the notice is about: relied on, not left undecided, and no formality. */
function contested(notice: Notice): readonly Exemption[] {
  return notice.exemptions.filter(
    ({provision, relied, outcome}) => relied && outcome !== 'not-considered' && !isFormal(provision),
  )
}

/** True of section 39 and its like, which only hand the request over to another regime. */
function isFormal(provision: string): boolean {
  return shippedLaw()
    .groundsOf(provision)
    .some(({formal}) => formal)
}

/** The findings on an exemption that leave no doubt: firm, and either citing it or below its own heading. */
function plainFindings(notice: Notice, exemption: Exemption): readonly Proposition[] {
  const findings = findingsOn(notice, exemption, 'engaged', 'entitled', 'public-interest').filter(finding => {
    if (finding.place === 'narrative') return false
    if (!finding.cites && !isAnalysedIn(exemption, finding.block) && !isAbout(notice, finding, exemption))
      return false
    return finding.firm || finding.cites || finding.place === 'reasons'
  })
  return findings.map(finding =>
    isPreliminary(notice, finding, findings) ? {...finding, says: 'engaged'} : finding,
  )
}

/**
 * True where a finding that cites nothing is about one exemption and no other: it is the only one, or what is withheld is
 * what is withheld under it elsewhere.
 */
function isAbout(notice: Notice, finding: Proposition, {provision}: Exemption): boolean {
  const others = contested(notice).filter(other => finding.provisions.includes(other.provision))
  if (others.length <= 1) return others[0]?.provision === provision
  const told = objectOf(notice, finding).words
  const shares = others.map(other => ({
    of: other.provision,
    shared: sharedWith(notice, told, other, finding),
  }))
  const most = Math.max(...shares.map(({shared}) => shared))
  const best = shares.filter(({shared}) => shared === most)
  return most > 0 && best.length === 1 && best[0]?.of === provision
}

/** How many of the words that name what is withheld are said of an exemption elsewhere. */
function sharedWith(
  notice: Notice,
  words: ReadonlySet<string>,
  exemption: Exemption,
  but: Proposition,
): number {
  const own = findingsOn(notice, exemption, 'engaged', 'entitled')
    .filter(finding => finding !== but && (finding.cites || isAnalysedIn(exemption, finding.block)))
    .map(finding => objectOf(notice, finding).words)
  return [...words].filter(word => own.some(other => other.has(word))).length
}

/**
 * True of "was correct to apply section 43(2)" before the public interest is weighed: it says no more than that the
 * exemption is engaged.
 */
function isPreliminary(
  notice: Notice,
  {says, place, block, span}: Proposition,
  all: readonly Proposition[],
): boolean {
  return (
    says === 'entitled' &&
    !final.test(wordsAt(notice, block, span)) &&
    all.some(other => other.says === 'public-interest' && other.place === place && other.span[0] > span[1])
  )
}

/** Of what is done with the information itself. */
const final = /withh|refus|den/i

/** The words of a finding. */
function wordsAt({blocks}: Notice, index: number, [start, end]: Span): string {
  const block = blocks[index]
  return block ? block.text.slice(textOffset(block, start), textOffset(block, end)) : ''
}

interface Pair {
  readonly earlier: Proposition
  readonly later: Proposition
}

/** Two findings that cannot both be right; `null` where an exemption is upheld in part, or none do. */
function contradictionIn(
  notice: Notice,
  findings: readonly Proposition[],
  nature: string | null,
): Pair | null {
  if (isSplit(notice, findings)) return null
  let indirect: Pair | null = null
  for (const [index, later] of findings.entries()) {
    for (const earlier of findings.slice(0, index)) {
      if (!contradicts(earlier, later, findings, nature)) continue
      if (!isByInference(earlier, later)) return {earlier, later}
      indirect ??= {earlier, later}
    }
  }
  return indirect
}

/** "Engaged" and "not entitled": these contradict each other only by what is found of the public interest. */
function isByInference(one: Proposition, other: Proposition): boolean {
  const [engaged, entitled] = one.says === 'engaged' ? [one, other] : [other, one]
  return engaged.says === 'engaged' && engaged.holds && entitled.says === 'entitled' && !entitled.holds
}

/** True where an exemption is upheld for one part of the information and not for another. */
function isSplit(notice: Notice, findings: readonly Proposition[]): boolean {
  const places = ['decision', 'reasons'] as const
  const opposed = places.map(place => opposedIn(findings.filter(finding => finding.place === place)))
  if (opposed.every(pairs => pairs.length > 0)) return true
  if (opposed.flat().some(([one, other]) => areApart(objectOf(notice, one), objectOf(notice, other))))
    return true
  return (
    opposed.flat().length > 0 &&
    findings.some(finding => finding.place === 'decision' && objectOf(notice, finding).isPart)
  )
}

/** Of findings in one place those that uphold the exemption, each with those that do not. */
function opposedIn(findings: readonly Proposition[]): readonly (readonly [Proposition, Proposition])[] {
  const against = findings.filter(({says, holds}) => (says === 'entitled' || says === 'engaged') && !holds)
  return against.flatMap(no =>
    findings
      .filter(
        ({says, holds}) => holds && (says === 'entitled' || (says === 'engaged' && no.says === 'engaged')),
      )
      .map(yes => [yes, no] as const),
  )
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

/** An order to disclose where all the information is covered by exemptions that are upheld. */
function needlessOrder(
  notice: Notice,
): {readonly statement: StepStatement; readonly upheld: readonly Proposition[]} | null {
  const relied = contested(notice)
  const upheld = relied.filter(({outcome}) => outcome === 'entitled')
  const refused = relied.filter(({outcome}) => outcome === 'not-entitled')
  if (upheld.length === 0 || upheld.length + refused.length < relied.length) return null
  const findings = upheld.flatMap(exemption => findingsOn(notice, exemption, 'entitled', 'engaged'))
  if (findings.some(({holds, place}) => !holds && place !== 'narrative')) return null
  const covering = findings.filter(({place, says}) => place === 'decision' && says === 'entitled')
  if (refused.length > 0 && (covering.length === 0 || !areCovered(notice, refused, covering))) return null
  const statement = notice.outcome.stepStatements.find(
    ({required, block}) => required && ordersDisclosure(notice, block),
  )
  // A breach in giving less than is held has its own remedy.
  const isBreach = notice.findings.some(
    ({says, holds, voice, place, provisions}) =>
      says === 'entitled' &&
      !holds &&
      voice === 'commissioner' &&
      place !== 'narrative' &&
      !refused.some(({provision}) => provisions.includes(provision)),
  )
  if (!statement || isBreach) return null
  return {statement, upheld: findings.filter(({place}) => place === 'decision')}
}

/** True where exemptions that are not upheld were relied on for what others, that are, cover too. */
function areCovered(
  notice: Notice,
  refused: readonly Exemption[],
  covering: readonly Proposition[],
): boolean {
  return refused.every(exemption => {
    const findings = findingsOn(notice, exemption, 'entitled', 'engaged', 'public-interest').filter(
      ({place, cites}) => place === 'decision' && cites,
    )
    return (
      findings.length > 0 &&
      findings.every(finding => {
        const object = objectOf(notice, finding)
        return object.words.size === 0 && covering.every(other => !areApart(object, objectOf(notice, other)))
      })
    )
  })
}

/** What the authority is told to do with the information. */
const giving =
  /\b(?:disclose|provide|release|supply|communicate|send|give)\b[^.;]{0,60}\b(?:withheld|requested|disputed) (?:information|material|documents?)\b/i

/** By which an order is for less than all of it. */
const saving =
  /\b(?:except|save|apart from|other than|redact\w*|excluding|exception of|subject to|remain\w*|rest)\b/i

function ordersDisclosure(notice: Notice, block: number): boolean {
  const text = notice.blocks[block]?.text ?? ''
  return giving.test(text) && !saving.test(text)
}

/** "No steps" where an exemption is not upheld, nothing else covers the information, and it has not been given meanwhile. */
function missingOrder(
  notice: Notice,
): {readonly statement: StepStatement; readonly provision: string; readonly finding: Proposition} | null {
  const {steps, stepStatements} = notice.outcome
  const statement = stepStatements.find(({required, scope}) => !required && scope === 'all')
  if (steps !== false || !statement) return null
  const relied = contested(notice)
  if (relied.some(({outcome}) => outcome === null)) return null
  const decided = relied.flatMap(exemption =>
    findingsOn(notice, exemption, 'entitled', 'engaged', 'public-interest')
      .filter(({place, cites}) => place === 'decision' && cites)
      .map(finding => ({finding, exemption})),
  )
  const objectIn = (finding: Proposition, exemption: Exemption): ObjectOf => {
    const own = objectOf(notice, finding)
    const others = decided
      .filter(other => other.exemption === exemption)
      .map(other => objectOf(notice, other.finding))
    return own.words.size > 0
      ? own
      : {words: new Set(others.flatMap(({words}) => [...words])), isPart: own.isPart}
  }
  const refused = decided.find(
    ({finding, exemption}) =>
      refuses(finding) &&
      decided.every(
        other =>
          refuses(other.finding) ||
          (other.exemption === exemption && exemption.outcome === 'not-entitled') ||
          areApart(objectIn(finding, exemption), objectIn(other.finding, other.exemption)),
      ),
  )
  if (!refused) return null
  return isGiven(notice, objectIn(refused.finding, refused.exemption).words)
    ? null
    : {statement, provision: refused.exemption.provision, finding: refused.finding}
}

/** True of a finding after which the information cannot be withheld. */
function refuses({says, holds, side}: Proposition): boolean {
  return says === 'public-interest' ? side === 'disclose' : !holds
}

const given =
  /\b(?:since|now|already|subsequently|meanwhile|later) (?:been )?(?:disclosed|provided|released|published|supplied|sent)\b/i

/** True where it is told that the information, or something that may be it, has been given in the meantime. */
function isGiven({blocks}: Notice, words: ReadonlySet<string>): boolean {
  return blocks.some(
    ({text, role}) =>
      role !== 'quotation' &&
      sentencesOf(text)
        .map(range => text.slice(...range))
        .some(sentence => tellsOfGiving(sentence) && mayBeAbout(sentence, words)),
  )
}

/** "is not information that has already been disclosed" tells of none; "does not require steps, as it has since …" does. */
function tellsOfGiving(sentence: string): boolean {
  const [before, ...others] = sentence.split(given)
  if (before === undefined || others.length === 0) return false
  const denial = before.lastIndexOf(' not ')
  return denial === -1 || /[,;]|\b(?:as|because|since)\b/.test(before.slice(denial))
}

function mayBeAbout(sentence: string, words: ReadonlySet<string>): boolean {
  if (words.size === 0 || /\b(?:information|it|them|they)\b/i.test(sentence)) return true
  const told = tellingWords(sentence)
  return [...words].some(word => told.has(word))
}
