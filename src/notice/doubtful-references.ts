import {readReferencePhrases} from './cross-reference-phrase.ts'
import type {Block, Notice} from './notice.ts'
import type {NumberChanges} from './number-changes.ts'
import {citation} from './other-document-mentions.ts'
import {quotationIndexOf} from './quoted.ts'
import {sentencesOf, type TextRange} from './sentences.ts'
import type {Span} from './span.ts'
import {spanOf} from './text-map.ts'

/** What holds words of the notice. */
const types: ReadonlySet<Block['type']> = new Set(['prose', 'heading', 'table-cell'])

/** Roles of blocks whose words are not the notice's own. */
const others: ReadonlySet<Block['role']> = new Set(['quotation', 'furniture', 'header', 'title'])

/** Those whose decisions are cited by paragraph, and what they are called. */
const decision = /(?<![a-z])(?:judgment|judgement|ruling|tribunal|court)(?![a-z])/i

/** "paragraph 12 of the decision": of the notice, it may be. */
const ofTheNotice = /^ of (?:the|his|her|their|my) (?:decision notice|notice|decision)(?![a-z])/i

/** No sentence is looked at further than this from a reference. */
const reach = 600

/**
 * Finds the references that may be to the notice's own paragraphs, though they were not read so: those in a sentence
 * that speaks of a letter or of guidance too, those in a heading. Where the numbers change, such a reference might be
 * left behind.
 */
export function readDoubtfulReferences(
  {blocks, crossReferences, quotations}: Notice,
  changes: NumberChanges,
): readonly Span[] {
  const known = new Set(crossReferences.map(({phraseSpan}) => phraseSpan[0]))
  const quoted = quotationIndexOf(quotations)
  const doubtful: Span[] = []
  for (const block of blocks) {
    const {type, role, quoteDepth, text} = block
    if (!types.has(type) || others.has(role) || quoteDepth > 0 || !/para/i.test(text)) continue
    let sentences: readonly TextRange[] | null = null
    let at = 0
    for (const {numbers, range, claim} of readReferencePhrases(text)) {
      const span = spanOf(block, ...range)
      if (known.has(span[0]) || quoted.contains(span[0])) continue
      if (!numbers.some(([from, to]) => changes.touches(Number(text.slice(from, to))))) continue
      sentences ??= sentencesOf(text)
      while ((sentences[at]?.[1] ?? text.length) <= range[0]) at++
      const before = text.slice(Math.max(sentences[at]?.[0] ?? 0, range[0] - reach), range[0])
      const isOthers =
        claim === 'other'
          ? !ofTheNotice.test(text.slice(range[1], range[1] + reach))
          : claim === null && (decision.test(before) || citation.test(before))
      if (!isOthers) doubtful.push(span)
    }
  }
  return doubtful
}
