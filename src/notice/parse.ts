import type {Root} from 'mdast'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {goesOn, partEnd} from './split.ts'

/** One part of a draft as Markdown reads it: its positions count from `base`. */
export interface ParsedPart {
  readonly tree: Root
  readonly base: number
}

/** A line of dashes, pipes and colons: only where there is one can there be a table. */
const delimiterRow = /^[ >]*[|:-][|: \t-]*$/m

/** A line that defines what a link by reference leads to. */
const linkDefinition = /^[ >]*\[[^\]^][^\]]{0,200}\]:/m

/** The least length of a part, but for the last. */
const partLength = 8_192

/** The same where there are link definitions, which reach no other part: no notice is so long. */
const partLengthWithLinks = 262_144

/**
 * Parses a draft with remark-parse. Front matter, footnotes and tables each cost time, so each is switched on only
 * where a cheap look says that the text may hold one.
 *
 * The parser's time grows faster than its input; parts of a bounded length make reading linear.
 *
 * @param source the draft, without a byte order mark
 * @param least the least length of a part
 */
export function parseMarkdown(source: string, least = leastPart(source)): readonly ParsedPart[] {
  const parts: ParsedPart[] = []
  let start = 0
  let length = least
  do {
    const matter = start === 0 && source.startsWith('---')
    const end = partEnd(source, Math.max(start + length, matter ? frontMatterEnd(source) : 0))
    const part = source.slice(start, end)
    const tables = part.includes('|') && delimiterRow.test(part)
    const tree = processorFor(matter, part.includes('[^'), tables).parse(part)
    if (end < source.length && goesOn(tree, part)) {
      // Twice as much each time, so that all the attempts together stay linear.
      length *= 2
      continue
    }
    // The parser passes over a byte order mark without counting it.
    parts.push({tree, base: part.startsWith('\uFEFF') ? start + 1 : start})
    start = end
    length = least
  } while (start < source.length)
  return parts
}

function leastPart(source: string): number {
  return linkDefinition.test(source) ? partLengthWithLinks : partLength
}

/** Where front matter may end at the latest: before that the text is not split. */
function frontMatterEnd(source: string): number {
  const close = source.search(/[\r\n]---[ \t]*(?:[\r\n]|$)/)
  return close === -1 ? 0 : close + 4
}

type Parser = ReturnType<typeof makeProcessor>

const processors = new Map<string, Parser>()

function processorFor(matter: boolean, footnotes: boolean, tables: boolean): Parser {
  const key = `${matter} ${footnotes} ${tables}`
  const known = processors.get(key)
  if (known) return known
  const made = makeProcessor(matter, footnotes, tables)
  processors.set(key, made)
  return made
}

function makeProcessor(matter: boolean, footnotes: boolean, tables: boolean) {
  return unified()
    .use(remarkParse)
    .data({
      micromarkExtensions: [
        ...(matter ? [frontmatter(['yaml'])] : []),
        ...(footnotes ? [gfmFootnote()] : []),
        ...(tables ? [gfmTable()] : []),
      ],
      fromMarkdownExtensions: [
        ...(matter ? [frontmatterFromMarkdown(['yaml'])] : []),
        ...(footnotes ? [gfmFootnoteFromMarkdown()] : []),
        ...(tables ? [gfmTableFromMarkdown()] : []),
      ],
    })
    .freeze()
}
