import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {withheld} from './clean-notices.ts'

const lint = (draft: string) => lintWith('structure/duplicate-section', draft)

describe('structure/duplicate-section', () => {
  test('blames the second of two', async () => {
    const draft = `${withheld}\n## Right of appeal\n\nEither party may appeal.\n`
    const line = draft.split('\n').lastIndexOf('## Right of appeal') + 1
    expect(await lint(draft)).toEqual([`${line}:4-${line}:19: Unexpected second section \`Right of appeal\``])
  })

  test('lets subsections share a title', async () => {
    const twice = withheld.replace(
      '## Right',
      '### Public interest test\n\n7. It was balanced again.\n\n## Right',
    )
    expect(await lint(twice)).toEqual([])
  })

  test('lets sections share a title where all headings stand on one level', async () => {
    const twice = withheld
      .replaceAll('###', '##')
      .replace('## Right', '## Public interest test\n\n7. It was balanced again.\n\n## Right')
    expect(await lint(twice)).toEqual([])
  })
})
