import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Likelihood, Proposition} from '../../src/notice/argument/proposition.ts'
import {findingsOn, nameOf, placeOf, saidOf} from '../../src/notice/argument/query.ts'
import {textOffset} from '../../src/notice/line-starts.ts'
import type {Exemption, Notice} from '../../src/notice/notice.ts'
import {sentencesOf} from '../../src/notice/sentences.ts'

/**
 * The Commissioner keeps to one level of likelihood for an exemption.
 *
 * ## Why
 * "Would" must be more probable than not; "would be likely to" needs a real and significant risk. The level that is
 * accepted carries into the public interest balance, so a notice that accepts one and weighs the other contradicts
 * itself.
 *
 * Only what the Commissioner finds counts: not what the parties say, what the Act says, or a level that is rejected.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Section 43(2) – commercial interests
 *
 *   1. DSIT argued that disclosure would prejudice Amazon's commercial interests.
 *
 *   2. The Commissioner accepts that disclosure would be likely to prejudice Amazon's commercial interests.
 *
 *   3. The Commissioner finds that section 43(2) is engaged, since disclosure would be likely to prejudice them.
 * @example {"name": "changed.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Section 43(2) – commercial interests
 *
 *   1. The Commissioner accepts that disclosure would be likely to prejudice Amazon's commercial interests.
 *
 *   2. The Commissioner finds that section 43(2) is engaged. He has found that disclosure would prejudice them.
 * @example {"name": "changed.md", "label": "output"}
 *   9:87-9:102: Unexpected "would", expected "would be likely to" as accepted under section 43(2)
 */
export default defineRule({
  id: 'argument/likelihood-consistent',
  severity: 'error',
  fixable: false,
  source: 'Hogan and Oxford City Council v IC EA/2005/0026 and 0030; ICO guidance on the prejudice test',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    changed: 'Unexpected "{actual}", expected "{expected}" as accepted under {provision}',
    accepted: 'The Commissioner accepts "{level}" here, {place}',
  },
  check({notice}, report) {
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const grounds = shippedLaw().groundsOf(exemption.provision)
      // Under the EIR an adverse effect is likely to one degree alone.
      if (grounds.some(({basis}) => basis === 'adverse-effect' || basis === 'class')) continue
      const said = findingsOn(notice, exemption, 'likelihood').filter(
        ({holds, firm, place, level}) => holds && firm && level !== null && place !== 'narrative',
      )
      for (const {changed, accepted} of [
        ...changesIn(said),
        ...changesFromOpinion(notice, exemption, said),
      ]) {
        if (told.has(changed.span[0])) continue
        told.add(changed.span[0])
        report({
          at: changed.span,
          message: 'changed',
          data: {
            actual: words[changed.level ?? 'would'],
            expected: words[accepted.level ?? 'would'],
            provision: nameOf(exemption.provision),
          },
          related: [
            {
              at: accepted.span,
              message: 'accepted',
              data: {level: words[accepted.level ?? 'would'], place: placeOf(accepted)},
            },
          ],
        })
      }
    }
  },
})

const words: {readonly [level in Likelihood]: string} = {
  would: 'would',
  'would-be-likely': 'would be likely to',
}

interface Change {
  readonly changed: Proposition
  readonly accepted: Proposition
}

/** The statements that differ from the level that most have; where they are as many, from the first. */
function changesIn(said: readonly Proposition[]): readonly Change[] {
  const [first] = said
  if (!first) return []
  const others = said.filter(({level}) => level !== first.level)
  if (others.length === 0) return []
  const same = said.length - others.length
  const odd = others.length <= same ? others : said.filter(({level}) => level === first.level)
  return odd.flatMap(each => {
    const earlier = said.find(other => other.level !== each.level && other.span[0] < each.span[0])
    if (earlier) return [{changed: each, accepted: earlier}]
    // The odd one comes first: the contradiction stands on the later place.
    const later = said.find(other => other.level !== each.level)
    return later ? [{changed: later, accepted: each}] : []
  })
}

/**
 * Where the test turns on somebody's opinion its level is the exemption's: "takes account of the qualified person's opinion
 * that disclosure would inhibit", where the Commissioner accepts that it would be likely to, or the other way about.
 */
function changesFromOpinion(
  notice: Notice,
  exemption: Exemption,
  said: readonly Proposition[],
): readonly Change[] {
  const [accepted] = said
  if (!accepted || !isOpinion(exemption) || said.some(({level}) => level !== accepted.level)) return []
  const others = saidOf(notice, exemption, 'likelihood').filter(
    ({holds, firm, place, level, voice}) =>
      holds && level !== null && place === 'reasons' && !(firm && voice === 'commissioner'),
  )
  const told = others.find(each => each.level !== accepted.level && isToldAsOpinion(notice, each))
  if (told)
    return told.span[0] > accepted.span[0]
      ? [{changed: told, accepted}]
      : [{changed: accepted, accepted: told}]
  // The level of the opinion is spoken of on the way, and none but that.
  const voices = new Set(others.map(({voice}) => voice))
  const [first] = others
  return first &&
    first.span[0] < accepted.span[0] &&
    voices.has('commissioner') &&
    voices.has('authority') &&
    others.every(({level}) => level !== accepted.level)
    ? [{changed: accepted, accepted: first}]
    : []
}

/** True where a level stands in what the qualified person's opinion is said to be. */
function isToldAsOpinion({blocks}: Notice, {block: index, span}: Proposition): boolean {
  const block = blocks[index]
  if (!block) return false
  const at = textOffset(block, span[0])
  const sentence = sentencesOf(block.text).find(([, end]) => at < end)
  return sentence !== undefined && opinion.test(block.text.slice(sentence[0], at))
}

const opinion = /\b(?:qualified person|QP)[’']s (?:reasonable )?opinion (?:is |was )?that\b/

/** True where the test turns on somebody's opinion. */
function isOpinion({provision}: Exemption): boolean {
  return shippedLaw()
    .groundsOf(provision)
    .some(({elements}) => elements.includes('opinion-reasonable'))
}
