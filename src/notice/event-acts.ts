import type {EventVocabulary} from './event-phrases.ts'
import {eventVocabulary} from './event-phrases.ts'
import type {EventToken} from './event-tokens.ts'
import type {EventVerb} from './event-verbs.ts'
import type {MarkClass, ThingClass, VerbClass} from './event-vocabulary.ts'
import type {CorrespondenceName} from './notice.ts'

/** What a date is the date of, as far as its sentence says. */
export interface Act {
  readonly kind: CorrespondenceName
  /** False where only what has gone before makes it that: "the Council told the complainant …". */
  readonly sure: boolean
  /** True where the words speak of the event as of one that is known: "its response of 6 May", "the request was made". */
  readonly definite: boolean
  /** True for the day on which a thing came in, which may be another than that on which it was sent. */
  readonly receipt: boolean
}

/** What is no event of the story. */
export const otherAct: Act = {kind: 'other', sure: true, definite: false, receipt: false}

/** A letter or call that is none of the events. */
const letter: Act = {...otherAct, kind: 'letter'}

/** What has happened so far in the story that a notice tells. */
export interface Story {
  readonly requested: boolean
  readonly responded: boolean
  readonly reviewRequested: boolean
  readonly reviewed: boolean
  readonly complained: boolean
}

/** The story with one more thing in it. */
export function afterAct(story: Story, {kind, sure}: Act): Story {
  // What an authority wrote after a request, whatever it was, leaves no silence.
  if (!sure && kind !== 'response') return story
  switch (kind) {
    case 'request':
      return {...story, requested: true}
    case 'response':
      return {...story, responded: true}
    case 'review-requested':
      return {...story, reviewRequested: true}
    case 'review-outcome':
      return {...story, reviewed: true}
    case 'complaint':
      return {...story, complained: true}
    default:
      return story
  }
}

/** The words that tell what an act is: tokens `[from, to)` and the verbs in them. */
interface Window {
  readonly tokens: readonly EventToken[]
  readonly from: number
  readonly to: number
  readonly verbs: readonly EventVerb[]
}

/**
 * Reads what was done from words of a sentence and the verbs in them.
 *
 * @param ends true where the words end in a colon: what follows is what was asked or said
 * @returns `null` where they tell nothing of the story
 */
export function readAct(window: Window, story: Story, ends: boolean): Act | null {
  const look = new Look(window)
  const act = actIn(window, look, story, ends)
  return act && look.verbs('receive') && act.kind !== 'other' ? {...act, receipt: true} : act
}

function actIn(window: Window, look: Look, story: Story, ends: boolean): Act | null {
  const [verb] = window.verbs
  if (!verb) return null
  const subject = verb.subject
  if (subject?.is === 'thing') return actOnThing(subject.thing, look)
  const told = verb.passive && verb.own
  if (subject?.is === 'complainant' && told) {
    // "the complainant was told that …": the authority told them.
    return look.verbs('give', 'answer') ? actOfAuthority(look, story) : null
  }
  if (told) return letter
  if (subject?.is === 'complainant') return actOfComplainant(look, story, ends)
  if (subject?.is === 'authority') return actOfAuthority(look, story)
  if (subject?.is === 'commissioner') {
    return look.verbs('receive') && look.things('complaint') ? sure('complaint') : letter
  }
  return otherAct
}

function sure(kind: Act['kind'], definite = false): Act {
  return {kind, sure: true, definite, receipt: false}
}

function unsure(kind: Act['kind']): Act {
  return {kind, sure: false, definite: false, receipt: false}
}

function actOfComplainant(look: Look, story: Story, ends: boolean): Act | null {
  if (look.toCommissioner()) {
    if (look.marks('progress') && story.complained) return letter
    return look.verbs('contact', 'ask', 'complain', 'dispute') ? sure('complaint') : otherAct
  }
  // "… and got the Trust's answer on 6 August"
  if (look.verbs('receive') && look.things('response', 'outcome', 'review')) {
    if (look.says('no')) return otherAct
    return sure(story.reviewRequested && !story.reviewed ? 'review-outcome' : 'response')
  }
  const speaks = look.verbs('ask', 'contact', 'complain', 'dispute')
  if (look.asksReview() && speaks) {
    return look.marks('progress') && story.reviewRequested ? otherAct : sure('review-requested')
  }
  if (look.verbs('chase')) return letter
  if (look.verbs('clarify') || look.things('review-request')) return sure('clarification')
  if (story.requested && (look.marks('progress') || look.verbs('answer')))
    return look.marks('clarification') ? sure('clarification') : otherAct
  if (look.verbs('ask') && (look.things('information', 'request') || ends)) return sure('request')
  if (look.verbs('contact') && (ends || look.things('information', 'request'))) {
    return story.requested ? unsure('request') : ends ? sure('request') : unsure('request')
  }
  if (look.verbs('complain'))
    return story.reviewed || !story.responded ? unsure('complaint') : unsure('review-requested')
  if (look.verbs('dispute') || (story.responded && look.verbs('contact'))) return unsure('review-requested')
  if (look.verbs('ask', 'contact')) return story.requested ? otherAct : unsure('request')
  return null
}

