import {expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

test('says nothing of an empty draft', async () => {
  expect(await lintWith('numbering/delimiter', '')).toEqual([])
})
