import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const lint = (...titles: string[]) =>
  lintWith('structure/section-order', titles.map(title => `## ${title}\n\nSome words.\n`).join('\n'))

describe('structure/section-order', () => {
  test('blames one section that was moved to the end', async () => {
    expect(
      await lint(
        'Request and response',
        'Scope of the case',
        'Reasons for decision',
        'Right of appeal',
        'Decision',
      ),
    ).toEqual([
      '17:4-17:12: Unexpected place for section `Decision`, expected it before `Request and response`',
    ])
  })

  test('blames one section that was moved to the front', async () => {
    expect(
      await lint(
        'Right of appeal',
        'Decision',
        'Request and response',
        'Scope of the case',
        'Reasons for decision',
      ),
    ).toEqual([
      '1:4-1:19: Unexpected place for section `Right of appeal`, expected it after `Reasons for decision`',
    ])
  })

  test('lets sections be whose place is free', async () => {
    expect(
      await lint(
        'Background',
        'Decision',
        'Request and response',
        'Scope of the case',
        'Reasons for decision',
        'Right of appeal',
      ),
    ).toEqual([])
    expect(
      await lint(
        'Decision',
        'Request and response',
        'Background',
        'Scope of the case',
        'Reasons for decision',
        'Right of appeal',
      ),
    ).toEqual([])
  })

  test('lets sections be that no form knows', async () => {
    expect(
      await lint(
        'Decision',
        'Request and response',
        'Scope of the case',
        'Section 40',
        'Reasons for decision',
        'Right of appeal',
      ),
    ).toEqual([])
  })
})
