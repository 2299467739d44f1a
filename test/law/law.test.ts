import {describe, expect, it} from 'vitest'
import {packAct} from '../../scripts/generate/pack-act.ts'
import {readLaw} from '../../scripts/generate/read-law.ts'
import type {Provision} from '../../src/law/law.ts'
import {isGround, LawIndex} from '../../src/law/law-index.ts'
import {unpackAct} from '../../src/law/packed-act.ts'
import {shippedLaw} from '../../src/law/shipped-law.ts'

const {law, commentary} = await readLaw()
const provisions = law.acts.flatMap(act => act.provisions)
const index = new LawIndex(law)

function numbersOf(act: string, of: (provision: Provision) => boolean): readonly string[] {
  return provisions.filter(one => one.act === act && of(one)).map(({number}) => number)
}

describe('the law', () => {
  it('describes the four access regimes', () => {
    const described = law.acts.filter(act => act.provisions.length > 0)
    expect(described.map(({id, regime, noun}) => [id, regime, noun])).toEqual([
      ['foia', 'foia', 'section'],
      ['eir', 'eir', 'regulation'],
      ['foisa', 'foisa', 'section'],
      ['eisr', 'eisr', 'regulation'],
    ])
    expect(provisions.length).toBeGreaterThan(650)
  })

  it('gives each provision, Act and element an id of its own', () => {
    const ids = [...provisions, ...law.acts].map(({id}) => id).concat(Object.keys(law.elements))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('gives each provision, Act and element a source', () => {
    const ids = [...provisions, ...law.acts].map(({id}) => id).concat(Object.keys(law.elements))
    expect(ids.filter(id => !commentary[id]?.source)).toEqual([])
    expect(Object.keys(commentary).sort()).toEqual([...ids].sort())
  })

  it('has no provision beyond the last section of its Act', () => {
    for (const act of law.acts) {
      for (const {id, number} of act.provisions) {
        expect(Number.parseInt(number, 10), id).toBeLessThanOrEqual(act.highest)
        expect(index.lacks(id), id).toBe(false)
      }
    }
  })

  it('names only elements that there are, and has none that no test names', () => {
    const named = new Set(provisions.flatMap(({elements}) => elements))
    expect([...named].sort()).toEqual(Object.keys(law.elements).sort())
  })

  it('says by its weight that only the criteria of prejudice may be an error', () => {
    const errors = Object.values(law.elements).filter(({weight}) => weight === 'error')
    expect(errors.map(({id}) => id)).toEqual(['applicable-interest', 'causal-link', 'likelihood'])
  })

  it('refers to exclusions that exist, for what can be neither confirmed nor denied', () => {
    for (const {id, ncnd} of provisions) {
      if (ncnd === null) continue
      const kinds = index.groundsOf(ncnd).map(({kind}) => kind)
      expect([...new Set(kinds)], id).toEqual(['exclusion'])
    }
  })

  it('tells of which exemption or exclusion each condition is part', () => {
    for (const {id, kind, of} of provisions) {
      expect(of.length > 0, id).toBe(kind === 'condition')
      for (const ground of of) expect(index.provision(ground), `${id} of ${ground}`).toSatisfy(isGround)
    }
  })

  it('has dates that are days, the first before the last', () => {
    for (const {id, since, until} of [...provisions, ...law.acts]) {
      for (const date of [since, until].filter(date => date !== null))
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), id).toBe(date)
      if (since !== null && until !== null) expect(since < until, id).toBe(true)
    }
  })

  it('is packed without loss', () => {
    for (const act of law.acts) expect(unpackAct(act.id, packAct(act))).toEqual(act.provisions)
  })

  it('ships as it is written', () => {
    const shipped = shippedLaw().law
    expect(shipped.elements).toEqual(law.elements)
    expect(shipped.acts.map(act => ({...act, provisions: act.provisions}))).toEqual(law.acts)
  })
})

