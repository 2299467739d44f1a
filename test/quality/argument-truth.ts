/**
 * A passage of a draft, as the truth file names it: the number of a paragraph, words of the one sentence that has
 * them, `= words` for a block that says no more, or a pair of words and those to put in their place.
 */
export type Passage = number | string | readonly [from: string, to: string]

/** Where the stages of an exemption's argument stand, so that each can be taken out of a clean draft. */
export interface ArgumentTruth {
  /** The exemptions that are argued together, as in `exemptions` of the truth file. */
  readonly of: readonly string[]
  /** The titles of the sections that analyse it; what is missing from them may be reported on any. */
  readonly heading: string | readonly string[]
  /** The sentences of the decision section (and summary) that decide it. */
  readonly decision: readonly Passage[]
  /** What to take out so that the decision section no longer decides it, and still decides the others. */
  readonly undecided?: readonly Passage[]
  /** All by which the reasons find it engaged or not. */
  readonly engaged?: readonly Passage[]
  /** The steps of its test, by the law's name for them. */
  readonly elements?: Readonly<Record<string, readonly Passage[]>>
  /** What to take out so that the Commissioner states no level of likelihood. */
  readonly unstated?: readonly Passage[]
  /** One statement of the level turned into the other, each a defect of its own. */
  readonly otherLevel?: readonly (readonly [from: string, to: string])[]
  readonly publicInterest?: PublicInterestTruth
  /** The sentences of the reasons that say what the authority was, or was not, entitled to. */
  readonly entitled?: readonly string[]
  /** What names the qualified person and the opinion. */
  readonly qualifiedPerson?: readonly Passage[]
  /** True where no public interest test belongs to it. */
  readonly absolute?: boolean
  /** True where it is decided one way for a part and the other way for the rest. */
  readonly split?: boolean
}

export interface PublicInterestTruth {
  readonly heading: string
  /** The arguments of each side. */
  readonly disclosure: readonly Passage[]
  readonly maintaining: readonly Passage[]
  /** Where the Commissioner weighs them. */
  readonly disclosureWeighed?: readonly Passage[]
  readonly maintainingWeighed?: readonly Passage[]
  /** The sentences that strike the balance. */
  readonly balance: readonly string[]
}

/** An exemption that the notice says it does not consider. */
export interface NotConsideredTruth {
  readonly of: string
  readonly says: readonly Passage[]
  /** True where what is left, once this is cut down to the bare statement, still gives the reason. */
  readonly reasonElsewhere?: boolean
}
