/** What an authority is told to do, or not to do, in one word. */
export const stepNouns: ReadonlySet<string> = new Set(['step', 'steps', 'action', 'actions', 'anything'])

/** Stand between "no" or "any" and the noun. Those that count only what is left over are in {@link furtherWords}. */
export const stepAdjectives: ReadonlySet<string> = new Set([
  'further', 'remedial', 'additional', 'other', 'specific', 'more', 'corrective', 'such', 'formal', 'new', 'particular',
  'enforcement', 'subsequent', 'positive', 'of', 'the', 'following', 'any',
]) // biome-ignore format: a list of words reads best in rows

export const furtherWords: ReadonlySet<string> = new Set([
  'further',
  'additional',
  'other',
  'more',
  'else',
  'beyond',
])

/** By which steps are ordered, after "does not" and the like. */
export const requiringVerbs: ReadonlySet<string> = new Set([
  'require', 'required', 'requiring', 'order', 'ordered', 'ordering', 'ask', 'asked', 'asking', 'expect', 'expecting',
  'direct', 'directed', 'directing', 'impose', 'imposed', 'specify', 'specified', 'need', 'needed', 'obliged', 'oblige',
  'necessary', 'have', 'consider', 'believe', 'think', 'propose', 'intend', 'seek', 'make', 'take', 'any',
]) // biome-ignore format: a list of words reads best in rows

/** The Commissioner's verbs of ordering, as a notice writes them. */
export const orderingVerbs: ReadonlySet<string> = new Set(['requires', 'orders', 'directs', 'instructs'])
export const pastOrderingVerbs: ReadonlySet<string> = new Set([
  'required',
  'ordered',
  'directed',
  'instructed',
])
export const firstPersonVerbs: ReadonlySet<string> = new Set(['require', 'order', 'direct'])

/** What follows "no steps", "steps are not": they are required, or not. */
export const requiredWords: ReadonlySet<string> = new Set([
  'required', 'necessary', 'needed', 'ordered', 'requested', 'imposed', 'specified', 'taken', 'appropriate', 'due',
]) // biome-ignore format: a list of words reads best in rows

/** By which an authority complies with an order. */
export const complianceVerbs: ReadonlySet<string> = new Set([
  'disclose', 'release', 'issue', 'reissue', 're-issue', 'respond', 'reconsider', 'confirm', 'comply', 'provide', 'conduct',
  'carry', 'search', 'supply', 'publish', 'write', 'send', 'communicate', 'inform', 'undertake', 'take', 'make', 'give',
  'complete', 'perform', 'consider', 'review', 're-consider', 'deal', 'process', 'answer', 'reply', 'state', 'cite', 'set',
  'ensure', 'either', 'contact', 'explain', 'advise', 'offer', 'serve', 'obtain', 'locate', 'identify', 'withdraw',
]) // biome-ignore format: a list of words reads best in rows

/** Of these, those that in the midst of the reasons can only be an order, never a test to be met. */
export const disposalVerbs: ReadonlySet<string> = new Set([
  'disclose', 'release', 'issue', 'reissue', 're-issue', 'respond', 'reconsider', 're-consider', 'comply', 'communicate',
]) // biome-ignore format: a list of words reads best in rows

/** What a statement is about where it concerns a part of the complaint only: "in relation to this breach". */
export const partNouns: ReadonlySet<string> = new Set([
  'breach', 'breaches', 'failure', 'failures', 'delay', 'delays', 'part', 'parts', 'question', 'questions', 'item', 'items',
  'element', 'elements', 'point', 'points', 'section', 'sections', 'regulation', 'regulations', 'contravention', 'aspect',
  'aspects', 'procedural', 'lateness', 'document', 'documents', 'late', 'remainder', 'rest', 'other', 'infringement',
]) // biome-ignore format: a list of words reads best in rows

/** Phrases that tie a statement to a part of the complaint; the words after them say to which. */
export const aboutPhrases: readonly (readonly string[])[] = [
  ['in', 'relation', 'to'],
  ['in', 'respect', 'of'],
  ['with', 'respect', 'to'],
  ['with', 'regard', 'to'],
  ['with', 'regards', 'to'],
  ['in', 'regard', 'to'],
  ['as', 'regards'],
  ['regarding'],
  ['concerning'],
  ['for'],
  ['on'],
  ['to', 'remedy'],
  ['to', 'rectify'],
  ['to', 'address'],
  ['as', 'to'],
]

/** Make a statement hypothetical, or somebody's hope. */
export const hypothetical: ReadonlySet<string> = new Set([
  'would',
  'could',
  'might',
  'may',
  'whether',
  'if',
  'unless',
  'should',
])

export const monthNames: ReadonlySet<string> = new Set([
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec',
]) // biome-ignore format: a list of words reads best in rows

const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const tens: readonly (readonly [string, number])[] = [
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
]

/** Numbers that are written in words, up to sixty-nine. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index): [string, number] => [word, index + 1]),
  ['ten', 10],
  ['fourteen', 14],
  ['fifteen', 15],
  ...tens.flatMap(([ten, value]): [string, number][] => [
    [ten, value],
    ...units.map((word, index): [string, number] => [`${ten}-${word}`, value + index + 1]),
  ]),
])
