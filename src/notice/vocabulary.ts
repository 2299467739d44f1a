import {HeaderLabels} from './labels.ts'
import type {Profile} from './profile.ts'
import {SignatureWords} from './signature-words.ts'
import {TitleWords} from './title.ts'
import {KnownTitles} from './titles.ts'

/** A profile's words, ready to be looked up. */
export interface Vocabulary {
  readonly titles: KnownTitles
  readonly labels: HeaderLabels
  readonly titleWords: TitleWords
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
    signature: new SignatureWords(profile),
  }
  vocabularies.set(profile, vocabulary)
  return vocabulary
}
