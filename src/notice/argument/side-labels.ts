import {foldInPlace} from '../fold.ts'
import type {Block} from '../notice.ts'
import {sentencesOf} from '../sentences.ts'
import {type Word, wordsOf} from '../words.ts'
import type {Side} from './proposition.ts'
import {argumentVocabulary} from './words.ts'

/**
 * The side that a paragraph's own label gives it, in place of a heading: "*Factors for disclosure*", "24. *For maintaining
 * the exception.* The Council …"; `null` where it has none.
 */
export function sideOfLabel({text, role}: Pick<Block, 'text' | 'role'>): Side | null {
  if (role === 'quotation' || role === 'heading') return null
  const [first, second] = sentencesOf(text.slice(0, longestLabel + longestLabel))
  // A number that is written as text is a sentence of its own.
  const range = first && first[1] - first[0] <= longestNumber ? second : first
  if (!range || range[1] - range[0] > longestLabel) return null
  const words = wordsOf(foldInPlace(text.slice(...range)))
  const {headings, saying, finding, noting} = argumentVocabulary()
  const says = ({text: word}: Word): boolean =>
    verbs.has(word) || saying.has(word) || finding.has(word) || noting.has(word)
  if (!openings.has(words[0]?.text ?? '') || words.some(says)) return null
  const isForDisclosing = headings.disclosing.anyIn(words)
  const isForMaintaining = headings.maintaining.anyIn(words)
  return isForDisclosing === isForMaintaining ? null : isForDisclosing ? 'disclose' : 'maintain'
}

/** The longest label, in characters: "Public interest arguments in favour of maintaining the exception". */
const longestLabel = 80

const longestNumber = 4

/** A label begins with one of these: "Arguments for …", "In favour of …", "The case for …". */
const openings: ReadonlySet<string> = new Set([
  'for', 'against', 'in', 'factors', 'arguments', 'public', 'considerations', 'favouring', 'supporting', 'points',
  'reasons', 'interests', 'the',
]) // biome-ignore format: a list of words reads best in rows

/** A sentence that has one of these says something. */
const verbs: ReadonlySet<string> = new Set([
  'is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'would', 'will', 'does', 'did', 'do', 'that', 'gives',
  'commissioner',
]) // biome-ignore format: a list of words reads best in rows
