import type {LawIndex} from '../../law/law-index.ts'
import {actNameAt} from '../acts.ts'
import {foldInPlace} from '../fold.ts'
import type {Block, BlockRole, ProvisionMention, Quotation} from '../notice.ts'
import type {OutlineSection} from '../outline.ts'
import type {FormSpec} from '../profile.ts'
import {type QuotationIndex, quotationIndexOf} from '../quoted.ts'
import {sentencesOf, type TextRange} from '../sentences.ts'
import {sourceOffset} from '../text-map.ts'
import {type Word, wordsOf} from '../words.ts'
import {argumentVocabulary} from './words.ts'

/** A word of an argument; or the whole of a citation ("sections 31(1)(a) and (b) of FOIA"), as one. */
export interface Token extends Word {
  /** The ids that a citation gives; `null` for a word. */
  readonly provisions: readonly string[] | null
  /** True inside a short quotation in a sentence: "the lower level of ‘would be likely to’". */
  readonly quoted: boolean
}

/** What the text of a citation is replaced by, so that phrases can be told from it. */
export const citation = '§'

/** Where in a notice a statement stands: where the decision is stated, in the story of the case, or in the reasons. */
export type Place = 'decision' | 'narrative' | 'reasons'

/** A sentence of the notice's own, as its argument is read from it. */
export interface Statement {
  readonly block: Block
  readonly range: TextRange
  readonly tokens: readonly Token[]
  /** Index of the first token of the sentence itself: before it stand the words that lead in to a list. */
  readonly from: number
  readonly place: Place
  /** Index of the section that it stands in, or `null`. */
  readonly section: number | null
  /** The place among the sentences of its block, from 0. */
  readonly position: number
  /** True for a question. */
  readonly asks: boolean
}

export interface StatementsInput {
  readonly blocks: readonly Block[]
  readonly sections: readonly OutlineSection[]
  readonly quotations: readonly Quotation[]
  readonly provisions: readonly ProvisionMention[]
  readonly form: Pick<FormSpec, 'decisionIn'>
  readonly law: LawIndex
}

const read: ReadonlySet<BlockRole> = new Set<BlockRole>(['paragraph', 'sub-paragraph', 'body', 'list-item'])

/** The longest quotation inside a sentence whose words are looked at, in characters. */
const shortQuotation = 45

/** Reads the sentences in which a notice can argue, in document order. */
export function readStatements(input: StatementsInput): Statement[] {
  const {blocks, sections} = input
  const quoted = quotationIndexOf(input.quotations)
  const short = quotationIndexOf(input.quotations.filter(isShort))
  const places = placesOf(sections, input.form)
  const mentions = mentionsByBlock(input.provisions)
  const statements: Statement[] = []
  let leadIn: LeadIn | null = null

  for (const block of blocks) {
    if (block.role === 'furniture') continue
    if (block.type === 'heading' || block.role === 'heading') leadIn = null
    if (!read.has(block.role) || block.quoteDepth > 0) continue
    if (block.type !== 'prose' && block.type !== 'table-cell') continue
    const place = block.section === null ? 'reasons' : (places[block.section] ?? null)
    if (place === null) continue
    const isItem = block.role === 'list-item' || block.role === 'sub-paragraph'
    if (!isItem || leadIn?.section !== block.section) leadIn = null
    const cited = mentions.get(block.index) ?? []
    const all = tokensOf(block, cited, quoted, short)
    const tokens = cited.length < 2 ? all : withoutLinked(all, input.law)
    let at = 0
    const ranges = sentencesOf(block.text)
    for (const [position, range] of ranges.entries()) {
      const start = at
      while (at < tokens.length && (tokens[at] as Token).start < range[1]) at++
      const own = tokens.slice(start, at)
      const lead: readonly Token[] = isItem && position === 0 ? (leadIn?.tokens ?? []) : []
      if (own.length > 0) {
        statements.push({
          block,
          range,
          tokens: lead.length === 0 ? own : [...lead, ...own],
          from: lead.length,
          place,
          section: block.section,
          position,
          asks: block.text[range[1] - 1] === '?',
        })
      }
      if (!isItem && position === ranges.length - 1)
        leadIn = block.text.trimEnd().endsWith(':') ? {tokens: own, section: block.section} : null
    }
  }
  return statements
}

/** The words before a list: "The Commissioner's decision is that:". */
interface LeadIn {
  readonly tokens: readonly Token[]
  readonly section: number | null
}

function isShort({span, displayed}: Quotation): boolean {
  return !displayed && span[1] - span[0] <= shortQuotation
}

/** Of each section where its sentences count; `null` where they are no part of the argument. */
export function placesOf(
  sections: readonly Pick<OutlineSection, 'id' | 'known' | 'parent'>[],
  form: Pick<FormSpec, 'decisionIn'>,
): (Place | null)[] {
  const words = argumentVocabulary().places
  const places: (Place | null)[] = []
  for (const {id, known, parent} of sections) {
    const above = parent === null ? 'reasons' : (places[parent] ?? null)
    if (!known) places.push(above)
    else if (form.decisionIn.includes(id) || words.decision.has(id)) places.push('decision')
    else if (words.passed.has(id)) places.push(null)
    else places.push(words.narrative.has(id) ? 'narrative' : 'reasons')
  }
  // A form without a section for reasons gives them where it states the decision.
  return places.includes('reasons') ? places : places.map(place => (place === 'decision' ? 'reasons' : place))
}

/** A citation in a block: the ids, and its words. */
interface Cited {
  readonly ids: string[]
  readonly mention: ProvisionMention
}

