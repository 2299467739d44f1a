import {expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const rule = 'directive/unused'

test('points at the one name of several that does nothing', async () => {
  const draft = `1. The complainant wrote to the Council.

<!-- noticelint-disable-next numbering/sequence, numbering/footnote -- paragraph 2 was withdrawn -->
3. The Council replied.
`
  expect(await lintWith(rule, draft)).toEqual([
    '3:50-3:68: Directive without use, `numbering/footnote` finds nothing here',
  ])
})

test('leaves what is unknown to directive/unknown-rule', async () => {
  expect(await lintWith(rule, '<!-- noticelint-disable-file numbering/sequense -- an extract -->\n')).toEqual(
    [],
  )
})
