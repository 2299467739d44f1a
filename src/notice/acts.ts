import {type ActName, acts as allActs, vagueNames} from '../law/act-facts.ts'
import type {ActFacts, ProvisionNoun} from '../law/law.ts'
import {isLetterOrDigit} from './characters.ts'
import {fold} from './fold.ts'
import type {Regime} from './notice.ts'

export type {ActName, ProvisionNoun}

/**
 * What a name in the text can stand for: an Act, or a vague name. `dpa` waits for the notice to say which; `act` and
 * `regulations` are "the Act" and "the Regulations"; `other` is one whose provisions are not read.
 */
const named: readonly {
  readonly id: ActName
  readonly names: readonly string[]
  readonly noun: ProvisionNoun | null
}[] = [...allActs, ...vagueNames]

/** Names as they stand in a folded text, the longer before the shorter that it starts or ends with. */
const names: readonly (readonly [name: string, act: ActName])[] = named
  .flatMap(({id, names}) => names.map(name => [name, id] as const))
  .sort(([one], [other]) => other.length - one.length)

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

type RegimeFacts = ActFacts & {readonly regime: Regime; readonly noun: ProvisionNoun}

const regimes = allActs.filter((act): act is typeof act & RegimeFacts => act.regime !== null)

/** What the parts of each access Act are called, and the highest number that it has. */
export const acts = Object.fromEntries(regimes.map(act => [act.regime, act])) as {
  readonly [regime in Regime]: RegimeFacts
}

/** What the provisions of each named Act are called: "section 40 of the EIR" names no provision. */
export const nounOf = Object.fromEntries(named.map(({id, noun}) => [id, noun])) as {
  readonly [act in ActName]: ProvisionNoun | null
}

/** The first word of every name of a regime: a cheap look before a text is folded. */
const mayNameRegime = new RegExp(
  [...new Set(regimes.flatMap(({names}) => names.map(name => name.split(' ', 1)[0] as string)))]
    .map(word => word.replace(/[()]/g, '\\$&'))
    .join('|'),
  'i',
)

/** The access regimes that a text names. */
export function regimesNamedIn(text: string): Regime[] {
  if (!mayNameRegime.test(text)) return []
  const folded = fold(text)
  const found = regimes
    .filter(({names}) => names.some(name => standsIn(folded, name)))
    .map(({regime}) => regime)
  // In Scottish decisions "the EIRs" are the Scottish ones.
  return found.includes('eisr') ? found.filter(regime => regime !== 'eir') : found
}

/** True where a name stands in a folded text as whole words. */
function standsIn(folded: string, name: string): boolean {
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
    if (!isLetterOrDigit(folded[at - 1] ?? '') && !isLetterOrDigit(folded[at + name.length] ?? ''))
      return true
  }
  return false
}

/** True for provisions that a decision under another regime cites too, such as those about complaints and appeals. */
export function isProcedural(id: string): boolean {
  const colon = id.indexOf(':')
  const act = id.slice(0, colon)
  const shared = allActs.find(({id}) => id === act)?.shared ?? null
  if (shared === null) return false
  const whole = Number.parseInt(id.slice(colon + 1), 10)
  return whole >= shared.from || shared.also.includes(whole)
}
