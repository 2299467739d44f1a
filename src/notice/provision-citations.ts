import {actNamedBeside, type NamedAct} from './act-named.ts'
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
  readonly named: ActName | null
  /** True where another Act is in view, or the noun may be a mere letter: the words may mean something else. */
  doubtful: boolean
  /** Of "subsection (2)": what says of which section it is; `null` for a list that has its own numbers. */
  readonly part: Part | null
}

/** What says of which section "subsection (2)" is. */
export interface Part {
  /** The citation that it follows with no more than "and" or "by virtue of" between, or `null`. */
  readonly joined: Citation | null
  /** The citation behind it in "subsection (2) of section 36". */
  whole: Citation | null
  /** True where "of" something else stands behind it: "subsection (2) of the Schedule". */
  readonly ofOther: boolean
}

/** A list with its noun, as found at a figure. */
type Found = Pick<Citation, 'noun' | 'form' | 'list' | 'start'> & {
  readonly isPart: boolean
  readonly isVague: boolean
}

/** Figures are what a text is searched for: the letters before them are far too many to look at. */
const figure = /\d/g

const openingBracket = 0x28

/** Adds the citations of a block, in the order of its text. */
export function addCitations(block: Block, citations: Citation[]): void {
  const {text} = block
  let last: Citation | null = null
  /** Where the last one ends, with the name of its Act. */
  let lastEnd = 0
  let anotherAct = false
  figure.lastIndex = 0
  while (figure.test(text)) {
    const at = figure.lastIndex - 1
    const found = withNoun(text, at) ?? withoutNoun(text, at)
    if (!found) {
      figure.lastIndex = endOfFigures(text, at)
      continue
    }
    figure.lastIndex = found.list.end
    if (found.isVague && found.noun === null) continue
    const named = found.isPart ? null : actNamedBeside(text, found.start, found.list)
    const sign = last ? signBetween(text, lastEnd, found.start) : null
    const isOther = isAnotherAct(named?.act ?? null)
    if (last && isOther && sign === 'joint') last.doubtful ||= last.named === null
    const citation = citationOf(block, found, named, anotherAct, sign === null ? null : last)
    if (last?.part && text.slice(last.list.end, citation.start) === ' of ') last.part.whole = citation
    citations.push(citation)
    anotherAct ||= isOther && citation.noun === 'section'
    last = citation
    lastEnd = named?.end ?? citation.list.noteEnd
  }
}

function citationOf(
  block: Block,
  {noun, form, list, start, isPart, isVague}: Found,
  named: NamedAct | null,
  anotherAct: boolean,
  joined: Citation | null,
): Citation {
  const act = named?.act ?? null
  return {
    block,
    noun,
    form,
    list,
    start,
    named: act,
    doubtful: (anotherAct && (act === null || act === 'act')) || (isVague && act === null),
    part: isPart ? {joined, whole: null, ofOther: isOfOther(block.text, list.end)} : null,
  }
}

/** True for an Act that is none of the access Acts. */
export function isAnotherAct(act: ActName | null): boolean {
  return act !== null && act !== 'act' && act !== 'regulations' && !(act in acts)
}

/** "section 40(2)", "subsections (1)(a) and (b)": the list whose first figure is at `at`, where a noun stands before it. */
function withNoun(text: string, at: number): Found | null {
  const isPart = text.charCodeAt(at - 1) === openingBracket
  const from = isPart ? at - 1 : at
  const written = nounBefore(text, from)
  if (!written || (isPart && !written.part)) return null
  const {noun, form, plural, part, start} = written
  const list = readProvisionList(text, from, plural)
  // "subsection 2" is a part of a section that stands elsewhere.
  if (!list || (part && isPlain(list))) return null
  // "Galaxy S21"
  const isVague = form === 's' && text[start] === 'S' && isPlain(list)
  return {noun, form, list, start, isPart, isVague}
}

function isPlain({items}: ProvisionList): boolean {
  return !items[0]?.number.includes('(')
}

/** "36(2)(b)(i) applies": the list that starts at `at` with a number that can only be a provision's. */
function withoutNoun(text: string, at: number): Found | null {
  if (!isBareNumber(text, at)) return null
  const list = readProvisionList(text, at, false)
  if (!list) return null
  const said = wordsBeforeNumber(text, at)
  const noun = said === 'other' ? null : said
  return {noun, form: 'bare', list, start: at, isPart: false, isVague: said === 'other'}
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

function endOfFigures(text: string, from: number): number {
  let at = from + 1
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}
