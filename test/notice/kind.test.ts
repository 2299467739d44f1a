import {describe, expect, it} from 'vitest'
import {isPlainlyNotANotice} from '../../src/notice/kind.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profiles} from './profiles.ts'

function read(source: string) {
  return readNotice(source, {profiles}).notice
}

function kindOf(source: string): string | null {
  return read(source).kind
}

const foia = 'Freedom of Information Act 2000 (FOIA)'
const eir = 'Environmental Information Regulations 2004 (EIR)'
const foisa = 'Freedom of Information (Scotland) Act 2002 (FOISA)'
const eisr = 'Environmental Information (Scotland) Regulations 2004 (the EIRs)'
const body =
  '## Decision\n\n1. The information is exempt under section 31 of FOIA.\n\n## Right of appeal\n\n2. To the First-tier Tribunal.\n'

describe('the kind of a notice', () => {
  it.each([
    ['a heading', `# ${foia}\n\n# Decision notice`, 'ico-foia'],
    ['one heading', `# ${foia} Decision notice`, 'ico-foia'],
    ['plain lines', `${foia}\nDecision notice\nDate: 1 May 2020`, 'ico-foia'],
    ['bold lines', `**${foia}**\n\n**Decision notice**`, 'ico-foia'],
    ['a table above', `| Reference | FS50834927 |\n|---|---|\n\n# ${foia}\n\nDecision notice`, 'ico-foia'],
    ['the name without its short form', '# Freedom of Information Act 2000\n\n# Decision notice', 'ico-foia'],
    ['the early form', '# Freedom of Information Act 2000 (Section 50)\n\n# Decision Notice', 'ico-foia'],
    ['front matter', `---\ntitle: Decision notice\nact: ${foia}\n---`, 'ico-foia'],
    ['the EIR', `# ${eir}\n\n# Decision notice`, 'ico-eir'],
    ['both', `# ${foia}\n\n# ${eir}\n\n# Decision notice`, 'ico-foia-eir'],
    ['both in one line', `# ${foia} and ${eir}: Decision notice`, 'ico-foia-eir'],
    ['FOISA', `# ${foisa}\n\n# Decision notice`, 'sic-foisa'],
    ['the Scottish regulations', `# ${eisr}\n\n# Decision notice`, 'sic-eisr'],
  ])('is that of the Act in the title, in %s', (_, title, kind) => {
    expect(kindOf(`${title}\n\n${body}`)).toBe(kind)
  })

  it('is that of the title even where the body speaks of another Act', () => {
    expect(kindOf(`# ${eir}\n\n# Decision notice\n\n${body.repeat(5)}`)).toBe('ico-eir')
  })

  const mains = (text: string): string =>
    `## Decision (including any steps ordered)\n\n1. ${text}\n\n## Request and response\n\n2. Text.\n\n## Right of appeal\n\n3. To the First-tier Tribunal.\n`

  it.each([
    ['FOIA', 'Section 31 of FOIA is engaged. FOIA applies.', 'ico-foia'],
    [
      'the EIR',
      'Regulation 12(5)(e) of the EIR is engaged, as section 50 of FOIA allows. The EIR apply. EIR, EIR.',
      'ico-eir',
    ],
    ['both in equal parts', 'FOIA and the EIR. FOIA and the EIR. FOIA and the EIR.', 'ico-foia-eir'],
    [
      'FOIA, and the EIR in passing',
      `${'Section 31 of FOIA. '.repeat(20)} The EIR do not apply.`,
      'ico-foia',
    ],
  ])('is that of the Act that the body applies, where there is no title: %s', (_, text, kind) => {
    expect(kindOf(mains(text))).toBe(kind)
    expect(kindOf(`# Draft for review\n\n${mains(text)}`)).toBe(kind)
  })

  it('does not come from words in a quotation or in code', () => {
    expect(kindOf(mains('Text.\n\n> FOIA, FOIA and FOIA'))).toBeNull()
    expect(kindOf(mains('Text.\n\n```\nFOIA\n```'))).toBeNull()
    expect(kindOf(mains('It is their theirs: EIRE and AEIR.'))).toBeNull()
  })

  const scottish = (provisions: string): string =>
    `# Decision 083/2024: Ferry contracts\n\nCase Ref: 202101333\n\n## Summary\n\nText.\n\n## Relevant statutory provisions\n\n${provisions}\n\n## Commissioner's analysis and findings\n\n1. Text.\n\n## Decision\n\nText.\n\nScottish Information Commissioner\n`

  it('of a Scottish decision is that of the provisions that it applies', () => {
    expect(kindOf(scottish(`${foisa} sections 1(1) and 30(c); FOISA. Not the EIRs.`))).toBe('sic-foisa')
    expect(
      kindOf(scottish(`${foisa} section 39(2). ${eisr} regulations 2(1), 5(1) and 10(4)(b) of the EIRs.`)),
    ).toBe('sic-eisr')
  })

  it('of a Scottish decision is known by its number where its sections do not show it', () => {
    expect(
      kindOf(`# Decision 902/2024: Emails\n\n## Summary\n\nText on the ${foisa}.\n\n## Decision\n\nText.\n`),
    ).toBe('sic-foisa')
  })

  it.each([
    ['nothing', ''],
    [
      'Australia',
      '# Freedom of Information Act 1982 (Cth)\n\n# Decision\n\n## Background\n\n1. The FOI Act gives a right to documents.\n\n## Reasons for decision\n\n2. Text.\n',
    ],
    [
      'Ireland',
      '# Freedom of Information Act 2014\n\n## Background\n\n1. Text.\n\n## Scope of review\n\nText.\n\n## Right of appeal\n\nTo the High Court.\n\n## Reasons for decision\n\nText.\n',
    ],
    [
      'the United States',
      '# FOIA appeal\n\n## Background\n\nYou asked under FOIA, 5 U.S.C. 552. FOIA exemption 5 applies.\n\n## Request and response\n\nText.\n\n## Right of appeal\n\nText.\n',
    ],
    [
      'Jersey',
      '# Freedom of Information (Jersey) Law 2011\n\n# Decision Notice\n\n## Reasons for decision\n\n1. Text.\n\n## Right of appeal\n\n2. Text.\n',
    ],
  ])('is none for %s', (_, source) => {
    expect(kindOf(source)).toBeNull()
  })

  it('is what is set, where a profile is set', () => {
    expect(readNotice(body, {profiles, profile: 'sic-eisr'}).notice).toMatchObject({
      kind: 'sic-eisr',
      regimes: ['eisr'],
    })
  })
})

