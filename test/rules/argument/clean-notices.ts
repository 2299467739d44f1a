/** Writes the numbers of the paragraphs, each of which starts with "N." in a draft. */
const numbered = (draft: string): string => {
  let number = 0
  return draft.replace(/^N\./gm, () => `${++number}.`)
}

const appeal = `## Right of appeal

N. Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights).

N. Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this decision notice is sent.

Signed

Carolyn Howes
Senior Case Officer
Information Commissioner’s Office
`

/** Section 31(1)(a), upheld at the lower level, step by step, in the words of a notice of 2023. */
const lawEnforcement = numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 4 September 2023

Reference: IC-999901-A1B2

Public Authority: Commissioner of Police of the Metropolis

Address: New Scotland Yard, London

## Decision (including any steps ordered)

N. The complainant has requested details of the applications on officers’ mobile phones. The MPS refused to provide this information citing section 31(1)(a) (law enforcement) of FOIA.

N. The Commissioner’s decision is that the MPS was entitled to rely on section 31(1)(a) to withhold the requested information. He does not require any steps.

## Request and response

N. On 30 March 2023, the complainant wrote to the MPS and requested a list of apps.

N. On 26 April 2023, the MPS responded. It refused to provide the requested information citing section 31(1)(a) of FOIA.

## Scope of the case

N. The complainant contacted the Commissioner on 15 June 2023 to complain about the way his request had been handled.

## Reasons for decision

### Section 31(1)(a) – law enforcement

N. Section 31(1)(a) of FOIA states that information is exempt if its disclosure would, or would be likely to, prejudice the prevention or detection of crime.

N. The Commissioner will go through the three limb test for exemptions that are based on prejudice.

#### The applicable interests

N. The Commissioner acknowledges that the arguments presented by the MPS refer to prejudice to the prevention or detection of crime and that the appropriate applicable interests have therefore been considered.

#### The causal link

N. The MPS advised the complainant that:

“Any information released under the Act would prejudice the prevention and detection of crime. It cannot be in the public interest to disclose it, and the balance therefore favours disclosure of nothing.”

N. On the evidence provided, the Commissioner is satisfied that the MPS has demonstrated a causal link between the requested information and the applicable interests relied on.

#### The likelihood of prejudice

N. With regard to the likelihood of prejudice in this case, the MPS did not specify the likelihood. Therefore, the Commissioner has considered its position at the lower level of ‘would be likely to’ prejudice.

N. The Commissioner is satisfied that disclosure would be likely to represent a real and significant risk to law enforcement matters.

#### Is the exemption engaged?

N. The Commissioner is satisfied that the exemption provided by section 31(1)(a) is engaged.

### Public interest test

N. Section 31 is a qualified exemption. The Commissioner must now consider whether, in all the circumstances of the case, the public interest in maintaining the exemption at section 31(1)(a) of FOIA outweighs the public interest in disclosing the information requested by the complainant.

#### Arguments in favour of disclosure

N. The MPS has recognised the public interest in transparency.

#### Arguments in favour of maintaining the exemption

N. The MPS argued that it is in the public interest to protect its ability to detect crime.

#### Balance of the public interest arguments

N. The Commissioner recognises the need to ensure transparency and accountability on the part of the police.

N. Having carefully balanced the opposing factors involved in this case, the Commissioner finds that the public interest in maintaining the exemption at section 31(1)(a) outweighs the public interest in disclosure.

