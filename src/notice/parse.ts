import type {Root} from 'mdast'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {partStarts} from './split.ts'

/** One part of a draft as Markdown reads it: its positions count from `base`. */
export interface ParsedPart {
  readonly tree: Root
  readonly base: number
}

/** A line of dashes, pipes and colons: only where there is one can there be a table. */
const delimiterRow = /^[ >]*[|:-][|: \t-]*$/m

/**
 * Parses a draft with remark-parse. Front matter, footnotes and tables each cost time, so each is switched on only
 * where a cheap look says that the text may hold one.
 *
 * @param source the draft, without a byte order mark
 */
export function parseMarkdown(source: string): readonly ParsedPart[] {
  const footnotes = source.includes('[^')
  const tables = source.includes('|') && delimiterRow.test(source)
  const starts = partStarts(source)
  return starts.map((start, index) => {
    const matter = index === 0 && source.startsWith('---')
    const text = starts.length === 1 ? source : source.slice(start, starts[index + 1])
    return {tree: processorFor(matter, footnotes, tables).parse(text) as Root, base: start}
  })
}

const processors = new Map<string, Processor<Root>>()

function processorFor(matter: boolean, footnotes: boolean, tables: boolean): Processor<Root> {
  const key = `${matter} ${footnotes} ${tables}`
  const known = processors.get(key)
  if (known) return known
  const made = unified()
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
    .freeze() as unknown as Processor<Root>
  processors.set(key, made)
  return made
}
