import type {Regime as AccessRegime} from '../law/law.ts'
import type {Likelihood, Proposition, Side} from './argument/proposition.ts'
import type {Span} from './span.ts'

/**
 * The Notice: a draft decision notice as read. Plain data: it serialises to JSON and validates against
 * `schemas/notice.schema.json`. Every part carries its place in the source, as `span` (offsets) and, where
 * people will look it up, `line` (from 1).
 */
export interface Notice {
  /** The kind of notice: the name of the shipped profile that describes it (`ico-foia`), or `null` where nothing tells. */
  readonly kind: string | null
  /** The access regimes that the title names, or else those that the body applies. */
  readonly regimes: readonly Regime[]
  /** The id of the profile's form that the notice's layout follows (`2011`, `early`, `short`, `four-heading`). */
  readonly form: string | null
  /** The title as read: the headings (or lines) that name the Act and say "Decision notice". */
  readonly title: Title | null
  readonly header: Header
  readonly headerFields: readonly HeaderField[]
  readonly sections: readonly Section[]
  readonly paragraphs: readonly Paragraph[]
  readonly unnumbered: readonly UnnumberedProse[]
  readonly subParagraphs: readonly SubParagraph[]
  readonly quotations: readonly Quotation[]
  readonly footnotes: Footnotes
  readonly crossReferences: readonly CrossReference[]
  readonly provisions: readonly ProvisionMention[]
  /** What happened to the request, each event once: at the place where the notice tells of it. */
  readonly events: readonly NoticeEvent[]
  /** What else happened on a day that the notice gives, and events of earlier requests. */
  readonly correspondence: readonly Correspondence[]
  /** Every date that gives a day. */
  readonly dates: readonly DateMention[]
  /** What is said of exemptions, sentence by sentence, and by whom. */
  readonly findings: readonly Proposition[]
  /** What comes of each exemption (or exception, or exclusion) that is relied on or decided. */
  readonly exemptions: readonly Exemption[]
  readonly terms: readonly DefinedTerm[]
  /** What the notice decides, and orders the authority to do. */
  readonly outcome: Outcome
  /** The signature, or `null` where there is none. */
  readonly signature: Signature | null
  /** Everything in the draft, block by block, in document order. */
  readonly blocks: readonly Block[]
}

/** An access regime: FOIA 2000, EIR 2004, FOISA 2002, EI(S)Rs 2004. */
export type Regime = AccessRegime

/** What Markdown makes of a block. `prose` is a paragraph of text, in whatever container it stands. */
export type BlockType =
  | 'heading'
  | 'prose'
  | 'code'
  | 'table-cell'
  | 'html'
  | 'rule'
  | 'definition'
  | 'front-matter'

/** What a block is to the reader of the notice. */
export type BlockRole =
  | 'title' // part of the notice's title
  | 'header' // the date, reference, public authority, address
  | 'heading' // heads a section
  | 'paragraph' // opens a numbered paragraph
  | 'sub-paragraph' // opens with (a), (i) … inside a paragraph
  | 'body' // text of a paragraph that is not its opening, or of a section without numbers
  | 'list-item' // a bullet, or an item of a numbered list that is not the notice's own numbering
  | 'quotation' // wholly somebody else's words
  | 'footnote' // a note
  | 'furniture' // a page number or running header, pasted in from a PDF
  | 'contact' // the tribunal's or the Commissioner's address lines
  | 'signature'
  | 'other' // HTML comments, thematic breaks, link definitions

/**
 * One block of the draft: a heading, a paragraph of text, a table cell …
 *
 * `text` is the reading text: the words without Markdown's marks, with each white-space character (a line ending,
 * a tab, a non-breaking space) as one plain space, soft hyphens and characters of no width left out, and CRLF as one
 * space. Lines of page furniture inside it are left out too. `map` takes an offset of `text` back to the source; use
 * `spanOf` in text-map.ts.
 */
