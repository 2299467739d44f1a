import {actNamedBeside} from './act-named.ts'
import {type ActName, acts, type ProvisionNoun} from './acts.ts'
import {isLetterOrDigit} from './characters.ts'
import type {Block, ProvisionForm} from './notice.ts'
import {type ProvisionList, readProvisionList} from './provision-grammar.ts'
import {nounBefore} from './provision-nouns.ts'
import {type Token, tokenAt} from './provision-tokens.ts'
import {wordsBeforeNumber} from './words-before-number.ts'

/** A list of provisions in a block, before it is known of which Act they are. */
export interface Citation {
  readonly block: Block
  /** `null` for a number without a noun: "36(2)(b)(i) applies". */
  readonly noun: ProvisionNoun | null
  readonly form: ProvisionForm
  readonly list: ProvisionList
  readonly start: number
  /** The Act that the words name with it, or `null`. */
  named: ActName | null
  /** True where another Act is in view, or the noun may be a mere letter: the words may mean something else. */
  doubtful: boolean
  /** Of "subsection (2)": what says of which section it is; `null` for a list that has its own numbers. */
  readonly part: Part | null
}

/** What says of which section "subsection (2)" is. */
export interface Part {
  /** The citation that it follows with no more than "and" or "by virtue of" between, or `null`. */
  joined: Citation | null
  /** The citation behind it in "subsection (2) of section 36". */
  whole: Citation | null
  /** True where "of" something else stands behind it: "subsection (2) of the Schedule". */
  readonly ofOther: boolean
}

/** Numbers are what a text is searched for: the nouns before them are far too many letters to look at. */
const figures = /\d+/g

const openingBracket = 0x28

/** Adds the citations of a block, in the order of its text. */
export function addCitations(block: Block, citations: Citation[]): void {
  const {text} = block
  let last: Citation | null = null
  /** Where the last one ends, with the name of its Act. */
  let lastEnd = 0
  let anotherAct = false
  figures.lastIndex = 0
  for (let match = figures.exec(text); match; match = figures.exec(text)) {
    const citation = withNoun(block, match.index) ?? withoutNoun(block, match.index)
    if (!citation) continue
    const {noun, list, start, part} = citation
    figures.lastIndex = list.end
    if (noun === null && citation.doubtful) continue

    const named = part ? null : actNamedBeside(text, start, list)
    const act = named?.act ?? null
    const isOther = isAnotherAct(act)
    const sign = last && (isOther || part) ? signBetween(text, lastEnd, start) : null
    // "section 1 and section 3(2) of the DPA" may be two of one Act; "section 1 and Article 6 of the GDPR" are not.
    if (last && isOther && sign === 'joint' && last.noun === noun) last.doubtful ||= last.named === null
    if (last?.part && text.slice(last.list.end, start) === ' of ') last.part.whole = citation
    if (part && sign !== null) part.joined = last
    citation.named = act
    citation.doubtful = act === null ? citation.doubtful || anotherAct : act === 'act' && anotherAct
    citations.push(citation)
    anotherAct ||= isOther && noun === 'section'
    last = citation
    lastEnd = named?.end ?? list.noteEnd
  }
}

/** True for an Act that is none of the access Acts. */
export function isAnotherAct(act: ActName | null): boolean {
  return act !== null && act !== 'act' && act !== 'regulations' && !(act in acts)
}

/** "section 40(2)", "subsections (1)(a) and (b)": the list whose first figure is at `at`, where a noun stands before it. */
function withNoun(block: Block, at: number): Citation | null {
  const {text} = block
  const isPart = text.charCodeAt(at - 1) === openingBracket
  const from = isPart ? at - 1 : at
  const written = nounBefore(text, from)
  if (!written || (isPart && !written.part)) return null
  const {noun, form, plural, start} = written
  const list = readProvisionList(text, from, plural)
  // "subsection 2" is a part of a section that stands elsewhere.
  if (!list || (written.part && isPlain(list))) return null
  // "Galaxy S21"
  const doubtful = form === 's' && text[start] === 'S' && isPlain(list)
  const part = isPart ? {joined: null, whole: null, ofOther: isOfOther(text, list.end)} : null
  return {block, noun, form, list, start, named: null, doubtful, part}
}

function isPlain({items}: ProvisionList): boolean {
  return !items[0]?.number.includes('(')
}

/**
 * "36(2)(b)(i) applies": the list that starts at `at` with a number that can only be a provision's. It is doubtful where
 * the word before it says that it is something else's.
 */
function withoutNoun(block: Block, at: number): Citation | null {
  const {text} = block
  if (!isBareNumber(text, at)) return null
  const list = readProvisionList(text, at, false)
  if (!list) return null
  const said = wordsBeforeNumber(text, at)
  const doubtful = said === 'other'
  return {
    block,
    noun: doubtful ? null : said,
    form: 'bare',
    list,
    start: at,
    named: null,
    doubtful,
    part: null,
  }
}

/** Signs with which a number before a bracket is an amount, a reference or a part of something else. */
const signsBefore = '_£$%./([–-'

/** True at a number of one or two figures with a numbered subsection in brackets. */
function isBareNumber(text: string, at: number): boolean {
  let end = at + 1
  if (isDigit(text.charCodeAt(end))) end++
  for (let capitals = 0; capitals < 2 && isCapital(text.charCodeAt(end)); capitals++) end++
  if (text.charCodeAt(end) !== openingBracket || !isDigit(text.charCodeAt(end + 1))) return false
  const before = text.charAt(at - 1)
  return before === '' || !(signsBefore.includes(before) || isLetterOrDigit(before))
}

/** What stands between two citations where it is no more than a sign of a list: "and", ", by virtue of". */
function signBetween(text: string, from: number, to: number): Token['kind'] | null {
  const token = tokenAt(text, from)
  if (!token || token.end > to || (token.kind !== 'joint' && token.kind !== 'link')) return null
  return isBlank(text, token.end, to) ? token.kind : null
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text[at] !== ' ') return false
  return true
}

/** True for "of" and what is not a section that the text has spoken of before. */
function isOfOther(text: string, at: number): boolean {
  return (
    text.startsWith(' of ', at) && !/^ of (?:that|this|the(?: same)?) section\b/.test(text.slice(at, at + 24))
  )
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}
