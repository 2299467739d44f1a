import {type Court, shippedCitations} from '../law/citations.ts'

/** A neutral citation as written: `[2018] UKUT 423 (AAC)`. Offsets are of the text. */
export interface NeutralCitation {
  readonly from: number
  readonly to: number
  readonly court: Court
  readonly year: number
  readonly yearFrom: number
  /** What is wrong with its form: other brackets, a division that the court has not, or none; `null` where nothing is. */
  readonly wrong: 'brackets' | 'division' | 'no-division' | 'number' | null
}

/** The year in brackets, the court's letters, and what stands behind them. */
const citation = /([[(]?)((?:19|20)\d\d)([\])]?) ?([A-Z]{4,5}) (?:(Civ|Crim|[A-Z][A-Za-z]{1,8}) )?(\d{1,5})?/g

/** A division behind the number, in brackets or without. */
const division = / ?(?:\(([A-Za-z]{2,10})\)|([A-Z]{2,6})(?![A-Za-z]))/y

/** A cheap look: a year, and the court's letters behind it. */
const mayCite = /\d\d[\])]? ?[A-Z]{4}/

let courts: ReadonlyMap<string, Court> | null = null

/** Finds neutral citations of the courts and tribunals of rules/law/citation. */
export function findNeutralCitations(text: string): readonly NeutralCitation[] {
  const found: NeutralCitation[] = []
  if (!mayCite.test(text)) return found
  courts ??= new Map(shippedCitations().courts.map(court => [court.code, court]))
  for (const match of text.matchAll(citation)) {
    const [words, open, year = '', close, code = '', before, number] = match
    const court = courts.get(code)
    if (!court || (open === '' && close === '')) continue
    const from = match.index
    let to = from + words.trimEnd().length
    let wrong: NeutralCitation['wrong'] = open === '[' && close === ']' ? null : 'brackets'
    // A BAILII citation gives the case's own reference: "[2011] UKFTT EA_2010_0173 (GRC)".
    if (number === undefined) continue
    if (court.before) {
      if (before === undefined) wrong ??= 'no-division'
      else if (!court.before.includes(before)) wrong ??= 'division'
    } else if (before !== undefined) wrong ??= 'number'
    else if (court.divisions) {
      division.lastIndex = to
      const behind = division.exec(text)
      if (behind) to = division.lastIndex
      if (!behind) wrong ??= 'no-division'
      else if (behind[1] === undefined || !court.divisions.includes(behind[1])) wrong ??= 'division'
    }
    found.push({from, to, court, year: Number(year), yearFrom: from + (open?.length ?? 0), wrong})
  }
  return found
}
