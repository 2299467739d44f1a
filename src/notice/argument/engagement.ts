import {auxiliaries} from '../speaker-words.ts'
import {
  actAfter,
  actBefore,
  citedAfter,
  citedBefore,
  clauseStart,
  contrastAfter,
  governing,
  isAskedOrSupposed,
  isRelative,
  isSupposed,
  isUnderCondition,
  type Spoken,
} from './clause.ts'
import type {RawProposition} from './proposition.ts'
import {citation, type Token} from './statements.ts'
import {isDenied} from './voice.ts'
import {argumentVocabulary} from './words.ts'

/** How far before "is engaged" the exemption may be named, in tokens. */
const reach = 22

/** Reads that exemptions are engaged, or not: "sections 31(1)(a) and (b) are engaged", "the email engages section 42". */
export function readEngagement(spoken: Spoken): RawProposition[] {
  return [...before(spoken), ...after(spoken), ...alone(spoken), ...inSubstance(spoken)]
}

/** "Section 43(2) is engaged", "the exemption does not apply". */
function before(spoken: Spoken): RawProposition[] {
  const {tokens, from} = spoken.statement
  const {engagedBefore} = argumentVocabulary()
  const found: RawProposition[] = []
  for (const {start, end, meaning} of engagedBefore.all(tokens, from)) {
    const word = tokens[start]?.text
    const subject = subjectOf(tokens, start)
    if (!subject) continue
    if (word === 'engaged' && !isPredicate(tokens, start)) continue
    // "requires it to apply a presumption"
    if (word?.startsWith('appl') && isTransitive(tokens, start, end)) continue
    if (tokens.slice(subject.at + 1, start).some(({text}) => otherSubjects.has(text))) continue
    // "applies if", "is engaged where": the law.
    if (isConditional(tokens, end)) continue
    const clause = predicateStart(tokens, clauseStart(tokens, subject.at), subject.at)
    const govern = governing(spoken, start, clause)
    if (govern.asked || isAskedOrSupposed(tokens, Math.max(govern.from, clause), start)) continue
    if (isUnderCondition(spoken, start)) continue
    if (
      isToBe(tokens, start) &&
      !(govern.firm && govern.voice === 'commissioner' && !isPurpose(tokens, clause, start))
    )
      continue
    const holds = govern.denied ? !meaning : meaning
    const {voice, firm} = govern
    found.push(proposition(spoken, start, end, {says: 'engaged', holds, named: subject.ids, voice, firm}))
    const other = holds ? null : excepted(tokens, subject.at)
    if (other)
      found.push(proposition(spoken, start, end, {says: 'engaged', holds: true, named: other, voice, firm}))
    found.push(...contrasted(spoken, end, govern.denied ? !meaning : meaning, govern))
  }
  return found
}

/** "Section 41(1), but not section 43(2), is engaged": that before the exception; `null` where there is none. */
function excepted(tokens: readonly Token[], subject: number): readonly string[] | null {
  let not = subject - 1
  while (
    not > 0 &&
    tokens[not]?.text !== 'not' &&
    !auxiliaries.has(tokens[not]?.text ?? '') &&
    subject - not < 4
  )
    not--
  if (tokens[not]?.text !== 'not' || tokens[not - 1]?.text !== 'but') return null
  return citedBefore(tokens, not - 1, 3)?.ids ?? null
}

/** What is said to be engaged where the other is not, or the other way about. */
function contrasted(
  spoken: Spoken,
  from: number,
  holds: boolean,
  {voice, firm}: Pick<RawProposition, 'voice' | 'firm'>,
): RawProposition[] {
  const {tokens} = spoken.statement
  const contrast = contrastAfter(tokens, from, tokens.length)
  // "is not engaged but section 43(2) is", "is engaged but section 43(2) is not": nothing is set against its like.
  if (!contrast || contrast.holds === holds) return []
  const {ids, start, end} = contrast
  return [proposition(spoken, start, end, {says: 'engaged', holds: !holds, named: ids, voice, firm})]
}

function isTransitive(tokens: readonly Token[], start: number, end: number): boolean {
  const next = tokens[end]?.text
  return tokens[start - 1]?.text === 'to' || next === 'a' || next === 'an' || next === 'the' || next === 'its'
}

/** What applies, or does not, where it is no exemption: "no public interest test applies". */
const otherSubjects: ReadonlySet<string> = new Set([
  'test',
  'interest',
  'presumption',
  'duty',
  'limit',
  'time',
  'principle',
  'rule',
  'defence',
])

