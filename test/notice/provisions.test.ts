import {describe, expect, test} from 'vitest'
import {readBlocks} from '../../src/notice/blocks.ts'
import type {ProvisionMention, Quotation, Regime} from '../../src/notice/notice.ts'
import {parseMarkdown} from '../../src/notice/parse.ts'
import {readProvisions} from '../../src/notice/provisions.ts'
import {LineIndex} from '../../src/notice/span.ts'

function mentionsIn(
  source: string,
  regimes: readonly Regime[] = ['foia'],
  quotations: readonly Quotation[] = [],
): ProvisionMention[] {
  const lines = new LineIndex(source)
  return readProvisions(readBlocks(parseMarkdown(source), source, lines), [], quotations, regimes, lines)
}

const idsIn = (source: string, regimes?: readonly Regime[]) => mentionsIn(source, regimes).map(({id}) => id)

describe('a list of provisions', () => {
  test.each([
    ['section 40(2)', ['40(2)']],
    ['Section 40', ['40']],
    ['SECTIONS 40 AND 41', ['40', '41']],
    ['cafés 40', []],
    ['sections 31(1)(a) and (b)', ['31(1)(a)', '31(1)(b)']],
    ['section 36(2)(b)(i) and (ii)', ['36(2)(b)(i)', '36(2)(b)(ii)']],
    ['section 36(2)(i) and (ii)', ['36(2)(i)', '36(2)(ii)']],
    ['section 36(2)(b)(i), (b)(ii) and (c)', ['36(2)(b)(i)', '36(2)(b)(ii)', '36(2)(c)']],
    ['sections 35(1)(a) and 36(2)(b)', ['35(1)(a)', '36(2)(b)']],
    ['sections 31(1)(a), (b) and (c)', ['31(1)(a)', '31(1)(b)', '31(1)(c)']],
    ['sections 31(1)(h) and (i)', ['31(1)(h)', '31(1)(i)']],
    ['sections 36 and 43', ['36', '43']],
    ['sections 36, 40 and 43 of FOIA', ['36', '40', '43']],
    ['s.40(2)', ['40(2)']],
    ['s40(2)', ['40(2)']],
    ['ss 30-31', ['30', '31']],
    ['ss. 30 and 31', ['30', '31']],
    ['sections 26–29', ['26', '27', '28', '29']],
    ['section 31(1)(a) to (d)', ['31(1)(a)', '31(1)(b)', '31(1)(c)', '31(1)(d)']],
    ['section 31(1) (a) and (b)', ['31(1)(a)', '31(1)(b)']],
    ['section 31 (1)(a)', ['31(1)(a)']],
    ['section 40(5B)(a)(i) of FOIA', ['40(5B)(a)(i)']],
    ['section 40(3A)(3B) or 40(4A)', ['40(3A)', '40(3B)', '40(4A)']],
    ['section 40(2) and (3)', ['40(2)', '40(3)']],
    ['sections 30(2) (investigation) and 40(2) (personal data) of FOIA', ['30(2)', '40(2)']],
    ['section 40(2)/(3A)', ['40(2)', '40(3A)']],
    ['section 37(1)(aa)', ['37(1)(aa)']],
    ['section 22A', ['22A']],
    ['section 40(3A)(a)2', ['40(3A)(a)']],
    ['section 10(1), 17(1) and 40(2)', ['10(1)', '17(1)', '40(2)']],
    ['section 31(3), section 38(2) and section 40(5) of FOIA', ['31(3)', '38(2)', '40(5)']],
    ['section 31(2)(c), by virtue of section 31(1)(g) (law enforcement) of FOIA', ['31(2)(c)', '31(1)(g)']],
    [
      'section 36 (effective conduct of public affairs), section 40 (personal data) and section 43',
      ['36', '40', '43'],
    ],
    ['section&nbsp;40(2)', ['40(2)']],
    ['section\n40(2)', ['40(2)']],
    ['sec&shy;tion 40(2)', ['40(2)']],
    ['section 40\\(2\\)', ['40(2)']],
    ['**section 40**(2)', ['40(2)']],
    ['section 17 notice', ['17']],
    ['section 40 and 3 documents', ['40']],
    ['sections 31 and 40, 12 documents in all', ['31', '40']],
  ] as [string, string[]][])('%s', (text, numbers) => {
    expect(idsIn(`It cited ${text}.`)).toEqual(numbers.map(number => `foia:${number}`))
  })

  test('of regulations', () => {
    expect(idsIn('It cited regulations 12(5)(b) and (e) and regulation 13.', ['eir'])).toEqual([
      'eir:12(5)(b)',
      'eir:12(5)(e)',
      'eir:13',
    ])
  })

  test('of a Scottish decision', () => {
    expect(
      idsIn(
        '(FOISA) sections 1(1), (2) and (6) (General entitlement); 2(1)(a) and (2)(e)(ii) (Effect of exemptions)',
        ['foisa'],
      ),
    ).toEqual(['foisa:1(1)', 'foisa:1(2)', 'foisa:1(6)'])
    expect(idsIn('sections 2(1)(a), (2)(c) and (e)(ii) and 38(1)(b), (2A)(a) and (5)', ['foisa'])).toEqual([
      'foisa:2(1)(a)', 'foisa:2(2)(c)', 'foisa:2(2)(e)(ii)', 'foisa:38(1)(b)', 'foisa:38(2A)(a)', 'foisa:38(5)',
    ]) // biome-ignore format: a list of ids
    expect(idsIn('section 30(b)(i) and (ii) and section 30(c) of FOISA', ['foisa'])).toEqual([
      'foisa:30(b)(i)',
      'foisa:30(b)(ii)',
      'foisa:30(c)',
    ])
  })
})

