import {assessments, decidingNouns, decidingVerbs} from './decision-words.ts'
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
    if (decidingNouns.has(text) && words[at + 1]?.text !== 'notice') return isTheirs(words, at)
    if (decidingVerbs.has(text)) return isCommissioners(words, at)
    return assessments.some(phrase => startsWith(words, at, phrase)) && !isReported(words, at)
  })
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
