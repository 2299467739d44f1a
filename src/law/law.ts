/**
 * The law: the Acts and regulations that notices apply, as data. It is written in `rules/law/*.yaml` (their shape is
 * published as `schemas/law.schema.json`), from which `npm run generate` makes what the program reads. What only a
 * reader of the law needs, its notes and sources, is apart from it: {@link Commentary}.
 */
export interface Law {
  /** The access regimes first, FOIA before all. */
  readonly acts: readonly Act[]
  /** The vocabulary of tests: every element that a provision's test can have, by id. */
  readonly elements: {readonly [id: string]: Element}
}

/** An access regime: FOIA 2000, EIR 2004, FOISA 2002, EI(S)Rs 2004. */
export type Regime = 'foia' | 'eir' | 'foisa' | 'eisr'

/** What the parts of an Act or instrument are called. */
export type ProvisionNoun = 'section' | 'regulation' | 'article'

/** What is known of an Act as a whole. */
export interface ActFacts {
  /** `foia`, `dpa-2018`. */
  readonly id: string
  /** In full, with its year: "Freedom of Information Act 2000". */
  readonly title: string
  /** The usual short form: "FOIA". */
  readonly short: string
  /** Every name by which notices call it, its title among them, in small letters: `foi act`. */
  readonly names: readonly string[]
  /** What its provisions are called; `null` where they are not read. */
  readonly noun: ProvisionNoun | null
  /** The regime that it is, or `null`. */
  readonly regime: Regime | null
  /** The number of its last section, regulation or article. */
  readonly highest: number
  /**
   * The whole sections about complaints, notices and appeals, and those that hand a request over to another regime: a
   * decision under another regime cites them too. All from `from` on, and each of `also`. `null` where there are none.
   */
  readonly shared: {readonly from: number; readonly also: readonly number[]} | null
  /** The whole sections whose every part is known, so that no other part exists: `31`. */
  readonly complete: readonly string[]
  /** Its first and its last day, or `null`: `2018-05-25`. */
  readonly since: string | null
  readonly until: string | null
}

/** A name that does not tell which Act is meant: the rest of the notice must. */
export interface VagueName {
  /** `dpa`, the Data Protection Act of either year. */
  readonly id: string
  readonly names: readonly string[]
  /** What its provisions are called; `null` where they are not read. */
  readonly noun: ProvisionNoun | null
}

/** An Act or instrument with its provisions, in their order; without any where notices only name it. */
export interface Act extends ActFacts {
  readonly provisions: readonly Provision[]
}

/**
 * What a provision does:
 *
 * - `exemption`, by which information is withheld: under the EIR and EI(S)Rs an exception
 * - `exclusion`, by which a duty falls away: that to confirm or deny (section 31(3)), or to comply (section 14(1))
 * - `condition`, part of the test of an exemption or exclusion and none of its own: section 40(3A)(a) is why 40(2) applies
 * - `duty`, of the authority or the Commissioner
 * - `procedural`, anything else
 */
export type ProvisionKind = 'exemption' | 'exclusion' | 'procedural' | 'duty' | 'condition'

/**
 * Whether the public interest is weighed: never (`absolute`: also where the Act's test does not apply at all, as to
 * section 14) or always (`qualified`). `null` where the provision withholds nothing, or where that depends on more than
 * the provision.
 */
export type Nature = 'absolute' | 'qualified' | null

/** The kind of harm that a provision's test turns on, or none (`class`), or a test of its own (`other`). */
export type Basis = 'prejudice' | 'adverse-effect' | 'inhibit' | 'endanger' | 'class' | 'other'

/** One provision, down to the part that a notice applies. */
export interface Provision {
  /** `foia:31(1)(a)`. */
  readonly id: string
  /** `foia`. */
  readonly act: string
  /** `31(1)(a)`. */
  readonly number: string
  /** What it is about, in few words: "prevention or detection of crime". */
  readonly label: string
  /** The heading of the section that it stands in: "Law enforcement". */
  readonly heading: string
  readonly kind: ProvisionKind
  readonly nature: Nature
  readonly basis: Basis
  /** The words of its test in the Act: "would prejudice". Empty where it has no such words. */
  readonly threshold: readonly string[]
  /** Ids of the elements that the regulator usually analyses. Empty where there is nothing that is always looked at. */
  readonly elements: readonly string[]
  /** The id of the provision by which to confirm or deny may be refused on the same ground, or `null`. */
  readonly ncnd: string | null
  /** Of a condition: ids of the exemptions or exclusions whose test it is part of. Else empty. */
  readonly of: readonly string[]
  /**
   * True where the public interest test is a formality that a notice may leave out, although the provision is qualified:
   * information that is not held cannot be disclosed, whatever the public interest.
   */
  readonly formal: boolean
  /** The first and the last day of this provision, or of this lettering of it; `null` where it has none. */
  readonly since: string | null
  readonly until: string | null
}

/** One step of a test, and the words by which its analysis is recognised. */
export interface Element {
  /** `causal-link`. */
  readonly id: string
  /** As a drafter would say it: "the causal link between disclosure and the prejudice". */
  readonly name: string
  /** The severity with which one may be said to be missing. */
  readonly weight: 'error' | 'warning'
  /**
   * Phrases of the Commissioner's reasons, or of their headings, by which an analysis is recognised. In small letters;
   * `prejudic~` is any word that begins so, `(a|b c)` one of several, `[a|b]` one of several or none, `..` up to four
   * words. Punctuation is passed over.
   */
  readonly words: readonly string[]
  /**
   * Phrases of reasons that come to the same without going through the test step by step: enough where the notice does
   * not set out the steps. Empty where `words` are all that there is.
   */
  readonly signs: readonly string[]
}

/** What only a reader of the law needs to know of an Act, a provision or an element. */
export interface Commentary {
  /** Points that a reader gets wrong, or cannot see from the rest; empty where there are none. */
  readonly notes: string
  /** Where it comes from: "FOIA 2000 s.31(1)(a)". */
  readonly source: string
}
