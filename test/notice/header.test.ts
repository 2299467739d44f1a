import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readBlocks} from '../../src/notice/blocks.ts'
import {readFrontMatter} from '../../src/notice/front-matter.ts'
import {readHeader} from '../../src/notice/header.ts'
import {readOutline} from '../../src/notice/outline.ts'
import {parseMarkdown} from '../../src/notice/parse.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {LineIndex} from '../../src/notice/span.ts'
import {profileOf, profiles} from './profiles.ts'

function read(source: string, profile = 'ico-foia') {
  return readNotice(source, {profiles, profile, readFrontMatter}).notice
}

const title = '# Freedom of Information Act 2000 (FOIA) Decision notice'
const text = '## Decision (including any steps ordered)\n\n1. The MPS may withhold it.\n'
const around = (header: string): string => `${title}\n\n${header}\n\n${text}`

const whole = {
  date: '2023-09-04',
  reference: 'IC-123456-A1B2',
  authority: 'Commissioner of Police of the Metropolis',
  address: 'New Scotland Yard, Broadway, London, SW1H 0BG',
  decisionNumber: null,
}

const lines = [
  ['Reference', ['IC-123456-A1B2']],
  ['Date', ['4 September 2023']],
  ['Public Authority', ['Commissioner of Police of the Metropolis']],
  ['Address', ['New Scotland Yard', 'Broadway', 'London', 'SW1H 0BG']],
] as const
const layOut = (line: (label: string, value: readonly string[]) => string, between = '\n\n'): string =>
  around(lines.map(([label, value]) => line(label, value)).join(between))

