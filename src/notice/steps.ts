import type {Block, BlockRole, Orders, Quotation, StepStatement} from './notice.ts'
import type {OutlineSection} from './outline.ts'
import type {FormSpec} from './profile.ts'
import {quotationIndexOf} from './quoted.ts'
import type {LineIndex} from './span.ts'
import {readStepSentence, type StepPlace} from './step-statements.ts'
import {timeGivenIn} from './step-time.ts'
import {spanOf} from './text-map.ts'
import {readSentences, type Sentence, type Word} from './words.ts'

/** What the reader of steps needs of a notice. */
export interface StepsInput {
  readonly blocks: readonly Block[]
  readonly sections: readonly OutlineSection[]
  readonly quotations: readonly Quotation[]
  readonly form: Pick<FormSpec, 'decisionIn' | 'stepsIn'>
  readonly lines: LineIndex
}

const unread: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'title', 'header', 'heading', 'quotation', 'footnote', 'furniture', 'contact', 'signature', 'other',
]) // biome-ignore format: a list of words reads best in rows

/**
 * Any statement about steps among the reasons holds one of these: a cheap look before its sentences are found. With the
 * character before the word it takes half the time; a block can open with one as well.
 */
const mention = /[ ("“'‘’—–/-](?:step|action|requir|order|direct|instruct)/i
const openingMention = /^(?:step|action|requir|order|direct|instruct)/i

function mayMention({text}: Block): boolean {
  return mention.test(text) || openingMention.test(text)
}

/**
 * Reads what the Commissioner orders, or says that he or she does not order (FOIA s.50(4), FOISA s.49(6)), outside
 * quotations and apart from what others say or want.
 */
export function readOutcome({blocks, sections, quotations, form, lines}: StepsInput): Orders {
  const quoted = quotationIndexOf(quotations)
  const places = placesOf(sections, form)
  const statements: StepStatement[] = []
  let orderedIn: number | null = null

  for (const block of blocks) {
    if (unread.has(block.role) || block.quoteDepth > 0 || block.type === 'heading') continue
    const {place, main} = (block.section === null ? undefined : places[block.section]) ?? nowhere
    if (place === 'elsewhere' && !mayMention(block)) continue
    for (const sentence of readSentences(block, quoted)) {
      if (place === 'elsewhere' && !mayStateSteps(sentence)) continue
      const ordered = orderedIn !== null && orderedIn === main
      const reading = readStepSentence(withoutMarker(sentence), place, ordered)
      if (!reading) continue
      if (reading.required) orderedIn = main
      statements.push({...reading, ...placeOf(sentence, lines), ...timeOf(sentence, reading.required)})
    }
  }
  const orders = statements.filter(({required}) => required)
  return {
    steps: orders.length > 0 ? true : statements.length > 0 ? false : null,
    stepsDays: orders.find(({days}) => days !== null)?.days ?? null,
    stepStatements: statements,
  }
}

/**
 * Every statement about steps among the reasons has one of these words (`stepNouns`, `orderingVerbs` and
 * `firstPersonVerbs` of steps-words.ts): no other sentence need be read.
 */
const stepWord = /\b(?:steps?|actions?|anything|requires?|orders?|directs?|instructs)(?![a-z])/i

function mayStateSteps({block, range}: Sentence): boolean {
  return stepWord.test(block.text.slice(...range))
}

/** What a section's sentences may say, and the index of the main section that it belongs to. */
interface SectionPlace {
  readonly place: StepPlace
  readonly main: number
}

const nowhere: SectionPlace = {place: 'elsewhere', main: -1}

/** The section that says in short what the decision says later. */
export const summary = 'summary'

function placesOf(sections: readonly OutlineSection[], form: StepsInput['form']): SectionPlace[] {
  const places: SectionPlace[] = []
  for (const [index, {id, parent}] of sections.entries()) {
    const own =
      form.decisionIn.includes(id) || id === summary ? 'decision' : form.stepsIn.includes(id) ? 'steps' : null
    places.push(own ? {place: own, main: index} : ((parent === null ? null : places[parent]) ?? nowhere))
  }
  return places
}

/** The words after a number or letter that opens them: "3) Disclose", "(a) Provide". */
function withoutMarker({block, words}: Sentence): readonly Word[] {
  const [first] = words
  if (!first || first.text.length > 4) return words
  return block.text[first.end] === ')' ? words.slice(1) : words
}

function placeOf({block, range}: Sentence, lines: LineIndex): Pick<StepStatement, 'span' | 'line' | 'block'> {
  const span = spanOf(block, ...range)
  return {span, line: lines.lineAt(span[0]), block: block.index}
}

function timeOf({block, words}: Sentence, required: boolean): Pick<StepStatement, 'days' | 'time'> {
  const time = required ? timeGivenIn(words) : null
  const [first, last] = time ? [words[time.from], words[time.to - 1]] : []
  if (!time || !first || !last) return {days: null, time: null}
  return {days: time.days, time: spanOf(block, first.start, last.end)}
}
