import type {Root} from 'mdast'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {appendBlocks, readPlain} from './plain-markdown.ts'
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
 * Parses a draft: what is plain in it by itself, what is not with remark-parse. Front matter, footnotes and tables each
 * cost time, so each is switched on only where a cheap look says that the text may hold one.
 *
 * The parser's time grows faster than its input; parts of a bounded length make reading linear.
 *
 * @param source the draft, without a byte order mark
 * @param least the least length of a part that the parser reads; given, the parser reads all of them
 */
export function parseMarkdown(source: string, least?: number): readonly ParsedPart[] {
  const parts: ParsedPart[] = []
  if (least === undefined && canBePlain(source)) parsePlain(source, parts)
  else {
    const length = least ?? leastPart(source)
    let start = 0
    do start = parsePart(source, start, start + length, parts)
    while (start < source.length)
  }
  return parts
}

/** Parses a draft stretch by stretch: each from one line at the left margin, behind a blank one, to the next. */
function parsePlain(source: string, parts: ParsedPart[]): void {
  let tree: Root | null = null
  let treeStart = 0
  let start = 0
  while (start < source.length) {
    let end = partEnd(source, start)
    const blocks = readPlain(source, start, end)
    if (blocks !== null) {
      if (tree === null || start - treeStart > partLength) {
        tree = {type: 'root', children: []}
        treeStart = start
        parts.push({tree, base: 0})
      }
      appendBlocks(tree, blocks, source)
      start = end
      continue
    }
    // What is not plain often stands together, and the parser takes some time to begin.
    while (end < source.length && end - start < partLength) {
      const next = partEnd(source, end)
      if (readPlain(source, end, next) !== null) break
      end = next
    }
    start = parsePart(source, start, end - 1, parts)
    tree = null
  }
  if (parts.length === 0) parsePart(source, 0, 0, parts)
}

/** What no part of a draft may hold that is read as plain. Links by reference reach all over it. */
function canBePlain(source: string): boolean {
  if (source.startsWith('\uFEFF') || (source.startsWith('---') && frontMatterEnd(source) === 0)) return false
  return !/\t|\r(?!\n)|\]:/.test(source.replaceAll(noteDefinition, ''))
}

const noteDefinition = /\[\^[^\s[\]]{1,100}\]:/g

/**
 * Parses from one place to the first at which the text can be split.
 *
 * @param least where the part ends at the earliest
 * @returns where it ends
 */
function parsePart(source: string, start: number, least: number, parts: ParsedPart[]): number {
  let length = Math.max(1, least - start)
  for (;;) {
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
    return end
  }
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
