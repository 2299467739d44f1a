import {expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const rule = 'directive/unknown-rule'

test('finds the rule that a name without its group is nearest to', async () => {
  expect(await lintWith(rule, '<!-- noticelint-disable-file sequence -- an extract -->\n')).toEqual([
    '1:30-1:38: Unknown rule `sequence`, the nearest is `numbering/sequence`',
  ])
})

test('knows no name for all rules', async () => {
  const [problem] = await lintWith(rule, '<!-- noticelint-disable-file * -- an extract -->\n')
  expect(problem).toMatch(/^1:30-1:31: Unknown rule `\*`/)
})

test('shows a name of any length in one line', async () => {
  const [problem = ''] = await lintWith(
    rule,
    `<!-- noticelint-disable-file ${'x/'.repeat(5000)} -- why -->\n`,
  )
  expect(problem.length).toBeLessThan(160)
})

test('points into a comment of several lines', async () => {
  const draft = '<!-- noticelint-disable-file\n  structure/*,\n  numbring/sequence\n  -- an extract -->\n'
  expect(await lintWith(rule, draft)).toEqual([
    '3:3-3:20: Unknown rule `numbring/sequence`, the nearest is `numbering/sequence`',
  ])
})
