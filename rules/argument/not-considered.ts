import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition} from '../../src/notice/argument/proposition.ts'
import {citationIn, findingsOn, nameOf, saidOf, wholeOf} from '../../src/notice/argument/query.ts'
import type {Exemption, Notice} from '../../src/notice/notice.ts'
import type {Span} from '../../src/notice/span.ts'

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
    again: 'Unexpected repetition that {provision} was not considered, expected it once among the reasons',
    first: 'It is said here first',
  },
  check({notice}, report) {
    // Where nothing at all is decided the notice is about something else.
    const decides = notice.exemptions.some(
      ({outcome}) => outcome === 'entitled' || outcome === 'not-entitled',
    )
    if (decides) {
      for (const {id, at} of unansweredClaims(notice))
        report({at, message: 'forgotten', severity: 'info', data: {provision: nameOf(id)}})
    }
    for (const exemption of notice.exemptions) {
      const {provision, outcome, engaged, publicInterest, relied} = exemption
      const repeated = repetitionOf(notice, exemption)
      if (repeated)
        report({
          at: repeated.again,
          message: 'again',
          severity: 'info',
          data: {provision: nameOf(provision)},
          related: [{at: repeated.first, message: 'first'}],
        })
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

/**
 * Where it is said twice that an exemption is left undecided, in the scope of the case or among the reasons; the decision
 * section may say it too.
 */
function repetitionOf(notice: Notice, exemption: Exemption): {again: Span; first: Span} | null {
  const said = findingsOn(notice, exemption, 'not-considered').filter(({place}) => place !== 'decision')
  const [first] = said
  const again = said.find(({block, cites}) => block !== first?.block && cites)
  return first && again ? {again: again.span, first: first.span} : null
}

/**
 * What the authority claimed before the complaint and did not give up, and of which nothing is said from there on: neither
 * that it fails, nor that it need not be considered.
 */
function unansweredClaims(notice: Notice): readonly {readonly id: string; readonly at: Span}[] {
  const claims = notice.findings.filter(
    ({says, section, block, firm, holds}) =>
      says === 'relied' &&
      section !== null &&
      notice.sections[section]?.id === 'request' &&
      firm &&
      holds &&
      // "was not exempt under section 30(2)", "it has never claimed it"
      !/\b(?:not|never)\b/i.test(notice.blocks[block]?.text ?? ''),
  )
  const ids = new Set(claims.flatMap(({provisions}) => provisions))
  return [...ids].flatMap(id => {
    if (notice.exemptions.some(({provision}) => isSameExemption(provision, id)) || isFormal(id)) return []
    const last = claims.findLast(({provisions}) => provisions.includes(id))
    const mention = last && citationIn(notice, last.block, id)
    if (!mention || isMentionedAfter(notice, id, last.block) || isSuperseded(notice, last)) return []
    return [{id, at: mention.span}]
  })
}

function isMentionedAfter({provisions}: Notice, id: string, from: number): boolean {
  return provisions.some(
    ({id: other, block, quoted}) => !quoted && block > from && isSameExemption(other, id),
  )
}

/** A section with all its parts is one exemption; each exception of a regulation that lists many is one by itself. */
function isSameExemption(one: string, other: string): boolean {
  if (shippedLaw().act(one.slice(0, one.indexOf(':')))?.noun === 'regulation')
    return one === other || one.startsWith(`${other}(`) || other.startsWith(`${one}(`)
  return wholeOf(one) === wholeOf(other)
}

/** True of section 39 and its like, and of what is no exemption at all. */
function isFormal(id: string): boolean {
  const grounds = shippedLaw().groundsOf(id)
  return grounds.length === 0 || grounds.some(({formal}) => formal)
}

/** True where a later paragraph of the story names what the authority relied on in the end, or that it changed its mind. */
function isSuperseded(notice: Notice, {block, section}: Proposition): boolean {
  return notice.blocks.some(
    ({index, section: other, text}) =>
      index >= block &&
      (other === section ||
        notice.findings.some(({block: at, place}) => at === index && place === 'narrative')) &&
      changing.test(text),
  )
}

const changing =
  /\b(?:no longer|withdr[ae]w\w*|instead|revised|changed|dropped|abandoned|maintain\w*|reli(?:ed|es|ance) (?:only|solely)|only)\b/i

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
