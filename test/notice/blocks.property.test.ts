import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block} from '../../src/notice/notice.ts'
import {sourceOffset, spanOf} from '../../src/notice/text-map.ts'
import {anyText, draft} from './drafts.ts'
import {blocksOf, layersOf} from './read-layers.ts'

const runs = {numRuns: 150}

/** The pair of the map that starts at an offset of the text and stands for a character reference. */
function referenceAt(block: Block, at: number): boolean {
  return block.map.some(([text, , taken]) => text === at && taken !== undefined)
}

describe('any text at all', () => {
  it('is read without a crash, with every place inside it', () => {
    fc.assert(
      fc.property(anyText, source => {
        const {blocks, quotations} = layersOf(source)
        const spans = [
          ...blocks.flatMap(block => [
            block.span,
            spanOf(block, 0, block.text.length),
            ...block.noteMarks.map(({span}) => span),
            ...(block.item ? [block.item.markerSpan] : []),
          ]),
          ...quotations.map(({span}) => span),
        ]
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(source.length)
        }
      }),
      runs,
    )
  })

  it('keeps each character of a reading text where the source has it', () => {
    fc.assert(
      fc.property(anyText, source => {
        for (const block of layersOf(source).blocks) {
          for (let at = 0; at < block.text.length; at++) {
            const character = block.text[at]
            if (character === ' ' || referenceAt(block, at)) continue
            const there = source[sourceOffset(block, at)]
            expect(there === '\0' ? '\uFFFD' : there).toBe(character)
          }
        }
      }),
      runs,
    )
  })

  it('has maps that go up', () => {
    fc.assert(
      fc.property(anyText, source => {
        for (const {map, text} of layersOf(source).blocks) {
          for (const [index, [inText, inSource]] of map.entries()) {
            const before = map[index - 1]
            expect(inText).toBeLessThan(text.length)
            if (!before) continue
            expect(inText).toBeGreaterThan(before[0])
            expect(inSource).toBeGreaterThanOrEqual(before[1])
          }
        }
      }),
      runs,
    )
  })

  it('reads the same in parts as whole', () => {
    const facts = (blocks: readonly Block[]): unknown[] =>
      blocks.map(({type, span, text, map, quoteDepth, item}) => [type, span, text, map, quoteDepth, item])
    fc.assert(
      fc.property(draft, fc.integer({min: 1, max: 80}), (source, length) => {
        expect(facts(blocksOf(source, length))).toEqual(facts(blocksOf(source, Number.POSITIVE_INFINITY)))
      }),
      runs,
    )
  })
})

describe('quotations in any text', () => {
  it('lie apart or one in the other, in order, with the depth that this gives', () => {
    fc.assert(
      fc.property(anyText, source => {
        const around: number[] = []
        let before = -1
        for (const {span, depth} of layersOf(source).quotations) {
          const [start, end] = span
          expect(start).toBeGreaterThanOrEqual(before)
          while (around.length > 0 && (around[around.length - 1] ?? 0) <= start) around.pop()
          expect(end).toBeLessThanOrEqual(around[around.length - 1] ?? source.length)
          expect(depth).toBe(around.length)
          around.push(end)
          before = start
        }
      }),
      runs,
    )
  })

  it('start with a mark, and end with one where they are closed', () => {
    const marks = /["“”„‟«»'‘’‛]|&[a-z]+;/
    fc.assert(
      fc.property(anyText, source => {
        for (const {span, style, closed} of layersOf(source).quotations) {
          if (style === 'blockquote' || style === 'indented') continue
          const words = source.slice(...span)
          expect(words).toMatch(new RegExp(`^(?:${marks.source})`))
          if (closed) expect(words).toMatch(new RegExp(`(?:${marks.source})$`))
        }
      }),
      runs,
    )
  })

  it('never run across a heading of the notice', () => {
    fc.assert(
      fc.property(anyText, source => {
        const {blocks, quotations} = layersOf(source)
        for (const block of blocks) {
          if (block.type !== 'heading' || block.quoteDepth > 0 || block.note || block.text === '') continue
          const [start, end] = block.span
          const holding = quotations.filter(({span}) => span[0] < start && span[1] > end)
          expect(holding.filter(({style}) => style !== 'blockquote')).toEqual([])
        }
      }),
      runs,
    )
  })

  it('take time in proportion to the text', () => {
    const hostile = [
      '"a\n\n',
      '“a\n\n',
      'He said: "a\n\n',
      "He said: 'a\n\n",
      'a".\n\n',
      '1. "a\n\n',
      '- “a\n\n',
      '> “a\n\n',
    ]
    for (const piece of hostile) {
      // The least of several, of texts that take long enough: what else the machine does must not count.
      const time = (times: number): number => {
        const source = piece.repeat(times)
        const tries = Array.from({length: 2}, () => {
          const started = performance.now()
          layersOf(source)
          return performance.now() - started
        })
        return Math.min(...tries)
      }
      expect(time(24_000) / time(6000)).toBeLessThan(12)
    }
  })
})
