import type {Block, Paragraph, Section} from '../../src/notice/notice.ts'
import {sentencesOf, type TextRange} from '../../src/notice/sentences.ts'
import type {Span} from '../../src/notice/span.ts'
import {spanOf} from '../../src/notice/text-map.ts'
import type {Passage} from './argument-truth.ts'
import {type CleanDraft, lineOf} from './defect.ts'
import type {Revised, Revision} from './revision.ts'

/** A passage found: a range of one block's reading text. */
export interface Place {
  readonly block: Block
  readonly range: TextRange
}

/** The one block with these words; a truth file that names none, or two, is wrong. */
export function placeOfWords({notice}: CleanDraft, words: string): Place {
  const blocks = notice.blocks.filter(({text}) => text.includes(words))
  const [block] = blocks
  if (!block || blocks.length > 1) throw new Error(`${blocks.length} blocks have the words "${words}"`)
  const at = block.text.indexOf(words)
  return {block, range: [at, at + words.length]}
}

/** The sentence that has these words. */
export function sentenceOf(draft: CleanDraft, words: string): Place {
  const {block, range} = placeOfWords(draft, words)
  const sentences = sentencesOf(block.text, wordsStart(draft, block))
  const sentence = sentences.find(([start, end]) => start <= range[0] && range[0] < end)
  if (!sentence) throw new Error(`no sentence has the words "${words}"`)
  return {block, range: sentence}
}

export function sourceOf({block, range}: Place): Span {
  return spanOf(block, ...range)
}

/** Takes passages out of a draft, or puts other words for them. */
export function takeOut(draft: CleanDraft, revision: Revision, passages: readonly Passage[]): Revision {
  const sentences = new Map<Block, TextRange[]>()
  for (const passage of passages) {
    if (typeof passage === 'number') revision.removeBlocks(blocksOf(draft, passage))
    else if (typeof passage !== 'string') {
      revision.replace(sourceOf(placeOfWords(draft, passage[0])), passage[1])
    } else if (passage.startsWith('= ')) {
      const block = draft.notice.blocks.find(({text}) => text === passage.slice(2))
      if (!block) throw new Error(`no block says "${passage.slice(2)}"`)
      revision.removeBlocks([block.index])
    } else {
      const {block, range} = sentenceOf(draft, passage)
      sentences.set(block, [...(sentences.get(block) ?? []), range])
    }
  }
  for (const [block, ranges] of sentences) {
    if (ranges.length === sentencesOf(block.text, wordsStart(draft, block)).length) {
      revision.removeBlocks([block.index])
    } else for (const range of ranges) revision.replace(withSpaceBeside(draft.text, {block, range}), '')
  }
  return revision
}

/** The lines of a revised text on which passages of the draft have come to stand. */
export function linesOfPassages(
  draft: CleanDraft,
  {text, at}: Revised,
  passages: readonly Passage[],
): readonly number[] {
  return passages.flatMap(passage => {
    if (typeof passage === 'number') return linesOfBlocks(draft, text, at, blocksOf(draft, passage))
    const words = typeof passage === 'string' ? passage : passage[0]
    if (words.startsWith('= ')) return []
    return linesBetween(
      text,
      at(sourceOf(sentenceOf(draft, words))[0]),
      at(sourceOf(sentenceOf(draft, words))[1]),
    )
  })
}

function linesOfBlocks(
  {notice}: CleanDraft,
  text: string,
  at: (offset: number) => number,
  blocks: readonly number[],
): readonly number[] {
  return blocks.flatMap(index => {
    const span = notice.blocks[index]?.span
    return span ? linesBetween(text, at(span[0]), at(span[1])) : []
  })
}

export function linesBetween(text: string, start: number, end: number): readonly number[] {
  const first = lineOf(text, start)
  return Array.from({length: lineOf(text, end) - first + 1}, (_, index) => first + index)
}

/** The section of a title. */
export function sectionOf({notice}: CleanDraft, title: string): Section {
  const section = notice.sections.find(other => other.title === title)
  if (!section) throw new Error(`no section has the title "${title}"`)
  return section
}

export function paragraphOf({notice}: CleanDraft, number: number): Paragraph {
  const paragraph = notice.paragraphs.find(other => other.number === number)
  if (!paragraph) throw new Error(`no paragraph has the number ${number}`)
  return paragraph
}

/** The blocks of a paragraph, without a line in italics at its end that heads the next one. */
export function blocksOf(draft: CleanDraft, number: number): readonly number[] {
  const {block, end} = paragraphOf(draft, number)
  const last = draft.notice.blocks[end - 1]
  const heads = last !== undefined && end - block > 1 && /^\*[^*]+\*$/.test(draft.text.slice(...last.span))
  return Array.from({length: end - block - (heads ? 1 : 0)}, (_, index) => block + index)
}

/** Where a block's words start, behind a number written as text. */
export function wordsStart({notice}: CleanDraft, block: Block): number {
  return notice.paragraphs.find(other => other.block === block.index)?.textStart ?? 0
}

/**
 * A sentence with a footnote's mark behind it and the white space that goes with it: before it where it is its block's
 * last, else behind it.
 */
function withSpaceBeside(text: string, {block, range}: Place): Span {
  const [start, stop] = spanOf(block, ...range)
  const end = stop + (/^(?:\[\^[^\]]*\])*/.exec(text.slice(stop))?.[0].length ?? 0)
  if (block.text.slice(range[1]).trim() === '') {
    return [start - (/\s*$/.exec(text.slice(0, start))?.[0].length ?? 0), end]
  }
  return [start, end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)]
}