/** "The condition is not satisfied and section 40(2) does not apply": what stands before "and" is said of something else. */
function predicateStart(tokens: readonly Token[], clause: number, subject: number): number {
  if (tokens[subject - 1]?.text !== 'and') return clause
  const isWhole = tokens.slice(clause, subject).some(({text}) => auxiliaries.has(text) && text !== 'not')
  return isWhole ? subject : clause
}

interface Subject {
  readonly ids: readonly string[] | null
  readonly at: number
}

/** The exemption that is the subject of a predicate: cited, or "the exemption", "both exceptions", "neither". */
function subjectOf(tokens: readonly Token[], predicate: number): Subject | null {
  const cited = citedBefore(tokens, predicate, reach)
  const {exemptionNouns, boundaries} = argumentVocabulary()
  for (let at = predicate - 1; at >= Math.max(0, predicate - reach); at--) {
    const {text} = tokens[at] as Token
    if (cited && at <= cited.at) break
    if (exemptionNouns.has(text)) {
      // "to which a qualified exemption applies": no exemption in particular.
      if (isAnyOf(tokens, at)) return null
      // "the exemption at section 43(2)": what is cited stands behind the noun.
      const behind = citedAfter(tokens, at, predicate)
      return {ids: behind ?? cited?.ids ?? null, at: cited && cited.at < at ? cited.at : at}
    }
    if (boundaries.has(text)) break
    if (
      (text === 'it' || text === 'they' || text === 'both' || text === 'neither' || text === 'none') &&
      at >= predicate - 6
    )
      return {ids: null, at}
  }
  return cited
}

/** "an exemption", "any of the exceptions", "a qualified exemption" */
function isAnyOf(tokens: readonly Token[], noun: number): boolean {
  const {text} = tokens[noun - 1] ?? {text: ''}
  const article = text === 'qualified' || text === 'absolute' ? tokens[noun - 2]?.text : text
  return article === 'a' || article === 'an' || article === 'any'
}

const beings: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'remains',
  'remain',
  'not',
  'therefore',
  'also',
  'both',
  'each',
  'fully',
  'all',
  'properly',
  'clearly',
  'thus',
  'accordingly',
  'indeed',
  'so',
  'nonetheless',
  'neither',
  'all',
  'correctly',
  'in',
  'fact',
])

/** "is engaged", "finds section 43(2) engaged": not "the Council engaged with the complainant". */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  if (before !== citation && !beings.has(before) && before !== ',') return false
  const next = tokens[at + 1]?.text
  return (
    next !== 'with' &&
    !(
      next === 'in' &&
      tokens[at + 2]?.text !== 'respect' &&
      tokens[at + 2]?.text !== 'relation' &&
      tokens[at + 2]?.text !== 'this' &&
      tokens[at + 2]?.text !== 'the'
    )
  )
}

const conditions: ReadonlySet<string> = new Set([
  'simply',
  'merely',
  'solely',
  'if',
  'when',
  'where',
  'unless',
  'whenever',
  'only',
  'provided',
  'whether',
])

export function isConditional(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < Math.min(tokens.length, end + 4); at++)
    if (conditions.has((tokens[at] as Token).text) && !isPartOfObject(tokens, at)) return true
  return false
}

/** "confirm nor deny whether", "the exemption provided by section 40(2)": these make nothing conditional. */
function isPartOfObject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text
  const after = tokens[at + 1]?.text
  if (tokens[at]?.text === 'whether') return before === 'confirm' || before === 'deny'
  return (
    tokens[at]?.text === 'provided' &&
    (after === 'by' || after === 'in' || after === 'at' || after === 'under')
  )
}

/** "to be engaged". */
function isToBe(tokens: readonly Token[], at: number): boolean {
  let be = at - 1
  while (be > 0 && beings.has((tokens[be] as Token).text) && tokens[be]?.text !== 'be') be--
  return tokens[be]?.text === 'be' && tokens[be - 1]?.text === 'to'
}

/** "for the exemption to be", "in order to be". */
function isPurpose(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const {text} = tokens[at] as Token
    if (
      text === 'for' ||
      text === 'order' ||
      text === 'necessary' ||
      text === 'needed' ||
      text === 'required'
    )
      return true
  }
  return false
}

