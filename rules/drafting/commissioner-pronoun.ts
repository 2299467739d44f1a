import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {
  type CommissionerPronoun,
  findCommissionerPronouns,
  type PronounGender,
} from '../../src/notice/commissioner-pronouns.ts'

/**
 * The Commissioner is "he", "she" or "they" throughout.
 *
 * ## Why
 * A notice made from one of a former Commissioner's keeps "she" in the paragraphs that were not written anew, and so says
 * that another person decided.
 *
 * A pronoun is only counted where it can be nobody else's: in a sentence that speaks of the Commissioner alone, or at the
 * start of the next. "He" in a sentence about the complainant is not. Quotations are left out.
 *
 * @example {"name": "ok.md"}
 *   1. The Commissioner considers that the Council is right. He requires no steps.
 *
 *   2. The Commissioner notes that she, the complainant, has seen the file, and that it is hers.
 * @example {"name": "mixed.md", "label": "input"}
 *   1. The Commissioner considers that the exemption is engaged. He does not require any steps.
 *
 *   2. The Commissioner has set out his view in his guidance.
 *
 *   3. The Commissioner is satisfied that the exemption is engaged. She accepts that harm would be likely.
 * @example {"name": "mixed.md", "label": "output"}
 *   5:65-5:68: Unexpected `She` for the Commissioner, expected `he` as elsewhere
 */
export default defineRule({
  id: 'drafting/commissioner-pronoun',
  severity: 'warning',
  fixable: false,
  source: 'House style: one pronoun for the Commissioner',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    mixed: 'Unexpected `{word}` for the Commissioner, expected `{expected}` as elsewhere',
    elsewhere: 'The pronoun is `{word}` here',
  },
  check({notice}, report) {
    const pronouns = findCommissionerPronouns(notice)
    const usual = usualGender(pronouns)
    const first = pronouns.find(({gender}) => gender === usual)
    if (usual === null || !first) return
    for (const {word, gender, span} of pronouns) {
      if (gender === usual) continue
      report({
        at: span,
        message: 'mixed',
        data: {word, expected: subjects[usual]},
        related: [{at: first.span, message: 'elsewhere', data: {word: first.word}}],
      })
    }
  },
})

const subjects: {readonly [gender in PronounGender]: string} = {he: 'he', she: 'she', they: 'they'}

/** The pronoun that is used most; of two that are as frequent, the first. */
function usualGender(pronouns: readonly CommissionerPronoun[]): PronounGender | null {
  const counts = new Map<PronounGender, number>()
  for (const {gender} of pronouns) counts.set(gender, (counts.get(gender) ?? 0) + 1)
  let usual: PronounGender | null = null
  for (const [gender, count] of counts) if (usual === null || count > (counts.get(usual) ?? 0)) usual = gender
  return usual
}
