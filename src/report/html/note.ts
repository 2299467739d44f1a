import type {Severity} from '../../lint/problem.ts'
import {safe} from '../display.ts'
import type {ReportedProblem} from '../report.ts'
import {upperFirst} from '../words.ts'
import {escapeText, escapeXml} from '../xml.ts'

/** The ids of a problem: of its words, of its note, and of the places related to it. */
export interface ProblemIds {
  readonly words: string
  readonly note: string
  readonly related: readonly string[]
}

export function problemIds(draft: string, number: number, problem: ReportedProblem): ProblemIds {
  const words = `${draft}-words-${number}`
  return {
    words,
    note: `${draft}-problem-${number}`,
    related: problem.related.map((_, index) => `${words}-${index + 1}`),
  }
}

/** What leads from marked words to the note about them. */
export function callOf({note}: ProblemIds, number: number, severity: Severity): string {
  return `<a class="call ${severity}" href="#${note}" aria-label="${upperFirst(severity)} ${number}">${number}</a>`
}

/** What there is to say of a problem. */
export function noteOf(problem: ReportedProblem, number: number, ids: ProblemIds): string {
  const {severity, rule, message, line, related, fix, url} = problem
  const name = `<code>${escapeText(rule)}</code>`
  const facts = [
    url === null ? name : `<a href="${escapeXml(url)}" rel="noreferrer">${name}</a>`,
    `line ${line}`,
    ...(fix === null ? [] : ['<code>--fix</code> mends it']),
  ]
  const others = related.map(
    (other, index) =>
      `<p class="related"><a href="#${ids.related[index]}">${inline(other.message)}</a> <span class="where">line ${other.line}</span></p>`,
  )
  return [
    `<div class="note ${severity}" id="${ids.note}" role="note">`,
    `<p><a class="number" href="#${ids.words}" aria-label="To the words of problem ${number}">${number}</a> `,
    `<strong class="severity">${upperFirst(severity)}</strong> ${inline(message)}</p>`,
    ...others,
    `<p class="facts">${facts.join(' · ')}</p></div>\n`,
  ].join('')
}

/** A message, in which words between backticks are the draft's. */
export function inline(message: string): string {
  const parts = safe(message).split('`')
  // Without its fellow a backtick is one of the draft's words.
  const last = parts.length % 2 === 0 ? `\`${escapeText(parts.pop() as string)}` : ''
  const shown = parts.map((part, index) =>
    index % 2 === 0 ? escapeText(part) : `<code>${escapeText(part)}</code>`,
  )
  return shown.join('') + last
}
