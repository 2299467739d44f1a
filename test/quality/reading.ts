import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import {lintText} from '../../src/lint/lint.ts'
import type {Settings} from '../../src/lint/settings.ts'
import type {Notice} from '../../src/notice/notice.ts'
import type {Draft} from './drafts.ts'
import type {Truth} from './truth.ts'

/** One fact of a notice, as it is and as it was read. */
export interface Fact {
  readonly file: string
  readonly fact: string
  readonly expected: string
  readonly read: string
}

const fields = ['relied', 'engaged', 'likelihood', 'publicInterest', 'outcome'] as const

/** Every fact that the outline states of a notice's exemptions and outcome, with what is true. */
export function factsOf(file: string, notice: Notice, truth: Truth): readonly Fact[] {
  const facts: Fact[] = [{file, fact: 'kind', expected: truth.kind, read: String(notice.kind)}]
  const ids = new Set([...truth.exemptions, ...notice.exemptions].map(({provision}) => provision))
  for (const id of ids) {
    const expected = truth.exemptions.find(({provision}) => provision === id)
    const read = notice.exemptions.find(({provision}) => provision === id)
    if (!expected || !read) {
      facts.push({
        file,
        fact: id,
        expected: expected ? 'there' : 'not there',
        read: read ? 'there' : 'not there',
      })
      continue
    }
    for (const field of fields)
      facts.push({file, fact: `${id} ${field}`, expected: String(expected[field]), read: String(read[field])})
  }
  for (const field of ['decision', 'steps', 'stepsDays'] as const)
    facts.push({
      file,
      fact: field,
      expected: String(truth.outcome[field]),
      read: String(notice.outcome[field]),
    })
  return facts
}

const settings: Settings = {profiles: shippedProfiles(), rules: new Map()}

/** Every fact of drafts of which the truth is known, as it is and as it was read. */
export async function readFacts(drafts: readonly Draft[]): Promise<readonly Fact[]> {
  const facts = await Promise.all(
    drafts.map(async ({file, text, truth}) => {
      const {reading} = await lintText(text, settings, [])
      return truth ? factsOf(file, reading.notice, truth) : []
    }),
  )
  return facts.flat()
}
