import type {
  CrossReference,
  DateMention,
  DefinedTerm,
  FootnoteMark,
  FootnoteNote,
  Notice,
  Paragraph,
  ProvisionMention,
} from '../notice/notice.ts'
import type {Span} from '../notice/span.ts'
import {termUses, wordsOfTerm} from './term-uses.ts'

/** What stands at a place of a draft, with its words: what can be hovered over, or gone to. */
export type Subject = {readonly span: Span} & (
  | {readonly kind: 'provision'; readonly mention: ProvisionMention}
  | {readonly kind: 'reference'; readonly reference: CrossReference}
  | {readonly kind: 'paragraph'; readonly paragraph: Paragraph}
  | {readonly kind: 'note-mark'; readonly mark: FootnoteMark}
  | {readonly kind: 'note'; readonly note: FootnoteNote}
  | {readonly kind: 'date'; readonly date: DateMention}
  | {readonly kind: 'term'; readonly term: DefinedTerm}
)

/** What stands at an offset: of several things that of the fewest words; `null` where nothing is known of it. */
export function subjectAt(notice: Notice, offset: number): Subject | null {
  const found: Subject[] = []
  for (const mention of notice.provisions) {
    if (!touches(mention.span, offset)) continue
    // "sections 31(1)(a) and (b)": the noun, and what stands between, is the first's.
    const span = touches(mention.numberSpan, offset) ? mention.numberSpan : mention.span
    found.push({kind: 'provision', mention, span})
  }
  for (const reference of notice.crossReferences) {
    if (!touches(reference.phraseSpan, offset)) continue
    const span = touches(reference.span, offset) ? reference.span : reference.phraseSpan
    found.push({kind: 'reference', reference, span})
  }
  for (const paragraph of notice.paragraphs) {
    const span = paragraph.markerSpan
    if (touches(span, offset)) found.push({kind: 'paragraph', paragraph, span})
  }
  for (const mark of notice.footnotes.marks) {
    if (touches(mark.span, offset)) found.push({kind: 'note-mark', mark, span: mark.span})
  }
  for (const note of notice.footnotes.notes) {
    if (touches(note.labelSpan, offset)) found.push({kind: 'note', note, span: note.labelSpan})
  }
  for (const date of notice.dates) {
    if (touches(date.span, offset)) found.push({kind: 'date', date, span: date.span})
  }
  for (const term of notice.terms) {
    const span = termSpanAt(notice, term, offset)
    if (span) found.push({kind: 'term', term, span})
  }
  // Sorting is stable: of equals, the first stays first.
  return found.sort((one, other) => lengthOf(one.span) - lengthOf(other.span))[0] ?? null
}

function termSpanAt(notice: Notice, term: DefinedTerm, offset: number): Span | null {
  if (touches(term.span, offset)) return term.span
  const block = notice.blocks.find(({span}) => touches(span, offset))
  // Most places hold no term: a block is looked through where it has the words.
  if (!block?.text.includes(wordsOfTerm(term))) return null
  return termUses(notice, term).find(span => touches(span, offset)) ?? null
}

/** The paragraphs that go by a number: one, but for a draft in which a number is used twice. */
export function paragraphsNumbered({paragraphs}: Notice, number: string): readonly Paragraph[] {
  return paragraphs.filter(paragraph => String(paragraph.number) === number)
}

/** True where an offset lies in a span, or at one of its ends: a cursor stands between two characters. */
export function touches([start, end]: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

function lengthOf([start, end]: Span): number {
  return end - start
}