export interface Block {
  /** Its place in `notice.blocks`. */
  readonly index: number
  readonly type: BlockType
  role: BlockRole
  readonly span: Span
  readonly line: number
  /** The column at which its first line starts, from 1. */
  readonly column: number
  readonly text: string
  readonly map: TextMap
  /** How many blockquotes it stands in. */
  readonly quoteDepth: number
  /** The innermost list item that it stands in, or `null`. */
  readonly item: ListItem | null
  /** True where it is the first block of `item`. */
  readonly opensItem: boolean
  /** Of a heading in Markdown's sense: 1 to 6. */
  readonly depth: number | null
  /** True for a prose block that is emphasised from end to end as **bold**. */
  readonly bold: boolean
  /** Markdown footnote marks (`[^1]`) in it: they are left out of `text`; `at` is the offset where each would stand. */
  readonly noteMarks: readonly {readonly label: string; readonly at: number; readonly span: Span}[]
  /** The Markdown footnote definition (`[^1]: …`) that it stands in, or `null`. */
  readonly note: {readonly label: string; readonly span: Span} | null
  /** Index into `notice.sections` of the innermost section that it stands in; `null` above the first heading. */
  section: number | null
  /** Index into `notice.paragraphs` of the numbered paragraph that it belongs to, or `null`. */
  paragraph: number | null
}

/**
 * Where the reading text stands in the source: pairs `[offset in text, offset in source]`, ascending, each saying
 * that from there on (to the next pair) text and source run in step. A character that is written as a character
 * reference (`&rdquo;`) has a pair of its own, with the reference's length as a third number.
 */
export type TextMap = readonly (readonly [text: number, source: number, taken?: number])[]

/** One item of a Markdown list. Items of one list share `list`. */
export interface ListItem {
  /** Which list, counted from 0 through the document. */
  readonly list: number
  /** Its place in the list, from 0. */
  readonly position: number
  readonly ordered: boolean
  /** The marker as written: `1.`, `2)`, `-`, `*`. */
  readonly marker: string
  readonly markerSpan: Span
  /** The number as written, of an ordered item. */
  readonly number: number | null
  /** The number that Markdown will render, of an ordered item. */
  readonly rendered: number | null
  /** How deep lists are nested here: 0 for a list that stands in no other. */
  readonly depth: number
  /** The item that this item's list stands in, or `null`. */
  readonly parent: ListItem | null
}

export interface Title {
  readonly text: string
  readonly span: Span
  readonly line: number
}

/** The header's values; `null` where the field is missing or says nothing that can be read. */
export interface Header {
  /** ISO 8601 calendar date. */
  readonly date: string | null
  readonly reference: string | null
  readonly authority: string | null
  /** Lines joined with ", ". */
  readonly address: string | null
  /** Of a Scottish decision: `083/2024`. */
  readonly decisionNumber: string | null
}

export type HeaderFieldName = 'date' | 'reference' | 'authority' | 'address' | 'decisionNumber'

/** A header field as written. */
export interface HeaderField {
  readonly field: HeaderFieldName
  /** The label's words, without the colon; `null` for a value without a label (front matter has keys). */
  readonly label: string | null
  readonly labelSpan: Span | null
  /** The value as read, lines joined with ", "; empty where nothing is written. */
  readonly value: string
  /** The value's words; where there is none, the empty span where it would stand. */
  readonly span: Span
  readonly line: number
}

/** A section: a heading and what stands below it, down to the next heading of its level or higher. */
export interface Section {
  /** The profile's id for a section that it knows (`decision`, `reasons`); else a slug of the title. */
  readonly id: string
  /** True where the profile knows it. */
  readonly known: boolean
  /** The heading's words, without its number and closing colon. */
  readonly title: string
  /** Of a heading that is itself numbered ("2. Commissioner's Decision"). */
  readonly number: number | null
  /** 1 to 6, as written; for a bold line the level that it stands for. */
  readonly level: number
  /** How the heading is written. `numbered` is a list item or line "1. Request:" that serves as one. */
  readonly style: 'atx' | 'setext' | 'bold' | 'numbered' | 'plain'
  readonly line: number
  /** The heading, marks included. */
  readonly span: Span
  /** The heading's words. */
  readonly titleSpan: Span
  /** Index of the section that this one stands in, or `null`. */
  readonly parent: number | null
  /** Index of the heading's block. */
  readonly block: number
  /** Index of the block after the last one of the section, its subsections included. */
  readonly end: number
  /** The numbers of the paragraphs directly in it, not in its subsections, as written without their mark. */
  readonly paragraphs: readonly string[]
}

