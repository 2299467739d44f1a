import {type BlockLine, linesOf, longestBlockOfLines} from './block-lines.ts'
import {isContactLine} from './contact.ts'
import {opensNumbered} from './headings.ts'
import type {Block, Signature} from './notice.ts'
import type {OutlineSection} from './outline.ts'
import type {Profile} from './profile.ts'
import {isSentence, type SignatureWords} from './signature-words.ts'
import type {LineIndex} from './span.ts'
import {spanOf} from './text-map.ts'
import {vocabularyOf} from './vocabulary.ts'

/** Signatures have no longer lines, and no more of them. */
const longestLine = 100
const mostLines = 16

/** A signature whose lines were joined to one is no longer than this. */
const longestJoined = 300

/** It stands within so many lines of the heading of the appeal section. */
const mostClosingLines = 400

/** Without an appeal section it is looked for in so many of the last sections. */
const mostLastSections = 3

/** In a draft without sections the signature is looked for in so many blocks at the end. */
const mostClosingBlocks = 40

/** A line of the notice's last part; `null` where a heading or a quotation stands between lines. */
type ClosingLine = BlockLine | null

/**
 * Reads the signature at the end of the notice: "Signed", a name, a job title, the office and its address, in any
 * layout. Blocks that hold nothing else get the role `signature`.
 *
 * @param source the whole draft
 */
export function readSignature(
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
  profile: Profile,
  source: string,
  lines: LineIndex,
): Signature | null {
  const words = vocabularyOf(profile).signature
  let own: BlockLine[] = []
  for (const from of lastParts(blocks, sections, profile)) {
    own = signatureIn(closingLines(blocks, from, source), words)
    if (own.length > 0) break
  }
  markBlocks(own, source)
  // The number of the last page, pasted in from a PDF.
  while (/^\d{1,4}$/.test(own[own.length - 1]?.text ?? '')) own.pop()
  const first = own[0]
  const last = own[own.length - 1]
  if (first === undefined || last === undefined) return null
  const [begin] = spanOf(first.block, first.from, first.to)
  const [, end] = spanOf(last.block, last.from, last.to)
  const {name, role} = words.signatory(own.map(({text}) => text))
  return {name, role, span: [begin, end], line: lines.lineAt(begin)}
}

/** The lines of the signature among those of the notice's last part; none where there is no signature. */
function signatureIn(closing: readonly ClosingLine[], words: SignatureWords): BlockLine[] {
  const own: BlockLine[] = []
  const start = startOf(closing, words)
  for (let at = start; start !== -1 && at < closing.length && own.length < mostLines; at++) {
    const line = closing[at]
    if (!line || isTooLong(line, words) || isProse(line)) break
    own.push(line)
  }
  return own
}

/**
 * Where the notice's last part may start, the likeliest first: below the heading of the appeal section; else of one of
 * the last sections (an annex stands behind the signature), or near the end.
 */
function lastParts(
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
  {appeal}: Profile,
): number[] {
  const known = sections.filter(section => section.known)
  const own = known.findLast(({id}) => id === appeal.section)
  if (own) return [own.block + 1]
  const last = known.slice(-mostLastSections).reverse()
  return last.length > 0 ? last.map(({block}) => block + 1) : [Math.max(0, blocks.length - mostClosingBlocks)]
}

function closingLines(blocks: readonly Block[], from: number, source: string): ClosingLine[] {
  const lines: ClosingLine[] = []
  for (let index = from; index < blocks.length && lines.length < mostClosingLines; index++) {
    const block = blocks[index] as Block
    const {type, role, quoteDepth, text} = block
    const isBreak = role === 'heading' || role === 'quotation' || quoteDepth > 0
    if (isBreak || text.length > longestBlockOfLines) lines.push(null)
    else if (role === 'body' && type !== 'code') for (const line of linesOf(block, source)) lines.push(line)
  }
  return lines
}

/**
 * Where the signature starts: at "Signed"; else at a name above a job title; else at the office, with the name and
 * title above it.
 */
function startOf(lines: readonly ClosingLine[], words: SignatureWords): number {
  const signed = lines.findIndex(
    line => line && words.opens(line.text) && standsFree(line) && !isTooLong(line, words),
  )
  if (signed !== -1) return signed
  for (const [index, line] of lines.entries()) {
    if (!line || /[.;]$/.test(line.text) || !standsFree(line) || isTooLong(line, words)) continue
    const {text} = line
    const role = words.roleIn(text)
    if (role && words.isName(role.before)) return index
    if (role?.before === '') return index - Math.min(nameAbove(lines, index, words), 1)
    if (words.isKnown(text)) return index - nameAbove(lines, index, words)
  }
  return -1
}

/** True for a line longer than a signature's, unless its lines were joined to one. */
function isTooLong({text}: BlockLine, words: SignatureWords): boolean {
  return text.length > longestLine && !(text.length <= longestJoined && words.holdsSignatory(text))
}

/** How many lines above this one are a name, or a name and a job title. */
function nameAbove(lines: readonly ClosingLine[], index: number, words: SignatureWords): number {
  const isName = (at: number): boolean => {
    const line = lines[at]
    return line ? standsFree(line) && !isContactLine(line.text) && words.isName(line.text) : false
  }
  if (!isName(index - 1)) return 0
  return isName(index - 2) ? 2 : 1
}

/** True for a line that is no part of running text, as it might be where a long block is hard-wrapped. */
function standsFree({block, from}: BlockLine): boolean {
  if (from === 0) return !opensNumbered(block)
  const before = block.text.slice(Math.max(0, from - longestLine), from).trimEnd()
  return block.text.length <= longestLine * 3 || /[.…:)\d]$/.test(before)
}

/** True for running text, which ends a signature. */
function isProse({block, text, from}: BlockLine): boolean {
  return (opensNumbered(block) && from === 0) || isSentence(text)
}

/** Gives the blocks of which every line is the signature's the role `signature`. */
function markBlocks(own: readonly BlockLine[], source: string): void {
  const counts = new Map<Block, number>()
  for (const {block} of own) counts.set(block, (counts.get(block) ?? 0) + 1)
  for (const [block, count] of counts) {
    if (linesOf(block, source).length === count) block.role = 'signature'
  }
}
