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

/** What may stand behind a number that was read, and joins to it another one that was not: "paragraph 12 above and 14". */
const joined =
  /^\]?(?: ?\([a-z\d]{1,4}\))?(?: (?:above|below))? ?(?:[‐‑‒−/;+&,]|and|or|to|up to|through|until) ?\[?(\d{1,4})(?![\dA-Za-z]|\.\d)(?! (?:working|calendar|days?|weeks?|months?|years?|hours?|pages?|per|of the|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?![a-z]))/i

/** References in other words: "see 12 above", "at [12] above", "paragraph number 12". */
const inOtherWords =
  /(?<![a-z])(?:(?:at|see|in|from|under) \[?(\d{1,4})\]?(?: ?(?:-|–|to|and) ?\d{1,4})? (?:above|below)|para(?:graph)?s? (?:no\.?|nos\.?|number|numbers|numbered) (\d{1,4}))(?![a-z\d])/gi

/** No sentence is looked at further than this from a reference. */
const reach = 600

/**
 * Finds the references that may be to the notice's own paragraphs, though they were not read so: those in a sentence
 * that speaks of a letter or of guidance too, those in a heading. Where the numbers change, such a reference might be
 * left behind.
 */
export function readDoubtfulReferences(
  {blocks, crossReferences, quotations}: Notice,
  changes: Pick<NumberChanges, 'touches'>,
): readonly Span[] {
  const known = new Set(crossReferences.map(({phraseSpan}) => phraseSpan[0]))
  const quoted = quotationIndexOf(quotations)
  const doubtful: Span[] = []
  for (const block of blocks) {
    if (!types.has(block.type) || others.has(block.role) || block.quoteDepth > 0) continue
    for (const [range, number] of [...unreadIn(block, known, changes), ...inOtherWordsIn(block.text)]) {
      const span = spanOf(block, ...range)
      if (changes.touches(number) && !quoted.contains(span[0])) doubtful.push(span)
    }
  }
  return doubtful
}

/** What may be a reference, and a number that it refers to. */
type Doubtful = readonly [range: TextRange, number: number]

/** References that were not read as the notice's, and numbers of those that were that were not read. */
function unreadIn(
  block: Block,
  known: ReadonlySet<number>,
  changes: Pick<NumberChanges, 'touches'>,
): readonly Doubtful[] {
  const {text} = block
  if (!/para/i.test(text)) return []
  const found: Doubtful[] = []
  let sentences: readonly TextRange[] | null = null
  let at = 0
  for (const {numbers, range, claim} of readReferencePhrases(text)) {
    const [, end] = numbers.at(-1) ?? range
    const more = joined.exec(text.slice(end, end + reach))
    if (known.has(spanOf(block, ...range)[0])) {
      if (more) found.push([[range[0], end + more[0].length], Number(more[1])])
      continue
    }
    const written = numbers.map(([from, to]) => Number(text.slice(from, to)))
    const touched = written.find(number => changes.touches(number))
    if (touched === undefined) continue
    sentences ??= sentencesOf(text)
    while ((sentences[at]?.[1] ?? text.length) <= range[0]) at++
    const before = text.slice(Math.max(sentences[at]?.[0] ?? 0, range[0] - reach), range[0])
    const isOthers =
      claim === 'other'
        ? !ofTheNotice.test(text.slice(range[1], range[1] + reach))
        : claim === null && (decision.test(before) || citation.test(before))
    if (!isOthers) found.push([range, touched])
  }
  return found
}

function inOtherWordsIn(text: string): readonly Doubtful[] {
  return Array.from(text.matchAll(inOtherWords), match => [
    [match.index, match.index + match[0].length],
    Number(match[1] ?? match[2]),
  ])
}
