import type {LawIndex} from '../../law/law-index.ts'
import type {Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import {type Hit, PhraseSet} from './phrase.ts'
import type {RawProposition} from './proposition.ts'
import {citation, type Token} from './statements.ts'
import {argumentPhrases, argumentVocabulary} from './words.ts'

/**
 * The words of each element of the law, ready to be looked up: `true` for its words, `false` for signs that are enough
 * where the test is not set out. Made for an element when it is first asked for: a notice applies few tests.
 */
export class ElementPhrases {
  readonly #law: LawIndex
  readonly #sets = new Map<string, PhraseSet<boolean> | null>()

  constructor(law: LawIndex) {
    this.#law = law
  }

  /** The phrases of an element; `null` where there is no such element. */
  of(id: string): PhraseSet<boolean> | null {
    const known = this.#sets.get(id)
    if (known !== undefined) return known
    const element = this.#law.element(id)
    const made =
      element &&
      new PhraseSet(
        [
          ...element.words.map(phrase => [phrase, true] as const),
          ...element.signs.map(phrase => [phrase, false] as const),
        ],
        argumentPhrases,
      )
    this.#sets.set(id, made)
    return made
  }
}

const sets = new WeakMap<LawIndex, ElementPhrases>()

/** Those of a law; made once for each. */
export function elementPhrases(law: LawIndex): ElementPhrases {
  const made = sets.get(law)
  if (made) return made
  const phrases = new ElementPhrases(law)
  sets.set(law, phrases)
  return phrases
}

/**
 * Reads which elements of a test the Commissioner analyses in a sentence.
 *
 * @param wanted ids of the elements of the exemptions that the notice decides
 */
export function readElements(
  spoken: Spoken,
  wanted: readonly string[],
  phrases: ElementPhrases,
): RawProposition[] {
  const {tokens, from, place} = spoken.statement
  // The items of a list set the test out, or list what was looked at.
  if (place !== 'reasons' || spoken.general || from > 0) return []
  const found: RawProposition[] = []
  for (const id of wanted) {
    const hit = firstHit(phrases.of(id), tokens, from)
    if (!hit) continue
    const act = spoken.acts.findLast(({at}) => at <= hit.start) ?? spoken.acts[0]
    const voice = act === undefined && statesLaw(tokens) ? 'law' : (act?.voice ?? spoken.voice)
    const cited = tokens.filter(({text}) => text === citation).flatMap(({provisions}) => provisions ?? [])
    found.push(
      proposition(spoken, hit.start, hit.end, {
        says: 'element',
        element: id,
        holds: hit.meaning,
        named: cited.length > 0 ? cited : null,
        voice,
        firm: act !== undefined,
      }),
    )
  }
  return found
}

/** True of a sentence that nobody finds anything in, and that says what is required, defined or asked. */
function statesLaw(tokens: readonly Token[]): boolean {
  const {requiring} = argumentVocabulary()
  return tokens[0]?.text === citation || requiring.anyIn(tokens)
}

/** The first of the words of an element in a sentence, or else of its signs. */
function firstHit(
  set: PhraseSet<boolean> | null,
  tokens: readonly Token[],
  from: number,
): Hit<boolean> | null {
  if (!set) return null
  let sign: Hit<boolean> | null = null
  for (const start of set.placesIn(tokens)) {
    if (start < from) continue
    const hit = set.at(tokens, start)
    if (hit?.meaning) return {...hit, start}
    if (hit) sign ??= {...hit, start}
  }
  return sign
}
