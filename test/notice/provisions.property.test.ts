import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {ProvisionMention} from '../../src/notice/notice.ts'
import {readProvisions} from '../../src/notice/provisions.ts'
import {LineIndex} from '../../src/notice/span.ts'
import {anyText} from './drafts.ts'
import {layersOf} from './read-layers.ts'

const runs = {numRuns: 300}

function mentionsIn(source: string): ProvisionMention[] {
  const {blocks, quotations} = layersOf(source)
  return readProvisions(blocks, [], quotations, ['foia'], new LineIndex(source))
}

/** A provision as its number and what stands in each bracket. */
type Parts = readonly string[]

const whole = fc.oneof(
  {weight: 5, arbitrary: fc.integer({min: 1, max: 88}).map(String)},
  fc.constantFrom('11A', '22A', '76B'),
)
const subsection = fc.constantFrom('1', '2', '3', '5', '3A', '5B', '10')
// Letters that are no roman numerals, which a lone one might be taken for.
const letter = fc.constantFrom('a', 'b', 'c', 'd', 'g', 'h', 'aa')
const numeral = fc.constantFrom('i', 'ii', 'iii', 'iv')

const provision: fc.Arbitrary<Parts> = fc
  .tuple(whole, subsection, letter, numeral, fc.integer({min: 1, max: 4}))
  .map(([...parts]) => (parts.slice(0, 4) as string[]).slice(0, parts[4]))

const provisions = fc.uniqueArray(provision, {
  minLength: 1,
  maxLength: 6,
  selector: numberOf,
})

const style = fc.record({
  noun: fc.constantFrom('sections', 'Sections', 'SECTIONS', 'ss', 'ss.', 'Ss.'),
  sign: fc.constantFrom(', ', ' and ', ' or ', ', and ', ' & ', ' and/or ', '/', ',', ' and also '),
  /** Whether what is the same as in the provision before is left out. */
  elides: fc.boolean(),
  space: fc.constantFrom(' ', '\u00A0', '&nbsp;', '\n', '\r\n'),
  after: fc.constantFrom('', ' applies', ' of FOIA', ', as it said', ' (FOIA)'),
})

function numberOf([number, ...labels]: Parts): string {
  return `${number}${labels.map(label => `(${label})`).join('')}`
}

/** What is printed of a provision behind another. */
function printed(parts: Parts, before: Parts | undefined, elides: boolean): string {
  const same = before?.findIndex((part, place) => part !== parts[place]) ?? -1
  // A label can stand alone where one of its level stands in the provision before.
  const canStandAlone = before && same > 0 && same < parts.length
  return elides && canStandAlone ? numberOf(['', ...parts.slice(same)]) : numberOf(parts)
}

describe('a list of provisions', () => {
  it('is read as it was written, in any style', () => {
    fc.assert(
      fc.property(provisions, style, (list, {noun, sign, elides, space, after}) => {
        const pieces = list.map((parts, place) => printed(parts, list[place - 1], elides))
        const source = `It cited ${noun} ${pieces.join(sign)}${after}.`.replaceAll(' ', space)
        const mentions = mentionsIn(source)
        expect(mentions.map(({id}) => id)).toEqual(list.map(parts => `foia:${numberOf(parts)}`))
        expect(mentions.map(({numberSpan}) => source.slice(...numberSpan))).toEqual(pieces)
        expect(new Set(mentions.map(({form}) => form))).toEqual(new Set([noun.toLowerCase()]))
        expect(mentions.some(({spaced}) => spaced)).toBe(false)
      }),
      runs,
    )
  })

  it('is read by its noun before each', () => {
    const noun = fc.constantFrom('section ', 'Section ', 's.', 's. ', 's', 's ', 'SECTION ')
    fc.assert(
      fc.property(provisions, noun, (list, written) => {
        const source = `It cited ${list.map(parts => written + numberOf(parts)).join(' and ')}.`
        expect(mentionsIn(source).map(({id}) => id)).toEqual(list.map(parts => `foia:${numberOf(parts)}`))
      }),
      runs,
    )
  })
})

/** Pieces of citations, whole and broken. */
const piece = fc.constantFrom(
  'section', 'sections', 's.', 'ss', 'subsection', 'sub-sections', 'regulation', 'Reg.', 'Article', 'S',
  '31', '40', '22A', '999', '4.2', '12th', '(1)', '(2)', '(a)', '(b)', '(i)', '(ii)', '(3A)', '( 1 )', '(', ')', '(a',
  'and', 'or', 'to', ',', '/', '&', '–', '-', 'and/or', 'by virtue of', 'with', 'also',
  'of', 'the', 'FOIA', 'DPA 2018', 'UK GDPR', 'the Act', '(personal data)', 'Code', 'Companies Act 2006',
  '“', '”', '\n', '\n\n', '\n\n> ', '\n\n## ', '\u00A0', '&shy;', '**', '[^1]', '\\',
) // biome-ignore format: a list of words reads best in rows

const anyCitations = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), {maxLength: 40})
  .map(pieces => pieces.flat().join(''))

describe('any text at all', () => {
  it('is read without a crash, each mention inside it and in order, each number inside its mention', () => {
    fc.assert(
      fc.property(fc.oneof(anyCitations, anyText), source => {
        let reached = 0
        for (const {id, text, span, numberSpan, line} of mentionsIn(source)) {
          expect(id).toMatch(/^[a-z0-9-]+:\d{1,3}[A-Z]{0,2}(?:\([a-z\d]+[A-Z]{0,2}\))*$/)
          expect(text).not.toBe('')
          expect(line).toBeGreaterThan(0)
          expect(span[0]).toBeGreaterThanOrEqual(reached)
          expect(numberSpan[0]).toBeGreaterThanOrEqual(span[0])
          expect(numberSpan[1]).toBeGreaterThan(numberSpan[0])
          expect(span[1]).toBeGreaterThanOrEqual(numberSpan[1])
          expect(source.length).toBeGreaterThanOrEqual(span[1])
          reached = span[0]
        }
      }),
      runs,
    )
  })
})