describe('the header', () => {
  it.each([
    ['lines', layOut((label, value) => `${label}: ${value.join('\n')}`)],
    ['lines of one block', layOut((label, value) => `${label}: ${value.join('\n')}`, '\n')],
    ['lines with bold labels', layOut((label, value) => `**${label}:** ${value.join('\\\n')}`)],
    [
      'lines with the colon outside the bold',
      layOut((label, value) => `**${label}**: ${value.join('  \n')}`),
    ],
    ['lines all in bold', layOut((label, value) => `**${label}: ${value.join('\n')}**`)],
    ['lines with tabs', layOut((label, value) => `${label}:\t${value.join('\n')}`)],
    ['lines that are headings', layOut((label, value) => `### ${label}: ${value.join(', ')}`)],
    ['labels above their values', layOut((label, value) => `${label}:\n\n${value.join('\n')}`)],
    [
      'labels above their values without a colon',
      layOut((label, value) => `**${label}**\n\n${value.join('\n')}`),
    ],
    [
      'labels as headings above their values',
      layOut((label, value) => `### ${label}\n\n${value.join('\n')}`),
    ],
    ['an address over paragraphs', layOut((label, value) => `${label}: ${value.join('\n\n')}`)],
    ['a dash after the label', layOut((label, value) => `${label} – ${value.join('\n')}`)],
    ['a list', layOut((label, value) => `- **${label}:** ${value.join(', ')}`, '\n')],
    [
      'a list with lists in it',
      layOut((label, value) => `* ${label}:\n${value.map(one => `  * ${one}\n`).join('')}`, ''),
    ],
    [
      'a table',
      around(
        `| Field | Value |\n|---|---|\n${lines.map(([label, value]) => `| ${label} | ${value.join(', ')} |`).join('\n')}`,
      ),
    ],
    [
      'a table without headings',
      around(
        `| | |\n|---|---|\n${lines.map(([label, value]) => `| **${label}:** | ${value.join('<br>')} |`).join('\n')}`,
      ),
    ],
    [
      'a table whose first row is a field',
      around(
        lines
          .map(
            ([label, value], row) => `| ${label} | ${value.join('<br/>')} |${row === 0 ? '\n|---|---|' : ''}`,
          )
          .join('\n'),
      ),
    ],
    [
      'a table with its labels along the top',
      around(
        `| ${lines.map(([label]) => label).join(' | ')} |\n|---|---|---|---|\n| ${lines.map(([, value]) => value.join(', ')).join(' | ')} |`,
      ),
    ],
    [
      'a table of four columns',
      around(
        `| ${lines
          .slice(0, 2)
          .map(([label, value]) => `${label} | ${value}`)
          .join(' | ')} |\n|---|---|---|---|\n| ${lines
          .slice(2)
          .map(([label, value]) => `${label} | ${value.join(', ')}`)
          .join(' | ')} |`,
      ),
    ],
    [
      'two labels in one line',
      around(
        'Reference: IC-123456-A1B2 Date: 4 September 2023\n\nPublic Authority: Commissioner of Police of the Metropolis Address: New Scotland Yard\nBroadway\nLondon\nSW1H 0BG',
      ),
    ],
    [
      'a reference above the title',
      `Reference: IC-123456-A1B2\n\n${layOut((label, value) => `${label}: ${value.join('\n')}`).replace('Reference: IC-123456-A1B2\n\n', '')}`,
    ],
    ['CRLF', layOut((label, value) => `${label}: ${value.join('\n')}`).replaceAll('\n', '\r\n')],
    [
      'no-break spaces',
      layOut((label, value) => `${label}:\u00A0${value.join('\n').replaceAll(' ', '\u00A0')}`),
    ],
    ['an address on one line', layOut((label, value) => `${label}: ${value.join(', ')}`)],
    ['an address with commas at its line ends', layOut((label, value) => `${label}: ${value.join(',\n')}`)],
    [
      'other labels among them',
      layOut((label, value) => `${label}: ${value.join('\n')}\n\nTeam: FOI casework`),
    ],
    ['labels in lower case', layOut((label, value) => `${label.toLowerCase()}: ${value.join('\n')}`)],
    [
      'front matter',
      `---\nreference: IC-123456-A1B2\ndate: 2023-09-04\npublic_authority: "Commissioner of Police of the Metropolis"\naddress:\n  - New Scotland Yard\n  - Broadway\n  - London\n  - SW1H 0BG\n---\n\n${title}\n\n${text}`,
    ],
    [
      'front matter with a block',
      `---\nReference: IC-123456-A1B2\nDate: 4 September 2023\nPublic Authority: Commissioner of Police of the Metropolis\nAddress: |\n  New Scotland Yard\n  Broadway\n  London\n  SW1H 0BG\n---\n${title}\n\n${text}`,
    ],
  ])('is read as %s', (_, source) => {
    const notice = read(source)
    expect(notice.header).toEqual(whole)
    expect(notice.sections.map(({id}) => id)).toEqual(['decision'])
    expect(notice.title?.text).toBe('Freedom of Information Act 2000 (FOIA) Decision notice')
  })

  it('has the place of each label and each value', () => {
    const source = around('**Date:** 4 September 2023\n\nAddress:\tNew Scotland Yard\nLondon,\n\nReference:')
    const fields = read(source).headerFields
    expect(
      fields.map(({field, label, labelSpan, value, span, line}) => ({
        field,
        label,
        words: source.slice(...(labelSpan ?? [0, 0])),
        value,
        written: source.slice(...span),
        line,
      })),
    ).toEqual([
      {
        field: 'date',
        label: 'Date',
        words: 'Date',
        value: '4 September 2023',
        written: '4 September 2023',
        line: 3,
      },
      {
        field: 'address',
        label: 'Address',
        words: 'Address',
        value: 'New Scotland Yard, London',
        written: 'New Scotland Yard\nLondon',
        line: 5,
      },
      {field: 'reference', label: 'Reference', words: 'Reference', value: '', written: '', line: 8},
    ])
    const [, , empty] = fields
    expect(source.slice(0, empty?.span[0]).endsWith('Reference:')).toBe(true)
  })

  it('joins an authority that runs over a line ending', () => {
    const source = around(
      'Public Authority: Department for Science, Innovation and\nTechnology\nAddress: 100 Parliament Street\nLondon SW1A 2BQ',
    )
    expect(read(source).header).toMatchObject({
      authority: 'Department for Science, Innovation and Technology',
      address: '100 Parliament Street, London SW1A 2BQ',
    })
  })

  it('gives its blocks their role, and no others', () => {
    const {blocks} = read(around('Date: 4 September 2023\n\nAddress: New Scotland Yard\n\nLondon'))
    expect(blocks.map(({role, text: words}) => [role, words])).toEqual([
      ['title', 'Freedom of Information Act 2000 (FOIA) Decision notice'],
      ['header', 'Date: 4 September 2023'],
      ['header', 'Address: New Scotland Yard'],
      ['header', 'London'],
      ['heading', 'Decision (including any steps ordered)'],
      [expect.any(String), expect.stringContaining('The MPS may withhold it.')],
    ])
  })

  it('does not take what stands under an address for a part of it', () => {
    const header = 'Address: 1 High Street\nLeeds\nLS1 1AA\n\nThis notice replaces an earlier one.'
    expect(read(around(header)).header.address).toBe('1 High Street, Leeds, LS1 1AA')
  })

  it('has no date where none is written, or none that there is', () => {
    expect(read(around('Date: September 2023')).header.date).toBeNull()
    expect(read(around('Date: 31 April 2023')).header.date).toBeNull()
    expect(read(around('Date: [date]')).headerFields).toMatchObject([{field: 'date', value: '[date]'}])
    expect(read(around('Date:')).headerFields).toMatchObject([{field: 'date', value: ''}])
  })

  it('takes a date and a case reference that stand alone without a label', () => {
    const {header, headerFields} = read(around('IC-123456-A1B2\n\n4 September 2023'))
    expect(header).toMatchObject({date: '2023-09-04', reference: 'IC-123456-A1B2'})
    expect(headerFields.map(({label}) => label)).toEqual([null, null])
  })

  it('finds the reference in the title', () => {
    const source = '# Decision notice FS50834927\n\nDate: 1 November 2019\n\n## Decision\n\n1. Text.\n'
    expect(read(source).header.reference).toBe('FS50834927')
  })

  it('finds the reference at the head of a later page', () => {
    const source = `${title}\n\n${text}\nReference: FS50834927\n\n2. More.\n`
    const lineIndex = new LineIndex(source)
    const blocks = readBlocks(parseMarkdown(source), source, lineIndex)
    for (const block of blocks) if (block.text.startsWith('Reference')) block.role = 'furniture'
    const profile = profileOf('ico-foia')
    const outline = readOutline(blocks, profile, source, lineIndex)
    const input = {blocks, outline, profile, source, lines: lineIndex, signature: null, frontMatter: []}
    const {header, fields} = readHeader(input)
    expect(header.reference).toBe('FS50834927')
    expect(fields.map(({span}) => source.slice(...span))).toEqual(['FS50834927'])
  })

  it('ends where the text starts', () => {
    const source = `${title}\n\n## Decision\n\n1. Text.\n\nDate: 4 September 2023\n\n2. Text.\n`
    expect(read(source).headerFields).toEqual([])
  })

  it('does not take words in a quotation for its own', () => {
    expect(read(around('> Date: 4 September 2023')).headerFields).toEqual([])
  })
})

