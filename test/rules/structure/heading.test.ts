import {describe, expect, test} from 'vitest'
import {fixWith} from '../../lint/fix-with.ts'
import {lintWith} from '../lint-with.ts'
import {withheld} from './clean-notices.ts'

const lint = (draft: string, options?: object) => lintWith('structure/heading', draft, {options})
const places = async (draft: string, options?: object) =>
  (await lint(draft, options)).map(each => each.replace(/^(\d+):.*`(.*)`.*/, '$1 $2'))

describe('structure/heading', () => {
  test.each([
    'Decision (including any steps ordered)',
    'Request and response',
    'Reasons for decision',
    'Right of appeal',
  ])('blames a bold line among Markdown headings: %s', async title => {
    const draft = withheld.replace(`## ${title}`, `**${title}**`)
    const line = draft.split('\n').indexOf(`**${title}**`) + 1
    expect(await places(draft)).toEqual([`${line} ${title}`])
  })

  test('blames a bold subheading where the others are Markdown headings', async () => {
    expect(await places(withheld.replace('### Public interest test', '**Public interest test**'))).toEqual([
      '38 Public interest test',
    ])
  })

  test('lets bold subheadings be that are all bold', async () => {
    expect(await lint(withheld.replace(/^### (.*)$/gm, '**$1**'))).toEqual([])
  })

  test('blames all bold lines where it is set to be strict', async () => {
    expect(await lint('**Decision**\n\n1. Yes.\n\n**Right of appeal**\n\n2. Yes.', {strict: true})).toEqual([
      '1:3-1:11: Unexpected line of text for the heading `Decision`, expected a Markdown heading',
      '5:3-5:18: Unexpected line of text for the heading `Right of appeal`, expected a Markdown heading',
    ])
  })

  test.each(['Request and response', 'Scope of the case', 'Reasons for decision', 'Right of appeal'])(
    'blames a main section on a lower level: %s',
    async title => {
      const draft = withheld.replace(`## ${title}`, `#### ${title}`)
      const line = draft.split('\n').indexOf(`#### ${title}`) + 1
      expect(await places(draft)).toEqual([`${line} ${title}`])
    },
  )

  test('blames a level left out', async () => {
    const draft =
      '## Reasons for decision\n\n### Section 31\n\nYes.\n\n### Section 43\n\nYes.\n\n## Other matters\n\n#### Delay\n\nYes.'
    expect(await lint(draft)).toEqual([
      '13:6-13:11: Unexpected level 4 for the heading `Delay`, expected level 3 below level 2',
    ])
  })

  test('lets a level be that is left out throughout', async () => {
    expect(
      await lint('## Reasons for decision\n\n#### Section 31\n\nYes.\n\n#### Section 43\n\nYes.'),
    ).toEqual([])
  })

  test('lets bold lines be that head the statutes of an annex', async () => {
    const annex =
      '\n## Legal annex\n\n**Section 1**\n\n(1) Any person.\n\n**Section 31**\n\n(1) Information.\n'
    expect(await lint(withheld + annex)).toEqual([])
  })
})

describe('the fix of structure/heading', () => {
  const fix = async (draft: string) => (await fixWith(draft, 'structure/heading')).text
  /** A notice of the headings given, each with words below it. */
  const headings = (...lines: readonly string[]) => `${lines.join('\n\nYes.\n\n')}\n\nYes.\n`
  const mains = ['## Decision', '## Request and response', '## Scope of the case']

  test.each(['Request and response', 'Scope of the case', 'Right of appeal'])(
    'brings a main section to the level of the others: %s',
    async title => {
      expect(await fix(withheld.replace(`## ${title}`, `#### ${title}`))).toBe(withheld)
      expect(await fix(withheld.replace(`## ${title}`, `# ${title}`))).toBe(withheld)
    },
  )

  test('moves the parts below it along', async () => {
    const parts = ['#### Section 31', '##### Prejudice', '#### Public interest test']
    const fixed = parts.map(part => part.slice(1))
    expect(await fix(headings(...mains, '### Reasons for decision', ...parts, '## Right of appeal'))).toBe(
      headings(...mains, '## Reasons for decision', ...fixed, '## Right of appeal'),
    )
  })

  test('leaves parts where they are that stand on the level of the parts of others', async () => {
    const [first = '', ...rest] = mains
    const above = [first, '### The request', ...rest]
    expect(
      await fix(headings(...above, '### Reasons for decision', '### Section 31', '## Right of appeal')),
    ).toBe(headings(...above, '## Reasons for decision', '### Section 31', '## Right of appeal'))
  })

  test('keeps the marks behind a heading, and CRLF', async () => {
    const draft = headings(...mains, '### Reasons for decision ###', '## Right of appeal').replaceAll(
      '\n',
      '\r\n',
    )
    expect(await fix(draft)).toBe(draft.replace('### Reasons', '## Reasons'))
  })

  test.each([
    [
      'whose parts stand where main sections do',
      [...mains, '# Reasons for decision', '## Section 31', '## Right of appeal'],
    ],
    [
      'whose parts fit neither level',
      [
        '## Decision',
        '### The decision',
        '## Request and response',
        '## Scope of the case',
        '#### Reasons for decision',
        '###### Section 31',
        '## Right of appeal',
      ],
    ],
    ['underlined', [...mains, 'Reasons for decision\n===', '## Right of appeal']],
  ])('is none for a main section %s', async (_, lines) => {
    const draft = headings(...lines)
    expect((await lint(draft)).length).toBeGreaterThan(0)
    expect(await fix(draft)).toBe(draft)
  })

  test('closes a level left out, for all parts of a section together', async () => {
    const reasons = [
      '## Reasons for decision',
      '### Section 31',
      '### Section 43',
      '### Section 40',
      '## Other matters',
    ]
    expect(await fix(headings(...reasons, '#### Delay', '##### The first', '#### Advice'))).toBe(
      headings(...reasons, '### Delay', '#### The first', '### Advice'),
    )
  })

  test('leaves bold lines to the author', async () => {
    const draft = withheld.replace('## Right of appeal', '**Right of appeal**')
    expect(await fix(draft)).toBe(draft)
  })
})