describe('the Act', () => {
  test.each([
    ['section 3(2) of the Data Protection Act 2018', ['dpa-2018:3(2)']],
    ['section 3(2) of the DPA. The Data Protection Act 2018 (‘DPA’) applies', ['dpa-2018:3(2)']],
    ['the Data Protection Act 1998 (the DPA). Section 1(1) of the DPA', ['dpa-1998:1(1)']],
    ['section 3(2) DPA 2018', ['dpa-2018:3(2)']],
    ['DPA 2018, section 3(2)', ['dpa-2018:3(2)']],
    ['section 3(2) of the DPA', []],
    ['Article 6(1)(f) of the UK GDPR', ['uk-gdpr:6(1)(f)']],
    ['Article 6(1)(f) of the GDPR', ['gdpr:6(1)(f)']],
    ['the UK General Data Protection Regulation (‘GDPR’) and Article 6(1) GDPR', ['uk-gdpr:6(1)']],
    ['Article 5(1)(a) of the UK GDPR and Article 6', ['uk-gdpr:5(1)(a)', 'uk-gdpr:6']],
    ['Article 6(1)(f)', []],
    ['Article 10 of the ECHR', []],
    ['section 127 of the Communications Act 2003', []],
    ['section 127 Communications Act 2003', []],
    ['the Companies Act 2006, section 9', []],
    ['section 45 Code of Practice', ['foia:45']],
    ['section 106 agreement', []],
    ['section 4.2 of the report', []],
    ['section 3 of the report', []],
    ['section 50 of the Act', ['foia:50']],
    ['section 1(1) of the Human Rights Act and section 40(2) of FOIA', ['foia:40(2)']],
    ['section 45 of the Freedom of Information Act 2000', ['foia:45']],
    ['section 38(1)(b) of FOISA', ['foisa:38(1)(b)']],
    ['regulation 12(5)(b) of the EIR', ['eir:12(5)(b)']],
    ['EIR regulation 12(5)(b)', ['eir:12(5)(b)']],
    ['regulation 4(3) of the Fees Regulations', []],
    ['regulation 4(3)', []],
    ['section 40 and the Data Protection Act 2018', ['foia:40']],
    ['sections 1 and 2, and section 3(2) of the Data Protection Act 2018', ['dpa-2018:3(2)']],
    ['the Council’s 40 documents and 35(1) others', []],
    ['in 2024(1) and £12(5)', []],
    ['questions 36(2) and 43(1), [2023] UKFTT 964 (GRC), within 28 (calendar) days', []],
    ['subsection 2 and subsection (1)(a)', []],
    ['section 999', []],
  ])('of %s', (text, ids) => {
    expect(idsIn(`It cited ${text}.`)).toEqual(ids)
  })

  test('is the title’s where the words name none', () => {
    expect(idsIn('It cited section 39 and regulation 12(4)(b).', ['eir'])).toEqual([
      'foia:39',
      'eir:12(4)(b)',
    ])
    expect(idsIn('It cited section 39(2) and regulation 10(4)(e).', ['foisa', 'eisr'])).toEqual([
      'foisa:39(2)',
      'eisr:10(4)(e)',
    ])
    expect(idsIn('It cited regulation 10(5)(e) of the EIRs.', ['eisr'])).toEqual(['eisr:10(5)(e)'])
  })

  test('of a bare number is that of the section cited elsewhere', () => {
    expect(
      idsIn('DSIT considers 36(2)(b)(i) and (ii) applies.\n\nSection 36 is qualified; the basis is 6(1)(f).'),
    ).toEqual(['foia:36(2)(b)(i)', 'foia:36(2)(b)(ii)', 'foia:36'])
    expect(idsIn('DSIT considers 36(2)(b)(i) applies.')).toEqual([])
  })

  test.each([
    ['the exemption at 43(2)', ['foia:43(2)']],
    ['the exemptions set out in 35(1)(a) and (b)', ['foia:35(1)(a)', 'foia:35(1)(b)']],
    ['the exemption in paragraph 6(1)', []],
    ['the exception in 12(5)(b) of the EIR', ['eir:12(5)(b)']],
    ['section 6; Schedule 2, para. 6(1)', ['foia:6']],
    ['section 43; questions 36(2) and 43(1)', ['foia:43']],
  ])('of a bare number is told by the words before it: %s', (text, ids) => {
    expect(idsIn(`It cited ${text}.`)).toEqual(ids)
  })

  test.each([
    ['the section 45 Code', ['foia:45']],
    ['section 4 of the section 45 Code', []],
    ['section 4 of the Code of Practice', []],
    ['Reg. 12(4)(b)', ['eir:12(4)(b)']],
    ['FOIA s 42', ['foia:42']],
    ['section 14 FOIA', ['foia:14']],
    ['the section 43 exemption', ['foia:43']],
    ['section 40(2) and Article 6 of the UK GDPR', ['foia:40(2)', 'uk-gdpr:6']],
    ['Article 6(1)(f) UK GDPR', ['uk-gdpr:6(1)(f)']],
    ['a Galaxy S21', []],
    ['section 10 of the Data Protection (Charges) Regulations 2018', []],
  ])('of %s, as lawyers write it', (text, ids) => {
    expect(idsIn(`It cited ${text}.`)).toEqual(ids)
  })

  test('stays untold where another Act is in view, unless the section is cited elsewhere', () => {
    const source =
      'Section 3(2) of the Data Protection Act 2018 defines it. Section 205 and section 3(3) add to it. Section 40(2) does not.'
    expect(idsIn(source)).toEqual(['dpa-2018:3(2)'])
    expect(idsIn(`${source}\n\nIt cited section 40.`)).toEqual(['dpa-2018:3(2)', 'foia:40(2)', 'foia:40'])
  })
})

