import type {Profile} from '../../notice/profile.ts'

/** The words of the drafts that `noticelint new` writes: what `rules/skeletons/skeletons.yaml` says. */
export interface Skeletons {
  readonly skeletons: {readonly [name: string]: Skeleton}
  /** The provision that sets out the presumption in favour of disclosure, by Act. */
  readonly presumptions: {readonly [act: string]: string}
  /** What an authority complies with where it answers as the Act asks, by Act. */
  readonly duties: {readonly [act: string]: string}
  /** The exclusions under which a request is refused as a whole. */
  readonly refusals: readonly string[]
  /** What an Act is called after "of". */
  readonly names: {readonly [act: string]: string}
  /** What withholds information under an Act: an exemption, or an exception. */
  readonly nouns: {readonly [act: string]: string}
}

/** The draft of some kinds of notice. */
export interface Skeleton {
  readonly kinds: readonly string[]
  /** The form of the profile that it follows. */
  readonly form: string
  readonly title: string
  readonly subtitle?: string
  /** Fields of the header, in their order. */
  readonly header: readonly (keyof Profile['header'])[]
  /** The sections whose paragraphs have no numbers. */
  readonly unnumbered?: readonly string[]
  /** What each section says; one that is not required is left out where nothing is said. */
  readonly sections: {readonly [section: string]: readonly Part[]}
  readonly signature: string
  /** What is said of each provision in the decision section, and among the reasons. */
  readonly decision: readonly Part[]
  readonly reasons: readonly Part[]
}

/** A paragraph, or what stands for some. */
export type Part = string | PartOfKind

export interface PartOfKind {
  /** What must be true for it to be there. */
  readonly when?: readonly string[]
  readonly text?: string
  /** A heading one level below the section's. */
  readonly heading?: string
  /** Lines without a number, such as an address. */
  readonly plain?: string
  /** A paragraph for each element of the provision's test. */
  readonly elements?: string
  /** The parts for each provision. */
  readonly each?: 'decision' | 'reasons'
}
