/** What is put in for something that a rule finds missing. Square brackets are for the drafter to fill in. */
export interface Insertion {
  /**
   * The title of the action. Names in braces are those of the rule's message; `{exemption}` is what the Act calls one:
   * under the EIR and the EI(S)Rs an exception.
   */
  readonly title: string
  /**
   * Where it is put:
   *
   * - `section`: at the end of the section whose heading the problem stands on
   * - `analysis`: at the end of the exemption's analysis, before the public interest is weighed
   * - `header`: below the last line of the header
   */
  readonly place: 'section' | 'analysis' | 'header'
  /** A heading one level below that of the place, with the paragraphs under it. */
  readonly heading?: string
  readonly paragraphs: readonly string[]
}

/** By rule, and by the id of its message. */
export const insertions: {readonly [rule: string]: {readonly [message: string]: Insertion}} = {
  'argument/test-element': {
    missing: {
      title: 'Insert a paragraph on {element}',
      place: 'analysis',
      paragraphs: ['The Commissioner has considered {element}. [insert the reasons]'],
    },
  },
  'argument/qualified-person': {
    missing: {
      title: 'Insert a paragraph on {element}',
      place: 'analysis',
      paragraphs: ['The Commissioner has considered {element}. [insert the reasons]'],
    },
  },
  'argument/engagement-finding': {
    missing: {
      title: 'Insert the finding whether {provision} is engaged',
      place: 'analysis',
      paragraphs: ['The Commissioner finds that {provision} [insert: is, or is not,] engaged.'],
    },
  },
  'argument/likelihood-stated': {
    missing: {
      title: 'Insert the level of likelihood under {provision}',
      place: 'analysis',
      paragraphs: [
        'The Commissioner is satisfied that disclosure [insert: would, or would be likely to,] prejudice [insert the interest].',
      ],
    },
    claimed: {
      title: 'Insert the level of likelihood that the Commissioner accepts',
      place: 'analysis',
      paragraphs: [
        'The Commissioner is satisfied that disclosure [insert: would, or would be likely to,] prejudice [insert the interest].',
      ],
    },
  },
  'argument/public-interest-test': {
    missing: {
      title: 'Insert a public interest test for {provision}',
      place: 'section',
      heading: 'Public interest test',
      paragraphs: [
        'Public interest arguments in favour of disclosure: [insert the arguments]',
        'Public interest arguments in favour of maintaining the {exemption}: [insert the arguments]',
        'The Commissioner finds that the balance of the public interest favours [insert: disclosure, or maintaining the {exemption}].',
      ],
    },
  },
  'argument/public-interest-sides': {
    missing: {
      title: 'Insert the public interest arguments for {side}',
      place: 'section',
      paragraphs: ['Public interest arguments in favour of {side}: [insert the arguments]'],
    },
  },
  'argument/public-interest-balance': {
    missing: {
      title: 'Insert the balance of the public interest under {provision}',
      place: 'section',
      paragraphs: [
        'The Commissioner finds that the balance of the public interest favours [insert: disclosure, or maintaining the {exemption}].',
      ],
    },
  },
  'structure/decision-summary': {
    decision: {
      title: 'Insert the decision',
      place: 'section',
      paragraphs: ['The Commissioner’s decision is that [insert the decision].'],
    },
    steps: {
      title: 'Insert that no steps are required',
      place: 'section',
      paragraphs: ['The Commissioner does not require the public authority to take any steps.'],
    },
  },
  'structure/appeal-rights': {
    noPeriod: {
      title: 'Insert the time for appealing',
      place: 'section',
      paragraphs: [
        'Any appeal must be made within {days} (calendar) days of the date on which this decision notice is sent.',
      ],
    },
  },
  'structure/header-field': {
    missing: {title: 'Insert `{label}`', place: 'header', paragraphs: ['**{label}:** [insert {label}]']},
  },
}

/** What a section opens with that is put in; by its id, else what stands for any. */
export const sectionWords: {readonly [section: string]: string} = {
  decision: 'The Commissioner’s decision is that [insert the decision].',
  request:
    'On [insert date], the complainant made the following request for information: [insert the request]',
  scope:
    'The complainant contacted the Commissioner on [insert date] to complain about [insert the complaint].',
  reasons: '[insert the reasons for the decision]',
  steps:
    'The Commissioner [insert: requires the public authority to take the following steps, or requires no steps].',
  appeal:
    'Either party has the right to appeal against this decision notice to [insert the tribunal or court].',
}

/** What any other section opens with. */
export const anySectionWords = '[insert the text of this section]'
