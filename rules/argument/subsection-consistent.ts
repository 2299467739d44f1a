import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition} from '../../src/notice/argument/proposition.ts'
import {nameOf, wholeOf} from '../../src/notice/argument/query.ts'
import type {Notice, ProvisionMention} from '../../src/notice/notice.ts'

/**
 * An exemption is the same one, to its last bracket, wherever the notice decides it.
 *
 * ## Why
 * Section 31(1)(a) protects another interest than section 31(1)(b). Where the summary upholds one and the reasons
 * analyse the other, nobody can tell what was decided.
 *
 * A subsection that a finding names once, and no other words of the notice, is compared with those of the same section
 * that the notice names again and again.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The MPS cited section 31(1)(a). The Commissioner's decision is that the MPS was entitled to rely on it.
 *
 *   ## Reasons for decision
 *
 *   2. The MPS relied on section 31(1)(a) for all the withheld information.
 *
 *   3. The Commissioner is satisfied that section 31(1)(a) is engaged.
 * @example {"name": "drift.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The MPS cited section 31(1)(a). The Commissioner's decision is that the MPS was entitled to rely on it.
 *
 *   ## Reasons for decision
 *
 *   2. The MPS relied on section 31(1)(a) for all the withheld information.
 *
 *   3. The Commissioner is satisfied that section 31(1)(b) is engaged.
 * @example {"name": "drift.md", "label": "output"}
 *   11:39-11:55: Unexpected section 31(1)(b), expected section 31(1)(a) as elsewhere in the notice
 */
export default defineRule({
  id: 'argument/subsection-consistent',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(3)(b); EIR reg.18; FOISA s.49(6): the notice says which provision it decides',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    drift: 'Unexpected {actual}, expected {expected} as elsewhere in the notice',
    elsewhere: 'The other is named here',
  },
  check({notice}, report) {
    const named = namings(notice)
    const told = new Set<string>()
    for (const {provision} of notice.exemptions) {
      const own = named.get(provision)
      if (own?.blocks.size !== 1 || !provision.includes('(') || told.has(provision)) continue
      const [block] = own.blocks
      if (block === undefined || !isDecidedIn(notice, provision, block)) continue
      const sibling = [...named].find(
        ([id, {blocks}]) =>
          id !== provision &&
          isSibling(id, provision) &&
          blocks.size >= enough &&
          !blocks.has(block) &&
          notice.exemptions.some(exemption => exemption.provision === id),
      )
      if (!sibling) continue
      const [id, {first}] = sibling
      told.add(provision)
      report({
        at: own.first.span,
        message: 'drift',
        data: {actual: nameOf(provision), expected: nameOf(id)},
        related: [{at: first.span, message: 'elsewhere'}],
      })
    }
  },
})

/** In so many blocks a subsection is named that the notice is about. */
const enough = 2

interface Naming {
  readonly first: ProvisionMention
  readonly blocks: Set<number>
}

/** Where each provision is named in the notice's own words. */
function namings(notice: Notice): ReadonlyMap<string, Naming> {
  const named = new Map<string, Naming>()
  for (const mention of notice.provisions) {
    if (mention.quoted) continue
    const known = named.get(mention.id)
    if (known) known.blocks.add(mention.block)
    else named.set(mention.id, {first: mention, blocks: new Set([mention.block])})
  }
  return named
}

/** Of the same section, and as deep: 31(1)(a) and 31(1)(b), 43(1) and 43(2). */
function isSibling(one: string, other: string): boolean {
  return wholeOf(one) === wholeOf(other) && one.split('(').length === other.split('(').length
}

/** True where what stands in a block is a finding on the provision, or what the decision section says was relied on. */
function isDecidedIn(notice: Notice, provision: string, block: number): boolean {
  if (notice.sections.some(section => section.block === block)) return true
  return notice.findings.some(
    finding =>
      finding.block === block && finding.cites && finding.provisions.includes(provision) && decides(finding),
  )
}

function decides({says, holds, voice, place}: Proposition): boolean {
  if (voice !== 'commissioner' || place === 'narrative') return false
  if (says === 'relied') return place === 'decision' && holds
  return says === 'engaged' || says === 'entitled' || says === 'public-interest'
}
