import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import rule from '../../../rules/numbering/unnumbered-paragraph.ts'
import {anyDraft} from '../../notice/numbered-drafts.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const lint = (draft: string) => lintWith('numbering/unnumbered-paragraph', draft)

const one = 'The complainant asked the Council for the report.'
const two = 'The Council refused the request on 2 April 2024.'
const three = 'The complainant asked the Council to review its decision on 9 April 2024.'
const four = 'The Council upheld its decision on 7 May 2024.'

const draft = (...blocks: readonly string[]) => blocks.join('\n\n')

describe('numbering/unnumbered-paragraph', () => {
  test.each([
    ['after a paragraph', draft(`1. ${one}`, two, `3. ${three}`), 3],
    ['before the first paragraph', draft('## Decision', one, `2. ${two}`, `3. ${three}`), 3],
    ['after a heading', draft(`1. ${one}`, '## Scope of the case', two, `3. ${three}`), 5],
    ['where numbers are text', draft(`1\\. ${one}`, two, `3\\. ${three}`), 3],
    [
      'where it introduces a quotation',
      draft(`1. ${one}`, 'In its reply the Council said:', '"No."', `3. ${three}`),
      3,
    ],
    ['in a tight list', [`1. ${one}`, two, `3. ${three}`].join('\n'), 2],
    [
      'in a tight list wrapped by hand',
      '1. The complainant asked the Council for the report\n   on the bridge.\nThe Council refused the request on 2 April 2024\nand gave its reasons.\n3. The complainant asked for a review.',
      3,
    ],
    [
      'after a quotation, in the Commissioner’s own words',
      draft(
        `1. ${one.replace('.', ':')}`,
        '"Please send it."',
        'The Commissioner has seen it.',
        `3. ${three}`,
      ),
      5,
    ],
  ])('finds the paragraph whose number is missing %s', async (_, text, line) => {
    expect(await lint(text)).toEqual([
      expect.stringMatching(
        new RegExp(`^${line}:1-.*Paragraph without a number, where number \\d is missing$`),
      ),
    ])
  })

  test('finds each of two in a row', async () => {
    expect(
      (await lint(draft(`1. ${one}`, two, three, `4. ${four}`))).map(each => each.replace(/^\S+ /, '')),
    ).toEqual([
      'Paragraph without a number, where number 2 is missing',
      'Paragraph without a number, where number 3 is missing',
    ])
  })

  const sections = (...opening: readonly string[]) =>
    draft(
      '## Decision',
      `1. ${one}`,
      '## Request',
      `2. ${two}`,
      '## Scope',
      `3. ${three}`,
      '## Reasons',
      ...opening,
    )

  test('finds a section that opens without a number, as no other does', async () => {
    expect(await lint(sections(three, `4. ${four}`))).toEqual([
      '15:1-15:74: Paragraph without a number: other sections open with a numbered one',
    ])
  })

  test('finds one whole paragraph after another', async () => {
    expect(await lint(draft(`1. ${one}`, `2. ${two}`, three, `3. ${four}`))).toEqual([
      '5:1-5:74: Paragraph without a number: number it, or indent it as a part of paragraph 2',
    ])
  })

  test.each([
    ['a section without any number', sections(three)],
    [
      'sections that open without a number as a rule',
      sections(three, `4. ${four}`, '## Other matters', one, `5. ${two}`),
    ],
    ['an indented part of a paragraph', draft(`1. ${one}`, `2. ${two}`, `   ${three}`, `3. ${four}`)],
    [
      'what goes on in a pronoun',
      draft(
        `1. ${one}`,
        `2. ${two}`,
        'It therefore took more than twenty working days to reply.',
        `3. ${four}`,
      ),
    ],
    ['paragraphs of several parts as a rule', draft(`1. ${one}`, two, `2. ${two}`, three, `3. ${four}`)],
    [
      'what follows a quotation',
      draft(`1. ${one.replace('.', ':')}`, '"Please send it."', three, `2. ${two}`, `3. ${four}`),
    ],
    ['a joiner between quotations', draft('1. He said:', '"Yes."', 'And:', '"No."', `3. ${two}`)],
    [
      'what follows a list',
      draft('1. He asked for:', '- the report;', '- the letter.', three, `2. ${two}`, `3. ${four}`),
    ],
    ['what goes on after a page’s foot', draft(`1. ${one}`, '¹ Guidance.', three, `3. ${four}`)],
    ['a quotation', draft(`1. ${one}`, `"${two}"`, `3. ${three}`)],
    ['a blockquote', draft(`1. ${one}`, `> ${two}`, `3. ${three}`)],
    ['numbers where two paragraphs may have lost one', draft(`1. ${one}`, two, three, `3. ${four}`)],
    [
      'a notice whose paragraphs have no numbers',
      draft('## 1. Request', one, '## 2. Decision', two, '## 3. Steps', three, '## 4. Right of Appeal', four),
    ],
  ])('says nothing of %s', async (_, text) => {
    expect(await lint(text)).toEqual([])
  })

  test('says nothing of the clean and the real notices', async () => {
    for (const path of [
      'met-police-apps.md',
      'met-police-apps-corrected.md',
      'clean/foia-section-36.md',
      'clean/sic-framework-bids.md',
    ]) {
      expect(await lint(readFileSync(new URL(`../../../samples/${path}`, import.meta.url), 'utf8'))).toEqual(
        [],
      )
    }
  })

  test('says nothing of a right sequence, whatever stands between', () => {
    fc.assert(
      fc.property(anyDraft(), ({text}) => {
        expect(lintFrozen(text, [rule]).problems).toEqual([])
      }),
      {numRuns: 100},
    )
  })
})
