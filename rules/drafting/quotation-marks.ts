import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {textOffset} from '../../src/notice/line-starts.ts'
import type {Block, Notice, Quotation} from '../../src/notice/notice.ts'
import {wordedBlocks} from '../../src/notice/own-prose.ts'
import {readMarks} from '../../src/notice/quotation-marks.ts'
import type {Span} from '../../src/notice/span.ts'
import {spanOf} from '../../src/notice/text-map.ts'

/**
 * Each quotation has its two marks, and both of one style.
 *
 * ## Why
 * Where a mark is missing nobody can tell whose words they are: the authority's argument reads as the Commissioner's
 * finding. A pair that opens straight and closes curly was put together from two texts, one of which was changed.
 *
 * Quotations are read over several paragraphs, each of which may open with a mark of its own, and inside one another;
 * apostrophes and the primes of measures are no marks. A sign that may be an apostrophe is left alone, and so is a mark
 * that is not closed in text that Markdown takes for an indented block.
 *
 * The fix gives a closing mark the style of the one that opens.
 *
 * @example {"name": "ok.md"}
 *   1. The Council said that “the ‘safe space’ was over”, and "nothing more".
 * @example {"name": "mixed.md", "label": "input"}
 *   1. The Council said that "the report was not finished”.
 * @example {"name": "mixed.md", "label": "output"}
 *   1:54-1:55: Unexpected `”`, expected `"` as at the start of the quotation
 * @example {"name": "unpaired.md", "label": "input"}
 *   1. The Council said that “the report was not finished.
 *
 *   2. The Commissioner accepts that argument” as it stands.
 * @example {"name": "unpaired.md", "label": "output"}
 *   1:26-1:27: Quotation mark `“` is not closed
 *   3:42-3:43: Quotation mark `”` closes nothing
 */
export default defineRule({
  id: 'drafting/quotation-marks',
  severity: 'warning',
  fixable: true,
  source: 'Convention: New Hart’s Rules, chapter 9',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    notClosed: 'Quotation mark `{mark}` is not closed',
    notOpened: 'Quotation mark `{mark}` closes nothing',
    mixed: 'Unexpected `{mark}`, expected `{expected}` as at the start of the quotation',
    start: 'The quotation starts here',
  },
  check({notice}, report) {
    const marked = notice.quotations.filter(({style}) => style === 'double' || style === 'single')
    for (const {style, closed, isIndented, opening, closing} of marked.flatMap(quotation =>
      endsOf(notice, quotation),
    )) {
      if (!closed) {
        // A single mark that nothing closes may be an apostrophe.
        if (style === 'double' && !isIndented)
          report({at: opening.span, message: 'notClosed', data: {mark: opening.mark}})
        continue
      }
      const expected = partners[opening.mark]
      if (expected === undefined || isStraight(opening.mark) === isStraight(closing.mark)) continue
      report({
        at: closing.span,
        message: 'mixed',
        data: {mark: closing.mark, expected},
        related: [{at: opening.span, message: 'start'}],
        fix: {edits: [{range: closing.span, text: expected}]},
      })
    }
    reportNotOpened(notice, marked, (at, mark) => report({at, message: 'notOpened', data: {mark}}))
  },
})

/** The mark that closes what another one opens; a mark that opens nothing by its look has none. */
const partners: {readonly [opening: string]: string | undefined} = {
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '„': '“',
  '«': '»',
}

function isStraight(mark: string): boolean {
  return mark === '"' || mark === "'"
}

interface Mark {
  readonly mark: string
  readonly span: Span
}

interface Ends {
  readonly style: Quotation['style']
  readonly closed: boolean
  /** True in indented text: Markdown takes several paragraphs of it for one block, each with a mark of its own. */
  readonly isIndented: boolean
  readonly opening: Mark
  readonly closing: Mark
}

/** A quotation's first and last character. */
function endsOf({blocks}: Notice, {style, closed, span, firstBlock, lastBlock}: Quotation): readonly Ends[] {
  const [first, last] = [blocks[firstBlock], blocks[lastBlock]]
  if (!first || !last) return []
  const isIndented = first.type === 'code'
  return [{style, closed, isIndented, opening: markAt(first, span[0]), closing: markBefore(last, span[1])}]
}

function markAt(block: Block, offset: number): Mark {
  return readMark(block, textOffset(block, offset))
}

/** A mark may be written as a character reference: only its end is known to be its own. */
function markBefore(block: Block, offset: number): Mark {
  return readMark(block, textOffset(block, offset) - 1)
}

function readMark(block: Block, at: number): Mark {
  return {mark: block.text.charAt(at), span: spanOf(block, at, at + 1)}
}

/** Reports double marks that close, for sure, what nothing opened. */
function reportNotOpened(
  notice: Notice,
  quotations: readonly Quotation[],
  report: (at: Span, mark: string) => void,
): void {
  const ends = new Set(quotations.flatMap(({span}) => [span[0], span[1]]))
  for (const block of wordedBlocks(notice)) {
    if (!mayHoldDouble(block.text)) continue
    for (const {kind, at, turn, sure} of readMarks(block.text)) {
      if (kind !== 'double' || turn !== 'close' || !sure) continue
      const span = spanOf(block, at, at + 1)
      if (!ends.has(span[1]) && !ends.has(span[0])) report(span, block.text.charAt(at))
    }
  }
}

function mayHoldDouble(text: string): boolean {
  return text.includes('”') || text.includes('"') || text.includes('»')
}
