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
  readonly provision: string | null
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
const notRead: {readonly [text: string]: string} = {
  'He therefore upholds the BBC’s position':
    'names no exemption: the same words uphold what an authority says of what it holds',
  'section 21 can be applied in relation to information in the sentencing remarks':
    '“applied” tells what the authority did, far more often than what is found',
  'the Trust should confirm or deny whether it holds the requested information in questions one and three of the request':
    'an order, from which alone it follows that the exemption fails',
  'the AGO was not entitled to provide that response': 'what “that response” is stands in another sentence',
  'The Commissioner is satisfied that the information both relates to and identifies these data subjects':
    'a step of the test, not the engagement that follows from it',
  'As such Regulation 12 does not arise': '“does not arise” is how notices state the law',
  'it would be firmly against the public interest for Amazon’s commercial interests to be harmed by disclosure of this particular information':
    'speaks for one side without setting it against the other',
  'the disclosure of the Withheld Information would be detrimental to the commercial interests of Cobalt Energy and its partners':
    'arguments of every kind call an effect detrimental',
  'would have risked inhibiting frank internal discussion and distorting the enforcement process':
    'a risk of no stated level',
  'would have carried a real risk of frustrating or distorting the enforcement process':
    '“a real risk” alone is neither level',
  'disclosure of information would – or would likely - cause inhibition or prejudice':
    'names both levels, as statements of the test do',
  'there would be a genuine risk of a “chilling effect” on planning officers':
    'a risk of no stated level, under an exception that has none',
  'the names of the Balcombe Street ASU members and their aliases, will be disclosed':
    'a tribunal’s own order: a notice orders steps in the imperative',
}

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
    for (const {source} of clauses) expect(source).toMatch(/^https:\/\/|^\[\d{4}\] UKFTT \d+ \(GRC\)$/)
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

function noticeWith({text, kind, frame, provision, provisions}: Clause): SmallNotice {
  const sentence = `${frame.replace('…', () => text)}.`
  const act = provision?.startsWith('regulation') ? 'eir' : 'foia'
  if (kind === 'steps') return {act, steps: sentence}
  if (kind === 'no-steps' || kind === 'cites') return {act, decision: sentence}
  const numbers = provisions.map(id => id.slice(id.indexOf(':') + 1))
  const noun = act === 'eir' ? 'Regulation' : 'Section'
  const heading = numbers.length > 0 ? `${noun} ${numbers.join(' and ')}` : 'Section 43(2)'
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
