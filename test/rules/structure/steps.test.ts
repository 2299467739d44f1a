import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {early, fourHeadings, ordered, scottishOrdered, withheld} from './clean-notices.ts'

const lint = (draft: string) => lintWith('structure/steps', draft)
const messages = async (draft: string) => (await lint(draft)).map(each => each.replace(/^\S+ /, ''))

describe('structure/steps', () => {
  test('blames an order after the notice said that there are none', async () => {
    const draft = withheld.replace(
      'outweighs the public interest in disclosure.',
      'does not outweigh the public interest in disclosure. The Commissioner requires the public authority to disclose the withheld information within 35 calendar days of the date of this decision notice. Failure to comply may be dealt with as a contempt of court.',
    )
    expect(await messages(draft)).toEqual([
      'Unexpected order, the notice says elsewhere that no steps are required',
    ])
  })

  test('blames an absence after an order', async () => {
    const draft = ordered.replace(
      'The Council must therefore disclose the file.',
      'The Commissioner does not require any steps.',
    )
    expect(await messages(draft)).toEqual(['Unexpected absence of steps, the notice orders steps elsewhere'])
  })

  test('lets nothing further be required after an order', async () => {
    expect(
      await lint(
        ordered
          .replace('in relation to the breach of regulation 5(2)', '')
          .replace('any steps .', 'any further steps.'),
      ),
    ).toEqual([])
  })

  test('blames an order after no further steps were required', async () => {
    expect(
      await messages(
        fourHeadings.replace(
          'finds a breach of section 10.',
          'finds a breach of section 10. He does not require further steps.',
        ),
      ),
    ).toEqual(['Unexpected order, the notice says elsewhere that no steps are required'])
  })

  test('lets an absence be said in the decision and in the reasons', async () => {
    expect(
      await lint(
        withheld.replace('interest in disclosure.\n', 'interest in disclosure. No steps are required.\n'),
      ),
    ).toEqual([])
  })

  test('remarks on an absence said twice in one section', async () => {
    expect(
      await messages(
        withheld.replace(
          'He does not require any steps.',
          'He does not require any steps.\n\n   No further action is required.',
        ),
      ),
    ).toEqual(['Unexpected repetition, this section has said already that no steps are required'])
  })

  test('blames the section for steps without a time', async () => {
    const draft = fourHeadings.replace(
      'must take this step within 30 calendar days of the date of this decision notice',
      'must take this step',
    )
    const line = draft.split('\n').indexOf('## 3. Steps') + 1
    expect(await lint(draft)).toEqual([
      `${line}:7-${line}:12: Missing time for the steps, expected by when the authority must take them`,
    ])
  })

  test('blames the section for steps without the warning of contempt', async () => {
    const draft = ordered.replace(/ Failure to comply[^.]*\./, '')
    const line = draft.split('\n').indexOf('## Decision (including any steps ordered)') + 1
    expect(await lint(draft)).toEqual([
      `${line}:4-${line}:42: Missing warning that failure to comply may be dealt with as contempt of court`,
    ])
  })

  test('wants no warning in a Scottish decision', async () => {
    expect(await lint(scottishOrdered)).toEqual([])
  })

  test('blames the later of two times', async () => {
    expect(
      await messages(early.replace('notice within 35 calendar days', 'notice within 30 calendar days')),
    ).toEqual(['Unexpected time of 30 days, expected the 35 days given before'])
  })

  test('blames a time that ends before that for appealing', async () => {
    expect(await messages(ordered.replace('35 calendar days', '20 calendar days'))).toEqual([
      'Unexpected time of 20 days, expected no fewer than the 28 days for appealing',
    ])
  })

  test.each([
    '28 calendar days',
    '30 calendar days',
    '35 days',
    'thirty-five calendar days',
    '60 calendar days',
  ])('lets %s be', async time => {
    expect(await lint(ordered.replace('35 calendar days', time))).toEqual([])
  })

  test('finds the warning in a quotation to be none', async () => {
    const draft = ordered
      .replace(/ Failure to comply[^.]*\./, '')
      .replace(
        'The Council at first',
        '\n\n> Failure to comply may be dealt with as a contempt of court.\n\nThe Council at first',
      )
    expect(await lint(draft)).toHaveLength(1)
  })
})