${appeal}`)

/** Sections 36(2)(b)(i) and (ii) and 43(2), upheld, the public interest weighed together. */
const effectiveConduct = numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 5 December 2025

Reference: IC-999902-D1Q7

Public Authority: Department for Science, Innovation and Technology

Address: 100 Parliament Street, London

## Decision (including any steps ordered)

N. The complainant has requested information relating to ministerial meetings. DSIT refused to provide it citing sections 36(2)(b)(i) and (ii) (effective conduct of public affairs), section 40(2) (personal data) and section 43(2) (commercial interests). The complainant did not dispute the use of section 40(2) in this case.

N. The Commissioner’s decision is that DSIT is entitled to rely on sections 36(2)(b)(i) and (ii) and 43(2) as its bases for refusing to provide the withheld information.

N. The Commissioner does not require further steps.

## Request and response

N. On 27 September 2024 (or shortly before) the complainant requested minutes of meetings with Amazon. DSIT responded on 25 October 2024.

## Scope of the case

N. The complainant contacted the Commissioner on 20 January 2025.

## Reasons for decision

### Section 36 – effective conduct of public affairs

N. DSIT considers 36(2)(b)(i) and (ii) applies and is relying on the lower threshold of prejudice. In other words, it considers that disclosure would be likely to harm the interests protected in this exemption.

N. The Commissioner is satisfied that Lord Vallance is the appropriate Qualified Person (QP) for the purposes of the exemption. He is also satisfied that they gave an opinion and that they did so on 24 October 2024.

N. The Commissioner accepts that it was reasonable for the qualified person to conclude that disclosure would be likely to have a chilling effect on the safe space in which advice is provided.

N. In light of the above, the Commissioner is, therefore, satisfied that section 36(2)(b)(i) and (ii) is engaged.

### Section 43 – commercial interests

N. In order for a prejudice based exemption, such as section 43(2), to be engaged the Commissioner considers that three criteria must be met.

N. With regard to the first criterion of the three limb test described above, the Commissioner accepts that the potential prejudice to Amazon as described by DSIT relates to the interests which the exemption contained at section 43(2) is designed to protect.

N. The Commissioner accepts that there is a causal relationship between disclosure of the withheld information and harm occurring to Amazon’s commercial interests and that the risk of prejudice occurring is a real and significant one.

N. The Commissioner is therefore satisfied that DSIT can engage section 43(2) as its basis for refusing to disclose certain parts of the withheld information.

### Public interest in the exemptions at sections 36 and 43

N. Even where the qualified person has reached the view that disclosure of information would – or would likely – cause inhibition or prejudice, a public authority must still disclose that information unless it can demonstrate that the public interest favours maintaining the exemption.

N. The complainant makes relevant arguments as to the public interest in transparency in this case.

N. The Commissioner recognises that there is also a strong public interest in protecting the safe space in which officials and ministers discuss important live issues.

N. The Commissioner has concluded that the public interest in maintaining the exemptions outweighs the public interest in disclosure.

${appeal}`)

/** Section 40(2), in a shorter notice with contractions. */
const personalData = numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 19 February 2025

Reference: IC-999905-E5F7

Public Authority: Ombersley Fire and Rescue Authority

Address: Blackwell Road, Ombersley

## Decision

N. The complainant asked for the names of staff who were paid an honorarium. OFRA withheld them under section 40(2) of FOIA (personal information).

N. The Commissioner’s decision is that OFRA was entitled to withhold the names under section 40(2) of FOIA.

N. The Commissioner doesn’t require OFRA to take any steps.

## Request and response

N. The complainant made the request on 6 August 2024. OFRA responded on 3 September 2024.

## Reasons for decision

N. This reasoning covers whether OFRA was entitled to rely on section 40(2) of FOIA to withhold the names.

N. The names identify four living individuals. The Commissioner’s satisfied that the withheld information is personal data.

N. The complainant has a legitimate interest in knowing how public money is spent, and there’s a public interest in openness about payments.

N. He’s satisfied that there’s no less intrusive way of meeting the legitimate interest, and so disclosure is necessary to meet it.

N. The Commissioner has concluded that there is insufficient legitimate interest to outweigh the data subjects’ fundamental rights and freedoms. Disclosure would not be lawful.

N. The Commissioner therefore finds that OFRA was entitled to withhold the information under section 40(2) of FOIA, by way of section 40(3A)(a).

## Right of appeal

N. Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights) within 28 days.
`)

/** Section 41(1): absolute, with a balance of its own. */
const confidence = numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 14 November 2024

Reference: IC-999922-B2C4

Public Authority: Tarn and Fells Integrated Care Board

Address: Kirkgate, Tarnbridge

## Decision (including any steps ordered)

N. The complainant requested letters about the closure of a dental practice. The ICB withheld them on the basis of section 41(1) of FOIA (information provided in confidence).

N. The Commissioner’s decision is that the ICB was entitled to rely on section 41(1) to withhold the letters. No steps are required.

## Request and response

N. The complainant wrote to the ICB on 5 February 2024. The ICB’s response is dated 1 March 2024.

## Scope of the case

N. The complaint was made on 22 April 2024.

## Reasons for decision

### Section 41 – information provided in confidence

#### Was the information obtained from another person?

N. The Commissioner accepts that the information was obtained from another person.

#### Would disclosure constitute an actionable breach of confidence?

N. The Commissioner is satisfied that the letters are not trivial and possess the necessary quality of confidence. They were sent in circumstances importing an obligation of confidence, and disclosure would be to the detriment of the confider.

#### Is there a public interest defence?

N. Section 41(1) confers an absolute exemption and so the public interest test in section 2(2)(b) of FOIA has no application. The law of confidence recognises that a duty of confidence will not be enforced where there is a public interest defence.

N. The Commissioner also gives weight to the wider public interest in preserving confidences. He finds that the public interest in maintaining the confidence outweighs the public interest in disclosure.

N. The Commissioner therefore finds that there would be no public interest defence to an action for breach of confidence, and that section 41(1) is engaged.

${appeal}`)

/** Section 31(3): neither confirming nor denying. */
const neitherConfirmNorDeny = numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 21 January 2025

Reference: IC-998105-V8D3

Public Authority: The Chief Constable of Westmarch Constabulary

Address: Ridgeway, Westmarch

## Decision (including any steps ordered)

N. The complainant asked about the use of facial recognition. The Constabulary would neither confirm nor deny that it held any information. It cited sections 31(3) (law enforcement) and 40(5B)(a)(i) (personal information) of FOIA.

N. It is the Commissioner’s decision that section 31(3) of FOIA is engaged and that the public interest favours maintaining the exclusion of the duty to confirm or deny. No steps are required.

## Request and response

N. The complainant sent the Constabulary a request on 11 June 2024. The Constabulary answered on 8 July 2024.

## Scope of the case

N. Because of his finding about section 31(3), which covers the whole of the request, he has not gone on to consider section 40(5B)(a)(i).

## Reasons for decision

### Section 31(3) – neither confirm nor deny

N. The prejudice that the Constabulary describes relates to the prevention of crime. The harm would follow from confirming or denying. In the Commissioner’s opinion the risk is a real and significant one.

N. He is satisfied that confirming or denying would be likely to prejudice the prevention or detection of crime.

N. It follows that section 31(3) is engaged by reference to section 31(1)(a).

### Public interest test

N. The complainant argued that there is a public interest in knowing what technology the police use.

N. The Constabulary argued that the public interest in keeping people safe at large events is the greater.

N. For these reasons the Commissioner’s conclusion is that the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in disclosing whether the Constabulary holds the information.

${appeal}`)

/** Section 24(1) and, in the alternative, section 23(1). */
const alternatives = numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 10 March 2025

Reference: IC-999930-K4L5

Public Authority: Home Office

Address: 2 Marsham Street, London

## Decision (including any steps ordered)

N. The complainant has requested a report. The Home Office withheld it, citing sections 23(1) and 24(1) of FOIA in the alternative.

N. The Commissioner’s decision is that the Home Office was entitled to rely on sections 23(1) and 24(1) in the alternative. He does not require any steps.

## Request and response

N. The complainant requested the report on 4 June 2024. The Home Office responded on 1 July 2024.

## Scope of the case

N. The complaint was made on 2 August 2024.

## Reasons for decision

### Sections 23(1) and 24(1) – security bodies and national security

N. Section 23(1) and section 24(1) cannot both apply to the same information. Citing them in the alternative means that only one of them is engaged, and the Home Office does not say which.

N. The Commissioner is satisfied that the report is exempt under either section 23(1), because it was supplied by or relates to a security body, or section 24(1), because exemption is required for the purpose of safeguarding national security.

### Public interest test

N. To the extent that section 24(1) is the one that is engaged, the public interest must be considered. There is a public interest in transparency about the work of the department.

N. There is a strong public interest in safeguarding national security.

N. The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in disclosure.

${appeal}`)

