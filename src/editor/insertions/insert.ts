import type {Edit} from '../../notice/edit.ts'
import type {Block, Notice, Section} from '../../notice/notice.ts'
import {readRenumberingFrom} from '../../notice/renumbering-from.ts'
import type {Analysis} from '../analysis.ts'
import {lineEndingOf} from '../line-ending.ts'

/** What is put into a draft at one place. */
export interface Inserted {
  /** The index of the block that it comes before; of the number of blocks, at the end. */
  readonly before: number
  readonly heading?:
    | {readonly title: string; readonly level: number; readonly like: Section | null}
    | undefined
  readonly paragraphs: readonly string[]
  /** True for paragraphs that have numbers where those of the notice have. */
  readonly numbered: boolean
}

/**
 * Puts blocks into a draft, each apart from the others by an empty line. Numbered paragraphs get the next numbers, and
 * those after them count on from there, unless it is not certain what then becomes of a reference.
 */
export function insertBlocks(analysis: Analysis, inserted: Inserted): readonly Edit[] {
  const {notice} = analysis
  const at = endOfBlocksBefore(notice, inserted.before)
  const next = notice.paragraphs.findIndex(({markerSpan}) => markerSpan[0] >= at)
  const index = next === -1 ? notice.paragraphs.length : next
  const before = notice.paragraphs[index - 1]
  const isNumbered =
    inserted.numbered && analysis.form.numbered === 'paragraphs' && notice.paragraphs.length > 0
  const first = (before?.number ?? 0) + 1
  const mark = markOf(notice)
  const blocks = inserted.paragraphs.map((text, place) =>
    isNumbered ? `${first + place}${mark} ${text}` : text,
  )
  if (inserted.heading) blocks.unshift(headingLine(inserted.heading))
  const end = lineEndingOf(analysis)
  const gap = at === 0 ? '' : `${end}${end}`
  const text = `${gap}${blocks.join(`${end}${end}`)}${at === 0 ? `${end}${end}` : ''}`
  const edits: Edit[] = [{range: [at, at], text}]
  if (isNumbered && index < notice.paragraphs.length) {
    edits.push(
      ...readRenumberingFrom(notice, index, first + blocks.length - (inserted.heading ? 1 : 0)).edits,
    )
  }
  return edits
}

/** Where the last of the blocks before one ends, page furniture apart. */
function endOfBlocksBefore({blocks}: Notice, before: number): number {
  let end = 0
  for (let index = 0; index < before; index++) {
    const {span, note} = blocks[index] as Block
    end = Math.max(end, note ? note.span[1] : span[1])
  }
  return end
}

/** What stands behind the numbers of a notice's paragraphs: `.`, `)`, `\.`. */
function markOf({paragraphs}: Notice): string {
  return paragraphs[0]?.written.replace(/^\d+/, '') ?? '.'
}

/** A heading as those of the notice are written. */
function headingLine({title, level, like}: NonNullable<Inserted['heading']>): string {
  return like?.style === 'bold' ? `**${title}**` : `${'#'.repeat(level)} ${title}`
}
