import {describe, expect, it} from 'vitest'
import type {Block} from '../../src/notice/notice.ts'
import {parseMarkdown} from '../../src/notice/parse.ts'
import {blocksOf} from './read-layers.ts'

/** What must be the same however the draft is split. */
function facts(blocks: readonly Block[]): unknown[] {
  return blocks.map(({type, span, line, column, text, map, quoteDepth, item, noteMarks, note, depth}) => {
    return {type, span, line, column, text, map, quoteDepth, item, noteMarks, note, depth}
  })
}

describe('splitting', () => {
  it.each([
    ['paragraphs', 'one\n\ntwo\n\nthree\n\nfour'],
    ['a list that goes on', '1. one\n\n2. two\n\n3. three\n\n   more\n\n4. four'],
    ['a list that is broken', '1. one\n\nquote\n\n2. two\n\n2) three\n\n- four\n\n* five'],
    ['nested lists', '1. one\n\n   - a\n\n   - b\n\n2. two\n\n   - c'],
    ['a fence', 'one\n\n```\na\n\nb\n\nc\n```\n\ntwo'],
    ['a fence that is never closed', 'one\n\n~~~ x\na\n\nb\n\n```\n\nc'],
    ['fences in containers', '> ```\n> a\n\nb\n\n- ```\n  c\n  ```\n\nd\n\n```\n\ne'],
    ['a comment', 'one\n\n<!-- a\n\nb\n\nc -->\n\ntwo'],
    ['a script', 'one\n\n<script>\n\na\n\n</script>\n\ntwo\n\n<div>\n\nthree\n\n</div>'],
    ['front matter', '---\na: b\n\nc: d\n\ne: f\n---\n\none\n\ntwo'],
    ['blockquotes', '> one\n\n> two\n\nthree\n\n> four'],
    ['notes', 'one[^1]\n\n[^1]: note\n\n    more\n\ntwo[^2]\n\n[^2]: note'],
    ['a table', 'one\n\n| a | b |\n| - | - |\n| c | d |\n\ntwo | x'],
    ['CRLF', 'one\r\n\r\ntwo\r\n\r\n```\r\n\r\na\r\n\r\n```\r\n\r\nthree'],
    ['a byte order mark at the start of a part', 'one\n\n\uFEFFtwo\n\nthree'],
    ['blank lines with white space', 'one\n \t \ntwo\n\n\n\nthree\n   \n    code\n\nfour'],
  ])('gives the same blocks as the whole: %s', (_, source) => {
    const whole = parseMarkdown(source, Number.POSITIVE_INFINITY)
    expect(whole).toHaveLength(1)
    for (const length of [1, 5, 9, 14]) {
      expect(facts(blocksOf(source, length))).toEqual(facts(blocksOf(source, Number.POSITIVE_INFINITY)))
    }
  })

  it('splits at blank lines before a line at the margin', () => {
    const source = 'one\n\ntwo\n\n   three\n\nfour'
    expect(parseMarkdown(source, 1).map(({base}) => base)).toEqual([0, 5, 20])
  })

  it('keeps links by reference whole in a notice of any usual length', () => {
    const source = `[the guidance][1]\n\n${'Words of a notice.\n\n'.repeat(2000)}[1]: https://a.b`
    expect(parseMarkdown(source)).toHaveLength(1)
    expect(blocksOf(source)[0]?.text).toBe('the guidance')
    expect(parseMarkdown(source.replace(/\[1\]: .*$/, 'end')).length).toBeGreaterThan(1)
  })

  it('keeps a short draft whole', () => {
    expect(parseMarkdown('one\n\ntwo')).toHaveLength(1)
    expect(parseMarkdown('')).toHaveLength(1)
  })
})
