import {describe, expect, test} from 'vitest'
import rule from '../../../rules/drafting/defined-term.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const messages = async (draft: string, options = {}) =>
  (await lintWith('drafting/defined-term', draft, {options})).map(each => each.replace(/^\S+ /, ''))

const defined = 'Wenlow Borough Council ("the Council") replied'

describe('drafting/defined-term', () => {
  test.each([
    [
      'used before',
      `1. He asked the Council.\n\n2. ${defined}. The Council refused.`,
      '`the Council` is used before it is defined',
    ],
    [
      'an acronym used before',
      '1. He asked the DSIT.\n\n2. The Department for Science, Innovation and Technology (DSIT) refused. DSIT was late.',
      '`DSIT` is used before it is defined',
    ],
    [
      'defined twice',
      `1. ${defined}. The Council refused.\n\n2. ${defined}.`,
      '`the Council` is defined a second time',
    ],
    ['never used', `1. ${defined}.\n\n2. It refused.`, '`the Council` is defined and never used'],
    [
      'without definition, its words in the notice',
      '1. The Metropolitan Police Service refused.\n\n2. The MPS was late.',
      '`MPS` is not defined',
    ],
    [
      'in its long form after its definition',
      `1. ${defined}. The Council refused.\n\n2. He asked Wenlow Borough Council again.`,
      'Unexpected long form, expected `the Council`',
    ],
    [
      'what the authority is called, throughout and without definition',
      '# Freedom of Information Act 2000 (FOIA) Decision notice\n\n**Public Authority:** Wenlow Borough Council\n\n## Decision\n\n1. He asked the Council. The Council refused. The Council was late.',
      '`the Council` is not defined',
    ],
  ])('finds a term %s', async (_, draft, message) => {
    expect(await messages(draft)).toEqual([message])
    expect(await messages(draft.replaceAll('\n', '\r\n'))).toEqual([message])
  })

  test('says where it is defined, and where its words are', () => {
    const related = (draft: string) =>
      lintFrozen(draft, [rule]).problems.flatMap(problem => problem.related.map(({message}) => message))
    expect(related(`1. He asked the Council.\n\n2. ${defined}. The Council refused.`)).toEqual([
      'It is defined here',
    ])
    expect(related('1. The Metropolitan Police Service refused.\n\n2. The MPS was late.')).toEqual([
      'What it stands for is here',
    ])
  })

  test.each([
    ['a term that is used', `1. ${defined}.\n\n2. The Council’s reply was late.`],
    ['a plural', '1. The notes of the meeting (“the Note”).\n\n2. The Notes were withheld.'],
    [
      'another body',
      `1. He asked the Council of Europe and the Council Tax Office.\n\n2. ${defined}. The Council refused.`,
    ],
    [
      'a heading, a quotation or the header',
      `**Public Authority:** Wenlow Borough Council\n\n## Wenlow Borough Council\n\n1. He wrote to "the Council".\n\n2. ${defined}. The Council refused "Wenlow Borough Council".`,
    ],
    [
      'the long form where a sentence starts',
      `1. ${defined}. The Council refused.\n\n2. Wenlow Borough Council has no such file.`,
    ],
    [
      'legislation',
      '1. The Freedom of Information Act 2000 (FOIA) applies.\n\n2. The Freedom of Information Act 2000 (FOIA) and the GDPR.',
    ],
    [
      'acronyms that everybody knows',
      '1. The NHS, the BBC, the ICO and the UK. The National Health Service.',
    ],
    ['an acronym without its words', '1. The HSE was told.'],
    [
      'a term in small letters before its definition',
      '1. The emails were sought.\n\n2. What he sought (“the emails”) was withheld. The emails are old.',
    ],
    ['a term that only a quotation uses', `1. ${defined}.\n\n2. It wrote: "the Council is right".`],
    [
      'a reference that has capitals',
      '1. The Internal Audit Service wrote IAS/2019/4 and ias@wenlow.gov.uk.',
    ],
  ])('says nothing of %s', async (_, draft) => {
    expect(await messages(draft)).toEqual([])
  })

  test('takes acronyms that a house knows', async () => {
    const draft = '1. The Metropolitan Police Service refused.\n\n2. The MPS was late.'
    expect(await messages(draft, {known: ['MPS']})).toEqual([])
  })
})
