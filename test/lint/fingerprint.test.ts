import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Fingerprinted, fingerprints} from '../../src/lint/fingerprint.ts'
import {fnv1a} from '../../src/lint/fnv.ts'

const draft = `# Decision notice

1. The complainant asked the Council for the report on 3 March 2024.

2. The Commissioner finds that section 31(1) (a) is engaged, and that the balance favours maintaining it.

3. Section 31(1) (a) was relied on.
`

function problemAt(source: string, words: string, rest: Partial<Fingerprinted> = {}): Fingerprinted {
  const start = source.indexOf(words)
  if (start === -1) throw new Error(`${words} does not stand in the draft`)
  return {rule: 'citation/format', message: 'Unexpected space', span: [start, start + words.length], ...rest}
}

function one(source: string, words: string, rest: Partial<Fingerprinted> = {}): string {
  return fingerprints([problemAt(source, words, rest)], source)[0] as string
}

test('hashes as the authors of FNV-1a do', () => {
  expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([
    'cbf29ce484222325',
    'af63dc4c8601ec8c',
    '85944171f73967e8',
  ])
})

describe('a fingerprint stays as it is', () => {
  const words = 'section 31(1) (a)'
  const before = one(draft, words)

  test.each<[string, string]>([
    ['where paragraphs come in above', draft.replace('1. The', '1. Something new.\n\n2. The')],
    ['where the paragraph has another number', draft.replace('2. The', '14. The')],
    ['where its number is escaped', draft.replace('2. The', '2\\. The')],
    ['where the line is wrapped', draft.replace('is engaged, and', 'is\n   engaged,\n   and')],
    ['where the text is wrapped in CRLF', draft.replaceAll('\n', '\r\n')],
    ['where the paragraph is quoted', draft.replace('2. The', '> 2. The')],
    ['where other paragraphs change', draft.replace('asked the Council', 'wrote to the Council')],
    [
      'where the end of a long paragraph changes',
      draft.replace('maintaining it', 'maintaining the exemption'),
    ],
    ['where blank lines go', draft.replaceAll('\n\n', '\n')],
  ])('%s', (_, changed) => {
    expect(changed).not.toBe(draft)
    expect(one(changed, words)).toBe(before)
  })

  test('where the numbers in its message change with the paragraphs', () => {
    const first = one(draft, '3. ', {message: 'Paragraph number 3 follows 1: 2 is missing'})
    const moved = draft.replace('3. Section', '4. Section')
    expect(one(moved, '4. ', {message: 'Paragraph number 4 follows 2: 3 is missing'})).toBe(first)
  })

  test('where words that are underlined on two lines are wrapped elsewhere', () => {
    const wrapped = draft.replace(words, 'section\n   31(1) (a)')
    expect(one(wrapped, 'section\n   31(1) (a)')).toBe(before)
  })
})

describe('a fingerprint is another', () => {
  const words = 'section 31(1) (a)'
  const before = one(draft, words)

  test('for other words', () => {
    expect(one(draft, '31(1) (a)')).not.toBe(before)
  })

  test('for another rule', () => {
    expect(one(draft, words, {rule: 'numbering/sequence'})).not.toBe(before)
  })

  test('for another thing said of the same words', () => {
    const about = (message: string) => one(draft, '# Decision notice', {message})
    expect(about('Missing section `Scope`')).not.toBe(about('Missing section `Steps`'))
    expect(about('Missing finding whether section 31(1)(a) is engaged')).not.toBe(
      about('Missing finding whether section 43(2) is engaged'),
    )
    expect(about('Missing decision on section 12')).not.toBe(about('Missing decision on section 14'))
  })

  test('for the same words among others', () => {
    expect(one(draft.replace('finds that', 'does not find that'), words)).not.toBe(before)
  })
})

test('numbers what is alike, in the order of the draft', () => {
  const source = '## Reasons\n\nSee s 31.\n\n## Reasons\n\nSee s 31.\n\nSee s 31.\n'
  const starts = [...source.matchAll(/31/g)].map(({index}) => index)
  const problems = starts.map(
    (start): Fingerprinted => ({rule: 'a/b', message: 'm', span: [start, start + 2]}),
  )
  const found = fingerprints(problems, source)
  expect(new Set(found).size).toBe(3)
  expect(fingerprints(problems.toReversed(), source)).toEqual(found.toReversed())
  const [first] = starts
  if (first === undefined) throw new Error('There is no 31')
  const without = `${source.slice(0, first - 6)}${source.slice(first + 3)}`
  const left = [...without.matchAll(/31/g)].map(
    ({index}): Fingerprinted => ({rule: 'a/b', message: 'm', span: [index, index + 2]}),
  )
  expect(fingerprints(left, without)).toEqual(found.slice(0, 2))
})

test('any text and any places have fingerprints, no two the same', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'binary', maxLength: 80}),
      fc.array(fc.tuple(fc.nat(80), fc.nat(80)), {maxLength: 6}),
      (source, places) => {
        const problems = places.map(([one, other]): Fingerprinted => {
          const [start, end] = [one, other].map(at => Math.min(at, source.length)).sort((a, b) => a - b)
          return {rule: 'a/b', message: source, span: [start ?? 0, end ?? 0]}
        })
        const found = fingerprints(problems, source)
        for (const fingerprint of found) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/)
        expect(new Set(found).size).toBe(problems.length)
      },
    ),
  )
})
