import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {EventName, Notice} from '../../src/notice/notice.ts'
import {placeOfNotice} from '../../src/notice/place-of-notice.ts'
import {firstSection} from '../../src/notice/section-blocks.ts'
import type {Span} from '../../src/notice/span.ts'
import {
  cites,
  eventNamed,
  isAboutOneRequest,
  limitOf,
  saysOfNoReview,
  saysThatNoneCame,
} from '../../src/notice/timeline.ts'

/** The sections that tell of an event, the usual one first. */
const sections: {readonly [name in Exclude<EventName, 'notice'>]: readonly string[]} = {
  request: ['request', 'background'],
  response: ['request', 'background'],
  'review-requested': ['request', 'background'],
  'review-outcome': ['request', 'background'],
  complaint: ['scope', 'investigation', 'request', 'background'],
}

/**
 * A notice says when the request, the response, the request for a review, its outcome and the complaint were.
 *
 * ## Why
 * Without the date of the request or of the response nobody can tell whether the time for compliance was kept; without
 * that of the complaint, whether it was made in time.
 *
 * A response is not asked for where the notice says that none came, nor a review where neither the request for it nor its
 * outcome is told, or the notice says that none was done. Where a date stands in the account that may be that of the event,
 * told in other words, the rule is silent.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 30 March 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. The Council responded on 20 April 2023.
 *
 *   ## Scope of the case
 *
 *   3. The complainant contacted the Commissioner on 15 June 2023 to complain.
 * @example {"name": "missing.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Request and response
 *
 *   1. On 30 March 2023, the complainant wrote to the Council and requested a list of its apps.
 *
 *   2. The Council refused the request.
 *
 *   ## Scope of the case
 *
 *   3. The complainant contacted the Commissioner on 15 June 2023 to complain.
 * @example {"name": "missing.md", "label": "output"}
 *   3:4-3:24: Missing date of the response, expected when the authority answered the request
 */
export default defineRule({
  id: 'chronology/event-missing',
  severity: 'warning',
  fixable: false,
  source: 'FOIA s.10, s.17 and s.50(2); EIR reg.5, 11 and 14; FOISA s.10, s.20, s.21 and s.47',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    request: 'Missing date of the request, expected when the complainant made it',
    response: 'Missing date of the response, expected when the authority answered the request',
    'review-requested':
      'Missing date of the request for a review, expected when the complainant asked for it',
    'review-outcome': 'Missing date of the outcome of the review, expected when the authority gave it',
    complaint: 'Missing date of the complaint, expected when the Commissioner was contacted',
  },
  check({notice, profile}, report) {
    if (!isAboutOneRequest(notice)) return
    const has = (name: EventName): boolean =>
      eventNamed(notice, name) !== null ||
      // Of which only the month is given.
      notice.correspondence.some(({kind, date, earlier}) => kind === name && date === null && !earlier)
    const told = names.filter(has)
    // A draft that has hardly begun, or that is told in words which the reader does not know.
    if (told.length < 2) return
    const {section} = profile.appeal
    for (const name of names) {
      if (told.includes(name) || mayBeTold(notice, name)) continue
      if (
        name === 'response' &&
        (!has('request') || saysThatNoneCame(notice, section) || isAboutDelay(notice))
      )
        continue
      const isReview = name === 'review-requested' || name === 'review-outcome'
      const other = name === 'review-requested' ? 'review-outcome' : 'review-requested'
      if (isReview && (!has(other) || saysOfNoReview(notice, section))) continue
      report({at: headingFor(notice, name), message: name})
    }
  },
})

const names = ['request', 'response', 'review-requested', 'review-outcome', 'complaint'] as const

/** True for a notice that speaks of the time for compliance: then there may have been no response. */
function isAboutDelay(notice: Notice): boolean {
  return cites(notice, limitOf(notice.regimes, 'response')?.limit.provisions ?? [])
}

function headingFor(notice: Notice, name: (typeof names)[number]): Span {
  return firstSection(notice, sections[name])?.titleSpan ?? placeOfNotice(notice)
}

/** True where a date in the account, of what is not known, may be that of the event. */
function mayBeTold(notice: Notice, name: (typeof names)[number]): boolean {
  const place = names.indexOf(name)
  const before = names.slice(0, place).map(each => eventNamed(notice, each)?.date)
  const after = names.slice(place + 1).map(each => eventNamed(notice, each)?.date)
  const from = before.findLast(date => date != null) ?? ''
  const to = after.find(date => date != null) ?? eventNamed(notice, 'notice')?.date ?? '9999'
  const letters = notice.correspondence.filter(({kind}) => known.has(kind))
  const told = new Set([...notice.events, ...letters].map(({span}) => span[0]))
  return notice.dates.some(
    ({date, quoted, block, span}) =>
      !quoted &&
      !told.has(span[0]) &&
      date !== null &&
      date >= from &&
      date <= to &&
      isInAccount(notice, block),
  )
}

/** What is known to be none of the events. */
const known: ReadonlySet<string> = new Set(['acknowledgement', 'clarification-request', 'receipt', 'letter'])

/** True for a block in the sections that tell what happened. */
function isInAccount({blocks, sections: all}: Notice, block: number): boolean {
  const {section, role} = blocks[block] ?? {section: null, role: 'other'}
  if (role === 'header' || role === 'title' || role === 'signature') return false
  for (let at = section; at !== null; at = all[at]?.parent ?? null) {
    const here = all[at]
    if (here?.known) return accounts.has(here.id)
  }
  return true
}

const accounts: ReadonlySet<string> = new Set([
  'request',
  'background',
  'scope',
  'investigation',
  'chronology',
])
