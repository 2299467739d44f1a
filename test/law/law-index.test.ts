import {describe, expect, it} from 'vitest'
import {shippedLaw} from '../../src/law/shipped-law.ts'

const law = shippedLaw()

const numbers = (ids: readonly {readonly number: string}[]) => ids.map(({number}) => number)

describe('what a citation stands for', () => {
  it.each([
    ['a provision itself', 'foia:43(2)', ['43(2)']],
    ['the parts of a parent', 'foia:36(2)(b)', ['36(2)(b)(i)', '36(2)(b)(ii)']],
    ['the exemption that a condition is part of', 'foia:40(3A)(a)', ['40(2)']],
    ['that of a condition of several', 'foia:31(2)(c)', ['31(1)(g)', '31(1)(h)', '31(1)(i)']],
    ['that of which all the parts are conditions', 'foia:40(3A)', ['40(2)']],
    ['those of which all the parts are conditions', 'foia:31(2)', ['31(1)(g)', '31(1)(h)', '31(1)(i)']],
    ['that of a limb', 'foia:41(1)(b)', ['41(1)']],
    ['that of a part which the law does not describe', 'eir:12(5)(e)(i)', ['12(5)(e)']],
    ['nothing, for a duty', 'foia:10(1)', []],
    ['nothing, for what does not exist', 'foia:91(1)', []],
    ['nothing, for an Act that is not described', 'dpa-2018:3(2)', []],
    ['nothing, for an Act that is not known', 'xyz:3', []],
  ])('is %s', (_, id, expected) => {
    expect(numbers(law.groundsOf(id))).toEqual(expected)
  })

  it('is exemptions alone, where those are asked for', () => {
    expect(numbers(law.exemptionsOf('foia:43'))).toEqual(['43(1)', '43(2)'])
    expect(numbers(law.groundsOf('foia:43'))).toEqual(['43(1)', '43(2)', '43(3)'])
    expect(law.exemptionsOf('foia:14(1)')).toEqual([])
  })
})

describe('the nature of a citation', () => {
  it.each([
    ['foia:31(1)', 'qualified'],
    ['foia:31', 'qualified'],
    ['foia:31(2)(c)', 'qualified'],
    ['foia:41', 'absolute'],
    ['foia:40', 'absolute'],
    ['foia:40(2)', 'absolute'],
    ['foia:40(3A)', 'absolute'],
    ['foia:40(3B)', 'qualified'],
    ['foia:40(4A)', 'qualified'],
    ['foia:31(2)', 'qualified'],
    ['eir:13(5B)(a)', 'absolute'],
    ['foia:40(5B)', 'absolute'],
    ['foia:36(2)', 'qualified'],
    ['foia:14', 'absolute'],
    ['eir:12(5)', 'qualified'],
    ['eir:13', 'absolute'],
    ['foisa:30', 'qualified'],
  ])('of %s is %s', (id, nature) => {
    expect(law.natureOf(id)).toBe(nature)
  })

  it.each(['foia:37', 'foia:37(1)', 'foia:10(1)', 'foia:91', 'dpa-2018:3(2)'])('of %s cannot be told', id => {
    expect(law.natureOf(id)).toBeNull()
  })
})

describe('what the Act lacks', () => {
  it.each([
    'foia:31(4)',
    'foia:31(1)(j)',
    'foia:36(2)(i)',
    'foia:40(3A)(c)',
    'foia:43(2)(a)',
    'foia:89',
    'eir:12(4)(f)',
    'eir:12(5)(h)',
    'foisa:30(d)',
    'eisr:10(11)',
  ])('is certain for %s', id => {
    expect(law.lacks(id)).toBe(true)
  })

  it.each([
    'foia:31',
    'foia:31(1)',
    'foia:31(1)(a)',
    'foia:36(5)(o)(iii)',
    'foia:23(3)(b)',
    'foia:10(1)(a)',
    'foia:3(9)',
    'foia:50(2)(z)',
    'eir:12(4)',
    'dpa-2018:300',
    'xyz:1',
  ])('is not claimed of %s', id => {
    expect(law.lacks(id)).toBe(false)
  })
})

it('knows each Act and element by its id', () => {
  expect(law.act('foisa')?.title).toBe('Freedom of Information (Scotland) Act 2002')
  expect(law.act('nonsense')).toBeNull()
  expect(law.element('causal-link')?.weight).toBe('error')
  expect(law.element('toString')).toBeNull()
})
