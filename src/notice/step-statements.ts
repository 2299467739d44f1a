import {isCommissioners, isReported} from './speaker.ts'
import {adverbs, auxiliaries, firstPersons} from './speaker-words.ts'
import {periodAt, timeGivenIn} from './step-time.ts'
import {
  aboutPhrases,
  complianceVerbs,
  disposalVerbs,
  firstPersonVerbs,
  furtherWords,
  hypothetical,
  orderingVerbs,
  partNouns,
  pastOrderingVerbs,
  requiredWords,
  requiringVerbs,
  stepAdjectives,
  stepNouns,
} from './steps-words.ts'
import {indexOfPhrase, startsWith, type Word} from './words.ts'

/**
 * Where a sentence stands: in a section for steps alone, in one that states the decision and its steps, or among the
 * reasons. What is plainly an order in the first may in the last be a test that an authority must meet.
 */
export type StepPlace = 'steps' | 'decision' | 'elsewhere'

/** What a sentence says about steps. */
export interface StepReading {
  readonly required: boolean
  readonly scope: 'all' | 'further' | 'part'
}

/**
 * Reads whether a sentence orders steps, or says that none are required, in the Commissioner's own voice.
 *
 * @param words the sentence's words outside quotations
 * @param ordered true where an order stands before it in the same section: then "within 35 days" belongs to that
 * @returns `null` where it does neither
 */
export function readStepSentence(
  words: readonly Word[],
  place: StepPlace,
  ordered: boolean,
): StepReading | null {
  if (saysNone(words, place)) return {required: false, scope: scopeOf(words)}
  const orders =
    commissionerOrders(words, place) || authorityMust(words, place) || isInstruction(words, place)
  return orders || (ordered && place !== 'elsewhere' && givesTime(words))
    ? {required: true, scope: 'all'}
    : null
}

function saysNone(words: readonly Word[], place: StepPlace): boolean {
  if (place === 'steps' && isBareNone(words)) return true
  return words.some(({text}, at) => {
    if (text === 'not') return deniesRequirement(words, at, place)
    if (text === 'no') return requiresNo(words, at, place)
    return text === 'nothing' && nothingRequired(words, at, place)
  })
}

/** "None.", "None required.", "Not applicable." below a heading that asks for steps. */
function isBareNone(words: readonly Word[]): boolean {
  const [first, second] = [words[0]?.text, words[1]?.text]
  if (first === 'none' || first === 'nil') return words.length <= 4
  return first === 'not' && (second === 'applicable' || second === 'required') && words.length === 2
}

/** "does not require any steps", "is not required to take any action", "further steps are not needed". */
function deniesRequirement(words: readonly Word[], not: number, place: StepPlace): boolean {
  const auxiliary = words[not - 1]?.text ?? ''
  if (hypothetical.has(auxiliary)) return false
  const verb = indexWithin(words, not + 1, 5, text => requiringVerbs.has(text))
  if (verb === -1)
    return stepsBefore(words, not) && indexWithin(words, not + 1, 3, text => requiredWords.has(text)) !== -1
  const steps = indexWithin(words, verb, 18, text => stepNouns.has(text))
  if (steps === -1) {
    return (
      stepsBefore(words, not) && requiredWords.has((words[verb] as Word).text) && !isReported(words, not - 2)
    )
  }
  if (isCommissioners(words, firstOfVerb(words, not))) return true
  // "The Council is not required to take any steps", "It is not necessary for it to take any steps."
  const toTake = indexWithin(
    words,
    not + 1,
    steps - not,
    text => text === 'take' || text === 'do' || text === 'taking',
  )
  return (
    place !== 'elsewhere' &&
    toTake !== -1 &&
    !isReported(words, clauseStart(words, not)) &&
    !isGeneral(words, not)
  )
}

