/** The account of a case, an event a paragraph; what is not given is as usual. */
export interface Account {
  readonly act?: string
  readonly date?: string | null
  readonly request?: string | null
  readonly response?: string | null
  readonly review?: string | null
  readonly outcome?: string | null
  readonly complaint?: string | null
  /** Further paragraphs of the reasons. */
  readonly reasons?: readonly string[]
}

/** A draft with the account of a case: what is `null` is left out. */
export function draftOf({
  act = 'Freedom of Information Act 2000 (FOIA)',
  date = '4 September 2023',
  request = 'On 30 March 2023, the complainant wrote to the Council and requested a list of its apps.',
  response = 'The Council responded on 20 April 2023. It refused the request, citing section 31(1)(a).',
  review = 'The complainant requested an internal review on 3 May 2023.',
  outcome = 'The Council provided the outcome of its internal review on 30 May 2023. It upheld its position.',
  complaint = 'The complainant contacted the Commissioner on 15 June 2023 to complain.',
  reasons = ['The exemption is engaged.'],
}: Account): string {
  let number = 0
  const numbered = (...paragraphs: readonly (string | null)[]): string =>
    paragraphs
      .filter(text => text !== null)
      .map(text => `${++number}. ${text}`)
      .join('\n\n')
  return `# ${act} Decision notice

${date === null ? '' : `**Date:** ${date}\n\n`}**Public Authority:** Exampleshire Council

## Request and response

${numbered(request, response, review, outcome)}

## Scope of the case

${numbered(complaint, 'The Commissioner has considered whether the Council was entitled to refuse the request.')}

## Reasons for decision

${numbered(...reasons)}

## Right of appeal

${numbered('Either party has the right to appeal. Any notice of appeal should be served within 28 days, and not late.')}
`
}
