import type {PhraseText} from './phrase.ts'

type Phrases = readonly PhraseText[]
type Words = readonly string[]

/** `rules/vocabulary/argument.yaml` as data: what a notice's argument is recognised by. */
export interface ArgumentWords {
  readonly places: {readonly decision: Words; readonly narrative: Words; readonly passed: Words}
  readonly speakers: {readonly commissioner: Words; readonly complainant: Words; readonly law: Words}
  readonly verbs: {
    readonly finding: Words
    readonly noting: Words
    readonly saying: Words
    readonly showing: Words
    readonly providing: Words
    readonly refusing: Words
  }
  readonly opinions: Words
  readonly supposing: Words
  readonly negations: Words
  readonly boundaries: Words
  readonly general: Phrases
  readonly requiring: Phrases
  readonly settingOut: Phrases
  readonly linking: Phrases
  readonly exemptionNouns: Words
  readonly engaged: {
    readonly before: YesNo
    readonly after: YesNo
    readonly alone: Phrases
    readonly inSubstance: {readonly [element: string]: Phrases}
  }
  readonly entitled: {readonly after: YesNo}
  readonly reliance: Phrases
  readonly withdrawn: Phrases
  readonly notConsidered: Phrases
  readonly notDone: Phrases
  readonly considering: Phrases
  readonly compliance: {readonly complied: Phrases; readonly failed: Phrases; readonly refusing: Phrases}
  readonly undisputed: Phrases
  readonly publicInterest: {
    readonly subjects: Phrases
    readonly outweighing: Words
    readonly comparing: Phrases
    readonly favouring: Phrases
    readonly maintaining: Phrases
    readonly disclosing: Phrases
    readonly onBalance: Phrases
    readonly cases: Phrases
    readonly equal: Phrases
  }
  readonly weighing: {
    readonly mention: Phrases
    readonly disclosing: Phrases
    readonly maintaining: Phrases
    readonly conceding: Words
  }
  readonly likelihood: {
    readonly lower: Phrases
    readonly higher: Phrases
    readonly harms: Phrases
    readonly causes: Phrases
  }
  readonly headings: {
    readonly authority: Phrases
    readonly complainant: Phrases
    readonly commissioner: Phrases
    readonly anybody: Phrases
    readonly publicInterest: Phrases
    readonly disclosing: Phrases
    readonly maintaining: Phrases
  }
}

export interface YesNo {
  readonly yes: Phrases
  readonly no: Phrases
}
