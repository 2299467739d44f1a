import {describe, expect, test} from 'vitest'
import {shippedCitations} from '../../src/law/citations.ts'
import {isListed, missingProvision} from '../../src/law/extents.ts'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {findLegislation} from '../../src/notice/named-legislation.ts'
import {findReferences, readHeaderReference} from '../../src/notice/written-references.ts'

const {extents, legislation, references, headers, courts} = shippedCitations()

describe('how far the Acts go', () => {
  test('every provision of the law data is there', () => {
    const missing = shippedLaw().law.acts.flatMap(({provisions}) =>
      provisions.filter(({id}) => missingProvision(id)).map(({id}) => id),
    )
    expect(missing).toEqual([])
  })

  test('every provision whose parts are listed is there itself', () => {
    const astray = extents.flatMap(({act, parts}) =>
      Object.keys(parts)
        .filter(number => missingProvision(`${act}:${number}`))
        .map(number => `${act}:${number}`),
    )
    expect(astray).toEqual([])
  })

  test('is known to the last part, or not at all', () => {
    expect(isListed('foia:36(2)(b)(i)')).toBe(true)
    expect(isListed('foia:36(2)(i)')).toBe(false)
    expect(isListed('foia:77(9)')).toBe(false)
    expect(isListed('foia:22A')).toBe(true)
    expect(missingProvision('foia:77(9)')).toBeNull()
    expect(missingProvision('hra:8')).toBeNull()
    expect(missingProvision('foia:22B')).toMatchObject({within: null})
    expect(missingProvision('foia:30(1)(a)(v)')).toEqual({within: '30(1)(a)', parts: '(i) to (ii)'})
  })
})

describe('legislation', () => {
  test.each(legislation)('$name $year is found by its name', act => {
    const title = act.year === null ? act.name : `${act.name} ${act.year}`
    const [found, ...others] = findLegislation(`It is in the ${title}.`)
    expect(others).toEqual([])
    expect(found?.isSlip).toBe(false)
    expect(found?.meant).toContain(act)
  })

  test.each(legislation.flatMap(act => (act.slips ?? []).map(slip => ({act, slip}))))(
    '$slip is a slip',
    ({act, slip}) => {
      expect(
        findLegislation(`It is in the ${slip} 2004.`).map(({isSlip, meant}) => [isSlip, meant[0]]),
      ).toEqual([[true, act]])
    },
  )

  test.each(legislation)('$name ends after it starts', ({since = '0000', until = '9999'}) => {
    expect(since < until).toBe(true)
  })
})

describe('references', () => {
  test.each(references)('$example, the example of the $name, is well formed', ({example}) => {
    expect(findReferences(`See ${example}.`).map(({isWellFormed}) => isWellFormed)).toEqual([true])
  })

  test.each(headers)('$example, the example of the $name, is well formed', ({kinds, example}) => {
    for (const kind of kinds) expect(readHeaderReference(kind, example)?.isWellFormed).toBe(true)
  })

  test('courts have divisions before the number or behind it', () => {
    expect(courts.filter(({before, divisions}) => before && divisions)).toEqual([])
  })
})
