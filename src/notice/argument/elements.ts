import type {LawIndex} from '../../law/law-index.ts'
import type {Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import {type Hit, PhraseSet} from './phrase.ts'
import type {RawProposition} from './proposition.ts'
import {citation, type Token} from './statements.ts'
import {argumentVocabulary} from './words.ts'

/** The phrases of an element: `true` for its words, `false` for signs that are enough where the test is not set out. */
export type ElementPhrases = ReadonlyMap<string, PhraseSet<boolean>>

const sets = new WeakMap<LawIndex, ElementPhrases>()

/** The words of each element of the law, ready to be looked up; made once for each law. */
export function elementPhrases(law: LawIndex): ElementPhrases {
  const made = sets.get(law)
  if (made) return made
  const phrases = new Map(
    Object.values(law.law.elements).map(({id, words, signs}) => [
      id,
      new PhraseSet([
        ...words.map(phrase => [phrase, true] as const),
        ...signs.map(phrase => [phrase, false] as const),
      ]),
    ]),
  )
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
    const hit = firstHit(phrases.get(id), tokens, from)
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
  set: PhraseSet<boolean> | undefined,
  tokens: readonly Token[],
  from: number,
): Hit<boolean> | null {
  if (!set) return null
  let sign: Hit<boolean> | null = null
  for (let start = from; start < tokens.length; start++) {
    const hit = set.at(tokens, start)
    if (hit?.meaning) return {...hit, start}
    if (hit) sign ??= {...hit, start}
  }
  return sign
}
