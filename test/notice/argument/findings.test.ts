import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Notice} from '../../../src/notice/notice.ts'
import {readSmall, type SmallNotice} from './small-notice.ts'

/** A clause of a real notice (`test/fixtures/phrases.json`), or of a tribunal's account of one. */
interface Clause {
  readonly text: string
  readonly kind: string
  /** Who speaks in its source; a tribunal's words are read here as if the Commissioner said them. */
  readonly speaker: 'commissioner' | 'tribunal' | 'authority'
  readonly source: string
  readonly note?: string
  /** The sentence that it stands in here, with `…` for the clause. */
  readonly frame: string
  /** A finding of the Commissioner's, somebody's claim, or nothing of its kind. */
  readonly reads: 'finding' | 'claim' | 'nothing'
  /** What it is about, as the reader names them. */
  readonly provisions: readonly string[]
}

const clauses: readonly Clause[] = JSON.parse(
  readFileSync(new URL('../../fixtures/phrases.json', import.meta.url), 'utf8'),
)

type Finding = Notice['findings'][number]

/** What a clause of each kind says. */
const meanings: {readonly [kind: string]: Partial<Finding>} = {
  cites: {says: 'relied', holds: true},
  entitled: {says: 'entitled', holds: true},
  'not-entitled': {says: 'entitled', holds: false},
  engaged: {says: 'engaged', holds: true},
  'not-engaged': {says: 'engaged', holds: false},
  'pit-maintain': {says: 'public-interest', side: 'maintain'},
  'pit-disclose': {says: 'public-interest', side: 'disclose'},
  'likelihood-would': {says: 'likelihood', holds: true, level: 'would'},
  'likelihood-would-be-likely': {says: 'likelihood', holds: true, level: 'would-be-likely'},
}

/** Says that information is exempt: as much as that the exemption is engaged, or the authority entitled to it. */
const exempt: Partial<Finding> = {says: 'engaged', holds: true}

/** Clauses that the reader cannot read yet, and why. One that it can read must be taken out. */
const notRead: {readonly [text: string]: string} = {}

describe('the clauses of real notices', () => {
  it.each(clauses.map(clause => [clause.kind, clause.text, clause] as const))('%s: %s', (_, text, clause) => {
    const read = isRead(clause)
    if (Object.hasOwn(notRead, text)) expect(read, 'is read now: take it out of notRead').toBe(false)
    else expect(read, JSON.stringify(whatIsRead(clause), null, 1)).toBe(true)
  })

  it('are all known that are not read', () => {
    const texts = clauses.map(({text}) => text)
    expect(Object.keys(notRead).filter(text => !texts.includes(text))).toEqual([])
  })

  it('name their sources', () => {
    for (const {source} of clauses) expect(source).toMatch(/^https:\/\//)
  })
})

function isRead(clause: Clause): boolean {
  const {kind, reads, provisions} = clause
  const notice = readSmall(noticeWith(clause))
  if (kind === 'steps') return notice.outcome.steps === true
  if (kind === 'no-steps') return (notice.outcome.steps === false) === (reads === 'finding')
  const own = saying(notice, meanings[kind] as Partial<Finding>)
  const found = kind === 'entitled' && own.length === 0 ? saying(notice, exempt) : own
  if (kind === 'cites') return isAbout(found, provisions)
  const findings = found.filter(({voice}) => voice === 'commissioner')
  if (reads === 'nothing') return findings.length === 0
  if (reads === 'finding') return isAbout(findings, provisions)
  return findings.length === 0 && isAbout(found, provisions)
}

function saying({findings}: Notice, meaning: Partial<Finding>): Finding[] {
  return findings.filter(finding =>
    Object.entries(meaning).every(([name, value]) => finding[name as keyof Finding] === value),
  )
}

function isAbout(found: readonly Finding[], provisions: readonly string[]): boolean {
  const about = found.flatMap(finding => finding.provisions)
  return found.length > 0 && provisions.every(id => about.includes(id))
}

function noticeWith({
  text,
  kind,
  frame,
  provision,
}: Clause & {readonly provision?: string | null}): SmallNotice {
  const sentence = `${frame.replace('…', () => text)}.`
  const act = provision?.startsWith('regulation') ? 'eir' : 'foia'
  if (kind === 'steps') return {act, steps: sentence}
  if (kind === 'no-steps' || kind === 'cites') return {act, decision: sentence}
  // Below the heading that the source has: of section 36 the notice cites its parts elsewhere.
  const heading = provision?.includes('36(2)(i)')
    ? 'Section 36(2)(b)(i) and (ii) – effective conduct of public affairs'
    : (provision?.replace(/^./, letter => letter.toUpperCase()).replaceAll(/; \w+/g, ' and') ??
      'Section 43(2) – commercial interests')
  return {act, heading, reasons: sentence}
}

function whatIsRead(clause: Clause): readonly string[] {
  const {findings, outcome} = readSmall(noticeWith(clause))
  const short = ({says, holds, voice, provisions, level, side}: Finding) =>
    [voice, says, holds, level, side, ...provisions].join(' ')
  return [
    `${clause.reads} of ${clause.provisions.join(' ')}`,
    `steps ${outcome.steps}`,
    ...findings.map(short),
  ]
}
