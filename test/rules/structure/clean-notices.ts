const appeal = (first: number): string => `## Right of appeal

${first}. Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights). Information about the appeals process may be obtained from:

First-tier Tribunal (Information Rights)
GRC & GRP Tribunals,
PO Box 9300,
LEICESTER,
LE1 8DJ

${first + 1}. If you wish to appeal against a decision notice, you can obtain information on how to appeal along with the relevant forms from the Information Tribunal website.

${first + 2}. Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this decision notice is sent.

Signed

Carolyn Howes
Senior Case Officer
Information Commissioner's Office
Wycliffe House
Water Lane
Wilmslow
Cheshire
SK9 5AF
`

/** The 2011 template, nothing ordered, a Commissioner who is "he". */
const withheld = `# Freedom of Information Act 2000 (FOIA)

# Decision notice

Date: 4 September 2023

Reference: IC-123456-A1B2

Public Authority: Exampleshire Council
Address: County Hall
Exampletown
EX1 2MP

## Decision (including any steps ordered)

1. The complainant has requested a list of apps. The Council refused to provide it, citing sections 31(1)(a) and (b) (law enforcement) of FOIA.

2. The Commissioner’s decision is that the Council was entitled to rely on sections 31(1)(a) and (b). He does not require any steps.

## Request and response

3. On 30 March 2023, the complainant wrote to the Council and requested the following information:

   “A list of apps. Please take any steps that are required.”

4. On 6 May 2023 the Council responded. It said that it was “not required to take any steps” and refused the request.

## Scope of the case

5. The complainant contacted the Commissioner on 15 June 2023. They want the Council to take steps to disclose the list.

## Reasons for decision

### Section 31 – law enforcement

6. Section 31 of FOIA creates an exemption if disclosing the information would, or would be likely to, prejudice law enforcement. The first step is to consider the applicable interests.

### Public interest test

7. The public interest in maintaining the exemption outweighs the public interest in disclosure.

${appeal(8)}`

/** The 2011 template, steps ordered under the EIR, a Commissioner who is "she". */
const ordered = `# Environmental Information Regulations 2004 (EIR) Decision notice

Date: 1 November 2019

Reference: FER0449366

Public Authority: Exampleshire Council
Address: County Hall, Exampletown

## Decision (including any steps ordered)

1. The complainant has requested a planning file. The Council withheld it under regulations 12(5)(b) and (e).

2. The Commissioner’s decision is that regulation 12(5)(b) is not engaged. She also finds that the Council breached regulation 5(2).

3. The Commissioner requires the public authority to take the following steps to ensure compliance with the legislation:

   - Disclose the planning file.
   - Issue a fresh response to part 2 of the request.

4. The public authority must take these steps within 35 calendar days of the date of this decision notice. Failure to comply may result in the Commissioner making written certification of this fact to the High Court pursuant to section 54 of the Act and may be dealt with as a contempt of court.

5. The Commissioner does not require any steps in relation to the breach of regulation 5(2).

## Request and response

6. On 5 March 2019 the complainant wrote to the Council. The Council at first dealt with the request under FOIA.

## Scope of the case

7. The complainant contacted the Commissioner on 15 June 2019.

## Reasons for decision

### Regulation 12(5)(b)

8. The Commissioner is not satisfied that disclosure would adversely affect the course of justice. The Council must therefore disclose the file.

## Other matters

9. The Commissioner notes the time that the internal review took.

${appeal(10)}`

/** A short current notice with contractions and few headings. */
const short = `# Freedom of Information Act 2000 (FOIA) Decision notice

Reference: IC-123456-A1B2

Date: 12 March 2025

Public Authority: Example Trust
Address: 1 High Street, Exampletown

## Decision (including any steps ordered)

1. The complainant requested meeting notes. The Trust said it doesn’t hold them.

2. The Commissioner’s decision is that, on the balance of probabilities, the Trust doesn’t hold the notes. He doesn’t require further steps.

## Request and response

3. On 1 October 2024 the complainant requested meeting notes. The Trust responded on 8 October 2024.

## Reasons for decision

4. The Trust searched its records. The Commissioner’s satisfied that it doesn’t hold the notes.

## Right of appeal

5. Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights).

6. Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this decision notice is sent.
`

/** The newest form: four numbered headings, paragraphs without numbers. */
const fourHeadings = `Reference: IC-448604-B3L1

# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 5 December 2025

Public Authority: Example University
Address: 166 Holloway Road, London

## 1. Request

The complainant requested the following information from Example University on 6 September 2025:

> 1. That no requirements restrict lawful expression; and
> 2. What steps are required to comply.

## 2. Commissioner’s Decision

A public authority will breach section 10 of FOIA if it fails to respond to a request within 20 working days. By the date of this notice the public authority has not issued a substantive response to this request. Therefore the Commissioner finds a breach of section 10.

## 3. Steps

The public authority must provide a substantive response to the request in accordance with its obligations under FOIA.

The public authority must take this step within 30 calendar days of the date of this decision notice. Failure to comply may result in the Commissioner making written certification of this fact to the High Court pursuant to section 54 of FOIA and may be dealt with as a contempt of court.

## 4. Right of Appeal

Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights). Information about the appeals process may be obtained from:

First-tier Tribunal (Information Rights)
General Regulatory Chamber
PO Box 11230
Leicester
LE1 8FQ

Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this decision notice is sent.

Information Commissioner
Wycliffe House
Water Lane
Wilmslow
Cheshire
SK9 5AF
`

