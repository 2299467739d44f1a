import {describe, expect, test} from 'vitest'
import {sentencesOf} from '../../src/notice/sentences.ts'

const sentences = (text: string) => sentencesOf(text).map(range => text.slice(...range))

describe('sentencesOf', () => {
  test.each([
    ['One. Two? Three! Four', ['One.', 'Two?', 'Three!', 'Four']],
    ['He said “no.” She left.', ['He said “no.”', 'She left.']],
    ['Under s. 40(2) it is exempt. So is the rest.', ['Under s. 40(2) it is exempt.', 'So is the rest.']],
    ['See No. 5 and reg. 12. Then stop.', ['See No. 5 and reg. 12.', 'Then stop.']],
    ['Mr. J. Smith replied. Dr. Jones did not.', ['Mr. J. Smith replied.', 'Dr. Jones did not.']],
    [
      'It must be met, ie. disclosure e.g. of names. Yes.',
      ['It must be met, ie. disclosure e.g. of names.', 'Yes.'],
    ],
    ['Version 4.0 of www.ico.org.uk was read. Good.', ['Version 4.0 of www.ico.org.uk was read.', 'Good.']],
    [
      'It wrote "… and so on … to them." It stopped...',
      ['It wrote "… and so on … to them."', 'It stopped...'],
    ],
    ['  Spaces around.  ', ['Spaces around.']],
    ['', []],
    ['   ', []],
    ['...', ['...']],
  ])('splits %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  test('starts where it is told', () => {
    expect(sentencesOf('12. The decision.', 3)).toEqual([[4, 17]])
  })

  test('keeps in step with the length of the text', () => {
    const text = 'It is. So it was. '.repeat(200_000)
    expect(sentencesOf(text)).toHaveLength(400_000)
  })
})
