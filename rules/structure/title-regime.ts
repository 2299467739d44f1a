import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {isProcedural, regimesNamedIn} from '../../src/notice/acts.ts'
import {statesDecision} from '../../src/notice/decision.ts'
import type {Notice, ProvisionMention, Regime, Section} from '../../src/notice/notice.ts'
import {quotationIndexOf} from '../../src/notice/quoted.ts'
import {firstSection} from '../../src/notice/section-blocks.ts'
import {sentencesOf} from '../../src/notice/sentences.ts'
import type {Span} from '../../src/notice/span.ts'
import {spanOf} from '../../src/notice/text-map.ts'
import {readSentences} from '../../src/notice/words.ts'

const actNames: {readonly [regime in Regime]: string} = {
  foia: 'FOIA',
  eir: 'the EIR',
  foisa: 'FOISA',
  eisr: 'the EI(S)Rs',
}

/**
 * The title names the Act under which the decision is made.
 *
 * ## Why
 * FOIA and the EIR have other exemptions, other tests and other times; a notice with the wrong Act in its title was
 * most likely made from the wrong template.
 *
 * The title is compared with the provisions in the decision section, or, where it cites none, with those on which the
 * reasons decide; quotations apart. A decision that cites
 * provisions of both Acts, or names the title's Act as well, is silent: many requests are handled under one Act and
 * decided under another.
 *
 * @example {"name": "ok.md"}
 *   # Environmental Information Regulations 2004 (EIR) Decision notice
 *
 *   ## Decision
 *
 *   1. The Commissioner's decision is that regulation 12(5)(b) of the EIR is engaged.
 * @example {"name": "other.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision
 *
 *   1. The Commissioner's decision is that regulation 12(5)(b) of the EIR is engaged.
 * @example {"name": "other.md", "label": "output"}
 *   1:3-1:57: Unexpected Act in the title, expected the EIR: the decision rests on `eir:12(5)(b)`
 */
export default defineRule({
  id: 'structure/title-regime',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50 and s.39; EIR reg.18; FOISA s.49; EI(S)Rs reg.17',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    other: 'Unexpected Act in the title, expected {act}: the decision rests on `{provision}`',
    applied: 'The provision is applied here',
  },
  check({notice, form}, report) {
    const {title} = notice
    const section = firstSection(notice, form.decisionIn)
    if (!title || !section) return
    const [named, ...others] = regimesNamedIn(title.text)
    if (named === undefined || others.length > 0) return
    if (isNamedIn(notice, section, named)) return

    const all = appliedIn(notice)
    const summary = all.filter(({block}) => block >= section.block && block < section.end)
    // A decision section without provisions: then what the reasons decide tells.
    const applied = summary.length > 0 ? summary : decidedIn(notice, all)
    const [first] = applied
    const [regime, ...more] = new Set(applied.map(regimeOf))
    if (!first || regime === undefined || regime === null || regime === named || more.length > 0) return
    // Where the rest of the notice is about the title's Act, these words may only tell a part of the story.
    const ofTitle = all.filter(mention => regimeOf(mention) === named).length
    const ofOther = all.filter(mention => regimeOf(mention) === regime).length
    if (ofTitle >= ofOther || (ofTitle > 0 && summary.length === 0)) return
    report({
      at: title.span,
      message: 'other',
      severity: ofTitle === 0 ? 'error' : 'warning',
      data: {act: actNames[regime], provision: first.id},
      related: [{at: first.span, message: 'applied'}],
    })
  },
})

/** True where a section names an Act other than in telling of the procedure ("pursuant to section 54 of FOIA"). */
function isNamedIn(notice: Notice, {block: from, end}: Section, named: Regime): boolean {
  const sentences = notice.blocks.slice(from, end).flatMap(block =>
    regimesNamedIn(block.text).includes(named)
      ? sentencesOf(block.text)
          .filter(range => regimesNamedIn(block.text.slice(...range)).includes(named))
          .map(range => spanOf(block, ...range))
      : [],
  )
  if (sentences.length === 0) return false
  const procedural = notice.provisions.filter(({id}) => isProcedural(id))
  let at = 0
  return sentences.some(([start, close]) => {
    while (at < procedural.length && (procedural[at]?.span[0] ?? 0) < start) at++
    return (procedural[at]?.span[1] ?? Number.POSITIVE_INFINITY) > close
  })
}

/** Of the provisions mentioned, in their order, those in sentences that state what the Commissioner decided. */
function decidedIn(notice: Notice, mentions: readonly ProvisionMention[]): ProvisionMention[] {
  const quoted = quotationIndexOf(notice.quotations)
  const decisions = [...new Set(mentions.map(({block}) => block))].flatMap((index): Span[] => {
    const block = notice.blocks[index]
    if (!block || block.type === 'heading') return []
    const sentences = readSentences(block, quoted).filter(({words}) => statesDecision(words))
    return sentences.map(({range}) => spanOf(block, ...range))
  })
  let at = 0
  return mentions.filter(({span: [start, end]}) => {
    while (at < decisions.length && (decisions[at]?.[1] ?? 0) < end) at++
    return (decisions[at]?.[0] ?? Number.POSITIVE_INFINITY) <= start
  })
}

/** The provisions of access Acts in the notice's own words; those about the procedure are left out. */
function appliedIn(notice: Notice): ProvisionMention[] {
  return notice.provisions.filter(
    mention => !mention.quoted && regimeOf(mention) !== null && !isProcedural(mention.id),
  )
}

function regimeOf({id}: ProvisionMention): Regime | null {
  const act = id.slice(0, id.indexOf(':'))
  return Object.hasOwn(actNames, act) ? (act as Regime) : null
}
