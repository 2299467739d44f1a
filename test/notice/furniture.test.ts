import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Block} from '../../src/notice/notice.ts'
import {spanOf} from '../../src/notice/text-map.ts'
import {layersOf} from './read-layers.ts'

const header = 'Reference: IC-123456-A1B2'
const long = 'The Commissioner has considered what both parties have said of it. '.repeat(12).trim()

function read(...texts: string[]): {source: string; blocks: Block[]} {
  const source = texts.join('\n\n')
  return {source, blocks: layersOf(source).blocks}
}

function furnitureOf(...texts: string[]): string[] {
  return read(...texts)
    .blocks.filter(({role}) => role === 'furniture')
    .map(({line, text}) => `${line}: ${text}`)
}

describe('running headers', () => {
  it('tells those in the text from the one in the header', () => {
    expect(furnitureOf(header, '# Decision notice', '1. One', header, 'more', '2. Two', header)).toEqual([
      `7: ${header}`,
      `13: ${header}`,
    ])
  })

  it.each([
    'Ref: FS50834927',
    'Case Ref: 202300421',
    'Case reference number: IC-1',
    'Our reference : IC/1',
    'Decision Notice 083/2024',
  ])('knows one by its words: %s', line => {
    expect(furnitureOf(line, '1. One', line)).toEqual([`5: ${line}`])
  })

  it('compares them without regard to marks and spacing', () => {
    expect(furnitureOf('**Reference:**  IC-1', '1. One', 'Reference: IC-1')).toEqual(['5: Reference: IC-1'])
  })

  it('leaves what is said once alone, unless it stands by a page number', () => {
    expect(furnitureOf('# Decision notice', '1. One', header, '2. Two')).toEqual([])
    expect(furnitureOf('# Decision notice', '1. One', '2', header, '2. Two')).toEqual([
      '5: 2',
      `7: ${header}`,
    ])
  })

  it('leaves the lines of the header alone that say it twice', () => {
    expect(furnitureOf(header, '# Decision notice', `${header}\nDate: 1 May 2024`, '1. One')).toEqual([])
  })

  it('leaves other lines alone that repeat', () => {
    expect(
      furnitureOf('1. One', 'And:', '2. Two', 'And:', 'Tel: 0303 123', '3. Three', 'Tel: 0303 123'),
    ).toEqual([])
  })

  it('never takes a heading for one', () => {
    expect(furnitureOf(header, '1. One', `## ${header}`)).toEqual([])
  })
})

describe('page numbers', () => {
  it('tells them beside a running header, and the last one after them', () => {
    expect(furnitureOf(header, '1. One', '1', header, '2. Two', '2', header, '3. Three', '3')).toEqual([
      '5: 1',
      `7: ${header}`,
      '11: 2',
      `13: ${header}`,
      '17: 3',
    ])
  })

  it('leaves the numbers of notes alone', () => {
    const texts = [
      header,
      '1. One',
      '1',
      'a note',
      '1',
      header,
      '2. Two',
      '2',
      'a note',
      '2',
      header,
      '3. Three',
    ]
    expect(furnitureOf(...texts)).toEqual(['9: 1', `11: ${header}`, '19: 2', `21: ${header}`])
  })

  it('tells one in its place between two beside headers', () => {
    expect(
      furnitureOf(header, '1. One', '1', header, '2. Two', '2', '3. Three', '3', header, '4. Four'),
    ).toEqual(['5: 1', `7: ${header}`, '11: 2', '15: 3', `17: ${header}`])
  })

  it('tells those that go up from page to page', () => {
    expect(furnitureOf(long, '1', long, '2', long, '3')).toEqual(['3: 1', '7: 2', '11: 3'])
    expect(furnitureOf(`${long} and so`, '1', `it is. ${long}`, '2', long)).toEqual(['3: 1', '7: 2'])
  })

  it('leaves a lone number alone', () => {
    expect(furnitureOf(long, '2', long)).toEqual([])
    expect(furnitureOf('1. One', '2', 'Two')).toEqual([])
  })

  it('leaves numbers alone that do not go up, stand close together or lead to an address', () => {
    expect(furnitureOf(long, '1', long, '3', long, '4')).toEqual([])
    expect(furnitureOf('One', '1', 'Two', '2', 'Three', '3')).toEqual([])
    expect(furnitureOf(long, '1', 'https://a.b', long, '2', 'https://c.d', long, '3', 'https://e.f')).toEqual(
      [],
    )
  })

  it.each(['Page 2 of 5', '2 of 5'])('knows one by its words: %s', line => {
    expect(furnitureOf('1. One', line, '2. Two')).toEqual([`3: ${line}`])
  })

  it.each([
    ['Page 1', 'Page 2'],
    ['- 1 -', '– 2 –'],
    ['1 | P a g e', '2 | P a g e'],
  ])('knows two by their dress: %s, %s', (first, second) => {
    expect(furnitureOf(long, first.replace('- 1 -', '\\- 1 -'), long, second)).toHaveLength(2)
  })
})

describe('furniture inside a block', () => {
  it('is taken out of the sentence', () => {
    const {source, blocks} = read(
      header,
      `1. It would deter applicants whose lawful\n1\n${header}\nviews diverge; and\n> 3`,
      `2. One\n2\n\n${header}\nmore words\n`,
    )
    expect(blocks.map(({role, text}) => `${role}: ${text}`)).toEqual([
      `body: ${header}`,
      'body: It would deter applicants whose lawful views diverge; and',
      'quotation: 3',
      'body: One',
      'body: more words',
    ])
    const [, block] = blocks
    if (!block) throw new Error('No block')
    const at = block.text.indexOf('lawful')
    expect(source.slice(...spanOf(block, at, at + 12))).toBe(`lawful\n1\n${header}\nviews`)
    expect(source.slice(...spanOf(block, at + 7, at + 12))).toBe('views')
  })

  it('leaves the places of marks and references right', () => {
    const {source, blocks} = read(header, `1. One[^1] &amp;\n${header}\n&ldquo;two&rdquo; three[^2]`)
    const block = blocks[1]
    if (!block) throw new Error('No block')
    expect(block.text).toBe('One & “two” three')
    expect(block.noteMarks.map(({at, label}) => [label, at])).toEqual([
      ['1', 3],
      ['2', 17],
    ])
    expect(source.slice(...spanOf(block, 6, 11))).toBe('&ldquo;two&rdquo;')
    expect(source.slice(...spanOf(block, 4, 5))).toBe('&amp;')
  })

  it('is a block of furniture where there is nothing else', () => {
    expect(furnitureOf(header, '1. One', `1\n${header}`, '2. Two')).toEqual([`5: 1 ${header}`])
  })
})

it('finds nothing in the real notice, which has none', () => {
  const {blocks} = layersOf(readFileSync('samples/met-police-apps.md', 'utf8'))
  expect(blocks.filter(({role}) => role === 'furniture')).toEqual([])
})
