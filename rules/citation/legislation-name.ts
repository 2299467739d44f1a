import * as z from 'zod/mini'
import {type Legislation, shippedCitations} from '../../src/law/citations.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {isLetterOrDigit} from '../../src/notice/characters.ts'
import {findDates} from '../../src/notice/dates.ts'
import {findLegislation, type NamedLegislation} from '../../src/notice/named-legislation.ts'
import type {Block, Notice} from '../../src/notice/notice.ts'
import {ownProse} from '../../src/notice/own-prose.ts'
import {quotationIndexOf} from '../../src/notice/quoted.ts'
import {sentencesOf} from '../../src/notice/sentences.ts'
import type {Span} from '../../src/notice/span.ts'
import {sourceOffset, spanOf} from '../../src/notice/text-map.ts'

/**
 * Legislation has its own name, year and number, and is in force on the date of the notice.
 *
 * ## Why
 * "Freedom of Information Act 2002" and "(Fees and Appropriate Limit) Regulations" name nothing. A notice that applies
 * the UK GDPR to a decision of 2019, or the Data Protection Act 1998 to one of 2021, has applied the wrong law.
 *
 * The Data Protection Act 1998 is left alone where it may be right: where the notice, or the sentence, tells of
 * anything before 25 May 2018. An Act of another country with the same name is left alone, and so are quotations.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   1. The Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004 apply.
 * @example {"name": "year.md", "label": "input"}
 *   1. The request was made under the Freedom of Information Act 2002.
 * @example {"name": "year.md", "label": "output"}
 *   1:62-1:66: Unexpected year 2002, expected Freedom of Information Act 2000
 * @example {"name": "name.md", "label": "input"}
 *   1. The limit is in the Freedom of Information and Data Protection (Fees and Appropriate Limit) Regulations 2004.
 * @example {"name": "name.md", "label": "output"}
 *   1:67-1:112: Unexpected name, expected Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004
 * @example {"name": "date.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   Date: 4 September 2019
 *
 *   ## Reasons for decision
 *
 *   1. Article 6(1)(f) of the UK GDPR is the most relevant basis.
 * @example {"name": "date.md", "label": "output"}
 *   7:27-7:34: There was no UK GDPR on 2019-09-04: it is of 2020-12-31
 */
export default defineRule({
  id: 'citation/legislation-name',
  severity: 'error',
  fixable: false,
  source: 'legislation.gov.uk; DPA 2018, Schedule 20, paragraphs 52 to 61; SI 2019/419',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    name: 'Unexpected name, expected {expected}',
    year: 'Unexpected year {year}, expected {expected}',
    number: 'Unexpected number, expected {expected}',
    before: 'There was no {name} on {date}: it is of {since}',
    repealed: 'The {name} ended on {until}, before the request was made',
    firstDate: 'The earliest date is here',
  },
  check({notice}, report) {
    const {date} = notice.header
    const quoted = quotationIndexOf(notice.quotations)
    const repealed: Repealed[] = []
    for (const block of ownProse(notice)) {
      for (const named of findLegislation(block.text)) {
        if (!isQuoted(block, named.from)) reportName(block, named)
      }
      for (const {short, since, until} of shortForms) {
        for (const at of placesOf(block.text, short)) {
          const span = spanOf(block, at, at + short.length)
          if (isQuoted(block, at)) continue
          if (until !== undefined) addRepealed(block, at, short, until)
          if (since === undefined || date === null || since <= date) continue
          if (!tellsOfLater(sentenceAt(block.text, at)))
            report({at: span, message: 'before', data: {name: short, date, since}})
        }
      }
    }
    if (repealed.length === 0) return
    // A notice that speaks of a day on which the Act was in force may apply it.
    const earliest = earliestDate(notice)
    for (const {span, name, until} of repealed) {
      if (!earliest || until >= earliest.iso) continue
      const related = [{at: earliest.span, message: 'firstDate'} as const]
      report({at: span, message: 'repealed', severity: 'warning', data: {name, until}, related})
    }

    function isQuoted(block: Block, at: number): boolean {
      return quoted.contains(sourceOffset(block, at))
    }

    function addRepealed(block: Block, at: number, name: string, until: string): void {
      if (tellsOfHistory(sentenceAt(block.text, at))) return
      repealed.push({span: spanOf(block, at, at + name.length), name, until})
    }

    function reportName(block: Block, {from, to, meant, isSlip, year, number}: NamedLegislation): void {
      const [first] = meant
      if (!first) return
      const exact = meant.find(act => act.year === (year?.value ?? null))
      if (isSlip) {
        report({at: spanOf(block, from, to), message: 'name', data: {expected: titlesOf(meant)}})
        return
      }
      if (year && !exact && first.year !== null) {
        if (
          meant.some(({alike}) => alike?.some(other => other.year === year.value)) ||
          tellsOfIreland(block.text)
        )
          return
        report({
          at: spanOf(block, year.from, year.to),
          message: 'year',
          data: {year: year.value, expected: titlesOf(meant)},
        })
        return
      }
      if (number && first.number !== undefined && withoutSpace(number.text) !== withoutSpace(first.number)) {
        report({at: spanOf(block, number.from, number.to), message: 'number', data: {expected: first.number}})
      }
      const act = first.year === null ? first : exact
      if (act?.until !== undefined) addRepealed(block, from, block.text.slice(from, to), act.until)
      if (act?.since === undefined || date === null || act.since <= date) return
      if (tellsOfLater(sentenceAt(block.text, from))) return
      const data = {name: titlesOf([act]), date, since: act.since}
      report({at: spanOf(block, from, to), message: 'before', data})
    }
  },
})

