import type {HeaderFieldName, Regime} from './notice.ts'

/**
 * A profile: what a notice of one kind holds, as data. The shipped ones are `rules/profiles/*.yaml`; a house
 * profile extends one of them. The shape is published as `schemas/profile.schema.json`.
 */
export interface Profile {
  /** `ico-foia`; of a house profile, its own name. */
  readonly name: string
  /** The shipped profile that it is, or that it extends in the end. */
  readonly kind: string
  /** In words: "Decision notice of the Information Commissioner under FOIA". */
  readonly title: string
  readonly regimes: readonly Regime[]
  /** Where the facts in it come from. */
  readonly source: string
  readonly detect: Detect
  readonly header: {readonly [field in HeaderFieldName]?: HeaderFieldSpec}
  /** Every section that notices of the kind have, by id. */
  readonly sections: {readonly [id: string]: SectionSpec}
  /** The layouts of the kind; a draft follows the one that fits it best. */
  readonly forms: readonly FormSpec[]
  readonly steps: StepsSpec
  readonly appeal: AppealSpec
  readonly signature: SignatureSpec
  readonly schemaRules: readonly SchemaRule[]
}

/** How a draft is seen to be of the kind. Words are compared without regard to case, marks or spacing. */
export interface Detect {
  /** A title that holds one from every group is of the kind: `[["Freedom of Information Act 2000", "FOIA"]]`. */
  readonly title: readonly (readonly string[])[]
  /**
   * A body that holds one from every group is of the kind, where the title does not tell. The first groups name the
   * regimes, one each, in the order of `regimes`; further groups show that it is a notice from the right country.
   */
  readonly body: readonly (readonly string[])[]
}

export interface HeaderFieldSpec {
  /** Accepted labels. */
  readonly labels: readonly string[]
  readonly required: boolean
  /** True where the field may stand in the signature instead, without a label: the date of a Scottish decision. */
  readonly inSignature?: boolean
}

export interface SectionSpec {
  /** What people call it, for messages: "Reasons for decision". */
  readonly name: string
  /** Accepted titles, compared without regard to case, marks, spacing, a number before or a colon after. */
  readonly titles: readonly string[]
}

export interface FormSpec {
  readonly id: string
  readonly name: string
  /** Whether its paragraphs, its headings, or neither are numbered. */
  readonly numbered: 'paragraphs' | 'headings' | 'none'
  /** A draft must show all of these to follow the form. */
  readonly when: FormConditions
  /** The sections in their order. */
  readonly sections: readonly FormSection[]
  /** Sections, first found first, in which the decision is stated. */
  readonly decisionIn: readonly string[]
  /** Sections in which the steps, or their absence, are stated. */
  readonly stepsIn: readonly string[]
  readonly signatureRequired: boolean
}

export interface FormConditions {
  /** Sections that must be there. */
  readonly has?: readonly string[]
  /** Sections of which at least one must be there. */
  readonly hasAny?: readonly string[]
  /** At most so many headings, the title not counted. */
  readonly headingsAtMost?: number
  /** At most so many numbered paragraphs. */
  readonly paragraphsAtMost?: number
  /** True where the main headings must themselves be numbered. */
  readonly numberedHeadings?: boolean
}

export interface FormSection {
  readonly section: string
  readonly required: boolean
  /** True where its place among the others is free. */
  readonly anywhere?: boolean
  /** The section that it may be a part of, however its heading is written. */
  readonly partOf?: string
}

export interface StepsSpec {
  /** True where a notice that orders steps must warn that failure to comply may be dealt with as contempt. */
  readonly warningRequired: boolean
  /** Words by which the warning is recognised. */
  readonly warning: readonly string[]
  readonly source: string
}

export interface AppealSpec {
  /** The section that must hold all this. */
  readonly section: string
  /** Each thing that the section must say: one of `words` must be there. */
  readonly contains: readonly {
    readonly id: string
    readonly name: string
    readonly words: readonly string[]
  }[]
  /** The time for appealing; another number of days in the section is an error. */
  readonly period: {readonly days: number; readonly required: boolean}
  readonly source: string
}

export interface SignatureSpec {
  /** Words that are no name but belong to a signature block: "Signed", "Information Commissioner's Office". */
  readonly words: readonly string[]
  /** Job titles under which notices are signed. */
  readonly roles: readonly string[]
}

/** A check that is data: a JSON Schema that the Notice must satisfy. */
export interface SchemaRule {
  readonly id: string
  readonly message: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly schema: object
  /** Only for notices that follow one of these forms. */
  readonly forms?: readonly string[]
  readonly source?: string
}
