import {startsWithCapital} from '../notice/characters.ts'
import type {Block, DefinedTerm, Notice} from '../notice/notice.ts'
import {ownProse} from '../notice/own-prose.ts'
import {quotationIndexOf} from '../notice/quoted.ts'
import type {Span} from '../notice/span.ts'
import {isApart, isPartOfName} from '../notice/term-uses.ts'
import {sourceOffset, spanOf} from '../notice/text-map.ts'

/** A term without its article: `MPS` of "the MPS". */
export function wordsOfTerm({term}: Pick<DefinedTerm, 'term'>): string {
  return term.replace(/^the /i, '')
}

/**
 * Where a notice uses a term in its own words, its definition among them: not in what it quotes, and not as a part of
 * another name ("the Council of Europe"). A term in small letters counts behind its article alone.
 */
export function termUses(notice: Notice, term: DefinedTerm): readonly Span[] {
  const words = wordsOfTerm(term)
  const quoted = quotationIndexOf(notice.quotations)
  const spans: Span[] = []
  for (const block of ownProse(notice)) {
    for (const at of placesIn(block, words)) {
      const span = spanOf(block, at, at + words.length)
      const isDefinition = term.span[0] <= span[0] && span[1] <= term.span[1]
      if (isDefinition || (!quoted.contains(sourceOffset(block, at)) && isMeant(block, words, at))) {
        spans.push(span)
      }
    }
  }
  return spans
}

function* placesIn({text}: Block, words: string): Generator<number> {
  if (words === '') return
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    if (isApart(text, at, at + words.length)) yield at
  }
}

function isMeant({text}: Block, words: string, at: number): boolean {
  if (startsWithCapital(words)) return !isPartOfName(text, at, at + words.length)
  return /\bthe $/i.test(text.slice(Math.max(0, at - 5), at))
}