function actOfAuthority(look: Look, story: Story): Act | null {
  if (look.toCommissioner()) return letter
  if (look.verbs('acknowledge')) return sure('acknowledgement')
  if (look.verbs('receive')) {
    if (look.things('review-request')) return sure('review-requested', true)
    return look.things('request') ? sure('request', true) : otherAct
  }
  if (look.verbs('extend') || (look.marks('extension') && !look.verbs('answer', 'stand')))
    return sure('extension')
  if (look.verbs('ask', 'contact') && look.marks('clarification') && !look.verbs('answer')) {
    return sure('clarification-request')
  }
  const does = look.verbs('give', 'answer', 'finish', 'stand', 'contact')
  if (!does) return null
  if (look.tellsOutcome()) return sure('review-outcome')
  const awaits = story.reviewRequested && !story.reviewed
  // A review may be asked for because nothing has come.
  if (awaits && !story.responded && !look.verbs('stand') && (look.verbs('answer') || look.refuses()))
    return sure('response')
  if (awaits && look.verbs('answer', 'stand', 'finish')) return sure('review-outcome')
  if (story.complained && !look.toComplainant()) return otherAct
  if (awaits) return unsure('review-outcome')
  if (look.verbs('answer') || look.refuses()) return sure('response')
  return look.verbs('give', 'contact') ? unsure('response') : null
}

/** "The request was received", "a response was issued", "the review was completed", "its complaint was made". */
function actOnThing(thing: ThingClass, look: Look): Act | null {
  switch (thing) {
    case 'request':
      if (look.verbs('answer') || look.refuses()) return sure('response', true)
      if (look.verbs('acknowledge')) return sure('acknowledgement')
      if (look.verbs('clarify')) return sure('clarification')
      return look.verbs('ask', 'contact', 'receive', 'arrive') ? sure('request', true) : null
    case 'response':
      return look.verbs('give', 'contact', 'arrive', 'receive', 'answer', 'ask')
        ? sure('response', true)
        : null
    case 'review-request':
      return look.verbs('acknowledge') ? sure('acknowledgement') : sure('review-requested', true)
    case 'outcome':
      return look.verbs('give', 'contact', 'arrive', 'receive', 'finish')
        ? sure('review-outcome', true)
        : null
    case 'review':
      if (look.verbs('ask')) return sure('review-requested', true)
      return look.verbs('finish', 'give', 'arrive', 'contact', 'stand', 'receive')
        ? sure('review-outcome', true)
        : null
    case 'complaint':
      return look.verbs('ask', 'complain', 'receive', 'contact', 'give', 'arrive') && !look.says('accepted')
        ? sure('complaint', true)
        : otherAct
    default:
      return otherAct
  }
}

/** Looks for words of the vocabulary in a window. */
class Look {
  readonly #window: Window
  readonly #words: EventVocabulary = eventVocabulary()

  constructor(window: Window) {
    this.#window = window
  }

  verbs(...classes: readonly VerbClass[]): boolean {
    return this.#window.verbs.some(verb => verb.classes.some(one => classes.includes(one)))
  }

  things(...classes: readonly ThingClass[]): boolean {
    return this.#indexOf(classes) !== -1
  }

  marks(...classes: readonly MarkClass[]): boolean {
    const {tokens, from, to} = this.#window
    return this.#words.marks.within(tokens, from, to, classes)
  }

  /** True where the Commissioner is spoken to or written to, not merely spoken of. */
  toCommissioner(): boolean {
    return this.#holds('commissioner')
  }

  toComplainant(): boolean {
    return this.#holds('complainant') || this.things('request', 'response')
  }

  /** "asked it to carry out an internal review", and not "asked for the information about the rent review". */
  asksReview(): boolean {
    const {tokens, from, to} = this.#window
    const review = this.#indexOf(['review-request', 'review'])
    if (review === -1) return false
    const information = this.#words.things.indexIn(tokens, from, to, ['information'])
    return information === -1 || information > review || tokens[review]?.text === 'internal'
  }

  /** "provided the outcome of its internal review", "completed its review". */
  tellsOutcome(): boolean {
    if (this.#indexOf(['review-request']) !== -1) return false
    return this.#indexOf(['review', 'outcome']) !== -1
  }

  refuses(): boolean {
    return this.verbs('refuse') || this.things('response')
  }

  says(word: string): boolean {
    const {tokens, from, to} = this.#window
    for (let at = from; at < to; at++) if (tokens[at]?.text === word) return true
    return false
  }

  #holds(person: 'commissioner' | 'complainant'): boolean {
    const {tokens, from, to, verbs} = this.#window
    const subject = verbs[0]?.subject
    for (let at = from; at < to; at++) {
      if (this.#words.people.get(tokens[at]?.text ?? '') !== person) continue
      // The subject itself is not whom it was said to.
      if (!subject || at >= (verbs[0]?.at ?? 0) || at < subject.from) return true
    }
    return false
  }

  #indexOf(classes: readonly ThingClass[]): number {
    const {tokens, from, to} = this.#window
    return this.#words.things.indexIn(tokens, from, to, classes)
  }
}
