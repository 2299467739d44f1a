import {isLetterOrDigit} from './characters.ts'
import {fold} from './fold.ts'
import type {Regime} from './notice.ts'

/** What the parts of an Act or instrument are called. */
export type ProvisionNoun = 'section' | 'regulation' | 'article'

/**
 * What a name in the text can stand for. `dpa` and `gdpr-any` wait for the notice to say which; `act` and
 * `regulations` are "the Act" and "the Regulations"; `other` is one whose provisions are not read.
 */
export type ActName =
  | 'foia' | 'eir' | 'foisa' | 'eisr'
  | 'dpa-1998' | 'dpa-2018' | 'dpa'
  | 'uk-gdpr' | 'gdpr'
  | 'act' | 'regulations' | 'other' // biome-ignore format: a list of words reads best in rows

/** Names as they stand in a folded text, the longer before the shorter that it starts with. */
const names: readonly (readonly [name: string, act: ActName])[] = [
  ['freedom of information act 2000', 'foia'],
  ['freedom of information act', 'foia'],
  ['foia', 'foia'],
  ['foi act', 'foia'],
  ['freedom of information (scotland) act 2002', 'foisa'],
  ['freedom of information (scotland) act', 'foisa'],
  ['foisa', 'foisa'],
  ['environmental information regulations 2004', 'eir'],
  ['environmental information regulations', 'eir'],
  ['eirs', 'eir'],
  ['eir', 'eir'],
  ['environmental information (scotland) regulations 2004', 'eisr'],
  ['environmental information (scotland) regulations', 'eisr'],
  ['ei(s)rs', 'eisr'],
  ['ei(s)r', 'eisr'],
  ['eisrs', 'eisr'],
  ['eisr', 'eisr'],
  ['data protection act 2018', 'dpa-2018'],
  ['dpa 2018', 'dpa-2018'],
  ['dpa2018', 'dpa-2018'],
  ['dpa18', 'dpa-2018'],
  ['data protection act 1998', 'dpa-1998'],
  ['dpa 1998', 'dpa-1998'],
  ['dpa1998', 'dpa-1998'],
  ['dpa98', 'dpa-1998'],
  ['data protection act', 'dpa'],
  ['dpa', 'dpa'],
  ['uk general data protection regulation', 'uk-gdpr'],
  ['uk gdpr', 'uk-gdpr'],
  ['uk-gdpr', 'uk-gdpr'],
  ['general data protection regulation', 'gdpr'],
  ['gdpr', 'gdpr'],
  ['act', 'act'],
  ['regulations', 'regulations'],
  ['echr', 'other'],
  ['hra', 'other'],
  ['pace', 'other'],
  ['cpia', 'other'],
  ['ripa', 'other'],
  ['fees regulations', 'other'],
  ['code', 'other'],
  ['agreement', 'other'],
  ['officer', 'other'],
  ['directive', 'other'],
]

const byFirstLetter = namesBy(name => name.charAt(0))
const byLastLetter = namesBy(name => name.charAt(name.length - 1))

function namesBy(letterOf: (name: string) => string): ReadonlyMap<string, typeof names> {
  const groups = new Map<string, (readonly [string, ActName])[]>()
  for (const pair of names) {
    const letter = letterOf(pair[0])
    const group = groups.get(letter)
    if (group) group.push(pair)
    else groups.set(letter, [pair])
  }
  return groups
}

/** The Act whose name stands in a folded text at `at`, and where the name ends; `null` where none does. */
export function actNameAt(folded: string, at: number): {readonly act: ActName; readonly end: number} | null {
  for (const [name, act] of byFirstLetter.get(folded[at] ?? '') ?? []) {
    const end = at + name.length
    if (folded.startsWith(name, at) && !isLetterOrDigit(folded[end] ?? '')) return {act, end}
  }
  return null
}

/** The Act whose name ends in a folded text at `end`, or `null`. */
export function actNameBefore(folded: string, end: number): ActName | null {
  for (const [name, act] of byLastLetter.get(folded[end - 1] ?? '') ?? []) {
    if (folded.endsWith(name, end) && !isLetterOrDigit(folded[end - name.length - 1] ?? '')) return act
  }
  return null
}

/** What an Act's provisions are called, and the highest number that it has. */
export const acts: {
  readonly [act in 'foia' | 'eir' | 'foisa' | 'eisr']: {
    readonly noun: ProvisionNoun
    readonly highest: number
  }
} = {
  foia: {noun: 'section', highest: 88},
  eir: {noun: 'regulation', highest: 21},
  foisa: {noun: 'section', highest: 76},
  eisr: {noun: 'regulation', highest: 21},
}

/** What the provisions of each named Act are called: "section 40 of the EIR" names no provision. */
export const nounOf: {readonly [act in ActName]: ProvisionNoun | null} = {
  foia: 'section', foisa: 'section', 'dpa-1998': 'section', 'dpa-2018': 'section', dpa: 'section', act: 'section',
  eir: 'regulation', eisr: 'regulation', regulations: 'regulation',
  'uk-gdpr': 'article', gdpr: 'article',
  other: null,
} // biome-ignore format: a table reads best in rows

/** The names by which a text tells its regime; an Act that other Acts' names contain is told by all of its own. */
const regimeNames: readonly (readonly [Regime, RegExp])[] = [
  ['foia', /\bfoia\b|freedom of information act/],
  ['foisa', /\bfoisa\b|freedom of information \(scotland\) act/],
  ['eir', /\beirs?\b|environmental information regulations/],
  ['eisr', /\bei\(s\)rs?|\beisrs?\b|environmental information \(scotland\) regulations/],
]

/** Every name of a regime holds one of these: a cheap look before a text is folded. */
const mayNameRegime = /foi|ei\(s\)r|eis?r|information/i

/** The access regimes that a text names. */
export function regimesNamedIn(text: string): Regime[] {
  if (!mayNameRegime.test(text)) return []
  const folded = fold(text)
  const named = regimeNames.flatMap(([regime, pattern]) => (pattern.test(folded) ? [regime] : []))
  // In Scottish decisions "the EIRs" are the Scottish ones.
  return named.includes('eisr') ? named.filter(regime => regime !== 'eir') : named
}

/**
 * True for provisions about complaints, notices and appeals, which a decision under the EIR (or EI(S)Rs) cites too:
 * Part IV and V of FOIA, Part 4 of FOISA, and the sections that hand a request over to the EIR.
 */
export function isProcedural(id: string): boolean {
  const whole = Number.parseInt(id.slice(id.indexOf(':') + 1), 10)
  if (id.startsWith('foia:')) return whole >= 50 || whole === 39
  if (id.startsWith('foisa:')) return whole >= 47 || whole === 39
  return id.startsWith('eir:') ? whole >= 16 : whole >= 17
}
