import {readBlocks} from '../../src/notice/blocks.ts'
import {markFurniture} from '../../src/notice/furniture.ts'
import type {Block, Quotation} from '../../src/notice/notice.ts'
import {parseMarkdown} from '../../src/notice/parse.ts'
import {readQuotations} from '../../src/notice/quotations.ts'
import {LineIndex} from '../../src/notice/span.ts'

/** The blocks of a draft, before any other layer has read them. */
export function blocksOf(source: string, partLength?: number): Block[] {
  return readBlocks(parseMarkdown(source, partLength), source, new LineIndex(source))
}

/** The blocks and quotations of a draft, page furniture being told apart. */
export function layersOf(source: string): {blocks: Block[]; quotations: Quotation[]} {
  const lines = new LineIndex(source)
  const blocks = blocksOf(source)
  markFurniture(blocks, lines)
  return {blocks, quotations: readQuotations(blocks, source, lines)}
}

/** The quotations of a draft as the source has them; `…` ends one that is not closed. */
export function quotedIn(source: string): string[] {
  return layersOf(source).quotations.map(({span, closed}) => source.slice(...span) + (closed ? '' : '…'))
}
