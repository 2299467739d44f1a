import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {checkLawReferences} from '../../scripts/generate/check-law.ts'
import {checkLawFile, type LawFile} from '../../scripts/generate/read-law.ts'
import {ConfigError} from '../../src/config/config-error.ts'
import {parseDataFile, readDataFile} from '../../src/config/data-file.ts'

const folder = fileURLToPath(new URL('../../rules/law/', import.meta.url))

const good = `id: test
title: Test Act 2000
short: TA
noun: section
highest: 9
names: [test act]
cite: TA s.
source: made for this test
tests:
  prejudice: {basis: prejudice, threshold: [would prejudice], elements: [causal-link]}
sections:
  - section: '3'
    heading: Tests
    provisions:
      - {number: 3(1), label: tests, kind: exemption, nature: qualified, test: prejudice, ncnd: 3(2)}
      - {number: 3(2), label: not confirmed, kind: exclusion, nature: qualified, test: prejudice}
      - {number: 3(3), label: a limb, kind: condition, of: [3(1)]}
`

const check = async (text: string): Promise<LawFile> => checkLawFile(await parseDataFile('test.yaml', text))

describe('schemas/law.schema.json', () => {
  it.each(readdirSync(folder).filter(name => name.endsWith('.yaml')))('holds of %s', async name => {
    const file = await readDataFile(folder + name)
    expect(checkLawFile(file)).toBe(file.data)
  })

  it('holds of a further Act', async () => {
    await expect(check(good)).resolves.toMatchObject({id: 'test'})
  })

  it.each([
    ['a key that is unknown', 'highest: 9', 'highest: 9\nlowest: 1', 6, 'lowest'],
    ['a key that is missing', 'cite: TA s.\n', '', 1, 'cite'],
    ['a kind that there is not', 'kind: exemption', 'kind: exception', 15, 'exemption'],
    ['an exemption without a test', ', test: prejudice, ncnd: 3(2)', '', 15, 'test'],
    ['a condition of nothing', ', of: [3(1)]', '', 17, 'of'],
    ['a number in another form', 'number: 3(1)', 'number: 3 (1)', 15, 'number'],
    ['a date in another form', 'short: TA', "short: TA\nsince: '1 May 2000'", 4, 'since'],
    ['a name in capitals', '[test act]', '[Test Act]', 6, 'names'],
  ])('refuses %s, at its place', async (_, from, to, line, key) => {
    const error: unknown = await check(good.replace(from, to)).catch(error => error)
    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toMatchObject({line, message: expect.stringContaining(key)})
  })

  const vocabulary = (words: string) =>
    `source: made\nelements:\n  link: {name: the link, weight: warning, source: made, words: [${JSON.stringify(words)}]}\n`

  it.each([
    'causal link',
    'causal~ (link|relationship)',
    '(in line|in accordance) with',
    'nature of [the] prejudice',
    'how .. disclosure',
    "qualified person's",
    'well-being',
  ])('takes the words "%s"', async words => {
    await expect(check(vocabulary(words))).resolves.toBeTruthy()
  })

  it.each([
    'Causal link',
    'causal  link',
    '(link',
    'link)',
    'a ((b|c)|d)',
    '(a|)',
    '~',
    'a, b',
    '(a .. b)',
    'a~b',
  ])('refuses the words "%s"', async words => {
    await expect(check(vocabulary(words))).rejects.toThrow(ConfigError)
  })
})

describe('references in a file of the law', () => {
  it.each([
    [
      'a test that there is not',
      'nature: qualified, test: prejudice,',
      'nature: qualified, test: prejudise,',
      'did you mean "prejudice"',
    ],
    [
      'an element that there is not',
      'elements: [causal-link]',
      'elements: [causal-lnk]',
      'did you mean "causal-link"',
    ],
    ['a number twice', '{number: 3(2)', '{number: 3(1)', '3(1) stands here twice'],
    ['a number of another section', '{number: 3(3)', '{number: 4(3)', '4(3) is no part of 3'],
    ['a test of a condition', 'kind: condition', 'kind: condition, test: prejudice', 'which has no "test"'],
    ['a form that does not exist', 'ncnd: 3(2)', 'ncnd: 3(7)', '3(7) is no exemption or exclusion'],
    ['a condition of a condition', 'of: [3(1)]', 'of: [3(3)]', '3(3) is no exemption or exclusion'],
  ])('may not be to %s', async (_, from, to, message) => {
    expect(await problemsIn(good.replace(from, to))).toContainEqual(expect.stringContaining(message))
  })

  it('are right in the file that these are made from', async () => {
    expect(await problemsIn(good)).toEqual([])
  })

  async function problemsIn(text: string): Promise<readonly string[]> {
    return checkLawReferences(await check(text), ['causal-link']).map(({message}) => message)
  }
})