/** A numbered paragraph. */
export interface Paragraph {
  readonly number: number
  /** The number and its mark as written: `1.`, `1)`, `1\.`. */
  readonly written: string
  /** The number that Markdown will render; `null` where it renders as running text of the block above. */
  readonly rendered: number | null
  /** Where the number is written. */
  readonly markerSpan: Span
  /** From the number to the end of the paragraph's last block. */
  readonly span: Span
  readonly line: number
  /** The id of the section that it stands in; `null` above the first heading. */
  readonly section: string | null
  /** Which list it is an item of, or `null` for a number written as text. */
  readonly list: number | null
  /** Index of the block that opens it. */
  readonly block: number
  /** Index of the block after its last. */
  readonly end: number
  /** Offset in its first block's reading text at which its words start (after a number written as text). */
  readonly textStart: number
}

/** Prose without a number that stands where a numbered paragraph might: it may have lost its number. */
export interface UnnumberedProse {
  /** Its first sentence. */
  readonly span: Span
  readonly line: number
  /** Index of the block. */
  readonly block: number
  /** Index of the numbered paragraph that comes next; the number of paragraphs where none does. */
  readonly next: number
  /**
   * What it stands directly after: a heading, a numbered paragraph of one block that ends in a full stop, other such
   * prose, a quotation or list, or a line of its own block that ends a sentence.
   */
  readonly after: 'heading' | 'paragraph' | 'prose' | 'quotation' | 'line'
  /** True where it is whole by itself: eight words or more that end with a full stop and go on to nothing. */
  readonly complete: boolean
}

/** A lettered or roman part of a paragraph: (a), (b) … */
export interface SubParagraph {
  /** The mark as written, brackets included: `(a)`, `ii)`. */
  readonly written: string
  /** Which sequence the mark belongs to. A lone `(i)` after `(h)` is a letter, else a roman numeral. */
  readonly style: 'letter' | 'roman' | 'number'
  /** Its place in that sequence, from 1: `(c)` and `(iii)` are 3. */
  readonly value: number
  readonly markerSpan: Span
  readonly line: number
  /** Index of the block. */
  readonly block: number
  /** Index of the numbered paragraph that it belongs to, or `null`. */
  readonly paragraph: number | null
  /** Marks of one enumeration share it: counted from 0 through the document. */
  readonly enumeration: number
}

/** Somebody else's words: between marks or in a blockquote, over one block or several. */
export interface Quotation {
  readonly span: Span
  readonly line: number
  /** How it is shown to be one. */
  readonly style: 'double' | 'single' | 'blockquote' | 'indented'
  /** Marks or blockquotes around it: 0 for one that stands in no other. */
  readonly depth: number
  /** True where it fills whole blocks, set apart from the text; false inside a sentence. */
  readonly displayed: boolean
  /** False where the closing mark is missing. */
  readonly closed: boolean
  readonly firstBlock: number
  readonly lastBlock: number
}

export interface Footnotes {
  readonly marks: readonly FootnoteMark[]
  readonly notes: readonly FootnoteNote[]
}

/** A footnote's mark in the text. */
export interface FootnoteMark {
  /** `1` for `[^1]`, `¹` and a fused `2`. */
  readonly label: string
  readonly style: 'markdown' | 'superscript' | 'fused'
  readonly span: Span
  readonly line: number
  readonly block: number
}

/** A footnote's text. */
export interface FootnoteNote {
  readonly label: string
  readonly style: 'markdown' | 'superscript' | 'fused'
  /** The label as written, its mark included. */
  readonly labelSpan: Span
  readonly span: Span
  readonly line: number
  readonly block: number
}

