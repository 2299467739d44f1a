import type {Block, BlockRole, Notice} from './notice.ts'

/** The blocks that hold words of the notice or of those whom it quotes. */
export function wordedBlocks({blocks}: Pick<Notice, 'blocks'>): readonly Block[] {
  return blocks.filter(({role, type}) => role !== 'furniture' && (type === 'prose' || type === 'table-cell'))
}

const others: ReadonlySet<BlockRole> = new Set<BlockRole>(['quotation', 'furniture', 'other', 'contact'])

/**
 * The blocks whose words are the notice's own, its title, header, headings, notes and signature included; quotations
 * inside them are for the reader to leave out.
 */
export function ownProse({blocks}: Pick<Notice, 'blocks'>): readonly Block[] {
  return blocks.filter(
    ({role, type, quoteDepth}) =>
      !others.has(role) && quoteDepth === 0 && type !== 'code' && type !== 'html' && type !== 'front-matter',
  )
}
