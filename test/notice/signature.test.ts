import {describe, expect, it} from 'vitest'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profiles} from './profiles.ts'

const appeal = `## Right of appeal

36. Either party has the right to appeal to the First-tier Tribunal (Information Rights):

First-tier Tribunal (Information Rights)
General Regulatory Chamber
PO Box 11230
Leicester
LE1 8FQ

Tel: 0203 936 8963
Fax: 0870 739 5836

Email: grc@justice.gov.uk

Website: www.justice.gov.uk/tribunals/general-regulatory-chamber

37. Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this decision notice is sent.
`
const office = [
  'Information Commissioner’s Office',
  'Wycliffe House',
  'Water Lane',
  'Wilmslow',
  'Cheshire',
  'SK9 5AF',
]

function read(signature: string, profile = 'ico-foia', above = appeal) {
  const source = `# Decision notice\n\n## Decision\n\n1. Text.\n\n${above}\n${signature}\n`
  return {source, ...readNotice(source, {profiles, profile})}
}

describe('the signature', () => {
  const lines = ['Carolyn Howes', 'Senior Case Officer', ...office]

  it.each([
    ['after "Signed"', `Signed\n\n${lines.join('\n')}`],
    ['after "Signed" on a dotted line', `Signed ………………………………………………\n\n${lines.join('\n')}`],
    ['after "Signed" on a line of full stops', `Signed ..........................\n\n${lines.join('\n')}`],
    ['after "Signed:"', `**Signed:**\n\n${lines.join('\n')}`],
    ['beside "Signed"', `Signed: ${lines.join('\n')}`],
    ['in one block with "Signed"', `Signed\n${lines.join('\n')}`],
    ['with hard breaks', `Signed\n\n${lines.join('\\\n')}`],
    ['in paragraphs', `Signed\n\n${lines.join('\n\n')}`],
    ['in bold', `**Signed**\n\n${lines.map(line => `**${line}**`).join('\n\n')}`],
    ['with name and title on a line', `Signed\n\nCarolyn Howes Senior Case Officer\n${office.join(' ')}`],
    ['with a comma before the title', `Signed\n\nCarolyn Howes, Senior Case Officer\n${office.join('\n')}`],
    ['with its lines joined to one', `Signed\n\n${lines.join(' ')}`],
    ['with "Signed" and its lines joined to one', `Signed …………… ${lines.join(' ')}`],
    ['without "Signed", its lines joined to one', lines.join(' ')],
    ['without "Signed"', lines.join('\n')],
    ['without "Signed", in paragraphs', lines.join('\n\n')],
    ['without an office', 'Carolyn Howes\nSenior Case Officer'],
    ['in a blockless end with CRLF', `Signed\r\n\r\n${lines.join('\r\n')}`],
    ['with the page’s number after it', `Signed\n\n${lines.join('\n')}\n15`],
    [
      'on behalf of somebody',
      `Signed\nOn behalf of the Information Commissioner\nCarolyn Howes\nSenior Case Officer`,
    ],
    ['after a date', `Dated the 20th day of May 2010\n\nSigned ………\n\n${lines.join('\n')}`],
  ])('is read %s', (_, signature) => {
    const {source, notice} = read(signature)
    expect(notice.signature).toMatchObject({name: 'Carolyn Howes', role: 'Senior Case Officer'})
    const span = notice.signature?.span ?? [0, 0]
    expect(span[0]).toBe(source.indexOf(signature.replace(/^\*\*/, '')))
    expect(source.slice(...span)).toContain('Senior Case Officer')
    const roles = notice.blocks.filter(({span: [start]}) => start >= span[0]).map(({role}) => role)
    expect(new Set(roles.filter(role => role !== 'furniture'))).toEqual(new Set(['signature']))
  })

  it('ends before the last page’s number', () => {
    const {source, notice} = read('Carolyn Howes\nSenior Case Officer\nSK9 5AF\n15')
    expect(source.slice(...(notice.signature?.span ?? [0, 0]))).toBe(
      'Carolyn Howes\nSenior Case Officer\nSK9 5AF',
    )
  })

  it('may be the office alone, with or without a title', () => {
    expect(read(['Information Commissioner', ...office.slice(1)].join('\n')).notice.signature).toMatchObject({
      name: null,
      role: 'Information Commissioner',
    })
    expect(read(office.join('\n')).notice.signature).toMatchObject({name: null, role: null})
  })

  it('has a title that the profile does not name', () => {
    for (const signed of ['Signed\n\n', '']) {
      expect(
        read(`${signed}Ben Tomes\nSpecialist Lead\n${office.join('\n')}`).notice.signature,
      ).toMatchObject({
        name: 'Ben Tomes',
        role: 'Specialist Lead',
      })
    }
  })

  it('has a title of which the profile names only the end', () => {
    for (const signed of ['Signed\n\n', '']) {
      expect(
        read(`${signed}Ben Tomes\nRegional Case Officer\n${office.join('\n')}`).notice.signature,
      ).toMatchObject({
        name: 'Ben Tomes',
        role: 'Regional Case Officer',
      })
    }
  })

  it('may stand in the block of the last paragraph', () => {
    const {source, notice} = read(lines.join('\n'), 'ico-foia', appeal.trimEnd())
    expect(notice.signature).toMatchObject({name: 'Carolyn Howes', role: 'Senior Case Officer'})
    expect(source.slice(...(notice.signature?.span ?? [0, 0]))).toBe(lines.join('\n'))
    expect(notice.blocks.some(({role}) => role === 'signature')).toBe(false)
  })

  it('is none where nobody signs', () => {
    expect(read('').notice.signature).toBeNull()
    expect(read('38. The notice must be signed by the Senior Case Officer.').notice.signature).toBeNull()
    expect(read('The notice is to be signed by the\nSenior Case Officer.').notice.signature).toBeNull()
    expect(read('> Signed\n>\n> Carolyn Howes').notice.signature).toBeNull()
  })

  it('stands before an annex', () => {
    const {source, notice} = read(`Signed\n\n${lines.join('\n')}\n\n## Legal Annex\n\nSection 1 says so.`)
    expect(source.slice(...(notice.signature?.span ?? [0, 0]))).toMatch(/^Signed[\s\S]*SK9 5AF$/)
    expect(notice.sections.map(({id}) => id)).toEqual(['decision', 'appeal', 'annex'])
  })

  it('is found where the appeal section has lost its heading', () => {
    const {notice} = read(
      `Signed\n\n${lines.join('\n')}\n\n## Legal Annex\n\nText.`,
      'ico-foia',
      appeal.replace('## Right of appeal', ''),
    )
    expect(notice.signature).toMatchObject({name: 'Carolyn Howes', role: 'Senior Case Officer'})
  })

  it('of a Scottish decision is a name, an office and a date', () => {
    const above =
      '## Appeal\n\nThere is a right to appeal to the Court of Session on a point of law only, within 42 days.\n\n## Enforcement\n\nIf the Authority fails to comply, the Commissioner may certify so to the Court of Session.\n'
    const {notice} = read(
      'Euan McCulloch\nHead of Enforcement\n\n23 May 2024\n\n## Appendix\n\nText.',
      'sic-foisa',
      above,
    )
    expect(notice.signature).toMatchObject({name: 'Euan McCulloch', role: 'Head of Enforcement'})
    expect(notice.header.date).toBe('2024-05-23')
  })
})

describe('the tribunal’s address', () => {
  it('has its own role, and the paragraphs around it keep theirs', () => {
    const {notice} = read('Signed\n\nCarolyn Howes')
    expect(notice.blocks.filter(({role}) => role === 'contact').map(({text}) => text.split(' ')[0])).toEqual([
      'First-tier',
      'Tel:',
      'Email:',
      'Website:',
    ])
    expect(notice.paragraphs.map(({number}) => number)).toEqual([1, 36, 37])
  })

  it('is known in paragraphs of one line, and with CRLF', () => {
    const lined = appeal.replaceAll('\nGeneral', '\n\nGeneral').replaceAll('\n', '\r\n')
    const {notice} = read('', 'ico-foia', lined)
    expect(notice.blocks.filter(({role}) => role === 'contact')).toHaveLength(5)
  })

  it('is known in a blockquote, where nobody speaks', () => {
    const quoted = appeal.replace(
      /First-tier Tribunal \(Information Rights\)\nGeneral[\s\S]*?chamber/,
      address => address.replaceAll(/^/gm, '> '),
    )
    const {notice} = read('', 'ico-foia', quoted)
    expect(notice.blocks.filter(({role}) => role === 'contact')).toHaveLength(4)
  })
})
