import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const lint = (draft: string) => lintWith('structure/empty-section', draft)

describe('structure/empty-section', () => {
  test('blames the section, not the empty ones in it', async () => {
    expect(
      await lint(
        '## Decision\n\nYes.\n\n## Reasons for decision\n\n### Section 31\n\n#### Likelihood\n\n## Right of appeal\n\nYes.',
      ),
    ).toEqual(['5:4-5:24: Empty section `Reasons for decision`, expected words below its heading'])
  })

  test('blames the last section of a draft', async () => {
    expect(await lint('## Decision\n\nYes.\n\n## Right of appeal\n')).toEqual([
      '5:4-5:19: Empty section `Right of appeal`, expected words below its heading',
    ])
  })

  test('blames a subsection', async () => {
    expect(await lint('## Reasons for decision\n\n### Section 31\n\n### Section 43\n\nYes.')).toEqual([
      '3:5-3:15: Empty section `Section 31`, expected words below its heading',
    ])
  })

  test('takes neither comments nor rules for words', async () => {
    expect(await lint('## Decision\n\n<!-- later -->\n\n---\n\n## Right of appeal\n\nYes.')).toHaveLength(1)
  })

  test.each(['[insert]', 'TBC', '> Quoted words.', '| a | b |\n| - | - |\n| c | d |', '- a'])(
    'takes %j for words',
    async words => {
      expect(await lint(`## Decision\n\n${words}\n\n## Right of appeal\n\nYes.`)).toEqual([])
    },
  )

  test('lets the reasons be that go on below a heading of their own level', async () => {
    expect(
      await lint(
        '## Decision\n\nYes.\n\n## Reasons for decision\n\n## Section 31\n\n## Is it engaged?\n\nYes.',
      ),
    ).toEqual([])
  })
})
