import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {type Account, draftOf} from './drafts.ts'

const lint = (account: Account) => lintWith('chronology/event-missing', draftOf(account))

describe('chronology/event-missing', () => {
  test.each<[string, Account]>([
    ['a notice with all of them', {}],
    [
      'no response, and the notice says so',
      {response: 'The Council has not responded to the request.', review: null, outcome: null},
    ],
    ['no review at all', {review: null, outcome: null}],
    ['a review that was never done', {outcome: 'The Council did not carry out an internal review.'}],
    ['a request of which only the month is given', {request: 'The request was made in March 2023.'}],
    [
      'words that the reader does not know',
      {response: 'Nothing was disclosed when the Council’s officers met her on 20 April 2023.'},
    ],
    ['a draft that has hardly begun', {response: null, review: null, outcome: null, complaint: null}],
  ])('has nothing to say of %s', async (_, account) => {
    expect(await lint(account)).toEqual([])
  })

  test.each<[string, Account, string]>([
    [
      'the request',
      {request: 'The complainant asked for a list of apps.'},
      '7:4-7:24: Missing date of the request, expected when the complainant made it',
    ],
    [
      'the response',
      {response: 'The Council refused the request.'},
      '7:4-7:24: Missing date of the response, expected when the authority answered the request',
    ],
    [
      'the request for a review',
      {review: null},
      '7:4-7:24: Missing date of the request for a review, expected when the complainant asked for it',
    ],
    [
      'the outcome of the review',
      {outcome: null},
      '7:4-7:24: Missing date of the outcome of the review, expected when the authority gave it',
    ],
    [
      'the complaint',
      {complaint: 'The complainant contacted the Commissioner to complain.'},
      '17:4-17:21: Missing date of the complaint, expected when the Commissioner was contacted',
    ],
  ])('finds that %s has no date', async (_, account, problem) => {
    expect(await lint(account)).toEqual([problem])
  })
})
