import type {Paragraph} from '../../src/notice/notice.ts'
import {type CleanDraft, type Defect, endsSentence, lineOf, type Operator, replaced} from './defect.ts'

/** Every fifth of a draft's inner paragraphs, so that a run stays short and meets every kind of place. */
function somePlaces(draft: CleanDraft): readonly {readonly paragraph: Paragraph; readonly index: number}[] {
  return draft.notice.paragraphs
    .map((paragraph, index) => ({paragraph, index}))
    .filter(({index}) => index > 1 && index < draft.notice.paragraphs.length - 2 && index % 5 === 0)
}

function renumbered(text: string, paragraph: Paragraph, number: number): string {
  const [start] = paragraph.markerSpan
  return replaced(text, start, start + String(paragraph.number).length, String(number))
}

function sequenceOperator(name: string, changed: (paragraph: Paragraph) => number): Operator {
  const rule = 'numbering/sequence'
  return {
    name,
    rule,
    apply: draft =>
      somePlaces(draft).map(({paragraph}) => ({
        rule,
        text: renumbered(draft.text, paragraph, changed(paragraph)),
        lines: [paragraph.line],
      })),
  }
}

const otherSign: Operator = {
  name: 'another sign behind the number',
  rule: 'numbering/delimiter',
  apply: draft =>
    somePlaces(draft).map(({paragraph: {markerSpan, written, line}}) => ({
      rule: 'numbering/delimiter',
      text: replaced(draft.text, markerSpan[1] - 1, markerSpan[1], written.endsWith(')') ? '.' : ')'),
      lines: [line],
    })),
}

const gap: Operator = {
  name: 'gap',
  rule: 'numbering/sequence',
  apply: draft =>
    somePlaces(draft).map(({paragraph, index}) => {
      // From the end, so that the places before stay where they are.
      const text = draft.notice.paragraphs
        .slice(index)
        .reduceRight((changed, later) => renumbered(changed, later, later.number + 1), draft.text)
      return {rule: 'numbering/sequence', text, lines: [paragraph.line]}
    }),
}

const swap: Operator = {
  name: 'swap',
  rule: 'numbering/sequence',
  apply: draft =>
    somePlaces(draft).map(({paragraph, index}) => {
      const next = draft.notice.paragraphs[index + 1] as Paragraph
      const text = renumbered(renumbered(draft.text, next, paragraph.number), paragraph, next.number)
      return {rule: 'numbering/sequence', text, lines: [paragraph.line, next.line]}
    }),
}

const unnumbered: Operator = {
  name: 'number removed',
  rule: 'numbering/unnumbered-paragraph',
  apply: draft =>
    somePlaces(draft)
      // What follows a quotation or a list may be read as going on from before it.
      .filter(({index}) => {
        const before = draft.notice.paragraphs[index - 1] as Paragraph
        return before.end - before.block === 1
      })
      .map(({paragraph}) => {
        const [start, end] = paragraph.markerSpan
        const space = /^[ \t]*/.exec(draft.text.slice(end))?.[0].length ?? 0
        return {
          rule: 'numbering/unnumbered-paragraph',
          text: replaced(draft.text, start, end + space, ''),
          lines: [paragraph.line],
        }
      }),
}

const subParagraph: Operator = {
  name: 'sub-paragraph letter skipped',
  rule: 'numbering/sub-paragraph',
  apply: ({text, notice}) =>
    notice.subParagraphs
      .filter(mark => mark.value > 1 && mark.style === 'letter' && /^\([a-z]\)$/.test(mark.written))
      .filter(
        mark =>
          mark.value === notice.subParagraphs.filter(other => other.enumeration === mark.enumeration).length,
      )
      .map(mark => ({
        rule: 'numbering/sub-paragraph',
        text: replaced(text, ...mark.markerSpan, `(${String.fromCharCode(97 + mark.value)})`),
        lines: [mark.line],
      })),
}

/** Where the paragraph's first block ends. */
function endOf({notice}: CleanDraft, paragraph: Paragraph): number {
  return notice.blocks[paragraph.block]?.span[1] ?? paragraph.span[1]
}

/** Adds a sentence at the end of the paragraph's first block. */
function withSentence(draft: CleanDraft, paragraph: Paragraph, sentence: string): Defect {
  const end = endOf(draft, paragraph)
  const text = replaced(draft.text, end, end, ` ${sentence}`)
  return {rule: 'numbering/cross-reference', text, lines: [lineOf(text, end + 1)]}
}

function crossReference(name: string, sentence: (paragraph: Paragraph, last: number) => string): Operator {
  return {
    name,
    rule: 'numbering/cross-reference',
    apply: draft =>
      somePlaces(draft)
        .filter(({paragraph}) => endsSentence(draft.text, endOf(draft, paragraph)))
        .map(({paragraph}) =>
          withSentence(draft, paragraph, sentence(paragraph, draft.notice.paragraphs.at(-1)?.number ?? 0)),
        ),
  }
}

const footnoteWithoutNote: Operator = {
  name: 'footnote mark without note',
  rule: 'numbering/footnote',
  apply: draft =>
    somePlaces(draft).map(({paragraph}) => {
      const end = endOf(draft, paragraph)
      const changed = replaced(draft.text, end, end, '[^99]')
      return {rule: 'numbering/footnote', text: changed, lines: [lineOf(changed, end)]}
    }),
}

const noteWithoutMark: Operator = {
  name: 'footnote note without mark',
  rule: 'numbering/footnote',
  apply: ({text, notice}) =>
    notice.footnotes.notes.flatMap(note => {
      const mark = notice.footnotes.marks.find(
        ({label, style}) => label === note.label && style === note.style,
      )
      if (!mark || mark.style === 'fused') return []
      return [{rule: 'numbering/footnote', text: replaced(text, ...mark.span, ''), lines: [note.line]}]
    }),
}

export const numberingOperators: readonly Operator[] = [
  sequenceOperator('number repeated', ({number}) => number - 1),
  sequenceOperator('stray number', ({number}) => number + 7),
  sequenceOperator('number slipped back', ({number}) => Math.max(1, number - 3)),
  otherSign,
  gap,
  swap,
  unnumbered,
  subParagraph,
  crossReference(
    'reference to no paragraph',
    (_, last) => `This is set out at paragraph ${last + 40} above.`,
  ),
  crossReference('reference to itself', ({number}) => `This is set out at paragraph ${number} above.`),
  crossReference(
    'reference the wrong way',
    ({number}) => `This is set out at paragraph ${number - 2} below.`,
  ),
  footnoteWithoutNote,
  noteWithoutMark,
]
