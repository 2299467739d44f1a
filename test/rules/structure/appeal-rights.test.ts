import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {scottish, withheld} from './clean-notices.ts'

const lint = (draft: string) => lintWith('structure/appeal-rights', draft)
const line = withheld.split('\n').indexOf('## Right of appeal') + 1

describe('structure/appeal-rights', () => {
  test.each([
    ['35 (calendar) days', 35],
    ['20 days', 20],
    ['forty-two calendar days', 42],
    ['4&nbsp;weeks and 21&nbsp;days', 21],
  ])('blames a wrong time: %s', async (time, days) => {
    const problems = await lint(withheld.replace('28 (calendar) days', time))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`: Unexpected time of ${days} days for appealing, expected 28$`))
  })

  test('underlines the words of a wrong time', async () => {
    const [problem] = await lint(withheld.replace('28 (calendar) days', '35 (calendar) days'))
    const at = withheld.split('\n').findIndex(each => each.includes('28 (calendar)'))
    const column = (withheld.split('\n')[at] ?? '').indexOf('28') + 1
    expect(problem).toMatch(new RegExp(`^${at + 1}:${column}-${at + 1}:${column + 18}: `))
  })

  test('blames the heading where no time is given', async () => {
    expect(
      await lint(
        withheld.replace(' within 28 (calendar) days of the date on which this decision notice is sent', ''),
      ),
    ).toEqual([`${line}:4-${line}:19: Missing in the appeal section: the time for appealing, 28 days`])
  })

  test('blames the heading where the tribunal is not named', async () => {
    expect(
      await lint(
        withheld.replaceAll('First-tier Tribunal', 'Court').replace('Information Tribunal', 'court’s'),
      ),
    ).toEqual([`${line}:4-${line}:19: Missing in the appeal section: the tribunal to which the appeal lies`])
  })

  test('wants 42 days and the Court of Session in Scotland', async () => {
    expect(await lint(scottish.replace('within 42 days', 'within 28 days'))).toEqual([
      expect.stringContaining('Unexpected time of 28 days for appealing, expected 42'),
    ])
    expect(await lint(scottish.replace('Court of Session on a point of law only', 'tribunal'))).toHaveLength(
      2,
    )
  })

  test('lets a time for something else be', async () => {
    expect(
      await lint(withheld.replace('Signed', '11. A hearing may be asked for within 14 days.\n\nSigned')),
    ).toEqual([])
  })

  test('leaves a missing or an empty section to other rules', async () => {
    expect(
      await lint('# Freedom of Information Act 2000 (FOIA) Decision notice\n\n## Decision\n\nYes.'),
    ).toEqual([])
    expect(
      await lint('# Freedom of Information Act 2000 (FOIA) Decision notice\n\n## Right of appeal\n'),
    ).toEqual([])
  })
})