/** "requires no steps", "no further action is required", "there are no steps to take", "need take no steps". */
function requiresNo(words: readonly Word[], no: number, place: StepPlace): boolean {
  let noun = no + 1
  while (stepAdjectives.has(words[noun]?.text ?? '')) noun++
  if (!stepNouns.has(words[noun]?.text ?? '')) return false
  const before = words[no - 1]?.text ?? ''
  if (
    orderingVerbs.has(before) ||
    pastOrderingVerbs.has(before) ||
    firstPersonVerbs.has(before) ||
    before === 'requiring'
  ) {
    return isCommissioners(words, no - 1)
  }
  if (before === 'take') {
    const duty = lastBefore(words, no, 16, text => takingDuty.has(text))
    if (orderingVerbs.has(words[duty]?.text ?? '')) return isCommissioners(words, duty)
    return place !== 'elsewhere' && duty !== -1 && !isReported(words, duty)
  }
  if (isReported(words, no)) return false
  if (before === 'are' || before === 'is' || before === 'were') {
    return place !== 'elsewhere' || indexWithin(words, noun + 1, 5, text => requiredWords.has(text)) !== -1
  }
  // "a breach for which no step can now be ordered": it says what is possible, not what is required.
  if (
    indexWithin(
      words,
      noun + 1,
      3,
      text => text === 'can' || (text !== 'should' && hypothetical.has(text)),
    ) !== -1
  )
    return false
  if (place !== 'elsewhere' && noun === words.length - 1 && no <= 1) return true
  return indexWithin(words, noun + 1, 8, text => requiredWords.has(text)) !== -1
}

const takingDuty: ReadonlySet<string> = new Set([
  'need',
  'needs',
  'required',
  'has',
  'have',
  ...orderingVerbs,
])

/** "Nothing further is required of the Council." */
function nothingRequired(words: readonly Word[], nothing: number, place: StepPlace): boolean {
  if (place === 'elsewhere' || isReported(words, nothing)) return false
  return indexWithin(words, nothing + 1, 5, text => requiredWords.has(text)) !== -1
}

/** How much a statement that nothing is required covers. */
function scopeOf(words: readonly Word[]): StepReading['scope'] {
  const steps = words.findIndex(({text}) => stepNouns.has(text))
  for (const phrase of aboutPhrases) {
    const at = indexOfPhrase(words, phrase, Math.max(0, steps))
    if (at !== -1 && indexWithin(words, at + phrase.length, 8, text => partNouns.has(text)) !== -1)
      return 'part'
  }
  const limited = words.some(
    ({text}, at) =>
      furtherWords.has(text) &&
      (stepNouns.has(words[at + 1]?.text ?? '') ||
        stepNouns.has(words[at - 1]?.text ?? '') ||
        stepAdjectives.has(words[at + 1]?.text ?? '')),
  )
  return limited ? 'further' : 'all'
}

/** The verbs of ordering by their form: one look for each word. */
const orderingForms: ReadonlyMap<string, 'present' | 'past' | 'first person'> = new Map([
  ...[...orderingVerbs].map(verb => [verb, 'present'] as const),
  ...[...pastOrderingVerbs].map(verb => [verb, 'past'] as const),
  ...[...firstPersonVerbs].map(verb => [verb, 'first person'] as const),
])

/** "The Commissioner requires the Council to disclose …", "He has ordered it to take the following steps". */
function commissionerOrders(words: readonly Word[], place: StepPlace): boolean {
  return words.some(({text}, at) => {
    const form = orderingForms.get(text)
    if (form === undefined) return false
    if (form === 'first person' && !firstPersons.has(words[at - 1]?.text ?? '')) return false
    const past = form === 'past'
    // "The Commissioner required it to answer his questions": what was asked in the investigation is no step.
    if (
      past &&
      (place === 'elsewhere' || words.some(word => word.text === 'previous' || word.text === 'previously'))
    )
      return false
    return isCommissioners(words, at) && !isHypothetical(words, at) && isOrder(words, at, place)
  })
}

/** True where what follows a verb of ordering is something to do, not a test to be met. */
function isOrder(words: readonly Word[], verb: number, place: StepPlace): boolean {
  if (indexWithin(words, verb + 1, 4, text => text === 'disclosure') !== -1) return true
  if (generalAuthority(words, verb + 1)) return false
  const steps = indexWithin(words, verb + 1, 24, text => text === 'step' || text === 'steps')
  if (
    words[verb + 1]?.text === 'that' &&
    indexWithin(words, verb + 2, 8, text => complianceVerbs.has(text)) !== -1
  )
    return true
  const to = indexWithin(words, verb + 1, 16, text => text === 'to')
  if (to === -1) return steps !== -1
  let act = to + 1
  while (adverbs.has(words[act]?.text ?? '')) act++
  const doing = words[act]?.text ?? ''
  if (doing === 'take' || doing === 'carry' || doing === 'be') return steps !== -1 || place !== 'elsewhere'
  return place === 'elsewhere' ? disposalVerbs.has(doing) : complianceVerbs.has(doing)
}