/** Section 42(1), upheld for one document and not for another, which is to be disclosed. */
const split = numbered(`# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 3 April 2025

Reference: IC-999931-M6N7

Public Authority: Mossley Vale Council

Address: Town Hall, Mossley Vale

## Decision (including any steps ordered)

N. The complainant has requested two reports. The Council withheld them under section 42(1) (legal professional privilege) of FOIA.

N. The Commissioner’s decision is that the Council was entitled to rely on section 42(1) to withhold the first report, but that section 42(1) is not engaged in respect of the second report.

N. The Commissioner requires the Council to disclose the second report within 30 calendar days. Failure to comply may be dealt with as a contempt of court.

## Request and response

N. The complainant requested the reports on 4 June 2024. The Council responded on 1 July 2024.

## Scope of the case

N. The complaint was made on 2 August 2024.

## Reasons for decision

### Section 42(1) – legal professional privilege

N. The first report is a confidential communication between the Council and its solicitor, made for the dominant purpose of legal advice. The Commissioner finds that it is privileged and that section 42(1) is engaged.

N. The second report was written by a surveyor. The Commissioner finds that section 42(1) is not engaged in respect of the second report.

### Public interest test

N. The complainant argued that there is a public interest in transparency about the sale.

N. There is a strong public interest in maintaining legal professional privilege.

N. The Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in disclosing the first report.

${appeal}`)

/** The form of 2006 to 2011: section 43(2), not engaged, disclosure ordered. */
const early = numbered(`# Freedom of Information Act 2000 (Section 50)

# Decision Notice

Date: 14 June 2010

Reference: FS50999901

Public Authority: Pennard Primary Care Trust

Address: Trust House, Pennard

## Summary

The complainant requested a schedule of charges. The public authority withheld it under section 43(2) of the Act. The Commissioner finds that the exemption is not engaged. He requires the public authority to disclose the schedule of charges within 35 calendar days.

## The Commissioner’s Role

N. The Commissioner’s duty is to decide whether a request for information made to a public authority has been dealt with in accordance with the requirements of Part 1 of the Act. This Notice sets out his decision.

## The Request

N. On 3 March 2009 the complainant asked for the schedule. The Trust replied on 30 March 2009 and cited section 43(2) of the Act.

## The Investigation

### Scope of the case

N. On 1 June 2009 the complainant contacted the Commissioner.

## Analysis

### Exemption: section 43(2)

N. Section 43(2) of the Act provides that information is exempt if its disclosure under the Act would, or would be likely to, prejudice the commercial interests of any person.

N. The Trust argued that disclosure would be likely to prejudice the commercial interests of Redwing and that section 43(2) was engaged.

N. The Commissioner is not satisfied that there was a real and significant risk of prejudice to the commercial interests of Redwing.

N. The Commissioner therefore finds that section 43(2) is not engaged. As the exemption is not engaged he has not gone on to consider the public interest test.

## The Decision

N. The Commissioner’s decision is that the Trust did not deal with the request for information in accordance with the Act. It incorrectly applied section 43(2) to the schedule of charges.

## Steps Required

N. The Commissioner requires the Trust to disclose to the complainant the schedule of charges within 35 calendar days of the date of this Notice.

## Failure to comply

N. Failure to comply with the step described above may be dealt with as a contempt of court.

## Right of Appeal

N. Either party has the right to appeal against this Decision Notice to the First-tier Tribunal (Information Rights).

Signed

Lisa Adshead
Senior FOI Policy Manager
`)

