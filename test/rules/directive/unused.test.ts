import {expect, test} from 'vitest'
import {fixWith} from '../../lint/fix-with.ts'
import {lintWith} from '../lint-with.ts'

const rule = 'directive/unused'

/** The rules that the directives below are about. */
const named = ['numbering/sequence', 'numbering/footnote', 'numbering/delimiter']

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

test.each([
  [
    'a directive with its line',
    'A.\n\n<!-- noticelint-disable-file numbering/sequence -- x -->\n\nB.\n',
    'A.\n\nB.\n',
  ],
  [
    'one of its lines alone',
    'A.\n\n<!-- noticelint-disable-file numbering/sequence -- x -->\nB.\n',
    'A.\n\nB.\n',
  ],
  [
    'with CRLF, at the end',
    'A.\r\n\r\n<!-- noticelint-disable-file numbering/sequence -- x -->\r\n',
    'A.\r\n\r\n',
  ],
  [
    'of several names those without use',
    '1. A.\n\n<!-- noticelint-disable-next numbering/footnote, numbering/sequence , numbering/delimiter -- x -->\n3. B.\n',
    '1. A.\n\n<!-- noticelint-disable-next numbering/sequence -- x -->\n3. B.\n',
  ],
  [
    'all of several names',
    '1. A.\n\n<!-- noticelint-disable-next numbering/footnote, numbering/sequence -- x -->\n2. B.\n',
    '1. A.\n\n2. B.\n',
  ],
  [
    'one of two on a line',
    '<!-- a --><!-- noticelint-disable-file numbering/sequence -- x -->\n\nA.\n',
    '<!-- a -->\n\nA.\n',
  ],
])('takes out %s', async (_, draft, fixed) => {
  const {text} = await fixWith(draft, rule, ...named)
  expect(text).toBe(fixed)
})
