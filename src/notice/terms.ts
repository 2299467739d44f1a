import {isAcronym, longFormBefore} from './acronym.ts'
import {isLetter, startsWithCapital} from './characters.ts'
import {type DefinedWords, readDefinition} from './definition.ts'
import {fold} from './fold.ts'
import type {Block, DefinedTerm, Quotation} from './notice.ts'
import {quotationIndexOf} from './quoted.ts'
import {sentencesOf, type TextRange} from './sentences.ts'
import type {LineIndex} from './span.ts'
import {sourceOffset, spanOf} from './text-map.ts'

/** A definition in brackets is no longer. */
const longestDefinition = 160

const readable: ReadonlySet<Block['type']> = new Set<Block['type']>(['prose', 'table-cell'])

/** What a definition without brackets begins with. */
const defining =
  /\b(?:(?:(?:hereafter|hereinafter|henceforth)(?: (?:referred to|known|called))?|referred to (?:below|hereafter|hereinafter|throughout|in this (?:decision )?notice|in this decision)) (?:as )?(?=["“'‘]|the ["“'‘A-Z])|(?:is|are|was|were|,) referred to as (?=["“'‘]the\b|the ["“'‘]))/g

/** Behind a name that others give: "is referred to as “the depot” by residents". */
const namedByOthers = /^["”'’]? (?:by|in|at|on|when|where|within)\b/

/** A cheap look for such words. */
const mayDefine = /here(?:in)?after|henceforth|referred to /

/**
 * Reads the terms that a notice defines: `("the Council")`, `(the “MPS”)`, `(DSIT)`, "hereafter ‘the Report’". What is
 * defined in somebody else's words is no term of the notice's own, and neither are the names in its title and headings.
 *
 * @param source the whole draft
 */
export function readTerms(
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  source: string,
  lines: LineIndex,
): DefinedTerm[] {
  const quoted = quotationIndexOf(quotations)
  const terms: DefinedTerm[] = []
  for (const block of blocks) {
    const {text, role, type} = block
    if (!readable.has(type) || role === 'title' || role === 'heading' || role === 'furniture') continue
    for (let at = text.indexOf('('); at !== -1; at = text.indexOf('(', at + 1)) {
      if (!mayOpenDefinition(text, at)) continue
      const end = closingBracket(text, at)
      if (end === -1) continue
      addTerms(block, at + 1, end, at)
    }
    if (mayDefine.test(text)) {
      for (const {0: words, index} of text.matchAll(defining)) {
        const from = index + words.length
        const to = endOfTerm(text, from)
        if (isInBrackets(text, index) || namedByOthers.test(text.slice(to, to + 10))) continue
        addTerms(block, from, to, index, true)
      }
    }
  }
  return terms

  /** @param before where the words start that introduce the term, and what it means ends */
  function addTerms(block: Block, from: number, to: number, before: number, isSure = false): void {
    const {text} = block
    const found = readDefinition(text.slice(from, to), at => isEmphasised(block, from + at))
    if (found.length === 0 || quoted.contains(sourceOffset(block, before))) return
    for (const words of found) {
      const meaning = meaningOf(
        text.slice(0, before),
        words,
        text.slice(from + words.from, from + words.to),
        isSure,
      )
      if (!meaning) continue
      const span = spanOf(block, from + words.from, from + words.to)
      terms.push({
        term: words.article + text.slice(from + words.from, from + words.to),
        meaning: text.slice(...meaning),
        span,
        meaningSpan: spanOf(block, ...meaning),
        line: lines.lineAt(span[0]),
        block: block.index,
      })
    }
  }

  function isEmphasised(block: Block, at: number): boolean {
    const before = source[sourceOffset(block, at) - 1]
    return before === '*' || before === '_'
  }
}

/** A cheap look at what stands behind a bracket: a mark, a letter that is not alone. */
function mayOpenDefinition(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return ('"“\'‘'.includes(next) && next !== '') || (isLetter(next) && isLetter(text.charAt(at + 2)))
}

/** The bracket that closes the one at `at`; -1 where none does, or only far away. */
function closingBracket(text: string, at: number): number {
  let depth = 0
  const most = Math.min(text.length, at + longestDefinition)
  for (let end = at + 1; end < most; end++) {
    if (text[end] === '(') depth++
    else if (text[end] === ')' && depth-- === 0) return end
  }
  return -1
}

/** True where a bracket opens before `at` that has not closed. */
function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at)
}

/** Where a term ends that stands in no brackets: at its closing mark, or behind its words with capitals. */
function endOfTerm(text: string, from: number): number {
  let at = text.startsWith('the ', from) ? from + 4 : from
  if ('"“\'‘'.includes(text.charAt(at))) {
    while (++at < text.length && at - from < longestDefinition) {
      if ('"”\'’'.includes(text.charAt(at)) && !isLetter(text.charAt(at + 1))) return at + 1
    }
    return from
  }
  let end = at
  while (startsWithCapital(text.charAt(at))) {
    while (at < text.length && text.charAt(at) !== ' ' && !',.;:)'.includes(text.charAt(at))) at++
    end = at
    if (text.charAt(at) === ' ') at++
    else break
  }
  return end
}

/**
 * What a term stands for: the words before it that its letters are the initials of, the name that it is a part of, or
 * else what its sentence has from its last article on. `null` where the words in brackets are no definition.
 */
function meaningOf(
  before: string,
  {article, shown}: DefinedWords,
  term: string,
  isSure: boolean,
): TextRange | null {
  if (isAcronym(term)) {
    const longForm = longFormBefore(before, term)
    if (longForm) return longForm
  }
  const isShown = shown || isSure
  const name = nameAtEnd(before)
  if (!isShown) return article === 'the ' && name && isPartOf(term, before.slice(...name)) ? name : null
  // `section 31 (“law enforcement”)`: the subject of a provision.
  if (
    article === '' &&
    !startsWithCapital(term) &&
    !/^(?:the|these|those|this) /i.test(term) &&
    /[\d)]\s*$/.test(before)
  )
    return null
  return (startsWithCapital(term.replace(/^the /i, '')) ? name : null) ?? phraseAtEnd(before)
}

/** The words that a name may have between those with capitals. */
const inName: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'and',
  'in',
  'to',
  'on',
  'upon',
  'de',
  '&',
  'with',
])

