import {describe, expect, it} from 'vitest'
import {acts as allActs, vagueNames} from '../../src/law/act-facts.ts'
import {actNameAt, actNameBefore, acts, isProcedural, nounOf, regimesNamedIn} from '../../src/notice/acts.ts'

const named = [...allActs, ...vagueNames].flatMap(({id, names}) => names.map(name => [name, id] as const))

describe('the names of Acts', () => {
  it.each(named)('"%s" is read forwards and backwards', (name, id) => {
    const text = `under the ${name} (2)`
    expect(actNameAt(text, 10)).toEqual({act: id, end: 10 + name.length})
    expect(actNameBefore(text, 10 + name.length)).toBe(id)
  })

  it('are each of one Act', () => {
    const names = named.map(([name]) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('are whole words', () => {
    expect(actNameAt('eirs', 0)?.end).toBe(4)
    expect(actNameAt('eirish', 0)).toBeNull()
    expect(actNameBefore('the gdpr', 8)).toBe('gdpr')
    expect(actNameBefore('agdpr', 5)).toBeNull()
  })

  it('go with what the provisions of the Act are called', () => {
    expect(nounOf.eir).toBe('regulation')
    expect(nounOf['uk-gdpr']).toBe('article')
    expect(nounOf.dpa).toBe('section')
    expect(nounOf.other).toBeNull()
    expect(acts.foisa).toMatchObject({noun: 'section', highest: 76})
  })
})

describe('the regimes that a text names', () => {
  it.each([
    ['Freedom of Information Act 2000 (FOIA)', ['foia']],
    ['Freedom of\u00a0Information (Scotland) Act 2002', ['foisa']],
    ['FOIA and the EIR', ['foia', 'eir']],
    ['the Environmental Information (Scotland) Regulations 2004 (the EIRs)', ['eisr']],
    ['the FOI Act', ['foia']],
    ['FOISA', ['foisa']],
    ['their', []],
    ['the Data Protection Act 2018', []],
  ])('in "%s" are %j', (text, regimes) => {
    expect(regimesNamedIn(text)).toEqual(regimes)
  })
})

describe('what a decision under another regime cites too', () => {
  it.each(['foia:50(1)', 'foia:57', 'foia:39', 'foisa:47(1)', 'foisa:39(2)', 'eir:18(1)', 'eisr:17(1)'])(
    'is %s',
    id => {
      expect(isProcedural(id)).toBe(true)
    },
  )

  it.each(['foia:43(2)', 'foia:10(1)', 'foisa:30(c)', 'eir:12(5)(e)', 'eisr:16(4)', 'dpa-2018:58'])(
    'is not %s',
    id => {
      expect(isProcedural(id)).toBe(false)
    },
  )
})
