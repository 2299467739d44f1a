import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {outOfOrder} from '../../src/notice/ascending.ts'
import {readSequence} from '../../src/notice/numbering-sequence.ts'

/** The least that a chain of kept numbers costs, tried out in full: each dropped number one, each jump one. */
function leastCost(numbers: readonly number[]): number {
  const places = [0, ...numbers]
  const costs = [0]
  for (let place = 1; place < places.length; place++) {
    let best = Number.POSITIVE_INFINITY
    for (let before = 0; before < place; before++) {
      const dropped = place - before - 1
      const used = (places[place] as number) - (places[before] as number) - 1
      const jump = used >= 0 && used <= dropped ? 0 : 1
      best = Math.min(best, (costs[before] as number) + dropped + jump)
    }
    costs.push(best)
  }
  return Math.min(...costs.map((cost, place) => cost + numbers.length - place))
}

const anyNumbers = fc.array(fc.integer({min: 0, max: 9}), {maxLength: 14})

describe('a sequence', () => {
  it('blames as few numbers as can be', () => {
    fc.assert(
      fc.property(anyNumbers, numbers => {
        // A moved number is one fault, though both the number and the gap that it left cost one.
        const {faults} = readSequence(numbers)
        const moved = faults.filter(({kind, other}) => kind !== 'repeat' && other !== null).length
        expect(faults.length + moved).toBe(leastCost(numbers))
      }),
      {numRuns: 2000},
    )
  })

  it('blames numbers in order, each once', () => {
    fc.assert(
      fc.property(anyNumbers, numbers => {
        const places = readSequence(numbers).faults.map(({index}) => index)
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
      }),
    )
  })

  it('blames the stray number of a real notice alone', () => {
    const numbers = [...Array.from({length: 17}, (_, index) => index + 1), 20, 18, 19, 20, 21]
    expect(readSequence(numbers).faults).toEqual([{index: 17, kind: 'stray', expected: 18, other: null}])
  })

  it('lets prose without numbers fill a gap of just its size', () => {
    expect(readSequence([1, 3], [0, 1])).toEqual({faults: [], filled: [{index: 1, from: 2, to: 2}]})
    expect(readSequence([1, 4], [0, 2])).toEqual({faults: [], filled: [{index: 1, from: 2, to: 3}]})
    expect(readSequence([1, 4], [0, 1]).faults).toHaveLength(1)
    expect(readSequence([1, 3], [0, 2]).faults).toHaveLength(1)
    expect(readSequence([1, 2], [0, 1])).toEqual({faults: [], filled: []})
    expect(readSequence([2, 3], [1, 0]).filled).toEqual([{index: 0, from: 1, to: 1}])
  })

  it('takes time in step with its length, however wrong it is', () => {
    const wrong = Array.from({length: 200_000}, (_, index) => (index * 7919) % 1000)
    const start = performance.now()
    expect(readSequence(wrong).faults.length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('numbers out of order', () => {
  it.each([
    [[1, 2, 3], []],
    [[2, 1], [0]],
    [[1, 3, 2, 4], [1]],
    [[1, 4, 2, 3], [1]],
    [[5, 6, 7], []],
    [[], []],
  ])('in %j are at %j', (numbers, places) => {
    expect([...outOfOrder(numbers)]).toEqual(places)
  })

  it('taken out leave the rest in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({max: 30})), numbers => {
        const misplaced = outOfOrder(numbers)
        const rest = numbers.filter((_, index) => !misplaced.has(index))
        expect(rest).toEqual(rest.toSorted((one, other) => one - other))
      }),
    )
  })
})
