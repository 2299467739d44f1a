import {foldInPlace} from './fold.ts'
import type {Block, Notice} from './notice.ts'
import {quotationIndexOf} from './quoted.ts'
import type {Span} from './span.ts'
import {spanOf} from './text-map.ts'
import {readSentences, type Sentence, type Word} from './words.ts'

export type PronounGender = 'he' | 'she' | 'they'

/** A pronoun that can only be the Commissioner's. */
export interface CommissionerPronoun {
  readonly gender: PronounGender
  /** As written. */
  readonly word: string
  readonly span: Span
}

const genders: ReadonlyMap<string, PronounGender> = new Map([
  ['he', 'he'], ['his', 'he'], ['him', 'he'], ['himself', 'he'],
  ['she', 'she'], ['her', 'she'], ['herself', 'she'],
  ['they', 'they'], ['their', 'they'],
]) // biome-ignore format: a list of words reads best in rows

/** What the Commissioner alone does in a notice, behind "he" or "she". */
const deciding: ReadonlySet<string> = new Set([
  'finds', 'found', 'considers', 'concludes', 'concluded', 'accepts', 'recognises', 'notes', 'requires', 'acknowledges',
  'is', 'has', 'does', 'therefore', 'also', 'agrees', 'decided', 'must', 'will', 'cannot', 'appreciates', 'understands',
]) // biome-ignore format: a list of words reads best in rows

/** What is the Commissioner's alone. */
const belongings: ReadonlySet<string> = new Set([
  'guidance', 'published', 'decision', 'view', 'investigation', 'office', 'own', 'role', 'conclusion', 'analysis', 'briefing', 'staff',
]) // biome-ignore format: a list of words reads best in rows

/** Words for people besides the Commissioner, and for anything that "they" may stand for: the stems are compared. */
const others =
  /\b(?:complainant|requester|applicant|individual|person|people|officer|official|minister|member|employee|staff|head|chief|director|secretary|president|chair|councillor|mayor|judge|doctor|patient|pupil|parent|son|daughter|husband|wife|victim|witness|subject|owner|resident|man|woman|mr|mrs|ms|miss|dr|sir|lord|lady|baroness|professor|somebody|someone|anybody|anyone|everyone|whoever|counsel|solicitor|author|candidate|constable|detective|manager|user|player|tenant|landlord|developer|lawyer|expert|consultant|contractor|teacher|student|child|commissioners|queen|king|prince|duke)s?\b/

const someCommissioner = /commissioner/i

/** A cheap look: most sentences have no pronoun. */
const somePronoun = /\b(?:s?he|his|him(?:self)?|her(?:self)?|they|their)\b/i

/** Finds the pronouns in the notice's own words that can be nobody's but the Commissioner's. */
export function findCommissionerPronouns(notice: Notice): readonly CommissionerPronoun[] {
  const quoted = quotationIndexOf(notice.quotations)
  const found: CommissionerPronoun[] = []
  for (const block of notice.blocks) {
    if (!isRunning(block) || !somePronoun.test(block.text) || !someCommissioner.test(block.text)) continue
    let before: Sentence | null = null
    for (const sentence of readSentences(block, quoted)) {
      if (somePronoun.test(block.text.slice(...sentence.range))) addFrom(sentence, before)
      before = sentence
    }
  }
  return found

  function addFrom(sentence: Sentence, before: Sentence | null): void {
    const {words, block} = sentence
    // What opens a sentence goes back to the one before, whoever else comes after it.
    const opening = openingPronoun(words)
    const gender = genders.get(opening?.text ?? '')
    if (opening && gender && before && isAboutCommissioner(before)) add(block, opening, gender)
    if (!isAboutCommissioner(sentence) || countCommissioners(words) > 1) return
    for (const [index, word] of words.entries()) {
      const gender = genders.get(word.text)
      if (gender && index > 1 && (gender !== 'they' || isTheirs(words, index))) add(block, word, gender)
    }
  }

  function add(block: Block, {start, end}: Word, gender: PronounGender): void {
    found.push({gender, word: block.text.slice(start, end), span: spanOf(block, start, end)})
  }
}

function isRunning({role, type, quoteDepth}: Block): boolean {
  return (
    type === 'prose' &&
    quoteDepth === 0 &&
    (role === 'paragraph' || role === 'body' || role === 'sub-paragraph' || role === 'list-item')
  )
}

/** "He finds …", "In her view …"; `null` for a sentence that opens in another way. */
function openingPronoun(words: readonly Word[]): Word | null {
  const [first, second, third] = words
  const gender = genders.get(first?.text ?? '')
  if (first && gender) return isDeciding(words, 1, gender) ? first : null
  const isView = first?.text === 'in' && (third?.text === 'view' || third?.text === 'opinion')
  return isView && second && genders.has(second.text) ? second : null
}

/** True for "The Commissioner …", "In this case, the Commissioner …" with nobody else in the sentence. */
function isAboutCommissioner({block, range, words}: Sentence): boolean {
  return startsWithCommissioner(words) && !others.test(foldInPlace(block.text.slice(...range)))
}

/** The Commissioner is the first subject: at the start, or behind a short phrase. */
function startsWithCommissioner(words: readonly Word[]): boolean {
  const at = words.findIndex(({text}) => text === 'commissioner' || text === "commissioner's")
  if (at === -1 || at > 8 || words[at - 1]?.text !== 'the' || toward.has(words[at - 2]?.text ?? ''))
    return false
  return !words.slice(0, at).some(({text}) => genders.has(text))
}

/** Behind these the Commissioner is no subject: "explained to the Commissioner that he had". */
const toward: ReadonlySet<string> = new Set([
  'to',
  'from',
  'with',
  'by',
  'for',
  'told',
  'informed',
  'asked',
  'invited',
  'gave',
  'sent',
  'contacted',
])

function countCommissioners(words: readonly Word[]): number {
  return words.filter(({text}) => text === 'commissioner' || text === 'tribunal').length
}

/** "He is satisfied", "He therefore finds"; of "they" only what nothing but a person does. */
function isDeciding(words: readonly Word[], at: number, gender: PronounGender): boolean {
  const [next, after] = [words[at]?.text ?? '', words[at + 1]?.text ?? '']
  if (gender === 'they')
    return (
      /^(?:find|consider|conclude|accept|require|recognise|therefore)$/.test(next) ||
      (next === 'are' && after === 'satisfied')
    )
  return deciding.has(next)
}

/** "Their" is the Commissioner's near to that word alone: other things have theirs. */
function isTheirs(words: readonly Word[], index: number): boolean {
  if (words[index]?.text !== 'their') return isDeciding(words, index + 1, 'they')
  const commissioner = words.findIndex(({text}) => text === 'commissioner')
  return index - commissioner <= nearby && belongings.has(words[index + 1]?.text ?? '')
}

const nearby = 5