/** The form of 2006 to 2011. */
const early = `# Freedom of Information Act 2000 (Section 50)

# Decision Notice

Date: 1 June 2010

Reference: FS50317322

Public Authority: Example Constabulary
Address: Police Headquarters, Exampletown

## Summary

The complainant requested statistics. The public authority refused under section 12. The Commissioner’s decision is that section 12 was wrongly applied and that the public authority breached section 17(5). He requires the public authority to disclose the statistics within 35 calendar days of the date of this notice.

## The Commissioner’s Role

1. The Commissioner’s duty is to decide whether a request for information made to a public authority has been dealt with in accordance with the requirements of Part 1 of the Act. This Notice sets out his decision.

## The Request

2. On 5 January 2009 the complainant requested statistics.

## The Investigation

### Scope of the case

3. On 1 March 2009 the complainant contacted the Commissioner.

### Chronology

4. On 3 April 2009 the Commissioner wrote to the public authority. He required it to explain the steps it had taken.

## Analysis

5. Section 12 of the Act provides that a public authority is not obliged to comply where the cost would exceed the appropriate limit.

## The Decision

6. The Commissioner’s decision is that the public authority did not deal with the request for information in accordance with the Act.

## Steps Required

7. The Commissioner requires the public authority to take the following steps to ensure compliance with the Act: disclose the statistics.

8. The public authority must take the steps required by this notice within 35 calendar days of the date of this notice.

## Failure to comply

9. Failure to comply with the steps described above may result in the Commissioner making written certification of this fact to the High Court pursuant to section 54 of the Act and may be dealt with as a contempt of court.

## Right of Appeal

10. Either party has the right to appeal against this Decision Notice to the First-tier Tribunal (Information Rights).

11. Any Notice of Appeal should be served on the Tribunal within 28 calendar days of the date on which this Decision Notice is served.

Dated the 1st day of June 2010

Signed ………………………………

Lisa Adshead
Senior FOI Policy Manager
`

/** A Scottish decision in which the authority complied. */
const scottish = `# Decision 083/2024: Staffing of schools

**Authority:** Example Council
**Case Ref:** 202101333

## Summary

The Applicant asked the Authority for staffing figures. The Authority withheld them because they were personal data. The Commissioner investigated and found that the Authority was entitled to do so. He did not require the Authority to take any action.

## Relevant statutory provisions

Freedom of Information (Scotland) Act 2002 (FOISA) sections 1(1), (2), (4) and (6) (General entitlement); 2(1)(b), (2)(c) and (2)(e)(ii) (Effect of exemptions); 38(1)(b), (2A)(a) and (5) (Personal information); 47(1) and (2) (Application for decision by Commissioner)

## Background

1. On 3 May 2021, the Applicant made a request for information to the Authority.

## Commissioner’s analysis and findings

2. The Commissioner considered all of the relevant submissions. Section 38(1)(b) of FOISA applies.

## Decision

The Commissioner finds that the Authority complied with Part 1 of the Freedom of Information (Scotland) Act 2002 (FOISA) in responding to the information request made by the Applicant. The Commissioner therefore does not require the Authority to take any action.

## Appeal

Should either the Applicant or the Authority wish to appeal against this decision, they have the right to appeal to the Court of Session on a point of law only. Any such appeal must be made within 42 days after the date of intimation of this decision.

**Euan McCulloch**
**Head of Enforcement**

**13 May 2024**
`

/** A Scottish decision that orders something, and lets a lesser failure be. */
const scottishOrdered = scottish
  .replace(
    'He did not require the Authority to take any action.',
    'He required the Authority to carry out a review.',
  )
  .replace(
    'The Commissioner therefore does not require the Authority to take any action.',
    'The Commissioner therefore requires the Authority to provide the Applicant with the figures, by Friday 28 June 2024.\n\nThe Commissioner does not require the Authority to take any action in respect of its failure to respond on time.',
  )

/** A decision under both Acts. */
const mixed = withheld
  .replace(
    '# Freedom of Information Act 2000 (FOIA)',
    '# Freedom of Information Act 2000 (FOIA)\n\n# Environmental Information Regulations 2004 (EIR)',
  )
  .replace(
    'sections 31(1)(a) and (b). He',
    'sections 31(1)(a) and (b) and on regulation 12(5)(b) of the EIR. He',
  )

const cleanNotices: {readonly [name: string]: string} = {
  withheld,
  ordered,
  short,
  'four headings': fourHeadings,
  early,
  scottish,
  'scottish, ordered': scottishOrdered,
  mixed,
}

/** Ways in which one notice is laid out. */
const layouts: {readonly [name: string]: (draft: string) => string} = {
  'as written': draft => draft,
  CRLF: draft => draft.replaceAll('\n', '\r\n'),
  'a byte order mark': draft => `\uFEFF${draft}`,
  'escaped numbers': draft => draft.replace(/^(\d+)\./gm, '$1\\.'),
  'brackets after numbers': draft => draft.replace(/^(\d+)\./gm, '$1)'),
  'bold headings': draft => draft.replace(/^#{2,3} (.*)$/gm, '**$1**'),
  'setext headings': draft => draft.replace(/^## (.*)$/gm, '$1\n---'),
  'headings on one level': draft => draft.replace(/^###+ /gm, '## '),
  'straight marks': draft => draft.replaceAll('’', "'").replace(/[“”]/g, '"'),
  'page furniture': draft => draft.replace('\n## Re', '\n3\n\nReference: IC-123456-A1B2\n\n## Re'),
}

/** Every clean notice in every layout. */
export const cleanDrafts: readonly {readonly name: string; readonly draft: string}[] = Object.entries(
  cleanNotices,
).flatMap(([notice, draft]) =>
  Object.entries(layouts).map(([layout, lay]) => ({name: `${notice}, ${layout}`, draft: lay(draft)})),
)

export {early, fourHeadings, mixed, ordered, scottish, scottishOrdered, short, withheld}
