import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {mixed, ordered, scottish, withheld} from './clean-notices.ts'

const lint = (draft: string) => lintWith('structure/title-regime', draft)
const foia = 'Freedom of Information Act 2000 (FOIA)'
const eir = 'Environmental Information Regulations 2004 (EIR)'

describe('structure/title-regime', () => {
  test('blames a FOIA title over a decision under the EIR', async () => {
    const [problem, ...others] = await lint(ordered.replace(eir, foia))
    expect(problem).toMatch(/^1:3-.*expected the EIR: the decision rests on `eir:12\(5\)\(b\)`/)
    expect(others).toEqual([])
  })

  test('blames an EIR title over a decision under FOIA', async () => {
    const draft = withheld.replace(foia, eir).replace(' of FOIA.\n\n2.', '.\n\n2.')
    const [problem, ...others] = await lint(draft)
    expect(problem).toMatch(/^1:3-.*expected FOIA: the decision rests on `foia:31\(1\)\(a\)`/)
    expect(others).toEqual([])
  })

  test('blames the title of the Act of the other country', async () => {
    const draft = withheld
      .replace(foia, 'Freedom of Information (Scotland) Act 2002')
      .replace('on sections 31(1)(a) and (b).', 'on section 30(c) of FOIA.')
    expect((await lint(draft)).length).toBeLessThanOrEqual(1)
  })

  test.each([
    ['both Acts in the title', mixed],
    [
      'a decision that names both',
      ordered.replace(eir, foia).replace('breached regulation 5(2).', 'should not have refused under FOIA.'),
    ],
    [
      'a story of how the request was handled',
      ordered.replace(
        '1. The complainant',
        '1. The Council first cited section 40(2) of FOIA. The complainant',
      ),
    ],
    [
      'sections about the procedure alone',
      ordered
        .replace('regulation 12(5)(b) is', 'the exception is')
        .replace('breached regulation 5(2)', 'was late'),
    ],
    ['a Scottish decision', scottish],
  ])('says nothing of %s', async (_, draft) => {
    expect(await lint(draft)).toEqual([])
  })

  test('says nothing of a quotation', async () => {
    const draft = withheld
      .replace(
        'on sections 31(1)(a) and (b). He',
        'on its exemption. The Council wrote “regulation 12(5)(b) of the EIR applies”. He',
      )
      .replace('citing sections 31(1)(a) and (b) (law enforcement) of FOIA', 'citing an exemption')
    expect(await lint(draft)).toEqual([])
  })
})

test('structure/title-regime goes by the reasons where the decision section cites nothing', async () => {
  const draft = ordered
    .replace(eir, foia)
    .replace('withheld it under regulations 12(5)(b) and (e)', 'withheld it')
    .replace('regulation 12(5)(b) is not engaged', 'it was wrong to')
    .replace('breached regulation 5(2)', 'was late')
    .replace('the breach of regulation 5(2)', 'the delay')
    .replace(
      'The Council must therefore',
      'She finds that regulation 12(5)(b) is not engaged. The Council must therefore',
    )
  expect(await lint(draft)).toEqual([
    expect.stringContaining('expected the EIR: the decision rests on `eir:12(5)(b)`'),
  ])
})
