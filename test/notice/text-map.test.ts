import {describe, expect, it} from 'vitest'
import {sourceOffset, spanOf} from '../../src/notice/text-map.ts'
import {blocksOf} from './read-layers.ts'

/** The first block's reading text, and what the source has where each of its words stands. */
function read(source: string): {text: string; words: string[]} {
  const block = blocksOf(source)[0]
  if (!block) throw new Error('No block')
  const words = [...block.text.matchAll(/[^ ]+/g)].map(({0: word, index}) =>
    source.slice(...spanOf(block, index, index + word.length)),
  )
  return {text: block.text, words}
}

describe('reading text', () => {
  it.each([
    ['plain words', 'one two', 'one two', ['one', 'two']],
    ['a hard wrap', 'one\ntwo', 'one two', ['one', 'two']],
    ['CRLF as one space', 'one\r\ntwo', 'one two', ['one', 'two']],
    ['a lone CR', 'one\rtwo', 'one two', ['one', 'two']],
    ['white space around a wrap', 'one \t\n   two', 'one two', ['one', 'two']],
    ['a wrap in a blockquote', '> one\n> two\n>three', 'one two three', ['one', 'two', 'three']],
    ['a wrap in nested blockquotes', '> > one\n> > two', 'one two', ['one', 'two']],
    ['a lazy line of a blockquote', '> one\ntwo', 'one two', ['one', 'two']],
    [
      'a line of a blockquote that starts with its mark',
      '> one\n>     > two',
      'one > two',
      ['one', '>', 'two'],
    ],
    ['an escaped mark at the start of a line', '> one\n> \\> two', 'one > two', ['one', '>', 'two']],
    ['a wrap in a list', '- one\n  two', 'one two', ['one', 'two']],
    ['a wrap in a list in a blockquote', '> 1. one\n>    two', 'one two', ['one', 'two']],
    ['a hard break', 'one\\\ntwo  \nthree', 'one two three', ['one', 'two', 'three']],
    ['a break in HTML', 'one<br>two<br/>three', 'one two three', ['one', 'two', 'three']],
    ['a tab', 'one\ttwo', 'one two', ['one', 'two']],
    ['a non-breaking space', 'one\u00A0two', 'one two', ['one', 'two']],
    ['a non-breaking space as a reference', 'one&nbsp;two', 'one two', ['one', 'two']],
    ['thin and ideographic spaces', 'one\u2009two\u3000three', 'one two three', ['one', 'two', 'three']],
    ['soft hyphens', 'infor\u00ADma&shy;tion x', 'information x', ['infor\u00ADma&shy;tion', 'x']],
    ['characters of no width', 'one\u200B\u2060\uFEFFtwo', 'onetwo', ['one\u200B\u2060\uFEFFtwo']],
    ['escapes', '12\\. one \\[two\\]', '12. one [two]', ['12\\.', 'one', '[two\\]']],
    ['a backslash that escapes nothing', 'a\\b \\\\c', 'a\\b \\c', ['a\\b', '\\c']],
    [
      'references',
      'R&amp;D &lsquo;x&rsquo; &#163;5',
      'R&D ‘x’ £5',
      ['R&amp;D', '&lsquo;x&rsquo;', '&#163;5'],
    ],
    ['a reference for two code units', 'a &#x1F600; b', 'a 😀 b', ['a', '&#x1F600;', 'b']],
    ['what is no reference', 'R&D &x; &#; &amp', 'R&D &x; &#; &amp', ['R&D', '&x;', '&#;', '&amp']],
    ['an escaped reference', '\\&amp; x', '&amp; x', ['&amp;', 'x']],
    ['references in code', '`&amp;` x', '&amp; x', ['&amp;', 'x']],
    [
      'references between angle brackets',
      '<http://a.b?c&amp;d> x',
      'http://a.b?c&amp;d x',
      ['http://a.b?c&amp;d', 'x'],
    ],
    ['emphasis', '**one** *t*wo', 'one two', ['one', 't*wo']],
    ['a link', '[one](http://x "y") two', 'one two', ['one', 'two']],
    ['a link by reference', '[one][x] two\n\n[x]: http://x', 'one two', ['one', 'two']],
    ['an image', '![one\\* two](x) three', 'one* two three', ['one\\*', 'two', 'three']],
    ['code with backticks in it', '`` a`b `` c', 'a`b c', ['a`b', 'c']],
    ['a comment', 'one<!-- x -->two', 'onetwo', ['one<!-- x -->two']],
    ['a raised number', 'one<sup>2</sup> two', 'one2 two', ['one<sup>2', 'two']],
    ['a heading', '## one ##', 'one', ['one']],
    ['a setext heading', 'one\ntwo\n---', 'one two', ['one', 'two']],
    ['fenced code', '```text\ntext one\n\n  two\n```', 'text one    two', ['text', 'one', 'two']],
    ['indented code', '    one\n      two', 'one   two', ['one', 'two']],
    ['indented code behind tabs', '>\t\tone two\n>\t\tthree', '  one two   three', ['one', 'two', 'three']],
    ['front matter', '---\ndate: one\n---\n', 'date: one', ['date:', 'one']],
    ['a NUL character', 'a\0b', 'a\uFFFDb', ['a\0b']],
    ['a byte order mark left in', '\uFEFFone two', 'one two', ['one', 'two']],
    ['a cell with an escaped bar', '| a\\|b `c\\|d` |\n| --- |', 'a|b c|d', ['a\\|b', 'c\\|d']],
  ])('maps back to the source: %s', (_, source, text, words) => {
    expect(read(source)).toEqual({text, words})
  })

  it('gives an empty span where it starts, and the end of the text for its end', () => {
    const [block] = blocksOf('> one &amp;')
    if (!block) throw new Error('No block')
    expect(spanOf(block, 4, 4)).toEqual([6, 6])
    expect(sourceOffset(block, block.text.length)).toBe(11)
  })

  it('stays linear in a text of NUL characters or references', () => {
    const started = performance.now()
    expect(read('\0'.repeat(50_000)).text).toHaveLength(50_000)
    expect(read('&amp;'.repeat(20_000)).text).toHaveLength(20_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
