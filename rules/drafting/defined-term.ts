import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {longFormBefore} from '../../src/notice/acronym.ts'
import {regimesNamedIn} from '../../src/notice/acts.ts'
import {isLetterOrDigit, startsWithCapital} from '../../src/notice/characters.ts'
import {fold} from '../../src/notice/fold.ts'
import {textOffset} from '../../src/notice/line-starts.ts'
import type {DefinedTerm, Notice} from '../../src/notice/notice.ts'
import {sentencesOf} from '../../src/notice/sentences.ts'
import {isPartOfName, isSentenceStart, RunningText, type WordsInText} from '../../src/notice/term-uses.ts'

/**
 * A defined term is defined once, before it is used, and then used.
 *
 * ## Why
 * A reader on appeal has not seen the file: "the Trust" is whoever the notice says it is. A term that is defined twice may
 * be two things, and one that nobody uses was meant for another notice.
 *
 * Short forms of legislation that everybody knows (FOIA, EIR, GDPR) need no definition and may have several, and so do
 * the acronyms of the option `known`. An acronym is missed only where the words that it stands for are in the notice.
 * A term in small letters is looked for after its definition alone, since its words may be no term before.
 * Quotations, headings, the title and the header are left out.
 *
 * @example {"name": "ok.md"}
 *   1. The complainant asked Wenlow Borough Council ("the Council") for a report by its Internal Audit Service (IAS).
 *
 *   2. The Council’s reply had a letter of the IAS with it.
 * @example {"name": "before.md", "label": "input"}
 *   1. The complainant asked the Council for a report.
 *
 *   2. Wenlow Borough Council ("the Council") refused. The Council said no more.
 * @example {"name": "before.md", "label": "output"}
 *   1:26-1:37: `the Council` is used before it is defined
 * @example {"name": "twice.md", "label": "input"}
 *   1. Wenlow Borough Council ("the Council") refused.
 *
 *   2. Wenlow Borough Council ("the Council") answered. The Council said no more.
 * @example {"name": "twice.md", "label": "output"}
 *   3:29-3:40: `the Council` is defined a second time
 * @example {"name": "unused.md", "label": "input"}
 *   1. Wenlow Borough Council ("the Council") refused to send the plans (“the withheld information”).
 *
 *   2. The Council said that Wenlow Borough Council would not.
 * @example {"name": "unused.md", "label": "output"}
 *   1:71-1:95: `the withheld information` is defined and never used
 *   3:26-3:48: Unexpected long form, expected `the Council`
 * @example {"name": "undefined.md", "label": "input"}
 *   1. The report is by the Internal Audit Service. The IAS sent it to the complainant.
 * @example {"name": "undefined.md", "label": "output"}
 *   1:53-1:56: `IAS` is not defined
 */
export default defineRule({
  id: 'drafting/defined-term',
  severity: 'warning',
  fixable: false,
  source: 'Convention: a term is defined where it is first used, and used from there on',
  since: '0.1.0',
  options: z.strictObject({
    /** Acronyms that need no definition, besides FOIA, EIR, ICO and others that every reader of notices knows. */
    known: z._default(z.array(z.string()), []),
  }),
  messages: {
    before: '`{term}` is used before it is defined',
    twice: '`{term}` is defined a second time',
    unused: '`{term}` is defined and never used',
    undefined: '`{term}` is not defined',
    longForm: 'Unexpected long form, expected `{term}`',
    definition: 'It is defined here',
    longFormHere: 'What it stands for is here',
  },
  check({notice, options}, report) {
    const text = new RunningText(notice)
    const terms = notice.terms.filter(term => !isLegislation(term))
    const firsts = new Map<string, DefinedTerm>()
    for (const term of terms) {
      const first = firsts.get(keyOf(term))
      if (!first) firsts.set(keyOf(term), term)
      else {
        const related = [{at: first.span, message: 'definition'} as const]
        report({at: term.span, message: 'twice', data: {term: term.term}, related})
      }
    }
    for (const term of firsts.values()) {
      const early = firstUse(text, term)
      if (early && early.span[0] < term.meaningSpan[0]) {
        const related = [{at: term.span, message: 'definition'} as const]
        report({at: early.span, message: 'before', data: {term: term.term}, related})
      }
      if (!isUsedAfter(notice, term)) {
        report({at: term.span, message: 'unused', severity: 'info', data: {term: term.term}})
        continue
      }
      for (const {span} of longFormsAfter(text, term)) {
        const related = [{at: term.span, message: 'definition'} as const]
        report({at: span, message: 'longForm', severity: 'info', data: {term: term.term}, related})
      }
    }
    const known = new Set([...knownAcronyms, ...options.known])
    for (const term of notice.terms) known.add(wordsOf(term))
    for (const {acronym, use, longForm} of undefinedAcronyms(text, known)) {
      const related = [{at: longForm.span, message: 'longFormHere'} as const]
      report({at: use.span, message: 'undefined', data: {term: acronym}, related})
    }
    const generic = undefinedAuthority(notice, text)
    if (generic)
      report({at: generic.span, message: 'undefined', severity: 'info', data: {term: generic.term}})
  },
})