describe('a mention', () => {
  test('covers its words, over line breaks and marks', () => {
    const source = 'It cited *sections 31(1)(a)*\nand&nbsp;(b) of FOIA.'
    const mentions = mentionsIn(source)
    expect(mentions.map(({id}) => id)).toEqual(['foia:31(1)(a)', 'foia:31(1)(b)'])
    expect(mentions[0]?.span).toEqual(mentions[1]?.span)
    expect(source.slice(...(mentions[0]?.span ?? [0, 0]))).toBe('sections 31(1)(a)*\nand&nbsp;(b)')
    expect(mentions[0]?.text).toBe('sections 31(1)(a) and (b)')
  })

  test('has the words of its own number', () => {
    const source = 'It cited *sections 31(1)(a)*\nand&nbsp;(b), and section 40(3A)(a)2.'
    expect(mentionsIn(source).map(({numberSpan}) => source.slice(...numberSpan))).toEqual([
      '31(1)(a)',
      '(b)',
      '40(3A)(a)',
    ])
  })

  test('says how its noun is written', () => {
    const source =
      'Section 40(2), s40, s. 41, ss 30 and 31, S.43, subsection 31(1)(a); 40(2) and Reg. 12(4)(b) of the EIR.'
    expect(mentionsIn(source).map(({id, form}) => `${id} ${form}`)).toEqual([
      'foia:40(2) section',
      'foia:40 s',
      'foia:41 s.',
      'foia:30 ss',
      'foia:31 ss',
      'foia:43 s.',
      'foia:31(1)(a) subsection',
      'foia:40(2) bare',
      'eir:12(4)(b) reg.',
    ])
  })

  test.each([
    ['section 31(1) (a)', true],
    ['section 31 (1)(a)', true],
    ['section 31(1)( a )', true],
    ['section 31(1)(a)', false],
    ['section 31(1)\n(a)', false],
    ['section  31(1)(a)', false],
    ['section 31(1)&nbsp;(a)', true],
  ])('is spaced where a space stands inside its number: %j', (text, spaced) => {
    expect(mentionsIn(`It cited ${text}.`).map(mention => mention.spaced)).toEqual([spaced])
  })

  test('within a range is not spaced for the words between the ends', () => {
    expect(mentionsIn('It cited section 31(1)(a) to (c).').some(({spaced}) => spaced)).toBe(false)
  })

  test('is quoted inside a quotation or a blockquote', () => {
    const source = 'It said “section 31 applies”.\n\n> Section 40(2).\n\nSection 43.'
    const quotation: Quotation = {
      span: [8, 28],
      line: 1,
      style: 'double',
      depth: 0,
      displayed: false,
      closed: true,
      firstBlock: 0,
      lastBlock: 0,
    }
    expect(mentionsIn(source, ['foia'], [quotation]).map(({id, quoted}) => [id, quoted])).toEqual([
      ['foia:31', true],
      ['foia:40(2)', true],
      ['foia:43', false],
    ])
  })

  test('stands in headings and table cells too, not in HTML', () => {
    expect(
      idsIn(
        '## Section 31 – Law enforcement\n\n<!-- section 40 -->\n\n| a | b |\n| - | - |\n| section 43 | c |',
      ),
    ).toEqual(['foia:31', 'foia:43'])
  })
})

test('reading keeps in step with the length of the text', () => {
  const source = 'section 31(1)(a), '.repeat(20_000)
  expect(mentionsIn(source)).toHaveLength(20_000)
  expect(mentionsIn(`sections 31${', 40'.repeat(20_000)}`).length).toBeGreaterThan(0)
  expect(mentionsIn(`section 31${' (a'.repeat(50_000)}`)).toHaveLength(1)
})
