import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {type Account, draftOf} from './drafts.ts'

const lint = (account: Account) => lintWith('chronology/time-for-compliance', draftOf(account))
const late = 'The Council responded on 3 May 2023. It refused the request.'
const eir = 'Environmental Information Regulations 2004 (EIR)'
const scottish = 'Freedom of Information (Scotland) Act 2002 (FOISA)'

describe('chronology/time-for-compliance', () => {
  test.each<[string, Account]>([
    ['a response on the twentieth working day', {response: 'The Council responded on 2 May 2023.'}],
    ['a breach that is found', {response: late, reasons: ['The Council breached section 10(1) of FOIA.']}],
    [
      'a late refusal notice that is found',
      {response: late, reasons: ['By its late refusal notice it breached section 17(1) of FOIA.']},
    ],
    [
      'a remark without the section',
      {response: late, reasons: ['The Council took more than 20 working days to respond.']},
    ],
    ['a delay that is regretted', {response: `${late} It apologised for the delay in its response.`}],
    [
      'an extension',
      {
        response: `On 20 April 2023 the Council told the complainant that it needed more time to consider the public interest. ${late}`,
      },
    ],
    ['a clarified request', {response: `The complainant clarified the request on 12 April 2023. ${late}`}],
    [
      'a request that came in later',
      {
        request:
          'The complainant made a request for a list of apps on 30 March 2023. The Council received the request on 4 April 2023.',
        response: late,
      },
    ],
    [
      'a day that is not sure',
      {
        request: 'On 30 March 2023 (or thereabouts) the complainant requested information about apps.',
        response: late,
      },
    ],
    [
      'a breach of the EIR that is found',
      {act: eir, response: late, reasons: ['The Council breached regulation 5(2) of the EIR.']},
    ],
    [
      'a Scottish letter, which takes three days',
      {
        act: scottish,
        request: 'By letter of 30 March 2023, the Applicant made a request for information to the Authority.',
        response: 'The Authority responded on 2 May 2023.',
      },
    ],
    ['a notice under no Act that can be told', {act: 'Some other', response: late}],
    [
      'years, which can only be a slip',
      {request: 'On 30 March 1023, the complainant wrote to the Council and requested a list of its apps.'},
    ],
  ])('has nothing to say of %s', async (_, account) => {
    expect(await lint(account)).toEqual([])
  })

  test.each<[string, Account, string]>([
    [
      'a late response',
      {response: late},
      'request 30 March 2023, twentieth working day 2 May 2023, response 3 May 2023; find a breach of FOIA s.10(1), or say why there is none',
    ],
    [
      'one under the EIR',
      {act: eir, response: late},
      'request 30 March 2023, twentieth working day 2 May 2023, response 3 May 2023; find a breach of EIR reg.5(2), or say why there is none',
    ],
    // Easter Monday is no holiday in Scotland.
    [
      'one in Scotland',
      {
        act: scottish,
        response: 'The Authority responded on 2 May 2023.',
        request: 'On 30 March 2023, the Applicant made a request for information to the Authority.',
      },
      'request 30 March 2023, twentieth working day 28 April 2023, response 2 May 2023; find a breach of FOISA s.10(1), or say why there is none',
    ],
    [
      'a remark on the time of the review alone',
      {response: late, reasons: ['The review was completed within 20 working days of the request for it.']},
      'request 30 March 2023, twentieth working day 2 May 2023, response 3 May 2023; find a breach of FOIA s.10(1), or say why there is none',
    ],
    [
      'somebody else’s remark',
      {
        response: late,
        reasons: ['The complainant said “this response is late and in breach of section 10(1)”.'],
      },
      'request 30 March 2023, twentieth working day 2 May 2023, response 3 May 2023; find a breach of FOIA s.10(1), or say why there is none',
    ],
  ])('finds %s', async (_, account, sum) => {
    expect((await lint(account)).map(each => each.replace(/^\S+ /, ''))).toEqual([
      `The response is late, and the notice says nothing of it: ${sum}`,
    ])
  })

  test('points at the date of the response', async () => {
    expect(await lint({response: late})).toEqual([expect.stringMatching(/^11:29-11:39: /)])
  })
})