function mentionsByBlock(mentions: readonly ProvisionMention[]): ReadonlyMap<number, readonly Cited[]> {
  const byBlock = new Map<number, Cited[]>()
  for (const mention of mentions) {
    const cited = byBlock.get(mention.block)
    const last = cited?.at(-1)
    if (last && last.mention.span[0] === mention.span[0]) last.ids.push(mention.id)
    else if (cited) cited.push({ids: [mention.id], mention})
    else byBlock.set(mention.block, [{ids: [mention.id], mention}])
  }
  return byBlock
}

/** The tokens of a block without longer quotations, each citation as one token. */
export function tokensOf(
  block: Block,
  cited: readonly Cited[],
  quoted: QuotationIndex,
  short: QuotationIndex,
): Token[] {
  const folded = foldInPlace(block.text)
  const hasQuotations = quoted.meets(block.span)
  const tokens: Token[] = []
  const add = (text: string, start: number, end: number, provisions: readonly string[] | null): void => {
    let isQuoted = false
    if (hasQuotations) {
      const offset = sourceOffset(block, start)
      isQuoted = quoted.contains(offset)
      if (isQuoted && !short.contains(offset)) return
    }
    tokens.push({text, start, end, provisions, quoted: isQuoted})
  }
  const addAll = (words: readonly Word[]): void => {
    for (const {text, start, end} of words) {
      const parts = text.includes("'") ? expanded(text) : null
      if (parts === null) add(text, start, end, null)
      else for (const part of parts) add(part, start, end, null)
    }
  }
  let at = 0
  for (const {ids, mention} of cited) {
    const start = startOf(block, mention, at)
    if (start === -1) continue
    addAll(wordsOf(folded.slice(at, start), at))
    const end = start + mention.text.length
    add(citation, start, end, ids)
    at = afterCitation(folded, end)
  }
  addAll(wordsOf(at === 0 ? folded : folded.slice(at), at))
  return tokens
}

/** "it's", "that's", "they've": the pronoun and its verb; `null` for other words. "The Commissioner's" may be either, and is left as it is. */
function expanded(word: string): readonly [pronoun: string, verb: string] | null {
  const mark = word.indexOf("'")
  const pronoun = word.slice(0, mark)
  const verb = pronouns.has(pronoun) ? verbs[word.slice(mark + 1)] : undefined
  return verb === undefined ? null : [pronoun, verb]
}

const pronouns: ReadonlySet<string> = new Set([
  'it',
  'that',
  'there',
  'he',
  'she',
  'they',
  'we',
  'i',
  'what',
  'who',
  'here',
])
const verbs: {readonly [ending: string]: string} = {
  s: 'is',
  re: 'are',
  ve: 'have',
  m: 'am',
  ll: 'will',
  d: 'would',
}

/**
 * "Section 31(3) by virtue of section 31(1)(a)": the second citation is part of the first; or the first of the second,
 * where it only says under which condition that applies ("section 31(2)(c) by virtue of section 31(1)(g)").
 */
function withoutLinked(tokens: readonly Token[], law: LawIndex): readonly Token[] {
  const {linking} = argumentVocabulary()
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    kept.push(token)
    if (token.text !== citation) continue
    const link = linking.at(tokens, tokens[at + 1]?.text === ',' ? at + 2 : at + 1)
    if (!link) continue
    let next = link.end
    if (tokens[next]?.text === citation) {
      while (tokens[next]?.text === citation || (isJoin(tokens[next]) && tokens[next + 1]?.text === citation))
        next++
      const linked = tokens.slice(link.end, next).flatMap(({provisions}) => provisions ?? [])
      const provisions = (token.provisions ?? []).flatMap(id => conditionedBy(id, linked, law) ?? [id])
      kept[kept.length - 1] = {...token, provisions: [...new Set(provisions)]}
      at = next - 1
    }
  }
  return kept
}

/** Those of the ids that a provision is a condition of; `null` where it is one of none of them. */
function conditionedBy(id: string, ids: readonly string[], law: LawIndex): readonly string[] | null {
  const grounds = law.groundsOf(id).map(ground => ground.id)
  const meant = grounds.includes(id) ? [] : ids.filter(other => grounds.includes(other))
  return meant.length > 0 ? meant : null
}

function isJoin(token: Token | undefined): boolean {
  return token?.text === 'and' || token?.text === ',' || token?.text === 'or'
}

/** Where a mention's words stand in the block's reading text, from `from` on; -1 where they do not. */
function startOf(block: Block, mention: ProvisionMention, from: number): number {
  let at = block.text.indexOf(mention.text, from)
  while (at !== -1 && sourceOffset(block, at) !== mention.span[0])
    at = block.text.indexOf(mention.text, at + 1)
  return at
}

/** The longest note in brackets after a citation: "(prejudice to the effective conduct of public affairs)". */
const longestNote = 160

/** Where the words go on after a citation: behind what it is about, in brackets, and the name of its Act. */
function afterCitation(folded: string, end: number): number {
  let at = end
  for (let round = 0; round < 2; round++) {
    const bracket = skipBlanks(folded, at)
    if (folded[bracket] === '(') {
      const close = folded.indexOf(')', bracket)
      if (close !== -1 && close - bracket <= longestNote) at = close + 1
    }
    const named = skipBlanks(folded, at)
    const words = folded.startsWith('of the ', named) ? 7 : folded.startsWith('of ', named) ? 3 : 0
    const act = actNameAt(folded, named + words)
    if (act) at = act.end
  }
  return at
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}