/** "paragraph 12 above": one for each number written; a range gives its two ends. */
export interface CrossReference {
  /** The number of the paragraph that it stands in, as a string; `null` outside numbered paragraphs. */
  readonly from: string | null
  /** The number referred to. */
  readonly to: string
  /** Which way the notice says it lies. */
  readonly direction: 'above' | 'below' | null
  /** The number. */
  readonly span: Span
  /** The whole of the words, direction included. */
  readonly phraseSpan: Span
  readonly line: number
  readonly block: number
  /** Index of the numbered paragraph that it stands in, or `null`. */
  readonly paragraph: number | null
}

/** How the noun before a provision is written, in small letters; `bare` where there is none ("36(2)(b) applies"). */
export type ProvisionForm =
  | 'section' | 'sections' | 's' | 'ss' | 's.' | 'ss.'
  | 'subsection' | 'subsections' | 'sub-section' | 'sub-sections'
  | 'regulation' | 'regulations' | 'reg' | 'regs' | 'reg.' | 'regs.'
  | 'subregulation' | 'subregulations' | 'sub-regulation' | 'sub-regulations'
  | 'article' | 'articles' | 'art' | 'arts' | 'art.' | 'arts.'
  | 'bare' // biome-ignore format: a list of words reads best in rows

/** A provision as mentioned: "sections 31(1)(a) and (b)" gives two with the same span. */
export interface ProvisionMention {
  /** Act, colon, number with its brackets: `foia:31(1)(a)`. */
  readonly id: string
  /** The words of the whole list, its noun included. */
  readonly text: string
  readonly span: Span
  /**
   * The words of this very number: "(b)" of "sections 31(1)(a) and (b)". For one that lies within a range, and is not
   * written, those of the range.
   */
  readonly numberSpan: Span
  readonly form: ProvisionForm
  /** True where a space stands inside the number: "31(1) (a)". The end of a line is none. */
  readonly spaced: boolean
  readonly line: number
  /** The number of the paragraph that it stands in, or `null`. */
  readonly paragraph: string | null
  readonly block: number
  /** True inside a quotation. */
  readonly quoted: boolean
}

export type EventName =
  | 'request'
  | 'response'
  | 'review-requested'
  | 'review-outcome'
  | 'complaint'
  | 'notice'

/** An event of the request that the notice is about. */
export interface NoticeEvent {
  readonly event: EventName
  /** ISO 8601 calendar date; `null` where there is no such day (31 April). */
  readonly date: string | null
  /** The words of the date. */
  readonly span: Span
  readonly line: number
  /** The number of the paragraph, or `null`. */
  readonly paragraph: string | null
  readonly block: number
  /** True where the notice is not sure of the day: "27 September 2024 (or shortly before)". */
  readonly approximate: boolean
  /** Which request it belongs to, from 1: more than 1 where the notice is about several. */
  readonly request: number
  /** Other places that say when it was. */
  readonly mentions: readonly EventMention[]
}

export interface EventMention {
  readonly date: string | null
  readonly span: Span
  readonly line: number
  readonly paragraph: string | null
}

export type CorrespondenceKind =
  | 'acknowledgement'
  | 'clarification-request' // the authority asks what is meant
  | 'clarification' // the complainant clarifies, narrows or refines: the time for compliance starts anew
  | 'receipt' // the authority receives what was sent on another day
  | 'extension' // the authority says that it needs more time
  | 'letter' // another, of the Commissioner or to him or her, or a reminder
  | 'other' // what is not known, or no day on which a thing was done

/** What a piece of correspondence is: an event of an earlier request or without a day, or of a kind of its own. */
export type CorrespondenceName = Exclude<EventName, 'notice'> | CorrespondenceKind

