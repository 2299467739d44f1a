import {findingsOn, saidOf} from '../notice/argument/query.ts'
import type {Exemption, Notice, Outcome} from '../notice/notice.ts'
import {safe} from './display.ts'
import {none} from './words.ts'

type Finding = Notice['findings'][number]

const columns = ['Provision', 'Claimed', 'Engaged', 'Likelihood', 'Public interest', 'Outcome'] as const

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

/**
 * The argument as a table: what comes of each exemption, with the paragraph that says so in brackets; without one where
 * it only follows from the rest. The first row has the titles of the columns.
 */
export function argumentRows(notice: Notice): string[] {
  if (notice.exemptions.length === 0) return []
  const rows = [columns, ...notice.exemptions.map(exemption => cellsOf(notice, exemption))]
  const widths = columns.map((_, column) => Math.max(...rows.map(row => (row[column] as string).length)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd(),
  )
}

function cellsOf(notice: Notice, exemption: Exemption): readonly string[] {
  const {provision, relied, engaged, likelihood, publicInterest, outcome} = exemption
  const claims = saidOf(notice, exemption, 'relied').filter(({holds}) => holds === relied)
  const findings = (says: Finding['says'], agrees: (finding: Finding) => boolean) =>
    findingsOn(notice, exemption, says).filter(agrees)
  return [
    safe(provision),
    // A claim is first told, and a withdrawal last.
    withPlace(relied ? 'yes' : 'withdrawn', relied ? claims[0] : claims.at(-1)),
    engaged === null
      ? none
      : withPlace(engaged ? 'yes' : 'no', concluding(findings('engaged', ({holds}) => holds === engaged))),
    likelihood === null
      ? none
      : withPlace(
          levels[likelihood],
          concluding(findings('likelihood', ({level, holds}) => holds && level === likelihood)),
        ),
    publicInterest === null
      ? none
      : withPlace(
          publicInterest,
          concluding(findings('public-interest', ({side}) => side === publicInterest)),
        ),
    outcome === null ? none : withPlace(outcomes[outcome], decidingOf(notice, exemption)),
  ]
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

function withPlace(words: string, finding: Finding | undefined): string {
  if (!finding) return words
  const {paragraph, line} = finding
  return `${words} (${paragraph === null ? `line ${line}` : safe(paragraph)})`
}