/** The name with capitals that ends a text, or `null`. A year or a bracket may stand in it. */
function nameAtEnd(before: string): TextRange | null {
  const end = before.trimEnd().replace(/,$/, '').length
  let start = -1
  let at = end
  while (at > 0) {
    let from = at
    while (from > 0 && before[from - 1] !== ' ') from--
    const word = before.slice(from, at)
    if (isNameWord(word)) start = from
    else if (!inName.has(word) || start === -1) break
    // A comma before a name's word, in "Science, Innovation and Technology", is in the name; a full stop is not.
    at = from
    while (at > 0 && before[at - 1] === ' ') at--
    if (at > 0 && '.;:?!'.includes(before[at - 1] as string)) break
  }
  return start === -1 ? null : [start, end]
}

function isNameWord(word: string): boolean {
  const first = word.charAt(0) === '(' ? word.charAt(1) : word.charAt(0)
  return startsWithCapital(first) || /^(?:1[89]|20)\d\d\W?$/.test(word)
}

/** The words of a sentence's end from its last article on. */
function phraseAtEnd(before: string): TextRange | null {
  const end = before.trimEnd().replace(/,$/, '').length
  const [start] = sentencesOf(before).at(-1) ?? [0]
  const sentence = fold(before.slice(start, end))
  if (sentence.length === 0) return null
  let from = start
  for (const {index} of before
    .slice(start, end)
    .matchAll(/\b(?:the|an?|all|any|its|their|his|her|copies) /gi))
    from = start + index
  return from < end ? [from, end] : null
}

/** True where each word of a term is one of a name. */
function isPartOf(term: string, name: string): boolean {
  const words = new Set(name.toLowerCase().split(/[^\p{L}\d]+/u))
  return term.split(' ').every(word => startsWithCapital(word) && words.has(word.toLowerCase()))
}
