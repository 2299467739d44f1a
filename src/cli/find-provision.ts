import {didYouMean, quote} from '../config/words.ts'
import {vagueNames} from '../law/act-facts.ts'
import type {Act, ProvisionNoun} from '../law/law.ts'
import {type LawIndex, wholeOf} from '../law/law-index.ts'
import {nearest} from '../lint/nearest.ts'
import {actNameAt} from '../notice/acts.ts'
import {fold} from '../notice/fold.ts'
import {Refusal} from './refusal.ts'

/** What a provision is asked for by: "reg 12(4)(b) of the EIR". */
interface Asked {
  /** The id of the Act, or `null` where none is named. */
  readonly act: string | null
  readonly noun: ProvisionNoun | null
  /** `12(4)(b)`. */
  readonly number: string
}

/** The words for a part of an Act, by their first letters. */
const nouns: readonly (readonly [RegExp, ProvisionNoun])[] = [
  [/^(?:sub-?)?s(?:s|ec|ection)?s?$/, 'section'],
  [/^r(?:eg|egulation)s?$/, 'regulation'],
  [/^art(?:icle)?s?$/, 'article'],
]

/** Words that may stand round a provision and say nothing. */
const fillers: ReadonlySet<string> = new Set(['of', 'the', 'under', 'in', 'to'])

/** True for what can only be a provision: the id of a rule has a group, and a slash after it. */
export function looksLikeProvision(name: string): boolean {
  return /\d/.test(name) && !name.includes('/')
}

/**
 * The provisions that words stand for, the likeliest first: "section 33(1)(b)" is one of FOIA and one of FOISA. Each is
 * an id of a provision or of what provisions are parts of.
 *
 * @throws Refusal where there is none, with the nearest that there is
 */
export function findProvision(words: string, law: LawIndex): readonly string[] {
  const asked = readAsked(fold(words))
  if (!asked) {
    throw new Refusal(
      `${quote(words)} names no provision; write it as "section 43(2)", "regulation 12(5)(e)" or "foia:31(1)(a)"`,
    )
  }
  const acts = actsFor(asked, law)
  const found = acts.map(({id}) => `${id}:${asked.number}`).filter(id => law.has(id))
  // What information is withheld by is asked for sooner than a definition.
  const isGround = (id: string) => Number(law.groundsOf(id).some(ground => ground.id.startsWith(id)))
  if (found.length > 0) return found.sort((one, other) => isGround(other) - isGround(one))
  throw new Refusal(`${unknown(asked, acts)}${guess(asked, acts)}`)
}

/** The Acts of which a provision can be: the one that is named, else those that are described and call it so. */
function actsFor({act, noun}: Asked, law: LawIndex): readonly Act[] {
  const described = law.law.acts.filter(({provisions}) => provisions.length > 0)
  if (act === null) return described.filter(each => noun === null || each.noun === noun)
  const found = described.find(({id}) => id === act)
  if (found) return [found]
  if (law.act(act) || vagueNames.some(({id}) => id === act)) {
    const shorts = described.map(({short}) => short)
    throw new Refusal(`the provisions of that Act are not described, only those of ${allOf(shorts)}`)
  }
  throw new Refusal(
    `no Act is called ${quote(act)}${didYouMean(
      act,
      described.map(({id}) => id),
    )}`,
  )
}

/** `a, b and c`. */
function allOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function unknown({act, noun, number}: Asked, acts: readonly Act[]): string {
  const [first] = acts
  const part = noun ?? first?.noun ?? 'provision'
  return `no ${part} ${number}${act !== null && first ? ` ${first.short}` : ''} is known`
}

/** The nearest provision of the same section, or else of all. */
function guess({number}: Asked, acts: readonly Act[]): string {
  const all = acts.flatMap(act => act.provisions.map(provision => ({act, provision})))
  const whole = wholeOf(`:${number}`)
  const near = all.filter(({provision}) => wholeOf(provision.id) === whole)
  const candidates = near.length > 0 ? near : all
  const best = nearest(
    number,
    candidates.map(({provision}) => provision.number),
  )
  const found = candidates.find(({provision}) => provision.number === best)
  return found ? `; did you mean "${found.act.noun} ${best} ${found.act.short}"?` : ''
}

/** Reads `foia:31(1)(a)`, or words in which one number stands, with a noun and an Act before or after it or without. */
function readAsked(folded: string): Asked | null {
  const colon = folded.indexOf(':')
  if (colon !== -1) {
    const number = readNumber(folded.slice(colon + 1).trim())
    return number === null ? null : {act: folded.slice(0, colon).trim(), noun: null, number}
  }
  const {act, rest} = takeAct(folded)
  const start = rest.search(/\d/)
  if (start === -1) return null
  const [, written = '', after = ''] = /^(\d+[a-z]*(?: ?\([0-9a-z]+\))*)(.*)$/.exec(rest.slice(start)) ?? []
  const number = readNumber(written.replaceAll(' ', ''))
  const before = wordsIn(rest.slice(0, start))
  const noun = nounIn(before.at(-1) ?? '')
  const others = [...(noun === null ? before : before.slice(0, -1)), ...wordsIn(after)]
  return number === null || others.some(word => !fillers.has(word)) ? null : {act, noun, number}
}

/** Takes the name of an Act out of a text; "the Act" and the like are taken out, too, but tell nothing. */
function takeAct(folded: string): {readonly act: string | null; readonly rest: string} {
  for (const {index} of folded.matchAll(/(?<![a-z0-9])[a-z]/g)) {
    const found = actNameAt(folded, index)
    if (!found) continue
    const tellsNothing = found.act === 'act' || found.act === 'regulations'
    return {
      act: tellsNothing ? null : found.act,
      rest: `${folded.slice(0, index)} ${folded.slice(found.end)}`,
    }
  }
  return {act: null, rest: folded}
}

function wordsIn(text: string): string[] {
  return text.split(/[ .,()]+/).filter(word => word !== '')
}

function nounIn(word: string): ProvisionNoun | null {
  return nouns.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** A number as the data writes it, whose letters are capitals where they belong to a figure: `40(3A)(a)`, `22A`. */
function readNumber(folded: string): string | null {
  if (!/^\d+[a-z]*(?:\([0-9a-z]+\))*$/.test(folded)) return null
  return folded.replace(/\d+[a-z]+/g, part => part.toUpperCase())
}
