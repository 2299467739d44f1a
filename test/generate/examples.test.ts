import {describe, expect, test} from 'vitest'
import {pairExamples} from '../../scripts/generate/examples.ts'

const input = {header: {name: 'a.md', label: 'input'}, text: 'words\n'}
const output = {header: {name: 'a.md', label: 'output'}, text: '1:1-1:2: One\n1:3-1:4: Two\n'}

test('pairs a draft with what is found in it', () => {
  expect(pairExamples([input, output])).toEqual([
    {name: 'a.md', input: 'words\n', output: ['1:1-1:2: One', '1:3-1:4: Two'], config: null, profile: null},
  ])
})

test('takes a draft without a label for a clean one, with its options and its profile', () => {
  const header = {name: 'b.md', config: {first: 2}, profile: 'ico-eir'}
  expect(pairExamples([{header, text: 'words\n'}])).toEqual([
    {name: 'b.md', input: 'words\n', output: [], config: {first: 2}, profile: 'ico-eir'},
  ])
})

describe('refuses', () => {
  test.each([
    ['a draft without its problems', [input]],
    ['problems without their draft', [output]],
    ['one name for two drafts', [input, output, input]],
    ['problems of a clean draft', [{header: {name: 'a.md'}, text: 'words\n'}, output]],
    ['a draft with nothing in it', [{header: {name: 'a.md'}, text: '\n'}]],
    ['a header with a key that means nothing', [{header: {name: 'a.md', lable: 'input'}, text: 'words\n'}]],
    ['a header without a name', [{header: {}, text: 'words\n'}]],
    ['a name that is no Markdown file’s', [{header: {name: 'a'}, text: 'words\n'}]],
  ])('%s', (_, blocks) => {
    expect(() => pairExamples(blocks)).toThrow()
  })
})
