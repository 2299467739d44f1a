import {HeaderLabels} from './labels.ts'
import type {Profile} from './profile.ts'
import {SignatureWords} from './signature-words.ts'
import {TitleWords, wholeWords} from './title.ts'
import {KnownTitles} from './titles.ts'

/** A profile's words, ready to be looked up. */
export interface Vocabulary {
  readonly titles: KnownTitles
  readonly labels: HeaderLabels
  readonly titleWords: TitleWords
  /** The names of Acts that a title has, of each group one, as keys of whole words. */
  readonly actsInTitle: readonly (readonly string[])[]
  readonly signature: SignatureWords
}

const vocabularies = new WeakMap<Profile, Vocabulary>()

/** The words of a profile; made once for each. */
export function vocabularyOf(profile: Profile): Vocabulary {
  const made = vocabularies.get(profile)
  if (made) return made
  const vocabulary = {
    titles: new KnownTitles(profile),
    labels: new HeaderLabels(profile),
    titleWords: new TitleWords(profile.detect.title.flat()),
    actsInTitle: profile.detect.title.map(group => group.map(wholeWords)),
    signature: new SignatureWords(profile),
  }
  vocabularies.set(profile, vocabulary)
  return vocabulary
}

const titleWords = new WeakMap<readonly Profile[], TitleWords>()

/** What titles are recognised by where any of some profiles may be the draft's; made once for each list of them. */
export function titleWordsOf(profiles: readonly Profile[]): TitleWords {
  const made = titleWords.get(profiles)
  if (made) return made
  const words = new TitleWords(profiles.flatMap(({detect}) => detect.title.flat()))
  titleWords.set(profiles, words)
  return words
}