/** Acronyms that every reader of a notice knows. */
const knownAcronyms: readonly string[] = [
  'FOIA', 'FOI', 'FOISA', 'EIR', 'EIRs', 'EISR', 'EISRs', 'GDPR', 'DPA', 'ICO', 'SIC', 'DP', 'NCND', 'UK', 'EU', 'US', 'USA',
  'UN', 'MP', 'MPs', 'MSP', 'MSPs', 'BBC', 'NHS', 'CCTV', 'GP', 'GPs', 'PDF', 'CD', 'DVD', 'IT', 'HR', 'VAT', 'FTT', 'UT',
  'GRC', 'AAC', 'QB', 'KB', 'EWHC', 'EWCA', 'UKUT', 'UKFTT', 'UKSC', 'ECHR', 'HM', 'QC', 'KC', 'URL', 'PO',
] // biome-ignore format: a list of words reads best in rows

function keyOf(term: DefinedTerm): string {
  return fold(wordsOf(term))
}

/** A term without its article. */
function wordsOf({term}: DefinedTerm): string {
  return term.replace(/^the /i, '')
}

/** True for the short form of an Act or of regulations, and for one of the usual names of the access Acts. */
function isLegislation({term, meaning}: DefinedTerm): boolean {
  return (
    regimesNamedIn(term).length > 0 ||
    /\b(?:Act|Regulations?|Order|Rules|Directive|Convention)\b/.test(meaning) ||
    /\bGDPR\b/.test(term)
  )
}

/** The first use of a term that has capitals. */
function firstUse(text: RunningText, term: DefinedTerm): WordsInText | null {
  const words = wordsOf(term)
  if (!startsWithCapital(words)) return null
  const hasArticle = term.term !== words
  for (const spelt of hasArticle ? [`the ${words}`, `The ${words}`] : [words]) {
    for (const use of text.find(spelt)) {
      if (use.span[0] >= term.meaningSpan[0]) break
      if (!isPartOfName(use.block.text, use.from, use.to)) return use
    }
  }
  return null
}

/** Whether a term stands anywhere after its definition: in a plural, in other letters, in a quotation, in a heading. */
function isUsedAfter({blocks}: Notice, term: DefinedTerm): boolean {
  const words = fold(wordsOf(term))
  const own = blocks[term.block]
  const after = own ? textOffset(own, term.span[1]) : 0
  // "the prices" may be one price, "the policy" policies.
  const stem = words.length > 4 ? words.replace(/(?:ies|es|s|y)$/, '') : words
  return blocks.some(block => {
    if (block.index < term.block) return false
    return fold(block === own ? block.text.slice(after) : block.text).includes(stem)
  })
}

