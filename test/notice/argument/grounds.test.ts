import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {shippedLaw} from '../../../src/law/shipped-law.ts'
import {Grounds, Weight} from '../../../src/notice/argument/grounds.ts'
import {readNotice} from '../../../src/notice/read-notice.ts'
import {profiles} from '../profiles.ts'
import {readSmall} from './small-notice.ts'

function grounds(...cited: (string | readonly [id: string, weight: number])[]): Grounds {
  const made = new Grounds(shippedLaw())
  for (const each of cited) {
    const [id, weight] = typeof each === 'string' ? [each, Weight.reasoned] : each
    made.note(id, weight)
  }
  return made
}

describe('the exemptions that a citation stands for', () => {
  it('are itself, where it is one to its last bracket', () => {
    expect(grounds().of('foia:43(2)')).toEqual(['foia:43(2)'])
    expect(grounds().of('eir:12(5)(e)')).toEqual(['eir:12(5)(e)'])
  })

  it('are the exemption that it is a part of', () => {
    expect(grounds().of('eir:12(5)(e)(i)')).toEqual(['eir:12(5)(e)'])
  })

  it('of a parent are those of its parts that the notice makes most of', () => {
    const cited = ['foia:36(2)(b)(i)', 'foia:36(2)(b)(ii)']
    expect(grounds(...cited).of('foia:36')).toEqual(cited)
    expect(grounds(...cited, 'foia:43(2)').of('foia:36(2)(b)')).toEqual(cited)
    expect(grounds('foia:43(1)', ['foia:43(2)', Weight.decided]).of('foia:43')).toEqual(['foia:43(2)'])
  })

  it('of a parent whose parts are cited nowhere are the parent itself', () => {
    expect(grounds().of('foia:40')).toEqual(['foia:40'])
    expect(grounds('foia:43(2)').of('foia:36')).toEqual(['foia:36'])
  })

  it('of a condition are the exemption whose condition it is', () => {
    expect(grounds('foia:40(2)').of('foia:40(3A)(a)')).toEqual(['foia:40(2)'])
    expect(grounds('foia:31(1)(g)').of('foia:31(2)(c)')).toEqual(['foia:31(1)(g)'])
    expect(grounds().of('foia:31(2)(c)')).toEqual([])
  })

  it('of one that no Act has are the one that is cited elsewhere and has all its brackets', () => {
    const malformed = ['foia:36(2)(i)', 'foia:36(2)(ii)']
    const cited = grounds('foia:36(2)(b)(i)', 'foia:36(2)(b)(ii)')
    expect(malformed.flatMap(id => cited.of(id))).toEqual(['foia:36(2)(b)(i)', 'foia:36(2)(b)(ii)'])
    expect(grounds().of('foia:36(2)(i)')).toEqual([])
    expect(grounds('foia:43(2)').of('foia:36(2)(i)')).toEqual([])
  })

  it('are none where it has to do with none', () => {
    expect(grounds('foia:43(2)').of('foia:10(1)')).toEqual([])
    expect(grounds().of('uk-gdpr:6(1)(f)')).toEqual([])
  })
})

describe('in a notice', () => {
  it('section 36(2)(i) and (ii) are what the heading has in full', () => {
    const {exemptions} = readSmall({
      heading: 'Section 36(2)(b)(i) and (ii)',
      reasons: 'The Commissioner finds that section 36(2)(i) and (ii) are engaged.',
    })
    expect(exemptions.map(({provision, engaged}) => [provision, engaged])).toEqual([
      ['foia:36(2)(b)(i)', true],
      ['foia:36(2)(b)(ii)', true],
    ])
  })

  it('a condition is no exemption of its own', () => {
    const {exemptions} = readSmall({
      decision:
        'The Commissioner’s decision is that the Council was entitled to withhold the names under section 40(2), by way of section 40(3A)(a).',
    })
    expect(exemptions.map(({provision, outcome}) => [provision, outcome])).toEqual([
      ['foia:40(2)', 'entitled'],
    ])
  })
})

describe('whatever the draft is', () => {
  const lines = readFileSync(new URL('../../../samples/met-police-apps.md', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)

  it('findings lie inside it, say something, and are about what is an exemption’s', () => {
    const draft = fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 300}),
      fc
        .array(
          fc.oneof(
            fc.constantFrom(...lines),
            fc.constantFrom(...lines).chain(line => fc.nat(line.length).map(cut => line.slice(cut))),
            fc.constantFrom(
              '',
              '- item',
              '> quoted',
              '“The exemption is engaged.',
              'section 36(2)(i) applies',
              ':',
            ),
          ),
          {maxLength: 40},
        )
        .map(all => all.join('\n\n')),
    )
    fc.assert(
      fc.property(draft, source => {
        const {findings, exemptions, blocks, sections} = readNotice(source, {profiles}).notice
        for (const {span, block, section, line, provisions, says} of findings) {
          const [start, end] = span
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(source.length)
          expect(end).toBeGreaterThan(start)
          expect(source.slice(start, end)).toMatch(/\S/)
          expect(source.slice(0, start).split('\n')).toHaveLength(line)
          const [from, to] = blocks[block]?.span ?? [-1, -1]
          expect(start >= from && end <= to).toBe(true)
          expect(section === null || section < sections.length).toBe(true)
          expect(provisions.length > 0 || says === 'not-considered').toBe(true)
        }
        expect(new Set(exemptions.map(({provision}) => provision)).size).toBe(exemptions.length)
      }),
      {numRuns: 150},
    )
  })
})
