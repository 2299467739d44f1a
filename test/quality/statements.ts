import {sentencesOf} from '../../src/notice/sentences.ts'
import type {ArgumentTruth, Passage} from './argument-truth.ts'
import type {CleanDraft} from './defect.ts'
import {blocksOf, linesBetween, type Place, sentenceOf, sourceOf, wordsStart} from './passages.ts'
import type {Revised} from './revision.ts'

/** "The exemption is (not) engaged", in so many words. */
const engagedInTerms = /\b(?:is|are|was|were) (?:not )?engaged\b/

/** The same in any words, so that another conclusion can contradict it. */
const engagedAnyhow =
  /\b(?:is|are|was|were) (?:not )?engaged\b|\b(?:does|do|did) not apply\b|\bapplies\b|\bexempt\b|\b(?:entitled|correct) to apply\b/

/** The sentences by which a notice concludes anything about an exemption, in order of the draft. */
export function conclusionsOf(draft: CleanDraft, argument: ArgumentTruth): readonly Place[] {
  const {decision, entitled = [], publicInterest} = argument
  const places = [
    ...placesOf(draft, decision),
    ...placesOf(draft, argument.engaged ?? []).filter(place => engagedAnyhow.test(wordsOf(place))),
    ...placesOf(draft, publicInterest?.balance ?? []),
    ...placesOf(draft, entitled),
  ]
  const byStart = new Map(places.map(place => [sourceOf(place)[0], place]))
  return [...byStart].sort(([a], [b]) => a - b).map(([, place]) => place)
}

function wordsOf({block, range}: Place): string {
  return block.text.slice(...range)
}

/** The sentences that say that the exemption is engaged, or is not. */
export function findingsInTerms(draft: CleanDraft, {engaged = []}: ArgumentTruth): readonly Place[] {
  return placesOf(draft, engaged).filter(place => engagedInTerms.test(wordsOf(place)))
}

/** The sentences of passages. */
export function placesOf(draft: CleanDraft, passages: readonly Passage[]): readonly Place[] {
  return passages.flatMap(passage => {
    if (typeof passage === 'number') {
      return blocksOf(draft, passage).flatMap(index => {
        const block = draft.notice.blocks[index]
        return block ? sentencesOf(block.text, wordsStart(draft, block)).map(range => ({block, range})) : []
      })
    }
    const words = typeof passage === 'string' ? passage : passage[0]
    return words.startsWith('= ') ? [] : [sentenceOf(draft, words)]
  })
}

/** The lines in a revised text on which sentences of the draft have come to stand. */
export function linesOfPlaces({text, at}: Revised, places: readonly Place[]): readonly number[] {
  return places.flatMap(place => {
    const [start, end] = sourceOf(place)
    return linesBetween(text, at(start), at(end))
  })
}

/** What a conclusion can be about; a sentence that has two can contradict itself. */
const subjects = [
  /\b(?:engaged|exempt|appl(?:y|ies))\b/,
  /\b(?:entitled|rely)\b/,
  /\b(?:outweigh|favour|public interest)/,
]

function concludesTwice({block, range}: Place): boolean {
  const sentence = block.text.slice(...range)
  return subjects.filter(subject => subject.test(sentence)).length > 1
}

/**
 * The lines on which a contradiction between one conclusion and the others may be reported: on the later place of two,
 * so on the changed one itself only where another stands before it, or in it.
 */
export function linesOfContradiction(
  revised: Revised,
  conclusions: readonly Place[],
  changed: Place,
): readonly number[] {
  const start = sourceOf(changed)[0]
  const before = concludesTwice(changed) || conclusions.some(place => sourceOf(place)[0] < start)
  const later = conclusions.filter(place => sourceOf(place)[0] > start)
  return linesOfPlaces(revised, before ? [changed, ...later] : later)
}
