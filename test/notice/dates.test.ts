import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findDates, isoDate, readDate} from '../../src/notice/dates.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profiles} from './profiles.ts'

describe('reading a date', () => {
  it.each([
    ['4 September 2023', '2023-09-04'],
    ['4th September 2023', '2023-09-04'],
    ['04 Sept. 2023', '2023-09-04'],
    ['Monday 4 September 2023', '2023-09-04'],
    ['Monday, 4 September, 2023', '2023-09-04'],
    ['Mon. the 4th of September 2023', '2023-09-04'],
    ['Dated the 20th day of May 2010', '2010-05-20'],
    ['September 4, 2023', '2023-09-04'],
    ['September 4th 2023', '2023-09-04'],
    ['04/09/2023', '2023-09-04'],
    ['4/9/23', '2023-09-04'],
    ['04.09.2023', '2023-09-04'],
    ['04-09-2023', '2023-09-04'],
    ['2023-09-04', '2023-09-04'],
    ['29 February 2024', '2024-02-29'],
    ['on 1 MAY 2019.', '2019-05-01'],
  ])('reads "%s" as %s', (text, iso) => {
    expect(readDate(text)?.iso).toBe(iso)
  })

  it.each([
    ['a day that the month has not', '31 April 2023'],
    ['29 February in a common year', '29 February 2023'],
    ['a month without a day', 'September 2023'],
    ['a day without a year', '4 September'],
    ['a month that there is not', '04/13/2023'],
    ['a misspelt month', '4 Septembre 2023'],
    ['a longer row of numbers', '04/09/2023/1'],
    ['a case number', '12-34-2023-4'],
    ['no date at all', 'The Commissioner may 2 times'],
    ['nothing', ''],
  ])('gives none for %s', (_, text) => {
    expect(readDate(text)).toBeNull()
  })

  it('says of a day that does not exist where it is written', () => {
    const text = 'On Friday 31 April 2023 the Council replied.'
    expect(findDates(text)).toEqual([
      {
        iso: null,
        from: 3,
        to: 23,
        weekday: {value: 5, from: 3, to: 9},
        day: {value: 31, from: 10, to: 12},
        month: {value: 4, from: 13, to: 18},
        year: {value: 2023, from: 19, to: 23},
      },
    ])
  })

  it('finds every date of a sentence, the full stop apart', () => {
    const text = 'Asked on 30 March 2023, answered on 6 May 2023 and (again) on 01/06/2023.'
    expect(findDates(text).map(({from, to}) => text.slice(from, to))).toEqual([
      '30 March 2023',
      '6 May 2023',
      '01/06/2023',
    ])
  })

  it('reads every day of the calendar back as it was written', () => {
    const names =
      'January February March April May June July August September October November December'.split(' ')
    fc.assert(
      fc.property(
        fc.date({min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true}),
        date => {
          const [day, month, year] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()]
          const iso = date.toISOString().slice(0, 10)
          expect(isoDate(year, month + 1, day)).toBe(iso)
          expect(readDate(`${day} ${names[month]} ${year}`)?.iso).toBe(iso)
          expect(readDate(`${day}/${month + 1}/${year}`)?.iso).toBe(iso)
          expect(readDate(iso)?.iso).toBe(iso)
        },
      ),
    )
  })

  it('places every part inside the text', () => {
    const word = fc.constantFrom('4', '31st', 'of', 'May', 'Monday', ',', '2023', '/', '-', '04', '.', ' ')
    fc.assert(
      fc.property(fc.array(word, {maxLength: 30}), words => {
        const text = words.join(' ')
        for (const {from, to, day, month, year} of findDates(text)) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(text.length)
          for (const part of [day, month, year]) {
            expect(part.from).toBeGreaterThanOrEqual(from)
            expect(part.to).toBeLessThanOrEqual(to)
          }
        }
      }),
    )
  })
})

describe('dates of a notice', () => {
  const datesOf = (text: string) =>
    readNotice(`# Freedom of Information Act 2000 (FOIA) Decision notice\n\n${text}\n`, {profiles}).notice
      .dates

  it.each([
    ['1. On 12 and 14 May 2023 it wrote.', ['2023-05-14']],
    ['1. On 12 May and 14 June 2023 it wrote.', ['2023-05-12', '2023-06-14']],
    ['1. It wrote on 3 May 2023. It wrote again on 6 June.', ['2023-05-03', '2023-06-06']],
    // Of the next year, or a slip: nobody can tell.
    ['1. It wrote on 3 May 2023. It wrote again on 6 January.', ['2023-05-03']],
    ['1. Under paragraph 4 may be found what section 5 may say.', []],
    [
      '1. It wrote on the 4th of September 2023, 04/09/2023 and 2023-09-04.',
      ['2023-09-04', '2023-09-04', '2023-09-04'],
    ],
    ['1. It wrote on September 4, 2023 and on 31 April 2023.', ['2023-09-04', null]],
    ['1. See EA/2005/0026, version 1.2.3 and 020 7946-0-12.', []],
  ])('%s', (text, dates) => {
    expect(datesOf(text).map(({date}) => date)).toEqual(dates)
  })

  it('tell their place, their day of the week and whose words they are', () => {
    const [own, quoted] = datesOf('1. On Monday 4 September 2023 he said “on 5 September 2023”.')
    expect(own).toMatchObject({date: '2023-09-04', weekday: 1, quoted: false, line: 3, paragraph: '1'})
    expect(quoted).toMatchObject({date: '2023-09-05', weekday: null, quoted: true})
  })
})
