import {assessments, decidingNouns, decidingVerbs, takingWords} from './decision-words.ts'
import {isCommissioners, isReported} from './speaker.ts'
import {possessives} from './speaker-words.ts'
import {startsWith, type Word} from './words.ts'

/**
 * True where a sentence states what the Commissioner decided or found: "The Commissioner's decision is that …", "He
 * has concluded that …", "The complaint is not upheld.", "The Council was entitled to rely on section 31." What others
 * say is none, nor is what the notice requires (see steps.ts).
 *
 * @param words the sentence's words outside quotations
 */
export function statesDecision(words: readonly Word[]): boolean {
  return words.some(({text}, at) => {
    if (decidingNouns.has(text) && words[at + 1]?.text !== 'notice')
      return isTheirs(words, at) || isTaken(words, at)
    if (decidingVerbs.has(text)) return isCommissioners(words, at)
    if (text === 'applies' || text === 'apply') return isOfProvision(words, at) && !isReported(words, at)
    const phrases = assessmentsByFirst.get(text)
    return phrases?.some(phrase => startsWith(words, at, phrase)) === true && !isReported(words, at)
  })
}

const assessmentsByFirst = new Map<string, (readonly string[])[]>()
for (const phrase of assessments) {
  const first = phrase[0] as string
  const phrases = assessmentsByFirst.get(first)
  if (phrases) phrases.push(phrase)
  else assessmentsByFirst.set(first, [phrase])
}

/** "The Commissioner's decision", "his finding", "the decision of the Commissioner". */
function isTheirs(words: readonly Word[], noun: number): boolean {
  for (let at = noun - 1; at >= 0 && at >= noun - 3; at--) {
    const {text} = words[at] as Word
    if (possessives.has(text))
      return text.startsWith('commission') || text === "ico's" || !isReported(words, at)
  }
  const after = words.slice(noun + 1, noun + 7).map(({text}) => text)
  return after[0] === 'of' && after.some(text => text === 'commissioner' || text === 'commission')
}

/** "The Commissioner is of the view", "he takes the view", "she has reached the conclusion". */
function isTaken(words: readonly Word[], noun: number): boolean {
  const verb = noun - 2
  return takingWords.has(words[verb]?.text ?? '') && isCommissioners(words, verb)
}

/** "Section 40(2) applies", "the exemption does not apply". */
function isOfProvision(words: readonly Word[], verb: number): boolean {
  let subject = verb - 1
  while (denials.has(words[subject]?.text ?? '')) subject--
  return /^(?:\d+[a-z]*|[a-z]|[ivx]+|exemptions?|exceptions?)$/.test(words[subject]?.text ?? '')
}

const denials: ReadonlySet<string> = new Set(['does', 'do', 'not'])
