import {describe, expect, test} from 'vitest'
import rule from '../../../rules/drafting/commissioner-pronoun.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const messages = async (draft: string) =>
  (await lintWith('drafting/commissioner-pronoun', draft)).map(each => each.replace(/^\S+ /, ''))

const masculine =
  '1. The Commissioner has decided. He requires no steps.\n\n2. The Commissioner gives his view in his guidance.\n\n'

describe('drafting/commissioner-pronoun', () => {
  test.each([
    ['She', '3. The Commissioner agrees. She finds that section 31 is engaged.'],
    ['her', '3. In this case, the Commissioner has followed her guidance.'],
    ['she', '3. The Commissioner has viewed the file and she is satisfied that section 31 is engaged.'],
    ['They', '3. The Commissioner agrees. They are satisfied that section 31 is engaged.'],
    ['their', '3. The Commissioner recognises in their published guidance that section 31 is wide.'],
    ['her', '3. The Commissioner has followed her\n   guidance.'],
  ])('finds `%s` beside "he"', async (word, draft) => {
    expect(await messages(masculine + draft)).toEqual([
      `Unexpected \`${word}\` for the Commissioner, expected \`he\` as elsewhere`,
    ])
  })

  test('takes the pronoun that is used most', async () => {
    const draft =
      '1. The Commissioner agrees. She finds so.\n\n2. The Commissioner has viewed it. She accepts that.\n\n3. The Commissioner agrees. He notes that.'
    expect(await messages(draft)).toEqual([
      'Unexpected `He` for the Commissioner, expected `she` as elsewhere',
    ])
    const {problems} = lintFrozen(draft, [rule])
    expect(problems.flatMap(({related}) => related.map(each => each.message))).toEqual([
      'The pronoun is `She` here',
    ])
  })

  test.each([
    ['one pronoun', '3. The Commissioner considers that he must decide.'],
    [
      'the complainant',
      '3. The Commissioner understands that the complainant wants to see her file, and that she has argued so.',
    ],
    [
      'somebody of the sentence before',
      '3. The complainant wrote to the Commissioner. She considers that it is wrong.',
    ],
    ['an official', '3. The Commissioner has seen the opinion of the Minister. She is the qualified person.'],
    ['somebody who speaks to the Commissioner', '3. She explained to the Commissioner that she had asked.'],
    [
      'things',
      '3. The Commissioner has considered the arguments. They are strong, and their weight is great.',
    ],
    ['a quotation', '3. The Commissioner notes this: "she is satisfied that her guidance is right".'],
    ['a heading', '## The Commissioner and her guidance'],
  ])('says nothing of %s', async (_, draft) => {
    expect(await messages(masculine + draft)).toEqual([])
  })
})
