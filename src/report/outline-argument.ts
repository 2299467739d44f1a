import {findingsOn, saidOf} from '../notice/argument/query.ts'
import type {Exemption, Notice, Outcome} from '../notice/notice.ts'
import {safe} from './display.ts'
import {none} from './words.ts'

type Finding = Notice['findings'][number]

const levels = {would: 'would', 'would-be-likely': 'would be likely'} as const

const outcomes = {
  entitled: 'entitled',
  'not-entitled': 'not entitled',
  'not-considered': 'not considered',
} as const

const decisions = {
  withhold: 'may be withheld',
  disclose: 'may not be withheld',
  partly: 'may be withheld in part',
  procedural: 'about procedure alone',
} as const

/** What the notice decides, in words; `null` where that could not be read. */
export function decisionWords({decision}: Pick<Outcome, 'decision'>): string | null {
  return decision && decisions[decision]
}

/** An entry of the argument's table, with the place that says so; `null` where it only follows from the rest. */
export interface ArgumentCell {
  readonly text: string
  readonly place: {readonly paragraph: string | null; readonly line: number} | null
}

/** The titles of the columns of the argument's table. */
export const argumentColumns = [
  'Provision',
  'Claimed',
  'Engaged',
  'Likelihood',
  'Public interest',
  'Outcome',
] as const

/** The argument as lines of text, the paragraph of each entry in brackets. The first has the titles of the columns. */
export function argumentRows(notice: Notice): string[] {
  if (notice.exemptions.length === 0) return []
  const rows = [argumentColumns, ...argumentTable(notice).map(row => row.map(withPlace))]
  const widths = argumentColumns.map((_, column) =>
    Math.max(...rows.map(row => (row[column] as string).length)),
  )
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd(),
  )
}

/** The argument as a table: what comes of each exemption. */
export function argumentTable(notice: Notice): readonly (readonly ArgumentCell[])[] {
  return notice.exemptions.map(exemption => cellsOf(notice, exemption))
}

function cellsOf(notice: Notice, exemption: Exemption): readonly ArgumentCell[] {
  const {provision, relied, engaged, likelihood, publicInterest, outcome} = exemption
  const claims = saidOf(notice, exemption, 'relied').filter(({holds}) => holds === relied)
  const findings = (says: Finding['says'], agrees: (finding: Finding) => boolean) =>
    concluding(findingsOn(notice, exemption, says).filter(agrees))
  return [
    cell(provision),
    // A claim is first told, and a withdrawal last.
    cell(relied ? 'yes' : 'withdrawn', relied ? claims[0] : claims.at(-1)),
    engaged === null
      ? cell(none)
      : cell(
          engaged ? 'yes' : 'no',
          findings('engaged', ({holds}) => holds === engaged),
        ),
    likelihood === null
      ? cell(none)
      : cell(
          levels[likelihood],
          findings('likelihood', ({level, holds}) => holds && level === likelihood),
        ),
    publicInterest === null
      ? cell(none)
      : cell(
          publicInterest,
          findings('public-interest', ({side}) => side === publicInterest),
        ),
    outcome === null ? cell(none) : cell(outcomes[outcome], decidingOf(notice, exemption)),
  ]
}

function cell(text: string, finding?: Finding): ArgumentCell {
  return {text, place: finding ? {paragraph: finding.paragraph, line: finding.line} : null}
}

/** Of the findings that agree the one with which the reasons conclude; else the last. */
function concluding(findings: readonly Finding[]): Finding | undefined {
  return findings.findLast(({place}) => place === 'reasons') ?? findings.at(-1)
}

/** Where the outcome is stated: first in the decision section, else where the reasons say it last. */
function decidingOf(notice: Notice, exemption: Exemption): Finding | undefined {
  const {outcome} = exemption
  const said =
    outcome === 'not-considered'
      ? saidOf(notice, exemption, 'not-considered')
      : findingsOn(notice, exemption, 'entitled').filter(({holds}) => holds === (outcome === 'entitled'))
  return said.find(({place}) => place === 'decision') ?? said.at(-1)
}

function withPlace({text, place}: ArgumentCell): string {
  if (!place) return safe(text)
  const {paragraph, line} = place
  return `${safe(text)} (${paragraph === null ? `line ${line}` : safe(paragraph)})`
}