/** "The email engages section 42(1)", "the names are exempt by virtue of section 40(2)", "falls within section 35(1)(a)". */
function after(spoken: Spoken): RawProposition[] {
  const {tokens, from} = spoken.statement
  const found: RawProposition[] = []
  for (const {start, end, meaning} of argumentVocabulary().engagedAfter.all(tokens, from)) {
    const ids = citedAfter(tokens, end, Math.min(actAfter(spoken, end, tokens.length), end + 14))
    const noun = ids === null && nounSoon(tokens, end)
    if (ids === null && !noun) continue
    const clause = clauseStart(tokens, start)
    const govern = governing(spoken, start, clause)
    if (govern.asked || isSupposedVerb(tokens, Math.max(govern.from, clause), start)) continue
    if (isConditional(tokens, end)) continue
    if (isGeneral(tokens, clause, start) || isRelative(spoken, clause)) continue
    found.push(
      proposition(spoken, start, end, {
        says: 'engaged',
        holds: govern.denied ? !meaning : meaning,
        named: ids,
        voice: govern.voice,
        firm: govern.firm,
      }),
      ...contrasted(spoken, end, govern.denied ? !meaning : meaning, govern),
    )
  }
  return found
}

/** "can engage section 43(2)" is a finding; "must engage" is none. */
function isSupposedVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const {text} = tokens[at] as Token
    if (!argumentVocabulary().supposing.has(text)) continue
    if (text === 'can' && at === to - 1) continue
    return true
  }
  return isPurpose(tokens, from, to)
}

/** "Information is exempt under …": no information in particular. */
function isGeneral(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({text}) => text !== 'is' && text !== 'be' && text !== 'will')
  return words.length === 1 && (words[0]?.text === 'information' || words[0]?.text === 'document')
}

function nounSoon(tokens: readonly Token[], from: number): boolean {
  const {exemptionNouns} = argumentVocabulary()
  return tokens.slice(from, from + 4).some(({text}) => exemptionNouns.has(text))
}

/** "The information is therefore exempt from disclosure." */
function alone(spoken: Spoken): RawProposition[] {
  const {tokens, from} = spoken.statement
  const {engagedAlone, engagedAfter} = argumentVocabulary()
  const found: RawProposition[] = []
  for (const {start, end} of engagedAlone.all(tokens, from)) {
    if (
      citedAfter(tokens, end, Math.min(tokens.length, end + 10)) !== null ||
      engagedAfter.anyIn(tokens, start, end)
    )
      continue
    const clause = clauseStart(tokens, start)
    const govern = governing(spoken, start, clause)
    if (govern.asked || isAskedOrSupposed(tokens, Math.max(govern.from, clause), start)) continue
    if (isConditional(tokens, end)) continue
    if (isGeneral(tokens, clause, start)) continue
    found.push(
      proposition(spoken, start, end, {
        says: 'engaged',
        holds: !(govern.denied !== isDenied(tokens, start, end)),
        named: citedBefore(tokens, start, 10)?.ids ?? null,
        voice: govern.voice,
        firm: false,
      }),
    )
  }
  return found
}

/** "The request was vexatious": what the test of an exemption asks, and no more. */
function inSubstance(spoken: Spoken): RawProposition[] {
  const {tokens, from, place} = spoken.statement
  if (place === 'narrative') return []
  const found: RawProposition[] = []
  for (const {start, end, meaning} of argumentVocabulary().engagedInSubstance.all(tokens, from)) {
    const clause = clauseStart(tokens, start)
    const govern = governing(spoken, start, clause)
    // What nobody is said to find may be the law's, or somebody's whose words are told.
    if (!govern.firm || actBefore(spoken, start) === null) continue
    if (govern.asked || isSupposed(tokens, Math.max(govern.from, clause), start, asking)) continue
    if (isUnderCondition(spoken, start) || isConditional(tokens, end) || isRelative(spoken, clause)) continue
    found.push(
      proposition(spoken, start, end, {
        says: 'engaged',
        element: meaning,
        holds: govern.denied === isDenied(tokens, start, end),
        named: null,
        voice: govern.voice,
        firm: govern.firm,
      }),
    )
  }
  return found
}

const asking: ReadonlySet<string> = new Set([
  'whether',
  'if',
  'unless',
  'must',
  'may',
  'might',
  'could',
  'can',
  'when',
])

/** A proposition of a statement, with what is the same for all. */
export function proposition(
  {statement}: Spoken,
  start: number,
  end: number,
  facts: Pick<RawProposition, 'says' | 'holds' | 'named' | 'voice' | 'firm'> &
    Partial<Pick<RawProposition, 'level' | 'side' | 'element' | 'reference'>>,
): RawProposition {
  const {tokens} = statement
  return {
    level: null,
    side: null,
    element: null,
    reference: facts.named === null ? 'in-view' : 'cited',
    ...facts,
    statement,
    from: (tokens[start] as Token).start,
    to: (tokens[end - 1] as Token).end,
  }
}
