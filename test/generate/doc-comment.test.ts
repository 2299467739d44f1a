import {describe, expect, test} from 'vitest'
import {parseDocComment} from '../../scripts/generate/doc-comment.ts'

const comment = `A sentence that
runs on.

## Why
Because.

- a list
  of two lines

@example {"name": "ok.md"}
  1. One.

     - nested

  @ not a tag
@example {"name": "bad.md", "label": "input"}
  ␉tab,␠
  hard⍽space
@example {"name": "bad.md", "label": "output"}
  1:1-1:2: Bad`

test('takes the first paragraph for the summary and the rest for the body', () => {
  const {summary, body} = parseDocComment(comment)
  expect(summary).toBe('A sentence that runs on.')
  expect(body).toBe('## Why\nBecause.\n\n- a list\n  of two lines')
})

test('keeps the indentation of an example that is the example’s own', () => {
  expect(parseDocComment(comment).examples[0]).toEqual({
    header: {name: 'ok.md'},
    text: '1. One.\n\n   - nested\n\n@ not a tag\n',
  })
})

test('puts in what stands as a picture', () => {
  expect(parseDocComment(comment).examples[1]?.text).toBe('\ttab, \nhard\u00A0space\n')
})

test('takes a comment of one sentence', () => {
  expect(parseDocComment('Only this.')).toEqual({summary: 'Only this.', body: '', examples: []})
})

describe('refuses', () => {
  test('a tag that it does not know', () => {
    expect(() => parseDocComment('One.\n\n@exmaple {"name": "a.md"}\n  text')).toThrow('@exmaple')
    expect(() => parseDocComment('One.\n\n@example\n  text')).toThrow('@example')
  })

  test('a header that is no JSON', () => {
    expect(() => parseDocComment('One.\n\n@example {name: a.md}\n  text')).toThrow(SyntaxError)
  })
})
