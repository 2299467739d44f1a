import type {Block} from './notice.ts'
import {citedDocuments, partyDocuments} from './other-documents.ts'
import {sentencesOf, type TextRange} from './sentences.ts'

const wordsOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z-])(?:${words.join('|').replaceAll("'", "['’]")})(?![a-z-])`, 'i')

const cited = wordsOf(citedDocuments)
const ofParties = wordsOf(partyDocuments)

/** A case by its citation or its parties, or another notice by its reference. */
export const citation =
  /\[(?:19|20)\d\d\]|(?<![A-Za-z])EA[/-]\d{4}|[A-Za-zÀ-ɏ] v\.? [A-ZÀ-ÞĀ-Ž]|(?:notice|decision|case)s?,? \(?(?:FS ?|FER ?|IC-)\d{5}/

/** No sentence is looked at further than this from a place, so that a text without full stops costs no more. */
const reach = 600

/** The sentences of a block, and the last one before it. */
interface Surroundings {
  readonly block: Block
  readonly sentences: readonly TextRange[]
  readonly before: string
  /** Index of the sentence that was asked for last. */
  at: number
}

/** Knows whether words near a place speak of a document other than the notice. */
export class OtherDocuments {
  readonly #blocks: readonly Block[]
  #surroundings: Surroundings | null = null
  /** How far the current paragraph has been searched for citations, and whether one was found. */
  #searched = {paragraph: -1, block: -1, offset: 0, found: false}

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
  }

  /**
   * True where the sentence of a place names another document, the sentence before it names one that is cited by
   * paragraph, or a case was cited earlier in the same numbered paragraph. Places are asked for in ascending order.
   */
  mentionedNear(block: Block, [start, end]: TextRange): boolean {
    const {text} = block
    const surroundings = this.#around(block)
    const {sentences} = surroundings
    while ((sentences[surroundings.at]?.[1] ?? Number.POSITIVE_INFINITY) <= start) surroundings.at++
    const [from, to] = sentences[surroundings.at] ?? [0, text.length]
    const sentence = `${text.slice(Math.max(from, start - reach), start)} ${text.slice(end, Math.min(to, end + reach))}`
    if (cited.test(sentence) || ofParties.test(sentence) || citation.test(sentence)) return true
    const last = sentences[surroundings.at - 1]
    const before = last ? text.slice(Math.max(last[0], last[1] - reach), last[1]) : surroundings.before
    return cited.test(before) || citation.test(before) || this.#citedEarlier(block, start)
  }

  #around(block: Block): Surroundings {
    if (this.#surroundings?.block === block) return this.#surroundings
    const before = this.#lastSentenceBefore(block)
    this.#surroundings = {block, sentences: sentencesOf(block.text), before, at: 0}
    return this.#surroundings
  }

  #lastSentenceBefore({index}: Block): string {
    for (let at = index - 1; at >= 0; at--) {
      const {role, type, text} = this.#blocks[at] as Block
      if (role === 'heading' || role === 'title' || role === 'header') return ''
      if (type !== 'prose' || role === 'furniture' || role === 'footnote') continue
      const last = sentencesOf(text).at(-1)
      return last ? text.slice(Math.max(last[0], last[1] - reach), last[1]) : ''
    }
    return ''
  }

  #citedEarlier({index, paragraph}: Block, offset: number): boolean {
    if (paragraph === null) return false
    const searched = this.#searched
    if (searched.paragraph !== paragraph) {
      let first = index
      while (first > 0 && this.#blocks[first - 1]?.paragraph === paragraph) first--
      this.#searched = {paragraph, block: first, offset: 0, found: false}
    }
    const state = this.#searched
    for (; state.block <= index && !state.found; state.block++, state.offset = 0) {
      const {text, role} = this.#blocks[state.block] as Block
      const until = state.block === index ? offset : text.length
      state.found = role !== 'furniture' && citation.test(text.slice(state.offset, until))
      if (state.block === index) {
        state.offset = until
        break
      }
    }
    return state.found
  }
}
