import * as z from 'zod/mini'
import type {Court} from '../../src/law/citations.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {findNeutralCitations} from '../../src/notice/neutral-citations.ts'
import type {Notice} from '../../src/notice/notice.ts'
import {ownProse} from '../../src/notice/own-prose.ts'
import {quotationIndexOf} from '../../src/notice/quoted.ts'
import type {Span} from '../../src/notice/span.ts'
import {sourceOffset, spanOf} from '../../src/notice/text-map.ts'
import {
  findReferences,
  readHeaderReference,
  type WrittenReference,
} from '../../src/notice/written-references.ts'

/**
 * References to cases, appeals and decisions have the form that they are given in, and a year that can be.
 *
 * ## Why
 * A case is found by its reference. "[2018] UKUT 423 (ACC)" and "EA/2005/026" lead nowhere, and neither does a judgment of
 * a year after the notice.
 *
 * Read are neutral citations, the numbers of appeals to the tribunals, old and new, the Commissioner's references, old
 * and new, and those of Scottish decisions. The year of a citation may differ from that of the judgment; it cannot be
 * later than the notice, nor before the court gave such citations. Quotations and web addresses are left alone.
 *
 * @example {"name": "ok.md"}
 *   1. See Dransfield [2012] UKUT 440 (AAC), [2015] EWCA Civ 454; EA/2005/0026 & 0030; IC-299647-N3D9.
 * @example {"name": "form.md", "label": "input"}
 *   1. See [2018] UKUT 423 (ACC), (2015) EWCA Civ 454 and EA/2005/026.
 * @example {"name": "form.md", "label": "output"}
 *   1:8-1:29: Unexpected division in a neutral citation, expected `[year] UKUT number (AAC)`
 *   1:31-1:50: Unexpected brackets in a neutral citation, expected `[2015]`
 *   1:55-1:66: Malformed number of an appeal to the tribunal, expected the form `EA/2011/0079`
 * @example {"name": "year.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   Date: 4 September 2019
 *
 *   ## Reasons for decision
 *
 *   1. The Upper Tribunal decided so in [2021] UKUT 5 (AAC).
 * @example {"name": "year.md", "label": "output"}
 *   7:38-7:42: Unexpected year 2021 in a reference, expected 2009 to 2019
 */
export default defineRule({
  id: 'citation/case-reference',
  severity: 'error',
  fixable: false,
  source: 'Practice Directions on neutral citations; references as the Commissioners and tribunals give them',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    malformed: 'Malformed {name}, expected the form `{example}`',
    brackets: 'Unexpected brackets in a neutral citation, expected `[{year}]`',
    division: 'Unexpected division in a neutral citation, expected `{expected}`',
    noDivision: 'Missing division in a neutral citation, expected `{expected}`',
    year: 'Unexpected year {year} in a reference, expected {first} to {last}',
    tooEarly: 'Unexpected year {year} in a reference, expected {first} or later',
  },
  check({notice}, report) {
    const quoted = quotationIndexOf(notice.quotations)
    const noticeYear = notice.header.date === null ? null : Number(notice.header.date.slice(0, 4))
    for (const block of ownProse(notice)) {
      const {text} = block
      for (const {from, to, kind, isWellFormed, year} of findReferences(text)) {
        if (quoted.contains(sourceOffset(block, from))) continue
        const at = spanOf(block, from, to)
        if (!isWellFormed) report({at, message: 'malformed', data: {name: kind.name, example: kind.example}})
        else if (year !== null) reportYear(at, year, kind.since ?? 0, null)
      }
      for (const {from, to, court, year, yearFrom, wrong} of findNeutralCitations(text)) {
        if (quoted.contains(sourceOffset(block, from))) continue
        const at = spanOf(block, from, to)
        const expected = formOf(court)
        if (wrong === 'brackets') report({at, message: 'brackets', data: {year}})
        else if (wrong === 'no-division')
          report({at, message: 'noDivision', severity: 'warning', data: {expected}})
        else if (wrong !== null) report({at, message: 'division', data: {expected}})
        reportYear(
          spanOf(block, yearFrom, yearFrom + String(year).length),
          year,
          court.since,
          court.until ?? null,
        )
      }
    }
    for (const {field, value, span} of notice.headerFields) {
      if (field !== 'reference') continue
      const read = readHeaderReference(notice.kind, value) ?? inFrontMatter(notice, span, value)
      if (!read) continue
      const {name, example, since} = read.kind
      if (!read.isWellFormed) report({at: span, message: 'malformed', data: {name, example}})
      else if (read.year !== null) reportYear(span, read.year, since ?? 0, null)
    }

    function reportYear(
      at: readonly [number, number],
      year: number,
      first: number,
      until: number | null,
    ): void {
      const last = Math.min(until ?? Number.POSITIVE_INFINITY, noticeYear ?? Number.POSITIVE_INFINITY)
      if (year >= first && year <= last) return
      if (last < first || last === Number.POSITIVE_INFINITY) {
        if (year < first) report({at, message: 'tooEarly', data: {year, first}})
      } else report({at, message: 'year', data: {year, first, last}})
    }
  },
})

/** A reference in front matter, whose words stand in no block that is read. */
function inFrontMatter(
  {blocks}: Notice,
  [start]: Span,
  value: string,
): Omit<WrittenReference, 'from' | 'to'> | null {
  const isThere = blocks.some(
    ({type, span}) => type === 'front-matter' && span[0] <= start && start < span[1],
  )
  return isThere ? (findReferences(value)[0] ?? null) : null
}

/** The form of a court's neutral citations. */
function formOf({code, before, divisions}: Court): string {
  if (before) return `[year] ${code} ${before[0]} number`
  const [division] = divisions ?? []
  return division === undefined ? `[year] ${code} number` : `[year] ${code} number (${division})`
}