describe('what is plainly no notice', () => {
  it.each([
    [
      'a README on notices',
      '# noticelint\n\nLints decision notices under the Freedom of Information Act 2000 (FOIA).\n\n## Background\n\nFOIA, FOIA, FOIA.\n\n## Decision\n\n## Scope\n\n## Summary\n\n## Appendix\n',
    ],
    [
      'a README that shows one',
      '# noticelint\n\n```markdown\n# Freedom of Information Act 2000 (FOIA)\n\n# Decision notice\n\n## Right of appeal\n```\n\n## Usage\n\nText.\n',
    ],
    [
      'a record of a decision',
      '# 1. Record decisions\n\nDate: 2016-02-12\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n',
    ],
    [
      'a guide to the Act',
      '# Freedom of Information Act 2000: a guide\n\n## Background\n\nText.\n\n## Requests\n\nText.\n',
    ],
    ['an empty file', ''],
  ])('is %s', (_, source) => {
    const notice = read(source)
    expect(notice.kind).toBeNull()
    expect(isPlainlyNotANotice(notice)).toBe(true)
  })

  it.each([
    ['with a title', `# ${foia}\n\n# Decision notice\n`],
    [
      'of another country, but with a notice’s sections',
      '# Decision\n\n## Reasons for decision\n\n1. Text.\n',
    ],
    [
      'without a title, but with a header',
      'Date: 1 May 2020\n\nPublic Authority: Leeds City Council\n\n1. Text.\n',
    ],
  ])('is not a draft %s', (_, source) => {
    expect(isPlainlyNotANotice(read(source))).toBe(false)
  })
})