/** EIR regulation 12(5)(b), upheld, with the presumption. */
const courseOfJustice = numbered(`# Environmental Information Regulations 2004 (EIR) Decision notice

Date: 12 March 2025

Reference: IC-999940-P8Q9

Public Authority: Exampleshire Council

Address: County Hall, Exampletown

## Decision (including any steps ordered)

N. The complainant has requested legal advice about a planning application. The Council withheld it under regulation 12(5)(b) (course of justice) of the EIR.

N. The Commissioner’s decision is that the Council was entitled to rely on regulation 12(5)(b). He does not require any steps.

## Request and response

N. The complainant requested the advice on 4 June 2024. The Council responded on 1 July 2024.

## Scope of the case

N. The complaint was made on 2 August 2024.

## Reasons for decision

### Regulation 12(5)(b) – the course of justice

N. The advice is subject to legal professional privilege. The Commissioner is satisfied that its disclosure would adversely affect the course of justice, and that regulation 12(5)(b) is engaged.

### Public interest test

N. There is a public interest in openness about decisions on planning, and the Commissioner has had regard to the presumption in favour of disclosure at regulation 12(2).

N. There is a strong public interest in maintaining the confidentiality of legal advice.

N. The Commissioner finds that the public interest in maintaining the exception outweighs the public interest in disclosure.

${appeal}`)

/** A Scottish decision: section 33(1)(b), upheld, and section 30(c), not. */
const scottish = numbered(`# Decision 901/2024: Bids for a framework of ferry terminal works

**Authority:** Strathlorne Council

**Case Ref:** 202499901

## Summary

The Applicant asked the Authority for bids and a report. The Commissioner found that the Authority had been entitled to withhold the bids, but had wrongly withheld the report. He required the Authority to provide the report to the Applicant.

## Relevant statutory provisions

Freedom of Information (Scotland) Act 2002 (FOISA) sections 1(1) (General entitlement); 2(1)(b) (Effect of exemptions); 30(c) (Prejudice to effective conduct of public affairs); 33(1)(b) (Commercial interests and the economy)

## Background

N. On 8 January 2024, the Applicant made a request for information to the Authority. It withheld the bids under section 33(1)(b) of FOISA and the report under section 30(c).

## Commissioner’s analysis and findings

### Section 33(1)(b) – Commercial interests

N. Section 33(1)(b) of FOISA provides that information is exempt information if its disclosure would, or would be likely to, prejudice substantially the commercial interests of any person.

N. The Commissioner is satisfied that there is a real and direct link between disclosure of the rates and the harm that the Authority described. He finds that disclosure would be likely to prejudice substantially the commercial interests of the bidders.

N. The Commissioner therefore finds that the Authority was entitled to apply the exemption in section 33(1)(b) of FOISA to the bids.

#### The public interest test – section 33(1)(b)

N. The Applicant submitted that it was in the public interest to know what the Authority had agreed to pay.

N. The Authority submitted that it was not in the public interest for competition to be weakened.

N. On balance, the Commissioner is satisfied that the public interest in disclosing the bids is outweighed by the public interest in maintaining the exemption in section 33(1)(b).

### Section 30(c) – Prejudice to effective conduct of public affairs

N. The Authority submitted that section 30(c) was engaged, since officers would be likely to write less fully.

N. The Commissioner is not satisfied that disclosure of the report would, or would be likely to, prejudice substantially the effective conduct of public affairs. He finds that the exemption in section 30(c) of FOISA does not apply to the report. As the exemption does not apply, he is not required to consider the public interest test in section 2(1)(b).

## Decision

The Commissioner finds that the Authority partially complied with Part 1 of the Freedom of Information (Scotland) Act 2002 (FOISA).

The Commissioner finds that, by withholding the bids under section 33(1)(b) of FOISA, the Authority complied with Part 1. However, by wrongly withholding the report under section 30(c) of FOISA, the Authority failed to comply with section 1(1).

The Commissioner therefore requires the Authority to provide the Applicant with the report by 23 December 2024.

## Appeal

Should either the Applicant or the Authority wish to appeal against this decision, they have the right to appeal to the Court of Session on a point of law only.
`)