/** A repealed Act that the notice names without a word of its being one. */
interface Repealed {
  readonly span: Span
  readonly name: string
  readonly until: string
}

/** Acts with a short form of their own, and since when there has been one. */
const shortForms = shippedCitations().legislation.flatMap(({short, since, until}) =>
  short === undefined ? [] : [{short, since, until}],
)

/** Where a short form stands in a text as words of its own. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    if (!isLetterOrDigit(text.charAt(at - 1)) && !isLetterOrDigit(text.charAt(at + words.length)))
      places.push(at)
  }
  return places
}

function titlesOf(acts: readonly Legislation[]): string {
  const titles = acts.map(({name, year}) => (year === null ? name : `${name} ${year}`))
  // Of Acts of one name the last is in force.
  return titles[titles.length - 1] ?? ''
}

function withoutSpace(text: string): string {
  return text.replaceAll(' ', '')
}

function tellsOfIreland(text: string): boolean {
  return /\bIrish\b|\bRepublic\b|(?<!Northern )\bIreland\b/.test(text)
}

function sentenceAt(text: string, at: number): string {
  const range = sentencesOf(text).find(([, end]) => at < end)
  return range ? text.slice(...range) : text
}

/** Words of what is to come: "will be replaced by the UK GDPR from 31 December 2020". */
function tellsOfLater(sentence: string): boolean {
  return /\b(?:will|shall|from|after|since|Bill|later|now|when)\b/.test(sentence)
}

/** Words of what was: a sentence with them may name an Act that has been repealed. */
function tellsOfHistory(sentence: string): boolean {
  return (
    /\b(?:repeal|replace|supersede|predecessor|former|previous|earlier|then|old|was|were|had|before|prior|until|preced|histor|case|tribunal)/i.test(
      sentence,
    ) || /\b(?:19|20)\d\d\b/.test(sentence.replaceAll(/(?:Act|DPA|Regulations) \d{4}/g, ''))
  )
}

/** The earliest day of which the notice speaks, quotations included; `null` where there is none. */
function earliestDate(notice: Notice): {readonly iso: string; readonly span: Span} | null {
  let earliest: {iso: string; span: Span} | null = null
  for (const block of notice.blocks) {
    if (block.type === 'html' || block.role === 'title') continue
    for (const {iso, from, to} of findDates(block.text)) {
      if (iso !== null && (earliest === null || iso < earliest.iso))
        earliest = {iso, span: spanOf(block, from, to)}
    }
  }
  return earliest
}