describe('the header of a Scottish decision', () => {
  const rest =
    '\n\n## Summary\n\nText.\n\n## Decision\n\nText.\n\n## Appeal\n\nText.\n\nDaren Fitzhenry\nScottish Information Commissioner\n\n23 May 2024\n\n## Appendix\n\nText.\n'

  it('has its number in the title and its date in the signature', () => {
    const source = `# Decision 083/2024: Ferry contracts\n\nAuthority: Scottish Ministers  \nCase Ref: 202101333${rest}`
    const notice = read(source, 'sic-foisa')
    expect(notice.header).toEqual({
      date: '2024-05-23',
      reference: '202101333',
      authority: 'Scottish Ministers',
      address: null,
      decisionNumber: '083/2024',
    })
    const number = notice.headerFields.find(({field}) => field === 'decisionNumber')
    expect(source.slice(...(number?.span ?? [0, 0]))).toBe('083/2024')
    expect(notice.signature).toMatchObject({
      name: 'Daren Fitzhenry',
      role: 'Scottish Information Commissioner',
    })
  })

  it('may have its number under a label and its authority in the title', () => {
    const source = `# Mr X and the Scottish Ministers\n\nDecision Number: 069/2010\n\nReference No: 200901234\n\nDecision Date: 21 April 2010${rest}`
    expect(read(source, 'sic-foisa').header).toMatchObject({
      decisionNumber: '069/2010',
      reference: '200901234',
      date: '2010-04-21',
    })
    const older = `# Decision 069/2010 Mr X and the Scottish Ministers${rest}`
    expect(read(older, 'sic-foisa').header.authority).toBe('Scottish Ministers')
  })

  it('takes no part of a subject for the authority', () => {
    const source = `# Decision 083/2024: Ferry contracts and costs${rest}`
    expect(read(source, 'sic-foisa').header.authority).toBeNull()
  })

  it('has no date from the signature where the profile has it in the header', () => {
    expect(
      read(`${title}\n\n## Right of appeal\n\nText.\n\nSigned\n\nJane Smith\n\n1 May 2020\n`).header.date,
    ).toBeNull()
  })
})

