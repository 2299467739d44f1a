import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/notice/front-matter.ts'
import type {Notice} from '../../src/notice/notice.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profiles} from './profiles.ts'

function read(source: string): Notice {
  return readNotice(source, {profiles, readFrontMatter}).notice
}

function sectionsOf({sections}: Notice): string[] {
  return sections.map(({id, known}) => (known ? `${id}*` : id))
}

describe('the real notice of 2023', () => {
  const source = readFileSync(new URL('../../samples/met-police-apps.md', import.meta.url), 'utf8')
  const notice = read(source)

  it('is read as it stands', () => {
    expect(notice.kind).toBe('ico-foia')
    expect(notice.regimes).toEqual(['foia'])
    expect(notice.form).toBe('2011')
    expect(notice.title?.text).toBe('Freedom of Information Act 2000 (FOIA) Decision notice')
    expect(notice.header).toEqual({
      date: '2023-09-04',
      reference: null,
      authority: 'Commissioner of Police of the Metropolis',
      address: 'New Scotland Yard, Broadway, London, SW1H 0BG',
      decisionNumber: null,
    })
    expect(sectionsOf(notice)).toEqual([
      'decision*',
      'request*',
      'scope*',
      'reasons*',
      'section-31-law-enforcement',
      'the-applicable-interests',
      'the-nature-of-the-prejudice',
      'likelihood-of-prejudice',
      'is-the-exemption-engaged',
      'public-interest-test',
      'arguments-in-favour-of-disclosure',
      'arguments-in-favour-of-maintaining-the-exemption',
      'balance-of-the-public-interest-arguments',
      'appeal*',
    ])
    expect(notice.signature).toMatchObject({name: 'Carolyn Howes', role: 'Senior Case Officer'})
  })

  it('has its 39 numbered paragraphs in their sections', () => {
    expect(notice.paragraphs).toHaveLength(39)
    const numbers = Object.fromEntries(notice.sections.map(({id, paragraphs}) => [id, paragraphs.join(' ')]))
    expect(numbers).toMatchObject({
      decision: '1 2',
      request: '3 4 5 6',
      scope: '7 8',
      reasons: '',
      'the-nature-of-the-prejudice': '17 20 18',
      appeal: '36 37 38',
    })
  })

  it('is read the same without its Markdown headings, but for the parts of its reasons', () => {
    const plain = read(source.replace(/^#+ /gm, ''))
    expect(plain.header).toEqual(notice.header)
    expect(plain.title?.text).toBe(notice.title?.text)
    expect(plain.form).toBe('2011')
    expect(sectionsOf(plain)).toEqual(['decision*', 'request*', 'scope*', 'reasons*', 'appeal*'])
  })

  it('is read the same with CRLF', () => {
    const windows = read(source.replaceAll('\n', '\r\n'))
    expect({...windows.header, title: windows.title?.text}).toEqual({
      ...notice.header,
      title: notice.title?.text,
    })
    expect(windows.sections.map(({id, line, paragraphs}) => [id, line, paragraphs])).toEqual(
      notice.sections.map(({id, line, paragraphs}) => [id, line, paragraphs]),
    )
    expect(windows.signature?.line).toBe(notice.signature?.line)
  })
})

/** As extracted from the PDF, page furniture included. */
const pasted2025 = `Reference: IC-448604-B3L1
Freedom of Information Act 2000 (FOIA)
Decision notice
Date: 5 December 2025
Public Authority: The Governing Body of London Metropolitan
University
Address: 166-220 Holloway Road
London
N7 8DB

1. Request:

The complainant requested the following information from London
Metropolitan University on 6 September 2025:

“In light of these obligations, I am concerned that requirements could:

1. Compel conformity with contested or ideological viewpoints under the
guise of ‘commitment to EDI’;

2. Deter or disadvantage applicants whose lawful academic or personal

1

Reference: IC-448604-B3L1

views on such matters diverge from prevailing institutional policies.”

2. Commissioner’s Decision:

A public authority will breach section 10 of FOIA if it fails to respond to a
request within 20 working days. Therefore the Commissioner finds a
breach of section 10.

3. Steps:

The public authority must provide a substantive response to the request in
accordance with its obligations under FOIA within 30 calendar days.

4. Right of Appeal:

Either party has the right to appeal against this decision notice to the First-
tier Tribunal (Information Rights). Information about the appeals process
may be obtained from:

First-tier Tribunal (Information Rights)
General Regulatory Chamber
PO Box 11230
Leicester
LE1 8FQ
Tel: 0203 936 8963

Any Notice of Appeal should be served on the Tribunal within 28 (calendar)
days of the date on which this decision notice is sent.

Information Commissioner
Wycliffe House
Water Lane
Wilmslow
Cheshire
SK9 5AF
3
`

const pasted2019 = `Reference: FS50834927

Freedom of Information Act 2000 (FOIA) Decision notice

Date:	1 November 2019

Public Authority:	Ministry of Defence Address:	Main Building
Whitehall London SW1A 2HB

Decision (including any steps ordered)

1.	The complainant submitted a request to the Ministry of Defence.
2.	The Commissioner’s decision is that the redacted information is exempt.

Background

4.	The complainant’s son died whilst on active service.

Reference: FS50834927

5.	The information in the scope of the request is the first page.

Request and response

6.	The complainant submitted the following request to the MOD on 16 January 2019:
‘I wish to reapply for this Major X's [name supplied] letter.'

Scope of the case

11.	The complainant contacted the Commissioner on 4 April 2019.

Reasons for decision

Section 40 – personal data
14.	Section 40(2) of FOIA provides that information is exempt.

Right of appeal

48.	Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights). Information about the appeals process may be obtained from:
First-tier Tribunal (Information Rights) GRC & GRP Tribunals,
PO Box 9300, LEICESTER, LE1 8DJ

Tel: 0300 1234504
Fax: 0870 739 5836

50.	Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this decision notice is sent.

Signed ………………………………………………

Jonathan Slee Senior Case Officer
Information Commissioner’s Office Wycliffe House
Water Lane Wilmslow Cheshire SK9 5AF
`

describe('a notice pasted from a PDF', () => {
  it('of 2025 is read, with its numbered headings', () => {
    const notice = read(pasted2025)
    expect(notice).toMatchObject({kind: 'ico-foia', form: 'four-heading'})
    expect(notice.header).toEqual({
      date: '2025-12-05',
      reference: 'IC-448604-B3L1',
      authority: 'The Governing Body of London Metropolitan University',
      address: '166-220 Holloway Road, London, N7 8DB',
      decisionNumber: null,
    })
    expect(notice.sections.map(({id, number, style}) => [id, number, style])).toEqual([
      ['request', 1, 'numbered'],
      ['decision', 2, 'numbered'],
      ['steps', 3, 'numbered'],
      ['appeal', 4, 'numbered'],
    ])
    expect(notice.signature).toMatchObject({name: null, role: 'Information Commissioner'})
    expect(notice.blocks.filter(({role}) => role === 'contact')).toHaveLength(1)
  })

  it('of 2019 is read, with its titles alone in their lines', () => {
    const notice = read(pasted2019)
    expect(notice).toMatchObject({kind: 'ico-foia', form: '2011'})
    expect(notice.header).toEqual({
      date: '2019-11-01',
      reference: 'FS50834927',
      authority: 'Ministry of Defence',
      address: 'Main Building, Whitehall London SW1A 2HB',
      decisionNumber: null,
    })
    expect(sectionsOf(notice)).toEqual([
      'decision*',
      'background*',
      'request*',
      'scope*',
      'reasons*',
      'appeal*',
    ])
    expect(notice.signature).toMatchObject({name: 'Jonathan Slee', role: 'Senior Case Officer'})
  })
})

describe('the profile to read by', () => {
  it('is the first where nothing tells, and the notice is then of no kind and no regime', () => {
    const {notice, profile} = readNotice('Text.', {profiles})
    expect(profile).toBe(profiles[0])
    expect(notice).toMatchObject({kind: null, regimes: []})
  })

  it('must be one of those given', () => {
    expect(() => readNotice('', {profiles: []})).toThrow(RangeError)
    expect(() => readNotice('', {profiles, profile: 'none'})).toThrow(RangeError)
  })
})

describe('any text', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      '# Decision notice',
      '## Decision',
      '**Scope of the case**',
      'Right of appeal',
      '1. Request:',
      '> Reasons',
      'Signed ……',
      'Public Authority: A\tAddress:',
      'Address:\nX<br>Y',
      '| Date | Reference |\n|---|---|\n| 1 May 2020 | FS50834927 |',
      'Date: 31/2/20',
      '---',
      '---\ndate: 1\n---',
      'Carolyn Howes\nSenior Case Officer',
      'Tel: 1',
      '<!-- x',
      '\u00AD\u00A0',
      'Decision 083/2024: x',
      'Reference: FS50834927',
      '“An open quotation',
      '36. From:',
      '===',
      '&nbsp;: :',
      '\\',
      '[^1]',
      '[^1]: Decision',
    ),
    fc.string({unit: 'grapheme', maxLength: 12}),
  )

  it('is read without fail, each thing in its place inside the source', () => {
    fc.assert(
      fc.property(
        fc.array(fragment, {maxLength: 16}),
        fc.constantFrom('\n', '\n\n', '\r\n', ' ', ''),
        (parts, gap) => {
          const source = parts.join(gap)
          const notice = read(source)
          const spans = [
            ...(notice.title ? [notice.title.span] : []),
            ...(notice.signature ? [notice.signature.span] : []),
            ...notice.headerFields.flatMap(({span, labelSpan}) => (labelSpan ? [span, labelSpan] : [span])),
            ...notice.sections.flatMap(({span, titleSpan}) => [span, titleSpan]),
          ]
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(source.length)
          }
          expect(JSON.parse(JSON.stringify(notice))).toEqual(notice)
        },
      ),
      {numRuns: 300},
    )
  })
})
