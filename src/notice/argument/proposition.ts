import type {Span} from '../span.ts'
import type {Place, Statement} from './statements.ts'
import type {Voice} from './voice.ts'

/** A level of likelihood, as Hogan has them. */
export type Likelihood = 'would' | 'would-be-likely'

/** Which way a balance of the public interest falls. */
export type Side = 'maintain' | 'disclose'

/**
 * What a sentence says of exemptions.
 *
 * - `relied`: the authority relies on them; `holds` is false where it has withdrawn
 * - `engaged`: they are engaged, or not
 * - `entitled`: the authority was entitled to rely on them, or not
 * - `likelihood`: the harm is as likely as `level` says, or not
 * - `public-interest`: the balance falls on `side`
 * - `not-considered`: they are left undecided
 * - `element`: the step `element` of their test is analysed; `holds` is false where that shows by a sign alone, which is
 *   enough in a notice that does not set the test out
 * - `set-out`: the notice says that it will go through a test step by step
 * - `weighed`: the public interest is spoken of, for `side` where it argues for one; `holds` is false where only the
 *   heading above says that it is about the public interest
 */
export type Says =
  | 'relied'
  | 'engaged'
  | 'entitled'
  | 'likelihood'
  | 'public-interest'
  | 'not-considered'
  | 'element'
  | 'set-out'
  | 'weighed'

/** One of them, before it is known for certain which exemptions are meant. */
export interface RawProposition {
  readonly says: Says
  readonly holds: boolean
  readonly level: Likelihood | null
  readonly side: Side | null
  /** Id of an element of the law: `causal-link`. */
  readonly element: string | null
  readonly voice: Voice
  /** True where the words themselves say whose they are. */
  readonly firm: boolean
  /** The ids cited for it, as written; `null` where it says "the exemption", or nothing. */
  readonly named: readonly string[] | null
  /** How it is meant where nothing is cited: those in view, or the others. */
  readonly reference: 'cited' | 'in-view' | 'others'
  readonly statement: Statement
  /** Offsets in the block's reading text of the words that say it. */
  readonly from: number
  readonly to: number
}

/** A proposition of a notice about exemptions: a finding where the voice is the Commissioner's. */
export interface Proposition {
  readonly says: Says
  readonly holds: boolean
  readonly level: Likelihood | null
  readonly side: Side | null
  /** Id of an element of the law: `causal-link`. */
  readonly element: string | null
  readonly voice: Voice
  readonly firm: boolean
  /** True where it cites them itself. */
  readonly cites: boolean
  /** The exemptions that it is about, as `Exemption.provision` has them. */
  readonly provisions: readonly string[]
  readonly place: Place
  readonly section: number | null
  readonly block: number
  readonly paragraph: string | null
  /** The words that say it. */
  readonly span: Span
  readonly line: number
}
