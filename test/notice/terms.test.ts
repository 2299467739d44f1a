import {describe, expect, test} from 'vitest'
import type {DefinedTerm} from '../../src/notice/notice.ts'
import {LineIndex} from '../../src/notice/span.ts'
import {readTerms} from '../../src/notice/terms.ts'
import {layersOf} from './read-layers.ts'

function termsOf(source: string): DefinedTerm[] {
  const {blocks, quotations} = layersOf(source)
  return readTerms(blocks, quotations, source, new LineIndex(source))
}

const namesIn = (source: string) => termsOf(source).map(({term}) => term)

describe('a definition', () => {
  test.each([
    ['Wenlow Council ("the Council") replied.', 'the Council', 'Wenlow Council'],
    ['the Metropolitan Police Service (the "MPS") replied', 'the MPS', 'Metropolitan Police Service'],
    ['the Metropolitan Police Service (“MPS”) replied', 'MPS', 'Metropolitan Police Service'],
    ["Wenlow Council ('the Council') replied.", 'the Council', 'Wenlow Council'],
    ['Redwing Ambulance Services Limited (“Redwing”).', 'Redwing', 'Redwing Ambulance Services Limited'],
    [
      'Department for Science, Innovation and Technology (DSIT)',
      'DSIT',
      'Department for Science, Innovation and Technology',
    ],
    ['HM Revenue and Customs (HMRC)', 'HMRC', 'HM Revenue and Customs'],
    ['the Ministry of Justice (MoJ)', 'MoJ', 'Ministry of Justice'],
    ['the Ministry of Justice (the MoJ)', 'the MoJ', 'Ministry of Justice'],
    [
      'the Department for Business, Energy & Industrial Strategy (BEIS)',
      'BEIS',
      'Business, Energy & Industrial Strategy',
    ],
    ['the Freedom of Information Act 2000 (FOIA)', 'FOIA', 'Freedom of Information Act 2000'],
    [
      'the Environmental Information (Scotland) Regulations 2004 (the EI(S)Rs)',
      'the EI(S)Rs',
      'Environmental Information (Scotland) Regulations 2004',
    ],
    [
      'the Environmental Information (Scotland) Regulations 2004 (the EIRs)',
      'the EIRs',
      'Environmental Information (Scotland) Regulations 2004',
    ],
    ['Wenlow Council (the Council)', 'the Council', 'Wenlow Council'],
    ['Wenlow Council (hereafter the Authority)', 'the Authority', 'Wenlow Council'],
    ['Wenlow Council (hereinafter referred to as “the Council”)', 'the Council', 'Wenlow Council'],
    ['Wenlow Council (referred to in this notice as ‘the Council’)', 'the Council', 'Wenlow Council'],
    ['Wenlow Council, hereafter “the Council”, replied.', 'the Council', 'Wenlow Council'],
    ['Wenlow Council, hereinafter referred to as the Council, replied.', 'the Council', 'Wenlow Council'],
    ['Wenlow Council (the **Council**)', 'the Council', 'Wenlow Council'],
    [
      'He sought the emails of May 2020 (the ‘withheld information’).',
      'the withheld information',
      'the emails of May 2020',
    ],
    ['Eleven others are referred to as “the junior officers”.', 'the junior officers', 'Eleven others'],
    ['a report of the site (‘the Surveyor’s report’)', 'the Surveyor’s report', 'the site'],
  ])('is read: %s', (source, term, meaning) => {
    expect(termsOf(source).map(each => [each.term, each.meaning])).toEqual([[term, meaning]])
  })

  test('may give two terms', () => {
    expect(namesIn('Wenlow Borough Council (“the Council” or “WBC”)')).toEqual(['the Council', 'WBC'])
    expect(namesIn('two letters (collectively, “the letters”)')).toEqual(['the letters'])
  })

  test('is of the words inside the marks', () => {
    const source = '1. The\n   Metropolitan Police Service (the "MPS") replied.'
    const [term] = termsOf(source)
    expect(term && source.slice(...term.span)).toBe('MPS')
    expect(term && source.slice(...term.meaningSpan)).toBe('Metropolitan Police Service')
    expect(term?.line).toBe(2)
  })

  test.each([
    ['a table', '| a | b |\n| - | - |\n| Wenlow Council ("the Council") | x |'],
    ['a list', '- Wenlow Council ("the Council")'],
    ['wrapped lines', 'Wenlow\nCouncil ("the\nCouncil")'],
    ['CRLF', 'Wenlow\r\nCouncil\r\n("the Council")'],
    ['a non-breaking space', 'Wenlow Council ("the\u00A0Council")'],
    ['references for the marks', 'Wenlow Council (&ldquo;the Council&rdquo;)'],
  ])('is read in %s', (_, source) => {
    expect(namesIn(source)).toEqual(['the Council'])
  })
})

describe('nothing is defined', () => {
  test.each([
    ['by a quotation', 'He wrote: "Wenlow Council (the Council) and the Transport Board (TB) replied".'],
    ['by a blockquote', '> Wenlow Council ("the Council") replied.'],
    ['by a heading', '## Wenlow Council ("the Council")'],
    [
      'by the subject of a provision',
      'section 31(1)(a) (law enforcement), section 43 (“commercial interests”)',
    ],
    ['by an Act behind its section', 'section 31 (FOIA) applies'],
    [
      'by other remarks in brackets',
      'The Tribunal (Information Rights) (see “Guidance”) (the report) (sic) (EA/2005/0005).',
    ],
    ['by capitals that stand for something else', 'The vessel was towed away (HMS Argyll) in May (UK time).'],
    ['by a quoted word inside a remark', 'the exemption (the “otherwise” limb) is engaged'],
    ['by what others call it', 'The site is referred to as “the depot” by residents.'],
    ['by a bracket that does not close', 'Wenlow Council ("the Council"'],
  ])('%s', (_, source) => {
    expect(namesIn(source)).toEqual([])
  })
})