describe('front matter', () => {
  it('gives each key and value with its place', () => {
    const source =
      '---\ndate: "4 September 2023"\naddress: >\n  New Scotland Yard\n  London\ntags: [a, b]\nnothing:\nmore: {a: 1}\n---\ntext\n'
    const entries = readFrontMatter(source)
    expect(entries.map(({key, value}) => [key, value])).toEqual([
      ['date', '4 September 2023'],
      ['address', 'New Scotland Yard London'],
      ['tags', 'a\nb'],
      ['nothing', ''],
      ['more', ''],
    ])
    expect(entries.map(({keySpan}) => source.slice(...keySpan))).toEqual([
      'date',
      'address',
      'tags',
      'nothing',
      'more',
    ])
    expect(entries.slice(0, 4).map(({span}) => source.slice(...span))).toEqual([
      '4 September 2023',
      'New Scotland Yard\n  London',
      'a, b',
      '',
    ])
  })

  it('reads its words as the text’s: plain spaces, no soft hyphens', () => {
    expect(readFrontMatter('---\nauthority: Com\u00ADmissioner\u00A0of Police\n---\n')[0]?.value).toBe(
      'Commissioner of Police',
    )
  })

  it('is none where there is none, where it does not end, or where it is no YAML', () => {
    for (const source of [
      '',
      'date: 1',
      '---\ndate: 1',
      '---\na: [\n---\n',
      '---\n- a\n---\n',
      '---\na: 1\na: 2\n---\n',
    ]) {
      expect(readFrontMatter(source)).toEqual([])
    }
  })

  it('is read however deep it nests', () => {
    expect(readFrontMatter(`---\na: ${'['.repeat(50_000)}\n---\n`)).toEqual([])
  })

  it('is read with CRLF', () => {
    const source = '---\r\ndate: 2023-09-04\r\nreference: FS50834927\r\n---\r\n'
    expect(readFrontMatter(source).map(({value, span}) => [value, source.slice(...span)])).toEqual([
      ['2023-09-04', '2023-09-04'],
      ['FS50834927', 'FS50834927'],
    ])
  })

  it('gives the title where the text has none', () => {
    const source =
      '---\ntitle: Decision notice under the Freedom of Information Act 2000\n---\n\n## Decision\n\n1. Text.\n'
    expect(read(source).title).toEqual({
      text: 'Decision notice under the Freedom of Information Act 2000',
      span: [11, 68],
      line: 2,
    })
  })

  it('never fails, and places every entry inside the source', () => {
    fc.assert(
      fc.property(
        fc.string({
          maxLength: 60,
          unit: fc.constantFrom('a', ':', ' ', '\n', '-', '"', '[', '{', '|', '&', '*', '#', '\r'),
        }),
        body => {
          const source = `---\n${body}\n---\n`
          for (const {keySpan, span} of readFrontMatter(source)) {
            for (const [start, end] of [keySpan, span]) {
              expect(start).toBeGreaterThanOrEqual(4)
              expect(end).toBeGreaterThanOrEqual(start)
              expect(end).toBeLessThanOrEqual(source.length)
            }
          }
        },
      ),
    )
  })
})
