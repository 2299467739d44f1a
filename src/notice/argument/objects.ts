import {foldInPlace} from '../fold.ts'
import {textOffset} from '../line-starts.ts'
import type {Notice} from '../notice.ts'
import {sentencesOf, type TextRange} from '../sentences.ts'
import {type Word, wordsOf} from '../words.ts'
import type {Proposition} from './proposition.ts'

/** Which of the information a finding is about, as far as its own clause says. */
export interface ObjectOf {
  /** The words that name it, in the singular; empty where it is all, or is not said: "the information", "it". */
  readonly words: ReadonlySet<string>
  /** True where it is said to be a part: "the remainder", "some of the emails". */
  readonly isPart: boolean
}

const nothing: ObjectOf = {words: new Set(), isPart: false}

/** Reads what is withheld, or is exempt, by a finding: "was entitled to withhold the unit rates under section 33(1)(b)". */
export function objectOf(notice: Notice, finding: Pick<Proposition, 'block' | 'span'>): ObjectOf {
  const block = notice.blocks[finding.block]
  if (!block) return nothing
  const at = textOffset(block, finding.span[0])
  const end = textOffset(block, finding.span[1])
  const sentence = sentencesOf(block.text).find(([, stop]) => at < stop)
  if (!sentence) return nothing
  const cited = notice.provisions
    .filter(mention => mention.block === block.index)
    .map(({span}): TextRange => [textOffset(block, span[0]), textOffset(block, span[1])])
  const words = wordsOf(foldInPlace(block.text.slice(...sentence)), sentence[0]).filter(
    word => !cited.some(([from, to]) => word.start >= from && word.start < to),
  )
  const behind = clauseOf(words.filter(({start}) => start >= end))
  const telling = tellingOf(behind)
  const first = words.find(({start}) => start >= at)?.text ?? ''
  const earlier = words.filter(({start}) => start < at)
  if (complying.test(first)) return {words: tellingOf(refusedIn(earlier)), isPart: false}
  const before = first === 'exempt' ? clauseBefore(earlier) : []
  return {
    words: withTerms(notice, telling.size > 0 ? telling : tellingOf(before)),
    isPart: [...behind, ...before].some(({text}, at, all) => parts.has(text) || isPartOf(all, at)),
  }
}

const complying = /^(?:compl|fail|breach|contraven|acted)/

/** "By withholding the unit rates under section 33(1)(b), the Authority complied with Part 1." */
function refusedIn(words: readonly Word[]): readonly Word[] {
  const start = words.findLastIndex(({text}) => text === 'withholding' || text === 'refusing')
  const end = words.findIndex(({text}, at) => at > start && text === ',')
  return start === -1 ? [] : words.slice(start + 1, end === -1 ? undefined : end)
}

/** Words, with the defined terms for what they describe: "the record of the panel's discussions" is "the Note". */
function withTerms({terms}: Notice, words: ReadonlySet<string>): ReadonlySet<string> {
  if (words.size < 2) return words
  const all = new Set(words)
  for (const {term, meaning} of terms) {
    const own = tellingWords(term)
    const rest = [...tellingWords(meaning)].filter(word => !own.has(word))
    if (rest.length > 1 && rest.every(word => words.has(word))) for (const word of own) all.add(word)
  }
  return all
}

/** True where two findings are each about something that the other is not about. */
export function areApart(one: ObjectOf, other: ObjectOf): boolean {
  if (one.isPart || other.isPart) return true
  return lacksSome(one.words, other.words) && lacksSome(other.words, one.words)
}

function lacksSome(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  for (const word of of) if (!words.has(word)) return true
  return false
}

/** The words up to where another clause begins. */
function clauseOf(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(
    ({text}, at) =>
      text === ';' ||
      text === ':' ||
      breaks.has(text) ||
      ((text === ',' || text === 'and') && startsClause(words, at + 1)),
  )
  return end === -1 ? words : words.slice(0, end)
}

