/** Who can do something in the story of a request. */
export type Person = 'complainant' | 'commissioner' | 'authority' | 'other'

/** Kinds of doing, as far as they tell events apart. */
export type VerbClass =
  | 'contact'
  | 'ask'
  | 'complain'
  | 'dispute'
  | 'answer'
  | 'give'
  | 'refuse'
  | 'stand'
  | 'finish'
  | 'acknowledge'
  | 'receive'
  | 'arrive'
  | 'chase'
  | 'clarify'
  | 'extend'

/** What it was about. */
export type ThingClass =
  | 'review-request'
  | 'outcome'
  | 'review'
  | 'complaint'
  | 'request'
  | 'response'
  | 'carrier'
  | 'information'

/** What else a sentence says. */
export type MarkClass = 'earlier' | 'another' | 'anew' | 'progress' | 'clarification' | 'extension' | 'hedge'

type Phrases<Key extends string> = {readonly [key in Key]: readonly string[]}

/** The words of `rules/vocabulary/events.yaml`. */
export interface EventWords {
  readonly people: Phrases<Person>
  readonly verbs: Phrases<VerbClass>
  readonly things: Phrases<ThingClass>
  readonly marks: Phrases<MarkClass>
  readonly days: Phrases<'same' | 'next'>
  readonly remarks: Phrases<
    'time' | 'lateness' | 'answer' | 'review' | 'reviewing' | 'silence' | 'reviewless'
  >
}
