import type {Element, Provision} from '../../law/law.ts'
import type {LawIndex} from '../../law/law-index.ts'
import type {Skeletons} from './skeletons.ts'

/** A provision that a draft decides on, with what is said of it. */
export interface Ground {
  readonly act: string
  readonly elements: readonly Element[]
  /** What is true of it: see `when` in the skeletons. */
  readonly traits: ReadonlySet<string>
  /** What fills the names in braces. */
  readonly words: Words & {readonly citation: string; readonly cited: string; readonly subject: string}
}

export type Words = {readonly [name: string]: string}

/** Puts a provision into words. */
export function groundOf(provision: Provision, law: LawIndex, skeletons: Skeletons): Ground {
  const {act, number, heading, threshold, elements} = provision
  const citation = `${law.act(act)?.noun ?? 'section'} ${number}`
  const cited = `${citation} of ${skeletons.names[act]}`
  const isExclusion = provision.kind === 'exclusion'
  return {
    act,
    elements: elements.flatMap(id => law.element(id) ?? []),
    traits: traitsOf(provision, skeletons),
    words: {
      citation,
      Citation: upperFirst(citation),
      cited,
      Cited: upperFirst(cited),
      subject: heading.charAt(0).toLowerCase() + heading.slice(1),
      label: provision.label.replace(/\bs\.(?=\d)/g, 'section '),
      // Where the Act has two levels of likelihood, the lower one comes last.
      threshold: threshold[threshold.length - 1] ?? '',
      noun: isExclusion ? 'exclusion' : (skeletons.nouns[act] ?? ''),
      presumption: skeletons.presumptions[act] ?? '',
    },
  }
}

function traitsOf(provision: Provision, {refusals, presumptions}: Skeletons): ReadonlySet<string> {
  const {id, act, kind, nature, basis, elements, threshold, number, formal} = provision
  const ofExclusion = refusals.includes(id) ? 'refused' : 'ncnd'
  // Where weighing is a formality, a notice may go without.
  const isQualified = nature === 'qualified' && !formal
  const isLikelihood = threshold.length > 0 && basis !== 'other'
  return new Set([
    kind,
    basis,
    number,
    kind === 'exemption' ? 'withheld' : ofExclusion,
    ...(isQualified ? ['qualified'] : []),
    ...(nature === 'absolute' ? ['absolute'] : []),
    ...(elements.includes('qualified-person') ? ['opinion'] : []),
    ...(isLikelihood ? ['likelihood'] : []),
    ...(isQualified && Object.hasOwn(presumptions, act) ? ['presumption'] : []),
  ])
}

/** The provisions of one draft as a sentence cites them: "section 41(1) and section 43(2) of FOIA". */
export function citesOf(grounds: readonly Ground[]): string {
  return andOf(
    grounds.map(({act, words}, index) => (grounds[index + 1]?.act === act ? words.citation : words.cited)),
  )
}

/** `a, b and c`. */
export function andOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}

/** A text with a capital letter first. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