function clauseBefore(words: readonly Word[]): readonly Word[] {
  const start = words.findLastIndex(
    ({text}) => text === ';' || text === ':' || text === 'that' || breaks.has(text),
  )
  return words.slice(start + 1)
}

const breaks: ReadonlySet<string> = new Set([
  'but', 'because', 'since', 'although', 'though', 'whereas', 'while', 'whilst', 'so', 'as', 'which', 'however', 'if',
  'unless', 'therefore', 'where',
]) // biome-ignore format: a list of words reads best in rows

/** ", and that the public interest …", ", and the Trust was entitled": not "the names, and the addresses". */
function startsClause(words: readonly Word[], from: number): boolean {
  const next = words[from]?.text === 'and' ? from + 1 : from
  if (words[next]?.text === 'that') return true
  return words.slice(next, next + 7).some(({text}) => verbs.has(text))
}

const verbs: ReadonlySet<string> = new Set([
  'is', 'are', 'was', 'were', 'has', 'have', 'had', 'does', 'do', 'did', 'favours', 'outweighs', 'can', 'may', 'must',
  'complied', 'failed', 'breached', 'finds', 'requires', 'lies',
]) // biome-ignore format: a list of words reads best in rows

/** By which a finding says that it is about a part of what the exemption was relied on for. "Part 2" is a name. */
const parts: ReadonlySet<string> = new Set([
  'some', 'certain', 'most', 'except', 'save', 'apart', 'only', 'partly', 'majority', 'portion', 'portions', 'extent',
  'limited', 'few', 'many', 'parts',
]) // biome-ignore format: a list of words reads best in rows

/** The words of a text that tell one part of the information from another. */
export function tellingWords(text: string): ReadonlySet<string> {
  return tellingOf(wordsOf(foldInPlace(text)))
}

function isPartOf(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'part' && words[at + 1]?.text === 'of'
}

function tellingOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(
    words
      .filter(({text}) => !generic.has(text) && /^[a-z0-9]/.test(text))
      .map(({text}) => (text.length > 3 && text.endsWith('s') ? text.slice(0, -1) : text)),
  )
}

/** Words that tell no part of the information from another. */
const generic: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'of', 'to', 'in', 'on', 'for', 'by', 'from', 'under', 'with', 'at', 'it', 'its', 'them', 'their',
  'they', 'that', 'this', 'these', 'those', 'such', 'all', 'any', 'both', 'each', 'and', 'or', 'not', 'is', 'are', 'was',
  'were', 'be', 'been', 'has', 'have', 'had', 'which', 'who', 'whole', 'entire', 'entirety', 'information', 'material',
  'request', 'requested', 'withheld', 'withhold', 'withholding', 'disputed', 'redacted', 'refuse', 'refused', 'refusing',
  'rely', 'relied', 'relying', 'reliance', 'apply', 'applied', 'applies', 'cite', 'cited', 'respect', 'relation',
  'regard', 'regards', 'relating', 'basis', 'ground', 'grounds', 'virtue', 'way', 'means', 'reason', 'provide',
  'disclose', 'disclosed', 'disclosing', 'disclosure', 'comply', 'exemption', 'exemptions', 'exception', 'exceptions',
  'section', 'sections', 'regulation', 'regulations', 'act', 'foia', 'foisa', 'eir', 'eirs', 'complainant', 'applicant',
  'complainant\'s', 'public', 'interest', 'interests', 'authority', 'commissioner', 'scope', 'held', 'here', 'case',
  'within', 'also', 'therefore', 'accordingly', 'properly', 'correctly', 'question', 'issue', 'exempt', 'confirm',
  'deny', 'neither', 'whether', 'nor', 'duty', 'then', 'same', 'favour', 'against', 'appropriate', 'confidential',
  'personal', 'data', 'maintain', 'maintaining', 'upon', 'would', 'could', 'because', 'version', 'copy', 'copies',
]) // biome-ignore format: a list of words reads best in rows