// Independent of the data: the Acts' own lists of absolute exemptions, and guidance on which are based on prejudice.
describe('the nature of exemptions', () => {
  const sectionOf = (number: string) => /^\d+[A-Z]*(?:\(\d+\))?/.exec(number)?.[0] ?? ''

  it('is absolute under FOIA for what section 2(3) lists, and no others', () => {
    const absolute = numbersOf('foia', ({kind, nature}) => kind === 'exemption' && nature === 'absolute')
    expect([...new Set(absolute.map(sectionOf))]).toEqual([
      '21(1)', '23(1)', '32(1)', '32(2)', '34(1)', '37(1)', '40(1)', '40(2)', '41(1)', '44(1)',
    ]) // biome-ignore format: a list reads best in a row
    expect(absolute.filter(number => number.startsWith('37'))).toEqual(['37(1)(a)', '37(1)(aa)', '37(1)(ab)'])
  })

  it('is absolute under FOISA for what section 2(2) lists, and no others', () => {
    const absolute = numbersOf('foisa', ({kind, nature}) => kind === 'exemption' && nature === 'absolute')
    expect([...new Set(absolute.map(number => number.replace(/^37.*/, '37').replace(/^26.*/, '26')))]).toEqual([
      '25(1)', '26', '36(2)', '37', '38(1)(a)', '38(1)(b)', '38(1)(c)', '38(1)(d)',
    ]) // biome-ignore format: a list reads best in a row
  })

  it.each([
    ['eir', /^12\([45]\)/],
    ['eisr', /^10\([45]\)/],
  ])('is qualified for every exception of the %s but that for personal data', (act, pattern) => {
    const exceptions = provisions.filter(one => one.act === act && one.kind === 'exemption')
    const qualified = exceptions.filter(({nature}) => nature === 'qualified')
    expect(qualified.length).toBe(12)
    for (const {number} of qualified) expect(number).toMatch(pattern)
    expect(exceptions.length).toBe(13)
  })

  it('is by the first condition absolute and by the others qualified, for personal data', () => {
    for (const [first, second, third] of [
      ['foia:40(3A)', 'foia:40(3B)', 'foia:40(4A)(a)'],
      ['eir:13(2A)(a)', 'eir:13(2B)(a)', 'eir:13(3A)(a)'],
      ['foisa:38(2A)(a)', 'foisa:38(2B)', 'foisa:38(3A)(a)'],
      ['eisr:11(3A)(a)', 'eisr:11(3B)', 'eisr:11(4A)(a)'],
    ] as const) {
      expect([first, second, third].map(id => index.natureOf(id))).toEqual([
        'absolute',
        'qualified',
        'qualified',
      ])
    }
  })

  it('weighs no public interest under sections 12 and 14', () => {
    for (const id of ['foia:12(1)', 'foia:14(1)', 'foia:14(2)', 'foisa:12(1)', 'foisa:14(1)'])
      expect(index.natureOf(id), id).toBe('absolute')
  })

  it('is known for every exemption', () => {
    const unknown = provisions.filter(({kind, nature}) => kind === 'exemption' && nature === null)
    expect(unknown.map(({id}) => id)).toEqual([])
  })
})

describe('the tests of exemptions', () => {
  it('turn on prejudice under FOIA where the Commissioner says so, and in section 22A', () => {
    const prejudiced = numbersOf(
      'foia',
      ({kind, basis}) => kind === 'exemption' && (basis === 'prejudice' || basis === 'inhibit'),
    )
    const sections = new Set(prejudiced.map(number => /^\d+[A-Z]*/.exec(number)?.[0]))
    expect([...sections]).toEqual(['22A', '26', '27', '28', '29', '31', '33', '36', '43'])
    expect(prejudiced).not.toContain('27(2)')
    expect(prejudiced).not.toContain('43(1)')
  })

  it.each([
    ['foia', 'prejudice', ['would prejudice', 'would be likely to prejudice']],
    ['foia', 'endanger', ['would endanger', 'would be likely to endanger']],
    ['eir', 'adverse-effect', ['would adversely affect']],
    ['foisa', 'prejudice', ['would prejudice substantially', 'would be likely to prejudice substantially']],
    ['eisr', 'prejudice', ['would prejudice substantially', 'would be likely to prejudice substantially']],
  ])('have in %s the words of the Act for %s', (act, basis, words) => {
    const tests = provisions.filter(one => one.act === act && one.basis === basis && isGround(one))
    expect(tests.length).toBeGreaterThan(1)
    for (const {id, threshold} of tests) {
      if (!/^\w+:(?:36\(2\)\(c\)|30\(c\))/.test(id)) expect(threshold, id).toEqual(words)
    }
  })

  it('have no threshold where the information need only be of a kind', () => {
    const wrong = provisions.filter(({basis, threshold}) => basis === 'class' && threshold.length > 0)
    expect(wrong.map(({id}) => id)).toEqual([])
  })

  it('have the three criteria of prejudice in every exemption of FOIA that turns on prejudice, but section 36', () => {
    const criteria = ['applicable-interest', 'causal-link', 'likelihood']
    for (const {id, kind, basis, elements} of provisions.filter(({act}) => act === 'foia')) {
      if (kind !== 'exemption') continue
      const isPlain = basis === 'prejudice' && !id.startsWith('foia:36')
      expect(
        criteria.every(one => elements.includes(one)),
        id,
      ).toBe(isPlain)
    }
  })
})

describe('to confirm or deny', () => {
  it('can be refused under every exemption of FOIA but sections 21 and 43(1)', () => {
    const without = numbersOf('foia', ({kind, ncnd}) => kind === 'exemption' && ncnd === null)
    expect(without).toEqual(['21(1)', '43(1)'])
  })

  it('can be refused under the EIR and EI(S)Rs for international relations and for personal data alone', () => {
    expect(numbersOf('eir', ({ncnd}) => ncnd !== null)).toEqual(['12(5)(a)', '13(1)'])
    expect(numbersOf('eisr', ({kind, ncnd}) => kind === 'exemption' && ncnd !== null)).toEqual([
      '10(5)(a)',
      '11(2)',
    ])
  })

  it('can be refused under FOISA with sections 28 to 35, 38, 39(1) and 41', () => {
    const sections = numbersOf('foisa', ({kind, ncnd}) => kind === 'exemption' && ncnd !== null).map(
      number => (number.startsWith('39') ? number : (/^\d+/.exec(number)?.[0] ?? '')),
    )
    expect([...new Set(sections)]).toEqual([
      '28',
      '29',
      '30',
      '31',
      '32',
      '33',
      '34',
      '35',
      '38',
      '39(1)',
      '41',
    ])
  })
})
