import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {type Account, draftOf} from './drafts.ts'

const messages = async (account: Account) =>
  (await lintWith('chronology/order', draftOf(account))).map(each => each.replace(/^\S+ /, ''))

describe('chronology/order', () => {
  test.each<[string, Account]>([
    ['the usual order', {}],
    ['everything on one day', {response: 'The Council responded on 30 March 2023.'}],
    [
      'a complaint made because nothing had come',
      {
        complaint:
          'The complainant contacted the Commissioner on 20 May 2023, as she had not received the outcome.',
      },
    ],
    [
      'a review asked for because there was no response',
      {review: 'Having received no response, the complainant requested an internal review on 19 April 2023.'},
    ],
    [
      'a request of which the day is not sure',
      {
        request:
          'On 27 April 2023 (or shortly before) the complainant requested a list of apps from the Council.',
      },
    ],
    [
      'an earlier request and its review',
      {
        request:
          'On 30 March 2023 the complainant made the following request: “All apps.” It followed an earlier request of 3 January 2023, and the Council’s previous refusal notice of 20 January 2023.',
      },
    ],
  ])('has nothing to say of %s', async (_, account) => {
    expect(await messages(account)).toEqual([])
  })

  test.each<[string, Account, string]>([
    [
      'a response before the request',
      {response: 'On 20 March 2023 the Council responded.'},
      'The response is dated 20 March 2023, before the request of 30 March 2023',
    ],
    [
      'an outcome before the review was asked for',
      {outcome: 'The Council sent the complainant the outcome of its internal review on 1 May 2023.'},
      'The outcome of the review is dated 1 May 2023, before the request for a review of 3 May 2023',
    ],
    [
      'a complaint before the outcome, without a word of why',
      {complaint: 'The complainant contacted the Commissioner on 25 May 2023 to complain.'},
      'The complaint to the Commissioner is dated 25 May 2023, before the outcome of the review of 30 May 2023',
    ],
    [
      'a request for a review told after the outcome that it is later than',
      {
        review: 'The Council provided the outcome of its internal review on 30 May 2023.',
        outcome: 'The complainant had requested an internal review on 3 June 2023.',
      },
      'The request for a review is dated 3 June 2023, after the outcome of the review of 30 May 2023',
    ],
  ])('finds %s', async (_, account, message) => {
    expect(await messages(account)).toEqual([message])
  })

  test('tells one slip once, though it is out of order with everything', async () => {
    const found = await messages({
      request: 'On 30 March 2024, the complainant wrote to the Council and requested a list.',
      date: '4 September 2024',
    })
    expect(found).toEqual(['The request is dated 30 March 2024, after the response of 20 April 2023'])
  })
})
