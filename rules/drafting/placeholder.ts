import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {isLetterOrDigit} from '../../src/notice/characters.ts'
import {fold} from '../../src/notice/fold.ts'
import {ownProse} from '../../src/notice/own-prose.ts'
import {quotationIndexOf} from '../../src/notice/quoted.ts'
import {spanOf} from '../../src/notice/text-map.ts'

/**
 * Nothing of the template is left to be filled in.
 *
 * ## Why
 * A notice that goes out with "[insert date]" or "TBC" in it says to the world that nobody has read it.
 *
 * Found are words in square brackets that ask for something ("[insert date]", "[name of authority]"), marks that stand for
 * something (XX, TBC, ____, {{date}}). Brackets that edit or redact ("[sic]", "[redacted]", "[T]he") are left alone, and so
 * are quotations: what stands in one was so written, or is withheld.
 *
 * @example {"name": "ok.md"}
 *   1. He asked for "the file of [name] and the XX papers [sic]". [Redacted] was withheld; see [2015] UKSC 21.
 * @example {"name": "left.md", "label": "input"}
 *   1. On [insert date] the Council replied to XX. The amount is TBC.
 * @example {"name": "left.md", "label": "output"}
 *   1:7-1:20: Placeholder `[insert date]`
 *   1:44-1:46: Placeholder `XX`
 *   1:62-1:65: Placeholder `TBC`
 */
export default defineRule({
  id: 'drafting/placeholder',
  severity: 'error',
  fixable: false,
  source: 'Convention: a notice is issued complete',
  since: '0.1.0',
  options: z.strictObject({
    /** Words in square brackets, besides those known, that are a placeholder where they begin the bracket. */
    words: z._default(z.array(z.string()), []),
  }),
  messages: {
    placeholder: 'Placeholder `{words}`',
  },
  check({notice, options}, report) {
    const quoted = quotationIndexOf(notice.quotations)
    const asked = new Set([...askedFor, ...options.words.map(fold)])
    for (const block of ownProse(notice)) {
      for (const [from, to] of placeholdersIn(block.text, asked)) {
        const at = spanOf(block, from, to)
        if (!quoted.meets(at)) report({at, message: 'placeholder', data: {words: block.text.slice(from, to)}})
      }
    }
    for (const block of notice.blocks) {
      if (block.type !== 'html' || !unfilledTag.test(block.text)) continue
      report({at: block.span, message: 'placeholder', data: {words: block.text}})
    }
  },
})

/** What a template asks for: the words, or the first of them, in square brackets. */
const askedFor: readonly string[] = [
  'insert', 'add', 'enter', 'complete', 'fill', 'delete', 'select', 'choose', 'check', 'confirm', 'tbc', 'tbd', 'tba', 'to be',
  'todo', 'date', 'dates', 'name of', 'name and', 'name', 'names', 'reference', 'reference number', 'case number', 'email address', 'postal address', 'date of', 'ref', 'case reference', 'number', 'address', 'email',
  'authority', 'public authority', 'name of public authority', 'council', 'complainant', 'section', 'regulation', 'exemption',
  'exception', 'provision', 'paragraph', 'amount', 'details', 'detail', 'reason', 'reasons', 'text', 'day', 'month', 'year',
  'case officer', 'officer', 'signatory', 'job title', 'title', 'summary', 'description', 'quote', 'request', 'decision',
  'xx', 'xxx', 'xxxx', 'placeholder', 'option', 'either', 'if applicable', 'as appropriate', 'he/she', 'his/her', 'n/a',
] // biome-ignore format: a list of words reads best in rows

/** Those that are one only where nothing follows: "[name redacted]" and "[date of birth]" edit what is there. */
const notRedacted =
  /\b(?:redact|withheld|withhold|remov|omit|supplied|sic|emphasis|added by|illegible|of birth|anonymi)/

/** A line of HTML that is none: `<insert address>`. */
const unfilledTag = /^<(?:insert|date|name|reference|address|authority|number|add)\b[^>]{0,80}>$/i

/** A month's name with a year or day that is not filled in. */
const signs: readonly RegExp[] = [
  /(?<![A-Za-z\d])(?:XX+|xx+)(?![A-Za-z\d])/g,
  /(?<![A-Za-z\d])(?:TBC|TBD|TBA|TODO|FIXME|XX\/XX\/(?:XX|20\d\d)|20XX|20xx)(?![A-Za-z\d])/g,
  /_{3,}/g,
  /\{\{[^{}]{1,80}\}\}/g,
  /\?{3,}/g,
]

/** A cheap look for any of them. */
const mayHold = /\[|X{2}|x{2}|TB[CDA]|TODO|FIXME|_{3}|\{\{|\?{3}/

function placeholdersIn(text: string, asked: ReadonlySet<string>): readonly (readonly [number, number])[] {
  if (!mayHold.test(text)) return []
  const found: [number, number][] = []
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    const end = text.indexOf(']', at)
    if (end === -1) break
    if (end - at <= longest && asksFor(text.slice(at + 1, end), asked)) found.push([at, end + 1])
  }
  for (const sign of signs) {
    for (const {0: words, index} of text.matchAll(sign)) {
      const [from, to] = [index, index + words.length]
      if (
        found.some(other => other[0] < to && from < other[1]) ||
        isNumeral(text, from) ||
        isSignature(text, from, to)
      )
        continue
      found.push([from, to])
    }
  }
  return found.sort((one, other) => one[0] - other[0])
}

const longest = 120

/** The longest opening of a bracket that is compared. */
const mostWords = 4

function asksFor(inside: string, asked: ReadonlySet<string>): boolean {
  const words = fold(inside)
  // A bracket of letters in a word ("[T]he") or none at all.
  if (words === '' || notRedacted.test(words)) return false
  if (/^[?•●_.x]{1,10}$/.test(words)) return words !== 'x' && !/^\.+$/.test(words)
  const opening = words.split(/[ :,/-]+/)
  if (asked.has(words)) return true
  for (let count = Math.min(mostWords, opening.length); count > 0; count--) {
    const start = opening.slice(0, count).join(' ')
    if (asked.has(start) && (count > 1 || imperative.has(start) || opening.length === 1)) return true
  }
  return false
}

/** Words that ask for something whatever follows them. */
const imperative: ReadonlySet<string> = new Set([
  'insert', 'enter', 'complete', 'fill', 'delete', 'select', 'choose', 'tbc', 'tbd', 'tba', 'todo', 'xx', 'xxx', 'xxxx', 'placeholder', 'option',
]) // biome-ignore format: a list of words reads best in rows

/** "Part XX", "Chapter XXI": twenty in roman numerals. */
function isNumeral(text: string, at: number): boolean {
  return /(?:part|chapter|title|article|volume|schedule|annex|appendix|book|century|number|no\.?) $/i.test(
    text.slice(Math.max(0, at - 12), at),
  )
}

/** A line to sign on. */
function isSignature(text: string, from: number, to: number): boolean {
  if (text[from] !== '_') return false
  return (
    /sign(?:ed|ature)?\W*$/i.test(text.slice(Math.max(0, from - 12), from)) ||
    (!isLetterOrDigit(text.slice(0, from).trim().charAt(0)) && text.slice(to).trim() === '')
  )
}
