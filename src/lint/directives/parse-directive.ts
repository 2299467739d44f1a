import {distance} from 'fastest-levenshtein'
import type {Span} from '../../notice/span.ts'
import {type Directive, type DirectiveName, type Reason, type Verb, verbs} from './directive.ts'

interface Token {
  readonly text: string
  readonly span: Span
}

/** What sets the reason off; word processors make a dash of two hyphens. */
const reasonMarks: ReadonlySet<string> = new Set(['--', '–', '—'])

/**
 * Reads a comment as a directive: a word, the names of rules parted by commas, and after ` -- ` the reason.
 *
 * @param source the draft
 * @param span the comment, its marks included
 * @returns `null` for a comment that is not meant for the linter
 */
export function parseDirective(source: string, span: Span, block: number): Directive | null {
  const tokens = tokensOf(source, span[0] + 4, span[1] - 3)
  const word = tokens.next().value
  if (!word || !mayBeMeant(word.text)) return null
  const rest = [...tokens]
  const verb = verbOf(word.text)
  if (verb === null && word.text.toLowerCase() === 'noticelint' && !opensLikeVerb(rest[0]?.text)) return null
  const mark = rest.findIndex(token => reasonMarks.has(token.text))
  const {names, stray} = namesOf(mark === -1 ? rest : rest.slice(0, mark), mark !== -1)
  return {
    verb,
    word: word.text,
    wordSpan: word.span,
    names,
    reason: reasonOf(mark === -1 ? [] : rest.slice(mark + 1), stray),
    span,
    block,
  }
}

/** Words and commas, with their places. Lazy: a long comment that is not for the linter is not read through. */
function* tokensOf(source: string, start: number, end: number): Generator<Token, undefined> {
  for (const match of source.slice(start, end).matchAll(/,|[^\s,]+/gu)) {
    yield {text: match[0], span: [start + match.index, start + match.index + match[0].length]}
  }
}

function verbOf(word: string): Verb | null {
  return Object.hasOwn(verbs, word) ? verbs[word as keyof typeof verbs] : null
}

/** True for a word that is a directive, or looks like one misspelt: `noticelint-disble`, `notice-lint-disable`. */
function mayBeMeant(word: string): boolean {
  const folded = word.toLowerCase()
  if (folded === 'noticelint' || /^noticelint[-:]/.test(folded)) return true
  return folded.length < 40 && Object.keys(verbs).some(known => distance(folded, known) <= 2)
}

/** True for the second word of `noticelint disable …`, but not of a remark about noticelint. */
function opensLikeVerb(word: string | undefined): boolean {
  return word !== undefined && /^(?:disable|enable)/i.test(word)
}

/**
 * The names of a directive. Where no reason is set off, words that are parted by spaces alone and name no group are
 * taken for a reason that stands in the wrong place, not for rules.
 */
function namesOf(
  tokens: readonly Token[],
  reasonIsSetOff: boolean,
): {readonly names: readonly DirectiveName[]; readonly stray: boolean} {
  const names: DirectiveName[] = []
  let afterComma = true
  for (const {text, span} of tokens) {
    if (text === ',') {
      afterComma = true
      continue
    }
    if (!afterComma && !reasonIsSetOff && !text.includes('/')) return {names, stray: true}
    names.push({name: text, span})
    afterComma = false
  }
  return {names, stray: false}
}

/** A placeholder such as `[insert the reason]`, which an editor puts in, is no reason. */
function reasonOf(words: readonly Token[], stray: boolean): Reason {
  const isPlaceholder = words[0]?.text.startsWith('[') === true && words.at(-1)?.text.endsWith(']') === true
  if (words.length > 0 && !isPlaceholder) return 'given'
  return stray ? 'not-set-off' : 'missing'
}