/** What happened besides the events: further letters, earlier requests, and events of which only a month is given. */
export interface Correspondence {
  readonly kind: CorrespondenceName
  /** ISO 8601 calendar date; `null` where only a month is given, or there is no such day. */
  readonly date: string | null
  readonly span: Span
  readonly line: number
  readonly paragraph: string | null
  readonly block: number
  /** True for an event of a request before the one that the notice is about. */
  readonly earlier: boolean
}

/** A date as written that gives a day. */
export interface DateMention {
  /** ISO 8601 calendar date; `null` where there is no such day. */
  readonly date: string | null
  /** As written. */
  readonly day: number
  readonly month: number
  /** `null` where it goes without saying. */
  readonly year: number | null
  /** The day of the week before it, 0 for Sunday to 6 for Saturday; `null` where none is written. */
  readonly weekday: number | null
  /** True inside a quotation. */
  readonly quoted: boolean
  readonly span: Span
  readonly line: number
  readonly paragraph: string | null
  readonly block: number
  /** Where it stands in the block's reading text. */
  readonly from: number
  readonly to: number
}

/** What comes of one exemption. */
export interface Exemption {
  /** `foia:31(1)(a)`; a shorter id where the notice is no more exact. */
  readonly provision: string
  /** True where the authority relies on it; false where it has withdrawn. */
  readonly relied: boolean
  /** `null` where that is not decided. */
  readonly engaged: boolean | null
  /** The level that the Commissioner works at; `null` where the test has none, or none is stated. */
  readonly likelihood: Likelihood | null
  /** Where the balance of the public interest falls; `null` where it is not struck. */
  readonly publicInterest: Side | null
  readonly outcome: 'entitled' | 'not-entitled' | 'not-considered' | null
  /** The stretches of the reasons under headings that cite it; empty where none does. */
  readonly analyses: readonly Analysis[]
}

/** A stretch of the reasons that a heading gives to exemptions. */
export interface Analysis {
  /** Index of the section whose heading cites them. */
  readonly section: number
  /** Index of the heading's block, and of the block after the stretch. */
  readonly block: number
  readonly end: number
  /** Indexes of the first sections in it about the public interest, for disclosure, and for maintaining the exemption. */
  readonly publicInterest: number | null
  readonly disclosing: number | null
  readonly maintaining: number | null
}

/** A term that the notice defines in its own words: `the Metropolitan Police Service (the "MPS")`. */
export interface DefinedTerm {
  /** The words inside the marks, after the article where one stands before them: `the MPS`. */
  readonly term: string
  /** What it stands for, as written before it. */
  readonly meaning: string
  /** The words inside the marks. */
  readonly span: Span
  readonly meaningSpan: Span
  readonly line: number
  /** Index of the block. */
  readonly block: number
}

export interface Outcome {
  /** What comes of the complaint; `null` where the notice decides nothing that can be read. */
  readonly decision: 'withhold' | 'disclose' | 'partly' | 'procedural' | null
  /** True where steps are ordered, false where the notice says that none are, `null` where it says neither. */
  readonly steps: boolean | null
  /** The time given for them, in calendar days. */
  readonly stepsDays: number | null
  /** Each place where the Commissioner says that steps are, or are not, required. */
  readonly stepStatements: readonly StepStatement[]
}

/** What a notice orders, apart from what it decides. */
export type Orders = Omit<Outcome, 'decision'>

export interface StepStatement {
  readonly required: boolean
  /** The sentence. */
  readonly span: Span
  readonly line: number
  readonly block: number
  /** Time for compliance stated in it, in calendar days. */
  readonly days: number | null
  /** The words that give a time for compliance, as days or as a date; `null` where the sentence gives none. */
  readonly time: Span | null
  /**
   * What the words cover: `all`; `further`, where they say only that nothing more is required ("no further steps");
   * or `part`, where they speak of one part of the complaint ("in relation to this breach").
   */
  readonly scope: 'all' | 'further' | 'part'
}

export interface Signature {
  /** The signatory's name, or `null` where only "Signed" stands. */
  readonly name: string | null
  readonly role: string | null
  readonly span: Span
  readonly line: number
}
