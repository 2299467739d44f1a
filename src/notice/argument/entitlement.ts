import {
  actAfter,
  actBefore,
  citedAfter,
  citedBefore,
  clauseStart,
  contrastAfter,
  governing,
  isSupposed,
  type Spoken,
} from './clause.ts'
import {isConditional, proposition} from './engagement.ts'
import type {RawProposition} from './proposition.ts'
import {citation, type Token} from './statements.ts'
import {isDenied} from './voice.ts'
import {argumentVocabulary} from './words.ts'

/** Reads that the authority was entitled to rely on exemptions, or not: "has correctly withheld it under section 42(1)". */
export function readEntitlement(spoken: Spoken): RawProposition[] {
  const {tokens, from} = spoken.statement
  const {entitled, exemptionNouns, speakers, balance} = argumentVocabulary()
  const found: RawProposition[] = []
  const hits = entitled.all(tokens, from)
  for (const [index, {start, end, meaning}] of hits.entries()) {
    // Of two phrases that overlap the first counts.
    if (index > 0 && start < (hits[index - 1]?.end ?? 0)) continue
    const clause = clauseStart(tokens, start)
    const govern = governing(spoken, start, clause)
    const first = tokens[start]?.text ?? ''
    const own = spoken.acts.find(act => act.end - 1 === start)
    // "upholds", "agrees with": the verb's own subject speaks.
    const voice = own && upholding.has(first) ? own.voice : govern.voice
    if (upholding.has(first) && own?.voice !== 'commissioner') continue
    const scope = Math.max(govern.from, clause)
    if (govern.asked || isSupposed(tokens, scope, start, asking)) continue
    if (tokens.slice(clause, start).some(({text}) => speakers.complainant.has(text) || text === 'which'))
      continue
    if (isConditional(tokens, end)) continue
    const next = Math.min(hits[index + 1]?.start ?? tokens.length, actAfter(spoken, end, tokens.length))
    const after = citedAfter(tokens, end, next)
    // "can be withheld under the two exemptions already discussed": not those in view.
    if (!after && tokens.slice(end, next).some(({text}) => text === 'already' || text === 'other')) continue
    const ids = after ?? citedBefore(tokens, start, 24)?.ids ?? null
    const noun =
      ids !== null ||
      tokens.slice(clause, next).some(({text}) => exemptionNouns.has(text) || refusing.has(text))
    if (!noun) continue
    // "was correct to conclude that section 43(2) was not engaged": what is endorsed is that it is not relied on.
    if (tokens[end]?.text === 'that' && deniesEngagement(tokens, end, next)) continue
    // "Privilege that has been waived cannot be relied on": it is no exemption that is relied on.
    if (
      tokens[end - 1]?.text === 'relied' &&
      tokens[end - 2]?.text === 'be' &&
      !isAboutExemption(tokens, clause, start)
    )
      continue
    const holds = govern.denied ? !meaning : meaning
    const firm = own ? true : govern.firm
    found.push(proposition(spoken, start, end, {says: 'entitled', holds, named: ids, voice, firm}))
    const contrast = contrastAfter(tokens, end, next)
    if (contrast && contrast.holds !== holds)
      found.push(
        proposition(spoken, contrast.start, contrast.end, {
          says: 'entitled',
          holds: !holds,
          named: contrast.ids,
          voice,
          firm,
        }),
      )
    // "On the balance of the public interest, it is entitled to maintain section 36(2)(b)(i)."
    if (balance.onBalance.anyIn(tokens, actBefore(spoken, start)?.end ?? from, start)) {
      const side = holds ? 'maintain' : 'disclose'
      found.push(
        proposition(spoken, start, end, {
          says: 'public-interest',
          holds: true,
          side,
          named: ids,
          voice,
          firm,
        }),
      )
    }
  }
  return [...found, ...readCompliance(spoken)]
}

function deniesEngagement(tokens: readonly Token[], from: number, to: number): boolean {
  return argumentVocabulary()
    .engagedBefore.all(tokens.slice(0, to), from)
    .some(({start}) => isDenied(tokens, from, start))
}

function isAboutExemption(tokens: readonly Token[], from: number, to: number): boolean {
  const {exemptionNouns} = argumentVocabulary()
  return tokens
    .slice(from, to)
    .some(({text}) => text === citation || exemptionNouns.has(text) || text === 'it' || text === 'they')
}

/** "By withholding the names under section 38(1)(b), the Authority complied with Part 1." */
function readCompliance(spoken: Spoken): RawProposition[] {
  const {tokens, from} = spoken.statement
  const {compliance, refusing: refusals} = argumentVocabulary()
  const found: RawProposition[] = []
  let start = from
  for (const hit of compliance.all(tokens, from)) {
    const clause = clauseStart(tokens, hit.start)
    // The refusal stands in the same sentence, before or behind, with nothing decided between.
    const refusal =
      refusals.all(tokens, start).find(({end}) => end <= hit.start) ?? refusals.all(tokens, hit.end)[0]
    start = hit.end
    if (!refusal) continue
    const ids = citedAfter(tokens, refusal.end, refusal.start < hit.start ? hit.start : tokens.length)
    if (ids === null) continue
    const {voice, firm, denied, from: scope} = governing(spoken, hit.start, clause)
    if (isSupposed(tokens, Math.max(scope, clause), hit.start, asking)) continue
    found.push(
      proposition(spoken, hit.start, hit.end, {
        says: 'entitled',
        holds: denied ? !hit.meaning : hit.meaning,
        named: ids,
        voice,
        firm,
      }),
    )
  }
  return found
}

const upholding: ReadonlySet<string> = new Set([
  'upholds',
  'uphold',
  'upheld',
  'supports',
  'support',
  'agrees',
  'agree',
  'agreed',
])

/** What an entitlement is a finding about where no exemption is named with it. */
const refusing: ReadonlySet<string> = new Set([
  'withhold', 'withheld', 'withholding', 'refuse', 'refused', 'refusing', 'rely', 'relied', 'neither', 'apply', 'applied', 'comply', 'respond', 'redact', 'redacted', 'maintain', 'confirm', 'aggregate',
]) // biome-ignore format: a list of words reads best in rows

const asking: ReadonlySet<string> = new Set([
  'whether',
  'if',
  'unless',
  'must',
  'should',
  'until',
  'before',
  'might',
  'when',
  'where',
  'would',
])