/** "The Council must disclose the withheld information", "It must take these steps within 35 calendar days". */
function authorityMust(words: readonly Word[], place: StepPlace): boolean {
  if (place === 'elsewhere') return false
  return words.some(({text}, at) => {
    const duty = dutyEnd(words, at)
    // "the steps which must be taken"
    if (duty === -1 || relative.has(words[at - 1]?.text ?? '')) return false
    if (isReported(words, clauseStart(words, at)) || isGeneral(words, at) || isHypothetical(words, at))
      return false
    if (words[duty]?.text === 'have' || words[duty]?.text === 'not') return false
    const steps = words.some(word => word.text === 'step' || word.text === 'steps')
    if (steps || givesTime(words)) return true
    const act = words[adverbs.has(words[duty]?.text ?? '') ? duty + 1 : duty]?.text ?? ''
    return place === 'steps'
      ? complianceVerbs.has(act) || act === 'be'
      : text === 'must' && disposalVerbs.has(act)
  })
}

const relative: ReadonlySet<string> = new Set(['which', 'that', 'who'])

/** Where the words of a duty that start at `at` end: "must", "should", "is required to", "needs to"; -1 for none. */
function dutyEnd(words: readonly Word[], at: number): number {
  const {text} = words[at] as Word
  if (text === 'must' || text === 'should' || text === 'shall') return at + 1
  if ((text === 'required' || text === 'needs' || text === 'need') && words[at + 1]?.text === 'to')
    return at + 2
  // "has 35 calendar days to comply"
  const period = text === 'has' || text === 'have' ? periodAt(words, at + 1) : null
  return period && words[period.to]?.text === 'to' ? period.to + 1 : -1
}

/** "Disclose the withheld information." below a heading for steps. */
function isInstruction(words: readonly Word[], place: StepPlace): boolean {
  return place === 'steps' && complianceVerbs.has(words[0]?.text ?? '') && words.length > 2
}

function givesTime(words: readonly Word[]): boolean {
  return timeGivenIn(words) !== null && !words.some(({text}) => text === 'appeal' || text === 'working')
}

/** True where the duty before `at` is that of authorities in general: the law, not this notice's order. */
function isGeneral(words: readonly Word[], at: number): boolean {
  const start = clauseStart(words, at)
  if (generalAuthority(words, start)) return true
  const subject = words.slice(start, at).map(({text}) => text)
  return subject.some(
    text => text === 'complainant' || text === 'appeal' || text === 'applicant' || text === 'party',
  )
}

const authoritiesInGeneral: readonly (readonly string[])[] = [
  ['a', 'public'],
  ['a', 'scottish'],
  ['any'],
  ['public', 'authorities'],
  ['authorities'],
  ['all', 'public'],
  ['an', 'authority'],
]

/** "a public authority", "any authority", "public authorities". */
function generalAuthority(words: readonly Word[], at: number): boolean {
  return authoritiesInGeneral.some(phrase => startsWith(words, at, phrase))
}

function isHypothetical(words: readonly Word[], at: number): boolean {
  const start = clauseStart(words, at)
  return (
    words.slice(start, at).some(({text}) => hypothetical.has(text)) || words[start - 1]?.text === 'whether'
  )
}

/** Where the clause of the word at `at` starts: after the mark, "that" or "and" before it. */
function clauseStart(words: readonly Word[], at: number): number {
  let start = at
  while (start > 0 && !clauseMarks.has((words[start - 1] as Word).text)) start--
  return start
}

const clauseMarks: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '-',
  'that',
  'and',
  'so',
  'but',
  'because',
  'as',
])

/** The first word of a verb that "not" stands in: "does" of "does not", "has" of "has decided not". */
function firstOfVerb(words: readonly Word[], not: number): number {
  let at = not
  while (at > 0 && (auxiliaries.has((words[at - 1] as Word).text) || words[at - 1]?.text === 'decided')) at--
  return at
}

/** True where the steps are the subject: "Further steps are not needed." */
function stepsBefore(words: readonly Word[], not: number): boolean {
  return indexWithin(words, Math.max(0, not - 4), Math.min(3, not), text => stepNouns.has(text)) !== -1
}

/** The last of `count` words before `end` that `test` accepts, or -1. */
function lastBefore(
  words: readonly Word[],
  end: number,
  count: number,
  test: (text: string) => boolean,
): number {
  for (let at = end - 1; at >= Math.max(0, end - count); at--) if (test((words[at] as Word).text)) return at
  return -1
}

/** The first of `count` words from `from` on that `test` accepts, or -1. */
function indexWithin(
  words: readonly Word[],
  from: number,
  count: number,
  test: (text: string) => boolean,
): number {
  const end = Math.min(words.length, from + count)
  for (let at = from; at < end; at++) if (test((words[at] as Word).text)) return at
  return -1
}