/** The newest form: four numbered headings, paragraphs without numbers. */
const fourHeadings = `Reference: IC-448604-B3L1

# Freedom of Information Act 2000 (FOIA) Decision notice

Date: 5 December 2025

Public Authority: Example University

Address: 166 Holloway Road, London

## 1. Request

The complainant requested a list of suppliers on 6 September 2025. The University cited section 43(2) of FOIA.

## 2. Commissioner’s Decision

The Commissioner’s decision is that the University was entitled to rely on section 43(2). The exemption is engaged and the public interest favours maintaining it.

## 3. Steps

The Commissioner does not require any steps.

## 4. Right of Appeal

Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights).
`

/** Its headings name the titles of exemptions alone. */
const titlesOnly = lawEnforcement
  .replace('### Section 31(1)(a) – law enforcement', '### Law enforcement')
  .replace('#### Is the exemption engaged?', '#### Conclusion on law enforcement')

const cleanNotices: {readonly [name: string]: string} = {
  'section 31(1)(a)': lawEnforcement,
  'sections 36 and 43, weighed together': effectiveConduct,
  'section 40(2), short': personalData,
  'section 41(1), with its public interest defence': confidence,
  'section 31(3), neither confirmed nor denied': neitherConfirmNorDeny,
  'sections 23(1) and 24(1) in the alternative': alternatives,
  'section 42(1), upheld in part': split,
  'the early form': early,
  'regulation 12(5)(b)': courseOfJustice,
  'a Scottish decision': scottish,
  'four headings': fourHeadings,
  'headings without numbers of provisions': titlesOnly,
}

/** Ways in which one notice is laid out. */
export const layouts: readonly (readonly [name: string, lay: (draft: string) => string])[] = [
  ['as written', draft => draft],
  ['CRLF', draft => draft.replaceAll('\n', '\r\n')],
  ['a byte order mark', draft => `\uFEFF${draft}`],
  ['escaped numbers', draft => draft.replace(/^(\d+)\./gm, '$1\\.')],
  ['brackets after numbers', draft => draft.replace(/^(\d+)\./gm, '$1)')],
  ['bold headings', draft => draft.replace(/^#{2,4} (.*)$/gm, '**$1**')],
  ['setext headings', draft => draft.replace(/^## (.*)$/gm, '$1\n---')],
  ['headings on one level', draft => draft.replace(/^###+ /gm, '## ')],
  ['straight marks', draft => draft.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')],
  ['non-breaking spaces', draft => draft.replace(/(sections?|regulation|Section|Regulation) /g, '$1\u00A0')],
  ['hard wraps', draft => draft.replace(/^\d+\. .*$/gm, wrap)],
  [
    'a page’s end between paragraphs',
    draft => draft.replace('\n## Re', '\n3\n\nReference: IC-123456-A1B2\n\n## Re'),
  ],
]

/** Breaks the lines of a paragraph at the width of a page, and indents them as its item of the list has them. */
function wrap(paragraph: string): string {
  let width = 0
  return paragraph.replace(/ +(\S+)/g, (_, word: string) => {
    width += word.length + 1
    if (width <= 70) return ` ${word}`
    width = word.length
    return `\n    ${word}`
  })
}

/** Every clean notice in every layout. */
export const cleanDrafts: readonly {readonly name: string; readonly draft: string}[] = Object.entries(
  cleanNotices,
).flatMap(([notice, draft]) =>
  layouts.map(([layout, lay]) => ({name: `${notice}, ${layout}`, draft: lay(draft)})),
)

export {
  alternatives,
  confidence,
  courseOfJustice,
  early,
  effectiveConduct,
  fourHeadings,
  lawEnforcement,
  neitherConfirmNorDeny,
  numbered,
  personalData,
  scottish,
  split,
}
