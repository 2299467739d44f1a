import {type BlockLine, linesOf, longestBlockOfLines} from './block-lines.ts'
import type {HeaderLabels} from './labels.ts'
import type {Block, Title} from './notice.ts'
import type {LineIndex} from './span.ts'
import {spanOf} from './text-map.ts'
import {titleKey} from './titles.ts'

/** No line of a title is longer. */
const longestLine = 200

/** Words that a title has, whatever the Act. */
const noticeWords: readonly string[] = ['decision notice', 'decisions notice']

/** "Decision 083/2024", "Decision Notice 065/2025": how Scottish decisions are cited. */
const decisionNumber = /\bdecision(?: notice)?(?: no\.?| number)? ?(\d{1,4}) ?\/ ?(\d{4})\b/i

/** The number of a Scottish decision in a text, as `083/2024`, with its place; or `null`. */
export function findDecisionNumber(text: string): {number: string; from: number; to: number} | null {
  const match = text.includes('/') ? decisionNumber.exec(text) : null
  if (!match) return null
  const [all, number, year] = match
  const to = match.index + all.length
  return {number: `${number}/${year}`, from: to - all.length + all.search(/\d/), to}
}

/** Words as titles are compared, with a space at each end: so they are found in others as whole words alone. */
export function wholeWords(words: string): string {
  return ` ${titleKey(words)} `
}

/** What a title is recognised by: the names of Acts, and the words that every title has. */
export class TitleWords {
  readonly #keys: readonly string[]

  /** @param names the names of Acts and regulations */
  constructor(names: readonly string[]) {
    this.#keys = [...new Set([...names, ...noticeWords].map(wholeWords))]
  }

  /** True for a line that is a title, or a part of one. In a heading the words may stand anywhere. */
  match(line: string, heading: boolean): boolean {
    if (line.length > longestLine) return false
    if (findDecisionNumber(line) && (heading || /^\W*decision/i.test(line))) return true
    if (!heading && /[.;,]$/.test(line)) return false
    const key = wholeWords(line)
    return this.#keys.some(words => (heading ? key.includes(words) : key.startsWith(words)))
  }
}

/**
 * Reads the title at the top of a draft: headings and lines that name the Act, say "Decision notice" or give a
 * Scottish decision's number, and headings that stand with them. Its blocks get the role `title`.
 *
 * @param top the blocks above the first section
 */
export function readTitle(
  top: readonly Block[],
  words: TitleWords,
  labels: HeaderLabels,
  source: string,
  lineIndex: LineIndex,
): Title | null {
  const title: BlockLine[] = []
  const content = top.filter(
    ({type, role}) => role !== 'furniture' && (type === 'heading' || type === 'prose'),
  )
  for (const [index, block] of content.entries()) {
    if (block.quoteDepth > 0 || block.role === 'quotation' || block.text.length > longestBlockOfLines)
      continue
    const lines = linesOf(block, source)
    const own = isHeadingOfTitle(content, index, labels)
      ? lines
      : titleLines(lines, block.type === 'heading' || block.bold, words, labels)
    title.push(...own)
    if (own.length > 0 && own.length === lines.length) block.role = 'title'
  }
  const [first] = title
  const last = title[title.length - 1]
  if (first === undefined || last === undefined) return null
  const [start] = spanOf(first.block, first.from, first.to)
  const [, end] = spanOf(last.block, last.from, last.to)
  return {text: title.map(({text}) => text).join(' '), span: [start, end], line: lineIndex.lineAt(start)}
}

/** The lines at the start of a block that are title lines; labels may stand among them. */
function titleLines(
  lines: readonly BlockLine[],
  heading: boolean,
  words: TitleWords,
  labels: HeaderLabels,
): BlockLine[] {
  const own: BlockLine[] = []
  for (const line of lines) {
    if (isLabelled(line.text, labels)) continue
    if (!words.match(line.text, heading)) break
    own.push(line)
  }
  return own
}

/** True for a heading that has none of a title's words but stands as one: first of all, or under the title. */
function isHeadingOfTitle(content: readonly Block[], index: number, labels: HeaderLabels): boolean {
  const block = content[index]
  if (block?.type !== 'heading' || block.text === '' || isLabelled(block.text, labels)) return false
  const above = content.findLast(({text}, at) => at < index && !isLabelled(text, labels))
  if (above === undefined) return block.depth === 1
  const next = content[index + 1]
  return (
    above.role === 'title' && (next === undefined || next.type === 'heading' || isLabelled(next.text, labels))
  )
}

function isLabelled(text: string, labels: HeaderLabels): boolean {
  return labels.labelsIn(text).length > 0
}
