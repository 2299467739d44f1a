import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {type Account, draftOf} from './drafts.ts'

const messages = async (account: Account) =>
  (await lintWith('chronology/dates-agree', draftOf(account))).map(each => each.replace(/^\S+ /, ''))

describe('chronology/dates-agree', () => {
  test.each<[string]>([
    ['The request of 30 March 2023 was not vexatious.'],
    ['The Council’s refusal notice of 20 April 2023 gave no reasons.'],
    ['The Council’s revised response of 20 July 2023 cited section 40(2).'],
    ['The Council issued a fresh response on 20 July 2023.'],
    ['The complainant made an earlier request dated 6 February 2022.'],
    ['A request of 7 March 2023 by another person was refused.'],
    ['The complainant contacted the Commissioner again on 1 July 2023.'],
    ['The Council received the request on 31 March 2023.'],
    ['The Council responded to the Commissioner’s letter on 7 July 2023.'],
    ['He said that “the request of 3 May 2020” had been ignored.'],
  ])('has nothing to say of: %s', async words => {
    expect(await messages({reasons: [words]})).toEqual([])
  })

  test.each<[string, string]>([
    [
      'The request of 30 June 2023 was not vexatious.',
      'The request is dated 30 June 2023 here and 30 March 2023 elsewhere',
    ],
    [
      'The Council’s refusal notice of 21 April 2023 gave no reasons.',
      'The response is dated 21 April 2023 here and 20 April 2023 elsewhere',
    ],
    [
      'The Council responded to the request on 20 April 2022.',
      'The response is dated 20 April 2022 here and 20 April 2023 elsewhere',
    ],
    [
      'The complainant asked for an internal review on 4 May 2023.',
      'The request for a review is dated 4 May 2023 here and 3 May 2023 elsewhere',
    ],
    [
      'The outcome of the internal review was sent on 30 June 2023.',
      'The outcome of the review is dated 30 June 2023 here and 30 May 2023 elsewhere',
    ],
  ])('finds a second date: %s', async (words, message) => {
    expect(await messages({reasons: [words]})).toEqual([message])
  })

  test('has nothing to say where the notice is about several requests', async () => {
    const request =
      'On 30 March 2023 the complainant made the following request: “A list.” On 2 April 2023 she made the following request: “A map.”'
    expect(await messages({request, reasons: ['The request of 2 April 2023 was not vexatious.']})).toEqual([])
  })

  test('says the same date once', async () => {
    const words = 'The request of 30 June 2023 was not vexatious. The request of 30 June 2023 was clear.'
    expect(await messages({reasons: [words]})).toHaveLength(1)
  })
})
