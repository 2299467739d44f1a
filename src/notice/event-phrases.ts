import type {MarkClass, Person, ThingClass, VerbClass} from './event-vocabulary.ts'
import {eventWords} from './event-words.ts'

/** Words that stand side by side, and what they tell. */
interface Phrase<Class extends string> {
  readonly words: readonly string[]
  readonly is: Class
}

/** Phrases of some classes, ready to be looked up by their first word. */
export class PhraseIndex<Class extends string> {
  readonly #byFirst = new Map<string, Phrase<Class>[]>()

  constructor(classes: {readonly [name in Class]: readonly string[]}) {
    for (const [is, phrases] of Object.entries(classes) as [Class, readonly string[]][]) {
      for (const phrase of phrases) {
        const words = phrase.split(' ')
        const first = words[0] as string
        const same = this.#byFirst.get(first)
        if (same) same.push({words, is})
        else this.#byFirst.set(first, [{words, is}])
      }
    }
    // The longest first: "refusal notice" before "refusal".
    for (const same of this.#byFirst.values())
      same.sort((one, other) => other.words.length - one.words.length)
  }

  /** The phrases that start at `at`, the longest first. */
  at(tokens: readonly {readonly text: string}[], at: number): readonly Phrase<Class>[] {
    const same = this.#byFirst.get(tokens[at]?.text ?? '')
    if (!same) return none
    return same.filter(({words}) => words.every((word, index) => tokens[at + index]?.text === word))
  }

  /** True where a phrase of one of the classes starts within `[from, to)`. */
  within(
    tokens: readonly {readonly text: string}[],
    from: number,
    to: number,
    classes: readonly Class[],
  ): boolean {
    return this.indexIn(tokens, from, to, classes) !== -1
  }

  /** Where the first phrase of one of the classes starts within `[from, to)`, or -1. */
  indexIn(
    tokens: readonly {readonly text: string}[],
    from: number,
    to: number,
    classes: readonly Class[],
  ): number {
    for (let at = Math.max(0, from); at < to; at++) {
      if (this.at(tokens, at).some(({words, is}) => classes.includes(is) && at + words.length <= to))
        return at
    }
    return -1
  }
}

const none: readonly never[] = []

/** The vocabulary of events, made when a draft is first read. */
export interface EventVocabulary {
  readonly people: ReadonlyMap<string, Person>
  readonly verbs: PhraseIndex<VerbClass>
  readonly things: PhraseIndex<ThingClass>
  readonly marks: PhraseIndex<MarkClass>
  readonly days: PhraseIndex<'same' | 'next'>
}

let made: EventVocabulary | null = null

export function eventVocabulary(): EventVocabulary {
  made ??= {
    people: new Map(
      (Object.entries(eventWords.people) as [Person, readonly string[]][]).flatMap(([person, words]) =>
        words.map(word => [word, person] as const),
      ),
    ),
    verbs: new PhraseIndex(eventWords.verbs),
    things: new PhraseIndex(eventWords.things),
    marks: new PhraseIndex(eventWords.marks),
    days: new PhraseIndex(eventWords.days),
  }
  return made
}
