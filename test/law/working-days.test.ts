import {describe, expect, it, test} from 'vitest'
import {bankHolidays} from '../../src/law/bank-holidays.ts'
import {dayNumber, weekdayOf} from '../../src/law/calendar-days.ts'
import {easterSunday, holidaysByRule, type Nation} from '../../src/law/holiday-rules.ts'
import {isWorkingDay, workingDayAfter, workingDaysBetween} from '../../src/law/working-days.ts'

const nations = Object.keys(bankHolidays) as readonly Nation[]

describe('the twentieth working day after receipt', () => {
  it.each([
    // Worked by hand: 17 March 2014 is a holiday in Northern Ireland (REFERENCE: the Student Loans Company's case).
    ['2014-03-16', '2014-04-14'],
    // Good Friday, Easter Monday and 1 May lie between.
    ['2023-03-30', '2023-05-02'],
    // 14 July 2014, for the 12th in Northern Ireland, and 4 August in Scotland.
    ['2014-07-11', '2014-08-12'],
    // The Queen's funeral.
    ['2022-09-16', '2022-10-17'],
    // The King's coronation and both May holidays.
    ['2023-04-27', '2023-05-30'],
    // Christmas, 2 January in Scotland.
    ['2024-12-13', '2025-01-16'],
  ])('of a request received on %s is %s, with the holidays of any part of the UK', (received, last) => {
    expect(workingDayAfter(received, 20, 'united-kingdom')).toBe(last)
    expect(workingDaysBetween(received, last, 'united-kingdom')).toBe(20)
  })

  it.each([
    // Easter Monday is none in Scotland, nor are 17 March and the last Monday of August.
    ['2014-03-16', '2014-04-11'],
    ['2024-03-15', '2024-04-15'],
    ['2024-08-15', '2024-09-12'],
    // 30 November 2023 is St Andrew's Day.
    ['2023-11-10', '2023-12-11'],
    // 15 June 2026, which the Crown proclaimed.
    ['2026-06-01', '2026-06-30'],
  ])('of a request received on %s is %s, with the holidays of Scotland alone', (received, last) => {
    expect(workingDayAfter(received, 20, 'scotland')).toBe(last)
  })
})

describe('working days between two days', () => {
  it('do not count the day of receipt', () => {
    expect(workingDaysBetween('2024-02-05', '2024-02-05', 'united-kingdom')).toBe(0)
    expect(workingDaysBetween('2024-02-05', '2024-02-06', 'united-kingdom')).toBe(1)
  })

  it('are as many on a weekend as on the Friday before', () => {
    expect(workingDaysBetween('2024-02-05', '2024-02-11', 'united-kingdom')).toBe(4)
  })

  it('are none where the second day is before the first', () => {
    expect(workingDaysBetween('2024-02-05', '2024-01-05', 'united-kingdom')).toBe(0)
  })

  it('are not counted over so long a time that one of the days must be a slip', () => {
    expect(workingDaysBetween('1014-02-05', '2024-01-05', 'united-kingdom')).toBeNull()
  })
})

test('a holiday in one part of the United Kingdom is no working day under FOIA and the EIR', () => {
  expect(isWorkingDay('2024-03-18', 'united-kingdom')).toBe(false)
  expect(isWorkingDay('2024-03-18', 'scotland')).toBe(true)
  expect(isWorkingDay('2024-04-01', 'scotland')).toBe(true)
  expect(isWorkingDay('2024-08-05', 'scotland')).toBe(false)
})

describe('the list of bank holidays', () => {
  it('has as many as the reference counts: 197, 219 and 245', () => {
    const counts = nations.map(nation => Object.values(bankHolidays[nation]).flat().length)
    expect(counts).toEqual([197, 219, 245])
  })

  it.each(nations)('has no weekend day in %s', nation => {
    const days = Object.entries(bankHolidays[nation]).flatMap(([year, list]) =>
      list.map(day => `${year}-${day}`),
    )
    expect(days.filter(day => weekdayOf(day) % 6 === 0)).toEqual([])
  })

  // The rules are a source of their own: where the list differs from them, a government said so for that year.
  it.each([
    [
      'england-and-wales',
      [
        '+2011-04-29',
        '+2012-06-04',
        '+2012-06-05',
        '+2020-05-08',
        '+2022-06-02',
        '+2022-06-03',
        '+2022-09-19',
        '+2023-05-08',
        '-2012-05-28',
        '-2020-05-04',
        '-2022-05-30',
      ],
    ],
    [
      'northern-ireland',
      [
        '+2011-04-29',
        '+2012-06-04',
        '+2012-06-05',
        '+2020-05-08',
        '+2022-06-02',
        '+2022-06-03',
        '+2022-09-19',
        '+2023-05-08',
        '-2012-05-28',
        '-2020-05-04',
        '-2022-05-30',
      ],
    ],
    [
      'scotland',
      [
        '+2011-04-29',
        '+2012-06-04',
        '+2012-06-05',
        '+2020-05-08',
        '+2022-06-02',
        '+2022-06-03',
        '+2022-09-19',
        '+2023-05-08',
        '+2026-06-15',
        '-2012-05-28',
        '-2020-05-04',
        '-2022-05-30',
      ],
    ],
  ] as const)('differs from the standing rules in %s only by what was proclaimed', (nation, proclaimed) => {
    const differences: string[] = []
    for (const [year, list] of Object.entries(bankHolidays[nation])) {
      const listed = new Set(list.map(day => `${year}-${day}`))
      const ruled = new Set(holidaysByRule(Number(year), nation))
      for (const day of listed) if (!ruled.has(day)) differences.push(`+${day}`)
      for (const day of ruled) if (!listed.has(day)) differences.push(`-${day}`)
    }
    expect(differences.sort()).toEqual(proclaimed)
  })
})

describe('a year that is not listed', () => {
  it('is worked out by rule', () => {
    // 2028: 1 January is a Saturday, Easter is on 16 April, Christmas Day is a Monday.
    expect(isWorkingDay('2028-01-03', 'united-kingdom')).toBe(false)
    expect(isWorkingDay('2028-04-14', 'scotland')).toBe(false)
    expect(isWorkingDay('2028-04-17', 'scotland')).toBe(true)
    expect(isWorkingDay('2028-12-26', 'united-kingdom')).toBe(false)
    expect(isWorkingDay('2028-12-27', 'united-kingdom')).toBe(true)
  })
})

test('Easter is found in years of every kind', () => {
  expect([1961, 2000, 2008, 2011, 2024, 2038, 2285].map(easterSunday)).toEqual([
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2038-04-25',
    '2285-03-22',
  ])
})

test('days are counted across leap years', () => {
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2)
})
