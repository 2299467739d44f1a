import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {startsWithCapital} from '../../src/notice/characters.ts'
import {fold} from '../../src/notice/fold.ts'
import type {DefinedTerm, Notice} from '../../src/notice/notice.ts'
import {isPartOfName, RunningText, type WordsInText} from '../../src/notice/term-uses.ts'

/**
 * The public authority has one name throughout.
 *
 * ## Why
 * A notice binds the authority that it names. "Wenlo Borough Council", or "the Trust" in a notice about a council, is
 * what was left of another notice, and a reader cannot tell who has to take the steps.
 *
 * The name in the header is what others are compared with. Found are names that differ from it in a letter or two; a
 * second short form that is defined for it; and "the Trust", "the University" and the like where the authority is
 * none and the notice has no other body of that kind. Names of other bodies are not, nor is the authority's name in short.
 *
 * @example {"name": "ok.md"}
 *   **Public Authority:** Wenlow Borough Council
 *
 *   1. The complainant asked Wenlow Borough Council ("the Council") for a report of Wenlow Town Council.
 *
 *   2. The Council refused.
 * @example {"name": "spelling.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   **Public Authority:** Wenlow Borough Council
 *
 *   ## Decision
 *
 *   1. The complainant asked Wenlo Borough Council for a report.
 * @example {"name": "spelling.md", "label": "output"}
 *   7:26-7:47: Unexpected `Wenlo Borough Council`, expected `Wenlow Borough Council`
 * @example {"name": "other.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   **Public Authority:** Wenlow Borough Council
 *
 *   ## Decision
 *
 *   1. The complainant asked Wenlow Borough Council (“the Council”) for a report. The Council refused.
 *
 *   2. The Commissioner's decision is that the Trust was entitled to refuse.
 * @example {"name": "other.md", "label": "output"}
 *   9:40-9:49: Unexpected `the Trust`, expected `the Council`: the notice names no other body of that kind
 */
export default defineRule({
  id: 'drafting/party-name',
  severity: 'warning',
  fixable: false,
  source: 'FOIA s.50(3)(b), FOISA s.49(5): the notice is given to the authority',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    spelling: 'Unexpected `{name}`, expected `{expected}`',
    other: 'Unexpected `{name}`, expected `{expected}`: the notice names no other body of that kind',
    second: 'Unexpected second short form `{name}`, expected `{expected}`',
    header: 'The header has the name here',
    definition: 'It is defined here',
  },
  check({notice}, report) {
    const field = notice.headerFields.find(({field, value}) => field === 'authority' && value !== '')
    if (!field) return
    const text = new RunningText(notice)
    const name = field.value.replace(/^the /i, '')
    for (const {use, written} of misspelt(text, name)) {
      const related = [{at: field.span, message: 'header'} as const]
      report({at: use, message: 'spelling', data: {name: written, expected: name}, related})
    }
    const [own, ...others] = termsOfAuthority(notice, name)
    if (!own) return
    for (const term of others) {
      if (fold(term.term) === fold(own.term) || term.block === own.block) continue
      const related = [{at: own.span, message: 'definition'} as const]
      report({at: term.span, message: 'second', data: {name: term.term, expected: own.term}, related})
    }
    for (const {use, words} of otherBodies(notice, text, name, own)) {
      const related = [{at: own.span, message: 'definition'} as const]
      report({at: use.span, message: 'other', data: {name: words, expected: own.term}, related})
    }
  },
})

/** The short forms that are defined for the authority: what they stand for is its name, or a part of it. */
function termsOfAuthority({terms}: Notice, name: string): readonly DefinedTerm[] {
  const full = fold(name)
  return terms.filter(({meaning}) => {
    const words = fold(meaning).replace(/^the /, '')
    return words === full || (words.includes(' ') && full.endsWith(` ${words}`))
  })
}

/** Kinds of body that are called by their noun alone. */
const bodies: readonly string[] = [
  'Council', 'Trust', 'University', 'Department', 'Ministry', 'College', 'Academy', 'Agency', 'Constabulary', 'Force',
] // biome-ignore format: a list of words reads best in rows

