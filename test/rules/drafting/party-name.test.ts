import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const messages = async (words: string, authority = 'Wenlow Borough Council') =>
  (
    await lintWith(
      'drafting/party-name',
      `# Freedom of Information Act 2000 (FOIA) Decision notice\n\n**Public Authority:** ${authority}\n\n## Decision\n\n${words}`,
    )
  ).map(each => each.replace(/^\S+ /, ''))

const defined = 'Wenlow Borough Council ("the Council") replied. The Council refused.'

describe('drafting/party-name', () => {
  test.each([
    [
      'a letter left out',
      'He asked Wenlo Borough Council.',
      'Unexpected `Wenlo Borough Council`, expected `Wenlow Borough Council`',
    ],
    [
      'letters changed about',
      'He asked Wenolw Borough Council.',
      'Unexpected `Wenolw Borough Council`, expected `Wenlow Borough Council`',
    ],
    [
      'a slip in the last word',
      'He asked Wenlow Borough Councl.',
      'Unexpected `Wenlow Borough Councl`, expected `Wenlow Borough Council`',
    ],
    [
      'another kind of body',
      `${defined}\n\n2. The Trust was late.`,
      'Unexpected `The Trust`, expected `the Council`: the notice names no other body of that kind',
    ],
    [
      'a second short form',
      `${defined}\n\n2. Wenlow Borough Council (“WBC”) was late. WBC agrees.`,
      'Unexpected second short form `WBC`, expected `the Council`',
    ],
  ])('finds %s', async (_, words, message) => {
    expect(await messages(`1. ${words}`)).toEqual([message])
    expect(await messages(`1\\. ${words}`)).toEqual([message])
  })

  test.each([
    ['the name itself', defined],
    ['the possessive', 'He asked for Wenlow Borough Council’s file.'],
    [
      'other bodies',
      `${defined}\n\n2. He asked Wenlow Town Council, Wenlow District Council and Marlow Borough Council.`,
    ],
    ['a body that has a name', `${defined}\n\n2. He asked Harrow NHS Trust. The Trust was late.`],
    ['a body that is told of', `${defined}\n\n2. A trust runs the park. The Trust was late.`],
    ['a quotation', `${defined}\n\n2. He wrote: "the Trust and Wenlo Borough Council are late".`],
    [
      'two short forms in one definition',
      'Wenlow Borough Council (“the Council” or “WBC”) replied. WBC is the Council.',
    ],
  ])('says nothing of %s', async (_, words) => {
    expect(await messages(`1. ${words}`)).toEqual([])
  })

  test('says nothing where the short form has nothing of the name', async () => {
    const words = '1. The Metropolitan Police Service (the "MPS") replied. The MPS refused.'
    expect(await messages(words, 'Commissioner of Police of the Metropolis')).toEqual([])
  })
})
