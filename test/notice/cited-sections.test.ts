import {describe, expect, test} from 'vitest'
import type {ProvisionMention, Regime} from '../../src/notice/notice.ts'
import {readProvisions} from '../../src/notice/provisions.ts'
import {LineIndex} from '../../src/notice/span.ts'
import {layersOf} from './read-layers.ts'

function mentionsIn(source: string, regimes: readonly Regime[] = ['foia']): ProvisionMention[] {
  const {blocks, quotations} = layersOf(source)
  return readProvisions(blocks, [], quotations, regimes, new LineIndex(source))
}

/** The ids of what is cited; those of FOIA without its name. */
function idsIn(source: string, regimes?: readonly Regime[]): string[] {
  return mentionsIn(source, regimes).map(({id}) => id.replace('foia:', ''))
}

describe('a subsection', () => {
  test.each([
    ['joined to its section', 'section 31(1)(g) with subsection (2)(c)', ['31(1)(g)', '31(2)(c)']],
    ['behind its section', 'section 43, subsection (2)', ['43', '43(2)']],
    ['of a list', 'section 31; subsections (1)(a) and (b)', ['31', '31(1)(a)', '31(1)(b)']],
    ['of a range', 'section 31, subsections (1)(a) to (c)', ['31', '31(1)(a)', '31(1)(b)', '31(1)(c)']],
    ['with a hyphen', 'section 31; sub-section (3)', ['31', '31(3)']],
    ['of the section cited last', 'section 31, then section 40. Subsection (2)', ['31', '40', '40(2)']],
    ['of that section', 'section 40, then subsection (2) of that section', ['40', '40(2)']],
    ['before its section', 'section 31 and subsection (1) of section 36', ['31', '36(1)', '36']],
    ['of another Act', 'section 3(2) of the DPA 2018. Subsection (3)', ['dpa-2018:3(2)', 'dpa-2018:3(3)']],
    ['between other provisions', 'section 40 and Article 6 of the UK GDPR; subsection (2)', [
      '40', 'uk-gdpr:6', '40(2)',
    ]],
  ] as [string, string, string[]][])('%s', (_, text, ids) => {
    expect(idsIn(`It cited ${text}.`)).toEqual(ids)
  }) // biome-ignore format: a table reads best in rows

  test.each([
    ['no section is cited', 'It cited subsections (1)(a) and (b).', []],
    ['several sections are cited at once', 'It cited sections 35 and 36. Subsection (2) applies.', ['35', '36']],
    ['the section is of an Act that is not read', 'It cited section 40. Section 9 of the Companies Act 2006 applies, and subsection (2).', ['40']],
    ['it is of something else', 'It cited section 40 and subsection (2) of the Schedule.', ['40']],
    ['only a regulation is cited', 'It cited regulation 12(5)(b) of the EIR. Subsection (2) applies.', ['eir:12(5)(b)']],
    ['the section stands in another paragraph', 'It cited section 40.\n\nSubsection (2) applies.', ['40']],
    ['a heading cites several', '## Sections 35 and 36\n\nSubsection (2) applies.', ['35', '36']],
    ['the heading’s part of the notice is over', '## Section 31\n\n## Costs\n\nSubsection (2) applies.', ['31']],
  ] as [string, string, string[]][])('is not read where %s', (_, source, ids) => {
    expect(idsIn(source)).toEqual(ids)
  }) // biome-ignore format: a table reads best in rows

  test('is of the section in the heading above, or in the one above that', () => {
    expect(idsIn('## Section 31\n\nText.\n\nSubsection (1)(a) applies.')).toEqual(['31', '31(1)(a)'])
    expect(idsIn('## Section 31\n\n### The interest\n\nSubsection (1)(a) applies.')).toEqual([
      '31',
      '31(1)(a)',
    ])
    expect(idsIn('## Section 31\n\n### Section 40\n\nSubsection (2) applies.')).toEqual(['31', '40', '40(2)'])
  })

  test('in a quotation of the law is of the section that is quoted, not of one that the law cites', () => {
    const source =
      'Section 10(1) provides:\n\n> Subject to subsections (2) and (3), it must comply with section 1(1).\n>\n> Where subsection (1) applies, it may take longer.'
    expect(idsIn(source)).toEqual(['10(1)', '10(2)', '10(3)', '1(1)', '10(1)'])
    expect(idsIn('Section 31 says: “see subsection (2) and section 30, and subsection (3)”.')).toEqual([
      '31', '31(2)', '30', '30(3)',
    ]) // biome-ignore format: a list of ids
    expect(mentionsIn(source).map(({quoted}) => quoted)).toEqual([false, true, true, true, true])
  })

  test('of regulations', () => {
    expect(idsIn('It cited regulation 12(5)(e) and sub-regulation (1)(b).', ['eir'])).toEqual([
      'eir:12(5)(e)',
      'eir:12(1)(b)',
    ])
  })
})

describe('a section cited with its Act and then without', () => {
  test.each([
    ['is of that Act', 'section 10 of the DPA 2018. Section 10 gives that right', ['dpa-2018:10', 'dpa-2018:10']],
    ['is of that Act in a part of it', 'section 10 of the DPA 2018. Section 10(1) gives it', ['dpa-2018:10', 'dpa-2018:10(1)']],
    ['is of no Act where that is not read', 'section 10 of the Human Rights Act 1998. Section 10 gives it', []],
    ['is of the Act named last', 'section 10 of the DPA 2018 and section 10 of FOIA. Section 10', ['dpa-2018:10', '10', '10']],
  ] as [string, string, string[]][])('%s', (_, text, ids) => {
    expect(idsIn(`It cited ${text}.`)).toEqual(ids)
  }) // biome-ignore format: a table reads best in rows

  test('is that of the regime in another paragraph', () => {
    expect(idsIn('It cited section 10 of the DPA 2018.\n\nIt breached section 10.')).toEqual([
      'dpa-2018:10',
      '10',
    ])
  })
})

describe('“the Act”', () => {
  test('is the one that the notice calls so', () => {
    expect(idsIn('The Data Protection Act 1998 (‘the Act’). Section 7 of the Act.')).toEqual(['dpa-1998:7'])
    expect(idsIn('The Freedom of Information Act 2000 (the Act). Section 7 of the Act.')).toEqual(['7'])
    expect(idsIn('The Companies Act 2006 (hereafter “the Act”). Section 7 of the Act.')).toEqual([])
  })

  test('is none where two are called so', () => {
    const source = 'The Data Protection Act 1998 (the Act).\n\nFOIA (the Act).\n\nSection 7 of the Act.'
    expect(idsIn(source)).toEqual([])
  })
})

test('reading keeps in step with the length of the text', () => {
  const quoted = '> Subject to subsection (2).\n\n'.repeat(2000)
  expect(mentionsIn(`Section 31 says:\n\n${quoted}`)).toHaveLength(2001)
  expect(
    mentionsIn(`Section 31 says ${'subsection (2) of the DPA 2018 and section 40, '.repeat(2000)}`),
  ).toHaveLength(2001)
  expect(
    mentionsIn(`## Section 31\n\n${'### Costs\n\nSubsection (2) applies.\n\n'.repeat(2000)}`),
  ).toHaveLength(2001)
})
