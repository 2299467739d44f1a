import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {type Account, draftOf} from './drafts.ts'

const lint = async (draft: string) =>
  (await lintWith('chronology/valid-date', draft)).map(each => each.replace(/^\S+ /, ''))
const messages = (account: Account) => lint(draftOf(account))

describe('chronology/valid-date', () => {
  test.each<[string, Account]>([
    ['the usual dates', {}],
    ['a right day of the week', {response: 'The Council responded on Thursday, 20 April 2023.'}],
    ['29 February in a leap year', {reasons: ['The contract ran until 29 February 2024.']}],
    ['a slip inside a quotation', {reasons: ['He said “I wrote on Monday 31 April 2023”.']}],
    [
      'what lies ahead',
      {reasons: ['The report is to be published on 1 June 2026, and the steps taken by 3 May 2024.']},
    ],
    [
      'versions and references',
      {reasons: ['Version 4.31.23 of the form, EA/2005/0026, telephone 0300 31-13-99.']},
    ],
    ['a notice without a date', {date: null}],
  ])('has nothing to say of %s', async (_, account) => {
    expect(await messages(account)).toEqual([])
  })

  test.each<[string, Account, string]>([
    [
      'a day that no month has',
      {reasons: ['The contract ended on 31 June 2022.']},
      'There is no 31 June 2022',
    ],
    ['29 February', {reasons: ['It was let on 29 February 2023.']}, 'There is no 29 February 2023'],
    ['figures', {reasons: ['It was let on 31/09/2022.']}, 'There is no 31/09/2022'],
    [
      'an ordinal',
      {response: 'The Council responded on the 31st of April 2023.'},
      'There is no 31st of April 2023',
    ],
    [
      'a wrong day of the week',
      {response: 'The Council responded on Friday 20 April 2023.'},
      '20 April 2023 was a Thursday, not a Friday',
    ],
    [
      'an event after the notice',
      {complaint: 'The complainant contacted the Commissioner on 15 June 2024 to complain.'},
      'The complaint to the Commissioner cannot be later than the notice, which is dated 4 September 2023',
    ],
  ])('finds %s', async (_, account, message) => {
    expect(await messages(account)).toEqual([message])
  })

  test('finds the date of a notice that is before what it tells of', async () => {
    expect(await messages({date: '4 September 2022'})).toEqual([
      'The notice is dated 4 September 2022, before 5 events that it tells of: the first is of 30 March 2023',
    ])
  })

  test('finds a day that there is not in front matter', async () => {
    const draft =
      '---\ntitle: Freedom of Information Act 2000 (FOIA) Decision notice\ndate: 31 April 2023\n---\n\n1. Text.\n'
    expect(await lint(draft)).toEqual(['There is no 31 April 2023'])
  })

  test('points at the date in a hard-wrapped, quoted-around line', async () => {
    const draft = draftOf({response: 'The Council responded “in\n   part” on Friday\n   20 April\n   2023.'})
    expect(await lintWith('chronology/valid-date', draft)).toEqual([
      '12:13-14:8: 20 April 2023 was a Thursday, not a Friday',
    ])
  })
})
