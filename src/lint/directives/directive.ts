import type {Span} from '../../notice/span.ts'

/** What a directive does, by the word that it opens with. */
export const verbs = {
  'noticelint-disable-next': 'next',
  'noticelint-disable': 'disable',
  'noticelint-enable': 'enable',
  'noticelint-disable-file': 'file',
} as const

export type Verb = (typeof verbs)[keyof typeof verbs]

/** A comment that speaks to the linter. */
export interface Directive {
  /** `null` where it opens with a word that is no directive but was meant for one. */
  readonly verb: Verb | null
  /** The word that it opens with, as written. */
  readonly word: string
  readonly wordSpan: Span
  /** The rules or groups (`numbering/*`) that it names. */
  readonly names: readonly DirectiveName[]
  readonly reason: Reason
  /** The comment, its marks included. */
  readonly span: Span
  /** Index of the block that it is. */
  readonly block: number
}

/** A rule or group as a directive names it. */
export interface DirectiveName {
  readonly name: string
  readonly span: Span
}

/** Whether the reason is given after ` -- `, or is missing, or is there but not set off. */
export type Reason = 'given' | 'missing' | 'not-set-off'
