import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {PhraseSet, parsePhrase} from '../../../src/notice/argument/phrase.ts'
import {foldInPlace} from '../../../src/notice/fold.ts'
import {wordsOf} from '../../../src/notice/words.ts'

/** The words that phrases cover in a text, each hit as its words. */
function hitsIn(text: string, ...phrases: string[]): string[] {
  const words = wordsOf(foldInPlace(text))
  return new PhraseSet(phrases.map(phrase => [phrase, true])).all(words).map(({start, end}) =>
    words
      .slice(start, end)
      .map(word => word.text)
      .join(' '),
  )
}

describe('a phrase', () => {
  test.each([
    ['of words stands where they follow each other', 'is engaged', 'It IS engaged.', ['is engaged']],
    ['stands nowhere else', 'is engaged', 'It is not engaged.', []],
    ['does not stand where the text ends too soon', 'is engaged', 'It is', []],
    [
      'with a beginning has any word that begins so',
      'prejudic~',
      'prejudice, prejudicial',
      ['prejudice', 'prejudicial'],
    ],
    ['with a beginning has the beginning itself', 'harm~', 'harm', ['harm']],
    [
      'with a choice has one of these',
      '(covered|caught) by',
      'covered by or caught by',
      ['covered by', 'caught by'],
    ],
    [
      'with a choice of several words has them all',
      '(result in|cause) harm',
      'result in harm, result harm',
      ['result in harm'],
    ],
    [
      'may leave out what is in square brackets',
      'are [also] engaged',
      'are engaged; are also engaged',
      ['are engaged', 'are also engaged'],
    ],
    ['may begin with what may be left out', '[also] engaged', 'engaged', ['engaged']],
    [
      'with a gap has up to four words between',
      'correct .. to',
      'correct in all the circumstances to',
      ['correct in all the circumstances to'],
    ],
    ['with a gap has no more than four', 'correct .. to', 'correct one two three four five to', []],
    ['with a gap may have none', 'correct .. to', 'correct to', ['correct to']],
    ['ends at the first place that ends a gap', 'no .. need', 'no need, no need', ['no need', 'no need']],
    [
      'passes over commas and dashes between words',
      'would be likely',
      'would, in – would – be, likely',
      ['would - be , likely'],
    ],
    ['does not pass over other marks', 'is engaged', 'what it is: engaged', []],
    ['of a contraction has its words', 'is not engaged', "It isn't engaged", ['is not engaged']],
  ])('%s', (_, phrase, text, hits) => {
    expect(hitsIn(text, phrase)).toEqual(hits)
  })

  test.each([
    'covered (by',
    'covered by)',
    'covered () by',
    'covered [by',
    'covered [by|(at|in)]',
    '(covered|caught [up]) by',
    'covered|caught',
  ])('“%s” is refused', phrase => {
    expect(() => parsePhrase(phrase)).toThrow(SyntaxError)
  })

  test.each(['.. engaged', '', 'p~', '(.. engaged|applies)'])('“%s” has no word to be found by', phrase => {
    expect(() => new PhraseSet([[phrase, true]])).toThrow(SyntaxError)
  })
})

describe('a set of phrases', () => {
  it('prefers the longest that starts at a word', () => {
    expect(hitsIn('would be likely to harm', 'would be', 'would be likely')).toEqual(['would be likely'])
  })

  it('tells what each stands for', () => {
    const words = wordsOf('correctly and wrongly')
    const set = new PhraseSet([
      ['correctly', 'yes'],
      ['wrong~', 'no'],
    ])
    expect(set.all(words).map(({meaning}) => meaning)).toEqual(['yes', 'no'])
    expect(set.anyIn(words, 0, 1)).toBe(true)
    expect(set.anyIn(words, 1, 2)).toBe(false)
  })
})

const phrase = fc
  .array(
    fc.constantFrom(
      'is',
      'not',
      'engaged',
      'prejudic~',
      '(is|was)',
      '(has been|is not)',
      '[also]',
      '[not|yet so]',
      '..',
    ),
    {maxLength: 5},
  )
  .map(parts => ['the', ...parts, 'case'].join(' '))

const text = fc.oneof(
  fc.string({unit: 'grapheme'}),
  fc
    .array(
      fc.constantFrom(
        'the',
        'is',
        'not',
        'engaged',
        'prejudicial',
        'was',
        'has',
        'been',
        'also',
        'yet',
        'so',
        ',',
        '–',
        ';',
        'case',
      ),
      {maxLength: 40},
    )
    .map(words => words.join(' ')),
)

describe('in any text', () => {
  it('hits lie inside it, have words, and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(phrase, {maxLength: 4}), text, (phrases, source) => {
        const words = wordsOf(foldInPlace(source))
        let last = 0
        for (const {start, end} of new PhraseSet(phrases.map(each => [each, true])).all(words)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(words.length)
          expect(words[start]?.text).toBe('the')
          expect(words[end - 1]?.text).toBe('case')
          last = end
        }
      }),
    )
  })

  it('a phrase of plain words is found wherever it is put', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/)
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 4}), text, text, (plain, before, after) => {
        const found = hitsIn(`${before} ; ${plain.join(' ')} ; ${after}`, plain.join(' '))
        expect(found).toContain(plain.join(' '))
      }),
    )
  })

  it('any phrase is read or refused as what it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom('a', ' ', '(', ')', '[', ']', '|', '~', '..')).map(all => all.join('')),
        ),
        any => {
          try {
            new PhraseSet([[any, true]])
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError)
          }
        },
      ),
    )
  })
})
