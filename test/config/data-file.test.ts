import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDataFile, readDataFile} from '../../src/config/data-file.ts'
import {failureOf} from './failure.ts'
import {makeFolder} from './folder.ts'

const text = `a:
  - one
  - {b: two, 'c': 3}
# a comment
d: &anchor
  e: four
f: *anchor
g:
`

describe('places in a YAML file', () => {
  test.each([
    {path: [], part: 'value', place: '1:1'},
    {path: ['a', 0], part: 'value', place: '2:5'},
    {path: ['a', 1, 'b'], part: 'value', place: '3:9'},
    {path: ['a', 1, 'c'], part: 'key', place: '3:14'},
    {path: ['d', 'e'], part: 'key', place: '6:3'},
    {path: ['f', 'e'], part: 'value', place: '6:6'},
    {path: ['g'], part: 'value', place: '8:3'},
    {path: ['g'], part: 'key', place: '8:1'},
  ] as const)('$path ($part) stands at $place', async ({path, part, place}) => {
    const {line, column} = (await parseDataFile('x.yaml', text)).pointOf(path, part)
    expect(`${line}:${column}`).toBe(place)
  })

  test('what is not there stands where the nearest part around it does', async () => {
    const file = await parseDataFile('x.yaml', text)
    expect(file.pointOf(['d', 'missing', 'deeper'], 'key')).toEqual({line: 5, column: 1})
    expect(file.pointOf(['a', 1, 'missing'])).toEqual({line: 3, column: 5})
    expect(file.pointOf(['a', 7])).toEqual({line: 1, column: 1})
  })

  test('columns do not count a byte order mark', async () => {
    const folder = await makeFolder({'x.yaml': '\uFEFFa: 1\n'})
    const file = await readDataFile(`${folder}/x.yaml`)
    expect(file.data).toEqual({a: 1})
    expect(file.pointOf(['a'])).toEqual({line: 1, column: 4})
  })
})

test('an empty file, and one of comments alone, say nothing', async () => {
  expect((await parseDataFile('x.yaml', '')).data).toBeNull()
  expect((await parseDataFile('x.yaml', '# nothing yet\n')).data).toBeNull()
})

test('what is not YAML is refused at its place', async () => {
  expect(await failureOf('', parseDataFile('x.yaml', 'a: 1\nb: [1, 2\nc: 3\n'))).toMatch(/^x\.yaml:3:1: /)
  expect(await failureOf('', parseDataFile('x.yaml', 'a: 1\na: 2\n'))).toBe(
    'x.yaml:2:1: Map keys must be unique',
  )
  expect(await failureOf('', parseDataFile('x.yaml', 'a: *nowhere\n'))).toMatch(/^x\.yaml:1:\d+: .*nowhere/)
})

test('a file that cannot be read is refused without a place', async () => {
  const folder = await makeFolder({'folder/x': '', 'latin1.yaml': Uint8Array.of(0x61, 0x3a, 0x20, 0xe9)})
  const failure = (path: string) => failureOf(folder, readDataFile(`${folder}/${path}`))
  expect(await failure('none.yaml')).toBe('none.yaml: Cannot be read: there is no such file')
  expect(await failure('folder')).toBe('folder: Cannot be read: it is a folder')
  expect(await failure('latin1.yaml')).toBe('latin1.yaml: Is not valid UTF-8 text')
})

test('any JSON reads as itself, however it is indented', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({maxDepth: 3}), fc.constantFrom('', '  ', '\t'), async (value, indent) => {
      const json = JSON.stringify(value, null, indent)
      expect((await parseDataFile('x.json', json)).data).toEqual(JSON.parse(json))
    }),
  )
})
