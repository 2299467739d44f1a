import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {type Account, draftOf} from './drafts.ts'

const lint = async (account: Account, options?: object) =>
  (await lintWith('chronology/internal-review-time', draftOf(account), {options})).map(each =>
    each.replace(/^\S+ /, ''),
  )
const long =
  'The Council provided the outcome of its internal review on 14 July 2023. It upheld its position.'
const rest = {
  outcome: long,
  complaint: 'The complainant contacted the Commissioner on 20 July 2023 to complain.',
}
const eir = 'Environmental Information Regulations 2004 (EIR)'
const scottish = 'Environmental Information (Scotland) Regulations 2004'

describe('chronology/internal-review-time', () => {
  test.each<[string, Account]>([
    ['a review in time', {}],
    [
      'a long one that is remarked on',
      {...rest, reasons: ['The Commissioner notes the time that the internal review took.']},
    ],
    [
      'a breach that is found',
      {...rest, act: eir, reasons: ['The Council breached regulation 11(4) of the EIR.']},
    ],
    [
      'a review that was chased',
      {
        ...rest,
        review:
          'The complainant requested an internal review on 3 May 2023, and chased the review on 1 June 2023.',
      },
    ],
    ['no review', {review: null, outcome: null}],
  ])('has nothing to say of %s', async (_, account) => {
    expect(await lint(account)).toEqual([])
  })

  test('finds one that took longer than guidance allows', async () => {
    expect(await lint(rest)).toEqual([
      'The review took longer than guidance allows, and the notice says nothing of it: request for it 3 May 2023, 40th working day 30 June 2023, outcome 14 July 2023; remark on it under Other matters',
    ])
  })

  test('finds a late one under the EIR', async () => {
    expect(await lint({...rest, act: eir})).toEqual([
      'The review is late, and the notice says nothing of it: request for it 3 May 2023, 40th working day 30 June 2023, outcome 14 July 2023; find a breach of EIR reg.11(4), or say why there is none',
    ])
  })

  test('counts twenty days in Scotland', async () => {
    const found = await lint({...rest, act: scottish, outcome: long.replace('14 July', '9 June')})
    expect(found).toEqual([expect.stringContaining('find a breach of EI(S)Rs reg.16(4)')])
  })

  test('counts as many days under FOIA as its option says', async () => {
    expect(await lint({}, {foiaDays: 17})).toEqual([])
    expect(await lint({}, {foiaDays: 16})).toEqual([expect.stringContaining('16th working day 26 May 2023')])
  })
})
