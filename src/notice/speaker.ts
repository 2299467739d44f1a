import {
  adverbs,
  auxiliaries,
  commissioners,
  firstPersons,
  fronting,
  pronouns,
  reporting,
} from './speaker-words.ts'
import type {Word} from './words.ts'

/** Marks and words after which a new statement starts, not governed by a verb before them. */
const restarts: ReadonlySet<string> = new Set([';', 'so', 'and', 'but', 'hence', 'thus'])

/**
 * True where the verb at `at` is the Commissioner's own: he or she is its subject ("The Commissioner requires", "He
 * therefore requires", "The Commissioner finds … and requires"), and nobody else is reported as saying so.
 */
export function isCommissioners(words: readonly Word[], at: number): boolean {
  const subject = subjectOf(words, at)
  const name = words[subject]?.text
  if (name === undefined) return false
  if (commissioners.has(name)) return !isGovernedByAnother(words, startOfName(words, subject), true)
  if (pronouns.has(name)) return !isGovernedByAnother(words, subject, false)
  // "The Commissioner's decision requires"
  if (name === 'decision') return words[subject - 1]?.text.startsWith('commission') === true
  // "I require", but not "regulation 12(4)(i) requires".
  if (firstPersons.has(name)) return !(words[subject + 1]?.text ?? '').endsWith('s')
  // "The Commissioner upholds the complaint and requires …", "The Commissioner, having seen it, requires …"
  if (name !== 'and' && name !== 'but' && name !== ',') return false
  return firstSpeaker(words, subject) === 'commissioner'
}

/** True where the clause that starts at `at` is reported as somebody else's: "The Council argued that …". */
export function isReported(words: readonly Word[], at: number): boolean {
  return isGovernedByAnother(words, at, false)
}

/** Where the word stands that a verb has before it, adverbs and auxiliaries aside; -1 where there is none. */
function subjectOf(words: readonly Word[], verb: number): number {
  let at = verb - 1
  while (at >= 0 && isFiller((words[at] as Word).text)) at--
  // "The Commissioner, therefore, requires": the commas round an adverb part nothing.
  while (at > 0 && words[at]?.text === ',' && adverbs.has((words[at + 1] as Word).text)) at--
  while (at >= 0 && isFiller((words[at] as Word).text)) at--
  return at
}

function isFiller(word: string): boolean {
  return adverbs.has(word) || auxiliaries.has(word)
}

/** From "Commissioner" back to where "the Information Commissioner" begins. */
function startOfName(words: readonly Word[], at: number): number {
  let start = at
  while (start > 0 && namePart.has((words[start - 1] as Word).text)) start--
  return start
}

const namePart: ReadonlySet<string> = new Set([
  'the',
  'scottish',
  'information',
  'deputy',
  'acting',
  'interim',
  'this',
  'decision',
])

/** Whose the first statement of the sentence is. */
function firstSpeaker(words: readonly Word[], before: number): 'commissioner' | 'another' {
  for (let at = 0; at < before; at++) {
    const {text} = words[at] as Word
    if (commissioners.has(text)) return 'commissioner'
    if (at === 0 && pronouns.has(text)) return 'commissioner'
    if (reporting.has(text)) return 'another'
  }
  return 'another'
}

/**
 * True where a verb of saying, thinking or wanting that is not the Commissioner's governs the clause from `clause` on.
 *
 * @param named true where the clause names the Commissioner as its subject: then only words right before it govern it
 */
function isGovernedByAnother(words: readonly Word[], clause: number, named: boolean): boolean {
  const commaRestarts = fronting.has(words[0]?.text ?? '')
  for (let at = clause - 1; at >= 0; at--) {
    const {text} = words[at] as Word
    if (reporting.has(text)) return !isOwnVerb(words, at)
    if (isAnothersView(words, at)) return true
    if (text === 'that' || adverbs.has(text)) continue
    if (named) return false
    if (text === ',' && commaRestarts) return isAnothersView(words, at - 1)
    if (restarts.has(text) && words[at + 1]?.text !== 'that') return false
  }
  return false
}

function isOwnVerb(words: readonly Word[], verb: number): boolean {
  const subject = subjectOf(words, verb)
  const name = words[subject]?.text ?? ''
  if (commissioners.has(name) || pronouns.has(name)) return true
  return (name === 'and' || name === ',') && firstSpeaker(words, subject) === 'commissioner'
}

/** "In the Council's view", "according to the complainant". */
function isAnothersView(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text
  if (text === 'according' && words[at + 1]?.text === 'to') return true
  if (text !== 'view' && text !== 'opinion' && text !== 'submission') return false
  const owner = words[at - 1]?.text ?? ''
  return owner.endsWith("'s") && !owner.startsWith('commission')
}
