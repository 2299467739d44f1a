import * as z from 'zod/mini'
import {missingProvision} from '../../src/law/extents.ts'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {ProvisionMention} from '../../src/notice/notice.ts'
import {foreignSections} from '../../src/notice/other-acts.ts'

/**
 * A provision that is cited is one that its Act or regulations have.
 *
 * ## Why
 * A notice that decides on a provision which does not exist decides on nothing: the letter of another subsection, a
 * paragraph left out, or regulation 12(5)(h) where the EIR end at (g).
 *
 * Only the access Acts, the DPA 2018 and the GDPR are looked up, and of those the sections whose parts are known in
 * full; a citation that may be of another Act is left alone, and so is one inside a quotation. Lettering that an Act had once (section 40(3)(a)(i) of
 * FOIA) is known.
 *
 * @example {"name": "ok.md"}
 *   1. The Council relied on sections 36(2)(b)(i) and (ii) of FOIA.
 *
 *   2. Before 2018 that was section 40(3)(a)(i) of FOIA.
 * @example {"name": "missing.md", "label": "input"}
 *   1. The Council relied on sections 36(2)(i) and (ii) of FOIA.
 * @example {"name": "missing.md", "label": "output"}
 *   1:35-1:43: There is no section 36(2)(i) of FOIA: 36(2) has (a) to (c)
 * @example {"name": "regulation.md", "label": "input"}
 *   # Environmental Information Regulations 2004 (EIR) Decision notice
 *
 *   1. Regulation 12(5)(h) of the EIR is engaged.
 * @example {"name": "regulation.md", "label": "output"}
 *   3:15-3:23: There is no regulation 12(5)(h) of the EIR: 12(5) has (a) to (g)
 */
export default defineRule({
  id: 'citation/unknown-provision',
  severity: 'error',
  fixable: false,
  source: 'FOIA, EIR, FOISA and EI(S)Rs as published on legislation.gov.uk',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    noPart: 'There is no {noun} {number} of {act}: {within} has {parts}',
    noParts: 'There is no {noun} {number} of {act}: {within} has no parts',
    noSection: 'There is no {noun} {number} of {act}: it has {parts}',
  },
  check({notice}, report) {
    if (notice.provisions.length === 0) return
    let foreign: ReadonlySet<number> | null = null
    let last: {readonly start: number; readonly within: string | null} | null = null
    for (const mention of notice.provisions) {
      const names = actNames[actOf(mention)]
      if (!names || mention.quoted) continue
      const missing = missingProvision(mention.id)
      if (!missing || shippedLaw().has(mention.id)) continue
      const {noun, act} = names
      const number = mention.id.slice(mention.id.indexOf(':') + 1)
      foreign ??= foreignSections(notice)
      if (foreign.has(Number.parseInt(number, 10))) continue
      const {within, parts} = missing
      // In a list the same letter left out is one slip.
      if (within !== null && last?.start === mention.span[0] && last.within === within) continue
      last = {start: mention.span[0], within}
      if (within === null)
        report({at: mention.numberSpan, message: 'noSection', data: {noun, number, act, parts}})
      else if (parts === '')
        report({at: mention.numberSpan, message: 'noParts', data: {noun, number, act, within}})
      else report({at: mention.numberSpan, message: 'noPart', data: {noun, number, act, within, parts}})
    }
  },
})

const actNames: {readonly [act: string]: {readonly noun: string; readonly act: string} | undefined} = {
  foia: {noun: 'section', act: 'FOIA'},
  eir: {noun: 'regulation', act: 'the EIR'},
  foisa: {noun: 'section', act: 'FOISA'},
  eisr: {noun: 'regulation', act: 'the EI(S)Rs'},
  'dpa-2018': {noun: 'section', act: 'the DPA 2018'},
  gdpr: {noun: 'article', act: 'the GDPR'},
  'uk-gdpr': {noun: 'article', act: 'the UK GDPR'},
}

function actOf({id}: ProvisionMention): string {
  return id.slice(0, id.indexOf(':'))
}
