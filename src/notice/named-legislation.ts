import {type Legislation, shippedCitations} from '../law/citations.ts'
import {isLetterOrDigit} from './characters.ts'
import {fold, foldInPlace} from './fold.ts'

/** Legislation as a text names it. Offsets are of the text. */
export interface NamedLegislation {
  readonly from: number
  /** Behind its name, and its year where it has one. */
  readonly to: number
  /** Those that have the name; of a slip, the one that is meant. */
  readonly meant: readonly Legislation[]
  /** True for a name that nothing has. */
  readonly isSlip: boolean
  readonly year: {readonly value: number; readonly from: number; readonly to: number} | null
  /** The number in brackets behind it: `SI 2004/3391`. */
  readonly number: {readonly text: string; readonly from: number; readonly to: number} | null
}

interface Name {
  /** Folded. */
  readonly words: string
  readonly meant: readonly Legislation[]
  readonly isSlip: boolean
}

/** The words that names end with, each with the names, the longest first. */
const endings = ['Act', 'Regulations', 'Regulation', 'Rules', ' (Scotland)'] as const

let namesByEnding: ReadonlyMap<string, readonly Name[]> | null = null

function readNames(): ReadonlyMap<string, readonly Name[]> {
  const byName = new Map<string, Legislation[]>()
  const names: Name[] = []
  for (const act of shippedCitations().legislation) {
    const others = byName.get(act.name)
    if (others) others.push(act)
    else {
      const meant = [act]
      byName.set(act.name, meant)
      names.push({words: fold(act.name), meant, isSlip: false})
    }
    for (const slip of act.slips ?? []) names.push({words: fold(slip), meant: [act], isSlip: true})
  }
  names.sort((one, other) => other.words.length - one.words.length)
  return new Map(endings.map(ending => [ending, names.filter(({words}) => words.endsWith(fold(ending)))]))
}

/** "Regulation 12(5)": the noun of a provision, and no name's end. */
const provisionNumber = /^ \d{1,3}(?!\d)/

/** No name is longer, the character before it included. */
const longestName = 120

const yearBehind = / ?,? ?((?:1[89]|20)\d\d)(?!\d)/y
const numberBehind = / ?[[(](S?SI ?(?:19|20)\d\d\/\d{1,5})[\])]/y

/** Finds the legislation of rules/law/citation that a text names in full. */
export function findLegislation(text: string): readonly NamedLegislation[] {
  const found: NamedLegislation[] = []
  for (const ending of endings) {
    for (let at = text.indexOf(ending); at !== -1; at = text.indexOf(ending, at + 1)) {
      const to = at + ending.length
      if (isLetterOrDigit(text.charAt(to))) continue
      if (provisionNumber.test(text.slice(to, to + 6))) continue
      namesByEnding ??= readNames()
      const words = foldInPlace(text.slice(Math.max(0, to - longestName), to))
      const name = nameBefore(words, words.length, namesByEnding.get(ending) ?? [])
      if (name) found.push(readBehind(text, to - name.words.length, to, name))
    }
  }
  // "Freedom of Information Act (Scotland) 2002" is not FOIA's name as well.
  return found.filter(({from, to}) => !found.some(other => other.from <= from && other.to > to))
}

function nameBefore(folded: string, end: number, names: readonly Name[]): Name | null {
  for (const name of names) {
    if (folded.endsWith(name.words, end) && !isLetterOrDigit(folded.charAt(end - name.words.length - 1)))
      return name
  }
  return null
}

function readBehind(text: string, from: number, end: number, {meant, isSlip}: Name): NamedLegislation {
  yearBehind.lastIndex = end
  const year = yearBehind.exec(text)
  const to = year ? yearBehind.lastIndex : end
  numberBehind.lastIndex = to
  const number = numberBehind.exec(text)
  return {
    from,
    to,
    meant,
    isSlip,
    year: year && {value: Number(year[1]), from: to - (year[1] as string).length, to},
    number: number && {
      text: number[1] as string,
      from: numberBehind.lastIndex - 1 - (number[1] as string).length,
      to: numberBehind.lastIndex - 1,
    },
  }
}
