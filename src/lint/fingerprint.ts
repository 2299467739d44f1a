import {fnv1a} from './fnv.ts'
import type {Problem} from './problem.ts'

/** How many words before and after the underlined ones tell a problem from others of its kind. */
const wordsAround = 8

/** How far these words are looked for, in code units. */
const reach = 300

/** What opens a line that is a block of its own: a heading, an item of a list, a row of a table. */
const opener = /^[\s>]*(?:#{1,6}\s|[-*+|]|\(?(?:\d{1,4}|[a-z]{1,4})\\?[.)]\s)/

/** The number of a paragraph or a heading, with the marks before it. */
const numberMark = /^[\s>#*_]*\(?\d{1,4}(?:\.\d{1,4})*\\?[.)]?/

/** A number in a message: of a provision, by the noun before it or the brackets behind it, or of anything else. */
const number = /(\b(?:sections?|regulations?|articles?|schedules?|parts?) )?\b\d+((?:\(\w{1,5}\))*)/g

/** What of a problem makes its fingerprint. */
export type Fingerprinted = Pick<Problem, 'rule' | 'message' | 'span'>

/**
 * One fingerprint a problem, by which it is known again in a later version of the draft: sixteen hexadecimal digits, made
 * of the rule, what it says, the words underlined and a few around them in the same block. Neither lines nor white space
 * nor other blocks count, nor do the numbers of paragraphs, for a paragraph put in above changes all of them. Of problems
 * that are alike in all that, the second, third … have fingerprints of their own, in the order of the draft.
 *
 * @param source the text that the spans count in
 * @returns in the order of the problems
 */
export function fingerprints(problems: readonly Fingerprinted[], source: string): string[] {
  const inOrder = problems.map((_, index) => index)
  inOrder.sort((one, other) => startOf(problems[one]) - startOf(problems[other]))
  const found: string[] = []
  const timesSeen = new Map<string, number>()
  for (const index of inOrder) {
    const traits = traitsOf(problems[index] as Fingerprinted, source)
    const times = timesSeen.get(traits) ?? 0
    timesSeen.set(traits, times + 1)
    found[index] = fnv1a(times === 0 ? traits : `${traits}\n${times}`)
  }
  return found
}

function startOf(problem: Fingerprinted | undefined): number {
  return problem?.span[0] ?? 0
}

function traitsOf({rule, message, span}: Fingerprinted, source: string): string {
  const [start, end] = span
  const before = blockBefore(source, start)
  const after = blockAfter(source, end)
  const underlined = source.slice(start, end).replace(/\s+(?:>\s*)*/g, ' ')
  const mark = numberMark.exec(before + underlined.slice(0, reach))?.[0].length ?? 0
  const inMark = Math.max(0, mark - before.length)
  return JSON.stringify([
    rule,
    message.replace(number, (all, noun, parts) => (noun || parts ? all : '#')),
    underlined.slice(0, inMark).replace(/\d+/, '#') + underlined.slice(inMark),
    wordsOf(before.slice(mark)).slice(-wordsAround),
    wordsOf(after).slice(0, wordsAround),
  ])
}

/** The text of the block before an offset, as far as it may count. */
function blockBefore(source: string, offset: number): string {
  const lines = source.slice(Math.max(0, offset - reach), offset).split(/\r\n?|\n/)
  let first = lines.length - 1
  while (first > 0 && !opener.test(lines[first] as string) && !isBlank(lines[first - 1])) first--
  return lines.slice(first).join('\n')
}

/** The text of the block after an offset, as far as it may count. */
function blockAfter(source: string, offset: number): string {
  const lines = source.slice(offset, offset + reach).split(/\r\n?|\n/)
  let last = 1
  while (last < lines.length && !opener.test(lines[last] as string) && !isBlank(lines[last])) last++
  return lines.slice(0, last).join('\n')
}

/** A line without words, be it in a quotation. */
function isBlank(line: string | undefined): boolean {
  return line !== undefined && !/[^\s>]/.test(line)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
