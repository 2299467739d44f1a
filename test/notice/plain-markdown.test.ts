import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block} from '../../src/notice/notice.ts'
import {readPlain} from '../../src/notice/plain-markdown.ts'
import {anyText, draft} from './drafts.ts'
import {blocksOf} from './read-layers.ts'

/** What a reader of the blocks sees of them. */
function facts(blocks: readonly Block[]): unknown[] {
  return blocks.map(
    ({type, span, line, column, text, map, quoteDepth, item, opensItem, noteMarks, depth, bold}) => {
      return {type, span, line, column, text, map, quoteDepth, item, opensItem, noteMarks, depth, bold}
    },
  )
}

function expectSame(source: string): void {
  expect(facts(blocksOf(source)), source).toEqual(facts(blocksOf(source, Number.POSITIVE_INFINITY)))
}

const words = fc.constantFrom(
  'The Commissioner finds',
  'a',
  '**Reference:**',
  '**bold**',
  '*it*',
  '_it_',
  '__b__',
  '(**x**)',
  'a*b',
  '5 * 3',
  'snake_case',
  'M&S',
  '&amp;',
  '&x',
  '[2011] UKUT',
  '[^1]',
  '[^a b]',
  '[link](https://a.b)',
  '![image](x)',
  'ok!',
  '“quoted”',
  '“*it*”',
  '\\*',
  '1\\. a',
  'end\\',
  'a\\\\',
  'a\\b',
  '**a\\***',
  '\\[x',
  '\\&amp;',
  '`code`',
  '<https://a.b>',
  '< 5',
  '2024',
  '2024.',
  '12.5',
  'x  ',
  'a | b',
  '£5–6',
  '\u00A0',
  '**é**',
  '****',
  '**a *b* c**',
  '***a***',
  '**a**b',
  '**a.**',
  '**a.**,',
  '** a**',
)
const line = fc.array(words, {minLength: 1, maxLength: 3}).map(parts => parts.join(' '))
const mark = fc.constantFrom(
  '', '', '', '', '', '1. ', '2. ', '3.  ', '10. ', '1) ', '- ', '* ', '+ ', '-    ', '> ', '> ', '>', '# ', '## ', '####### ', '(a) ', '   ', '    ', '  ', '     ', '\t', '| ', ': ', '    - ', '   - ', '   > ', '   1. ', '   2. ', '  - ', '      ', '    > ',
) // biome-ignore format: a list reads best in rows
const whole = fc.constantFrom(
  '---', '***', '___', '- - -', '===', '==', '--', '-----', ' ---', '====  ', '```', '<!-- x -->', '<div>', '', '', '', '>', '1.', '-', '# ', '## #', '## a #', '[1]: x', '[^1]: note', '| - | - |', '- | -', '   ', '    code', '** *', '-\u00A0', '\f',
) // biome-ignore format: a list reads best in rows
const anyLine = fc.oneof(
  {weight: 6, arbitrary: fc.tuple(mark, line).map(([start, rest]) => start + rest)},
  {weight: 2, arbitrary: whole},
)
const ending = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', ' \n', '  \n', '\n \n')
const markdown = fc
  .array(fc.tuple(anyLine, ending), {minLength: 1, maxLength: 9})
  .map(lines => lines.flat().join(''))

describe('plain Markdown is read as the parser reads it', () => {
  it('in drafts', () => {
    fc.assert(fc.property(draft, expectSame), {numRuns: 150})
  })

  it('in any mix of lines', () => {
    fc.assert(fc.property(markdown, expectSame), {numRuns: 400})
  })

  it('with carriage returns', () => {
    fc.assert(
      fc.property(markdown, source => expectSame(source.replaceAll('\n', '\r\n'))),
      {numRuns: 150},
    )
  })

  it('in any text at all', () => {
    fc.assert(fc.property(anyText, expectSame), {numRuns: 150})
  })
})

it.each([
  ['a paragraph of several lines', 'one\ntwo'],
  ['numbered paragraphs', '1. one\n\n   more\n\n2. two'],
  ['sub-paragraphs', '1. one:\n\n   (a) two\n\n   (b) three'],
  ['nested lists', '1. one:\n   - two\n   - three\n2. four'],
  ['a quotation in a list', '1. one:\n\n   > two\n   > three\n   >\n   > four'],
  ['strong words and emphasis', '**Date:** 1 May, *R v X* (_obiter_)'],
  ['a heading', '## The *decision*'],
  ['a rule', 'one\n\n---\n\ntwo'],
  ['a heading that is underlined', 'The decision\n============\n\nReasons\n---\ntext'],
  ['line breaks', 'one  \ntwo\\\nthree'],
  ['escaped marks', '1\\. one \\* two \\[3\\]'],
  ['words that are not indented as the item is', '10. one\ntwo\n\n    - three\n  four'],
  ['carriage returns', 'one\r\ntwo\r\n\r\n- three\r\n'],
])('needs no parser for %s', (_, source) => {
  expect(readPlain(source, 0, source.length)).not.toBeNull()
  expectSame(source)
})
