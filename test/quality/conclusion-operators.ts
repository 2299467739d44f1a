import {inEachArgument, type Seeded} from './analysis-operators.ts'
import type {ArgumentTruth} from './argument-truth.ts'
import {type CleanDraft, type Operator, operator, replaced} from './defect.ts'
import {blocksOf, linesBetween, type Place, sentenceOf, sourceOf, takeOut, wordsStart} from './passages.ts'
import {Revision} from './revision.ts'
import {conclusionsOf, findingsInTerms, linesOfContradiction, linesOfPlaces, placesOf} from './statements.ts'

const rule = 'argument/conclusion-consistent'

/** Words, and what says the opposite. The first that a sentence has is turned round. */
type Opposites = readonly (readonly [words: string, opposite: string])[]

const entitlement: Opposites = [
  ['was not entitled', 'was entitled'],
  ['not been entitled', 'been entitled'],
  ['was therefore not entitled', 'was therefore entitled'],
  ['was entitled', 'was not entitled'],
  ['was therefore entitled', 'was therefore not entitled'],
  ['been entitled', 'not been entitled'],
  ['may rely', 'may not rely'],
  ['was correctly applied', 'was not correctly applied'],
  ['are exempt', 'are not exempt'],
  ['complied with Part 1', 'failed to comply with Part 1'],
]

const engagement: Opposites = [
  ['is not engaged', 'is engaged'],
  ['are not engaged', 'are engaged'],
  ['is engaged', 'is not engaged'],
  ['are engaged', 'are not engaged'],
  ['was engaged', 'was not engaged'],
]

const balance: Opposites = [
  ['does not outweigh', 'outweighs'],
  ['is outweighed by', 'is not outweighed by'],
  ['outweighs', 'does not outweigh'],
  ['outweighed', 'did not outweigh'],
  ['favours maintaining', 'does not favour maintaining'],
]

/** Turns one conclusion round, so that it contradicts the others. */
function turnedRound(
  draft: CleanDraft,
  argument: ArgumentTruth,
  places: readonly Place[],
  opposites: Opposites,
): readonly Seeded[] {
  const conclusions = conclusionsOf(draft, argument)
  return places.flatMap(place => {
    const {block, range} = place
    const sentence = block.text.slice(...range)
    const [words, opposite] = opposites.find(([one]) => sentence.includes(one)) ?? []
    if (argument.split || words === undefined || opposite === undefined) return []
    const at = range[0] + sentence.indexOf(words)
    const span = sourceOf({block, range: [at, at + words.length]})
    const revised = new Revision(draft).replace(span, opposite).revised()
    const lines = linesOfContradiction(revised, conclusions, place)
    return lines.length > 0 ? [{text: revised.text, lines}] : []
  })
}

const decisionTurned = operator('decision turned round', rule, draft =>
  inEachArgument(draft, argument =>
    turnedRound(draft, argument, placesOf(draft, argument.decision), entitlement),
  ),
)

const engagementInDecisionTurned = operator('engagement turned round in the decision', rule, draft =>
  inEachArgument(draft, argument =>
    turnedRound(draft, argument, placesOf(draft, argument.decision), engagement),
  ),
)

const entitlementTurned = operator('conclusion of the reasons turned round', rule, draft =>
  inEachArgument(draft, argument =>
    turnedRound(draft, argument, placesOf(draft, argument.entitled ?? []), entitlement),
  ),
)

const engagementTurned = operator('engagement turned round', rule, draft =>
  inEachArgument(draft, argument =>
    turnedRound(draft, argument, findingsInTerms(draft, argument), engagement),
  ),
)

const balanceTurned = operator('balance turned round', rule, draft =>
  inEachArgument(draft, argument =>
    turnedRound(draft, argument, placesOf(draft, argument.publicInterest?.balance ?? []), balance),
  ),
)

const balanceInDecisionTurned = operator('balance turned round in the decision', rule, draft =>
  inEachArgument(draft, argument =>
    turnedRound(draft, argument, placesOf(draft, argument.decision), balance),
  ),
)

/** An order in due form: by a date in Scotland, else in days and with the warning. */
function orderIn({notice}: CleanDraft): string {
  if (notice.kind?.startsWith('sic')) {
    const due = new Date(`${notice.header.date}T00:00:00Z`)
    due.setUTCDate(due.getUTCDate() + 60)
    const date = due.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    return `The Commissioner therefore requires the Authority to provide the Applicant with the withheld information by ${date}.`
  }
  return 'The Commissioner requires the public authority to disclose the withheld information to the complainant within 35 calendar days of the date of this decision notice. Failure to comply may result in the Commissioner making written certification of this fact to the High Court pursuant to section 54 of FOIA and may be dealt with as a contempt of court.'
}

const stepsAlthoughUpheld = operator('steps ordered although all is upheld', rule, draft => {
  const {truth, notice} = draft
  const [statement, ...others] = notice.outcome.stepStatements
  if (!truth?.argument || truth.outcome.decision !== 'withhold' || !statement || others.length > 0) return []
  const order = orderIn(draft)
  const text = replaced(draft.text, ...statement.span, order)
  const revised = {
    text,
    at: (offset: number) => offset + (offset > statement.span[0] ? text.length - draft.text.length : 0),
  }
  const conclusions = truth.argument.flatMap(argument => conclusionsOf(draft, argument))
  const later = conclusions.filter(place => sourceOf(place)[0] > statement.span[0])
  const ordered = linesBetween(text, statement.span[0], statement.span[0] + order.length)
  return [{text, lines: [...ordered, ...linesOfPlaces(revised, later)]}]
})

const noSteps = 'The Commissioner does not require the public authority to take any steps.'

/** Where the truth's first passage orders steps and the others speak of them. */

const noStepsAlthoughNeeded = operator('no steps although disclosure is needed', rule, draft => {
  const {truth} = draft
  const [first, ...others] = truth?.steps ?? []
  if (!truth?.argument || first === undefined) return []
  const revision = new Revision(draft)
  const place = placesOf(draft, [first])[0]
  if (!place) return []
  const statement = typeof first === 'number' ? wholeOf(draft, place) : sentenceOf(draft, String(first))
  revision.replace(sourceOf(statement), noSteps)
  if (typeof first === 'number') revision.removeBlocks(blocksOf(draft, first).slice(1))
  takeOut(draft, revision, others)
  const revised = revision.revised()
  const conclusions = truth.argument.flatMap(argument => conclusionsOf(draft, argument))
  const later = conclusions.filter(one => sourceOf(one)[0] > sourceOf(statement)[0])
  return [{text: revised.text, lines: linesOfPlaces(revised, [statement, ...later])}]
})

/** All the words of a sentence's block. */
function wholeOf(draft: CleanDraft, {block}: Place): Place {
  return {block, range: [wordsStart(draft, block), block.text.length]}
}

export const conclusionOperators: readonly Operator[] = [
  decisionTurned,
  engagementInDecisionTurned,
  entitlementTurned,
  engagementTurned,
  balanceTurned,
  balanceInDecisionTurned,
  stepsAlthoughUpheld,
  noStepsAlthoughNeeded,
]