/** "The Trust" in a notice about a council that speaks of no trust by its name. */
function otherBodies(
  notice: Notice,
  text: RunningText,
  name: string,
  own: DefinedTerm,
): readonly {readonly use: WordsInText; readonly words: string}[] {
  // Its definition is a use of it, too.
  const usual = 1 + [...text.find(own.term), ...text.find(capitalised(own.term))].length
  return bodies.flatMap(noun => {
    if (name.includes(noun) || own.term.includes(noun)) return []
    const uses = [`the ${noun}`, `The ${noun}`].flatMap(words =>
      [...text.find(words)]
        .filter(({block, from, to}) => !isPartOfName(block.text, from, to))
        .map(use => ({use, words})),
    )
    // What is used more often than the term is what the authority is called.
    return uses.length > 0 && uses.length < usual && !isNamed(notice, noun) ? uses : []
  })
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** True where a body of a kind has a name, or is defined: "Harrow NHS Trust", "a trust". */
function isNamed({blocks, terms}: Notice, noun: string): boolean {
  if (terms.some(({term}) => term.includes(noun))) return true
  const small = noun.toLowerCase()
  return blocks.some(({text}) => {
    if (isToldOf(text, small)) return true
    for (let at = text.indexOf(noun); at !== -1; at = text.indexOf(noun, at + 1)) {
      const before = /(\S+) $/.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? ''
      if (startsWithCapital(before) && before !== 'The') return true
      if (/^(?:s\b| (?:of|for) (?:the )?[A-Z])/.test(text.slice(at + noun.length, at + noun.length + 12)))
        return true
    }
    return false
  })
}

/** "A trust", "its parent university": the article, or what stands in its place, is one of the three words before. */
function isToldOf(text: string, noun: string): boolean {
  for (let at = text.indexOf(noun); at !== -1; at = text.indexOf(noun, at + 1)) {
    if (text[at - 1] !== ' ') continue
    const before = text
      .slice(Math.max(0, at - 40), at - 1)
      .split(' ')
      .slice(-3)
    if (before.some(word => introducing.has(word))) return true
  }
  return false
}

const introducing: ReadonlySet<string> = new Set(['a', 'an', 'A', 'An', 'its', 'Its', 'another', 'Another'])

/** No shorter word is compared: another name is as near. */
const shortestWord = 5

/** Names in the running text that are the authority's but for a letter or two of one word. */
function misspelt(
  text: RunningText,
  name: string,
): readonly {readonly use: WordsInText['span']; readonly written: string}[] {
  const words = name.split(' ')
  const [first = ''] = words
  const last = words[words.length - 1] ?? ''
  if (words.length < 2) return []
  const rest = words.slice(1).join(' ')
  const start = words.slice(0, -1).join(' ')
  const found: {use: WordsInText['span']; written: string}[] = []
  for (const {block, from, to, span} of text.find(rest)) {
    const before = /(\S+) $/.exec(block.text.slice(Math.max(0, from - 40), from))?.[1] ?? ''
    if (!isSlipOf(before, first)) continue
    found.push({
      use: [span[0] - before.length - 1, span[1]],
      written: block.text.slice(from - before.length - 1, to),
    })
  }
  for (const {block, from, to, span} of text.find(start)) {
    const behind = /^ ([\p{L}-]+)/u.exec(block.text.slice(to, to + 40))?.[1] ?? ''
    if (!isSlipOf(behind, last)) continue
    found.push({
      use: [span[0], span[1] + behind.length + 1],
      written: block.text.slice(from, to + behind.length + 1),
    })
  }
  return found
}

/** True for a word that is another with one letter more, less, other, or two changed about. */
function isSlipOf(written: string, word: string): boolean {
  if (word.length < shortestWord || written === word || !startsWithCapital(written)) return false
  if (fold(written) === fold(word) || written.replace(/['’]?s$/, '') === word.replace(/['’]?s$/, ''))
    return false
  let start = 0
  while (start < word.length && written[start] === word[start]) start++
  let end = 0
  while (
    end < word.length - start &&
    end < written.length - start &&
    written.at(-1 - end) === word.at(-1 - end)
  )
    end++
  const [extra, missing] = [written.length - start - end, word.length - start - end]
  if (extra <= 1 && missing <= 1) return true
  const [one, other] = [written.slice(start, start + 2), word.slice(start, start + 2)]
  return extra === 2 && missing === 2 && one[0] === other[1] && one[1] === other[0]
}