/** Where the words of a name stand in place of its term: not where a sentence starts. */
function* longFormsAfter(text: RunningText, term: DefinedTerm): Generator<WordsInText> {
  const {meaning} = term
  if (!startsWithCapital(meaning) || !meaning.includes(' ') || !startsWithCapital(wordsOf(term))) return
  for (const use of text.find(meaning)) {
    if (use.span[0] < term.span[1] || isSentenceStart(use.block.text, use.from)) continue
    // A question is a heading, whatever it looks like.
    if (asks(use)) continue
    if (
      isPartOfName(use.block.text, use.from, use.to) ||
      /^['’]?s? ?\(/.test(use.block.text.slice(use.to, use.to + 4))
    )
      continue
    yield use
  }
}

function asks({block: {text}, from}: WordsInText): boolean {
  const [, end] = sentencesOf(text).find(range => from < range[1]) ?? [0, 0]
  return text.charAt(end - 1) === '?'
}

interface Undefined {
  readonly acronym: string
  readonly use: WordsInText
  readonly longForm: WordsInText
}

/** Letters that may be an acronym: shorter ones are initials, or known. */
const capitals = /[A-Z]{3,8}/g

/** True for a word of its own, and not for a part of a reference, an address or a name. */
function isWord(text: string, from: number, to: number): boolean {
  if (isLetterOrDigit(text.charAt(from - 1)) || '/_.@-'.includes(text.charAt(from - 1) || ' ')) return false
  return !isLetterOrDigit(text.charAt(to)) && !/^(?:[/_@-]|\.\p{L})/u.test(text.slice(to, to + 2))
}

/** Acronyms without a definition of which the notice has the long form. */
function undefinedAcronyms(text: RunningText, known: ReadonlySet<string>): readonly Undefined[] {
  const first = new Map<string, WordsInText>()
  for (const block of text.blocks) {
    for (const {0: word, index} of block.text.matchAll(capitals)) {
      if (known.has(word) || first.has(word) || !isWord(block.text, index, index + word.length)) continue
      const [use] = text.find(word)
      if (use) first.set(word, use)
    }
  }
  return [...first].flatMap(([acronym, use]): Undefined[] => {
    const longForm = longFormOf(text, acronym)
    return longForm ? [{acronym, use, longForm}] : []
  })
}

/** The first name in the running text of which an acronym is the initials. */
function longFormOf(text: RunningText, acronym: string): WordsInText | null {
  const last = acronym.charAt(acronym.length - 1)
  for (const block of text.blocks) {
    for (const {0: word, index} of block.text.matchAll(/(?<![\p{L}\d])\p{Lu}\p{Ll}+/gu)) {
      if (!word.startsWith(last)) continue
      const range = longFormBefore(block.text.slice(Math.max(0, index - 120), index + word.length), acronym)
      if (!range) continue
      const from = Math.max(0, index - 120) + range[0]
      const words = block.text.slice(from, index + word.length)
      if (!isName(words)) continue
      const [use] = text.find(words)
      if (use) return use
    }
  }
  return null
}

/** True for words of which each begins with a capital, but for the small ones. */
function isName(words: string): boolean {
  return words
    .split(/[ ,]+/)
    .every(word => startsWithCapital(word) || /^(?:of|the|for|and|in|to|on|&)$/.test(word))
}

/** What an authority is called in short by the kind of body that it is. */
const bodies: readonly string[] = [
  'Council', 'Trust', 'University', 'Department', 'Ministry', 'College', 'Academy', 'Agency', 'Constabulary', 'Police',
] // biome-ignore format: a list of words reads best in rows

/** "The Council", used throughout without a word of which council it is. */
function undefinedAuthority(
  notice: Notice,
  text: RunningText,
): (WordsInText & {readonly term: string}) | null {
  const {authority} = notice.header
  const noun = bodies.find(body => authority?.split(/\W+/).includes(body))
  if (noun === undefined || notice.terms.some(({term}) => term.includes(noun))) return null
  const uses = [...text.find(`the ${noun}`), ...text.find(`The ${noun}`)]
    .filter(({block, from, to}) => !isPartOfName(block.text, from, to))
    .sort((one, other) => one.span[0] - other.span[0])
  const [first] = uses
  return first && uses.length >= 3 ? {...first, term: `the ${noun}`} : null
}
