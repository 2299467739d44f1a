import {existsSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import {lintText} from '../../src/lint/lint.ts'
import type {Settings} from '../../src/lint/settings.ts'
import type {Notice} from '../../src/notice/notice.ts'
import type {Draft} from './drafts.ts'

/** What a reader of the law says of a notice: `<name>.outline.yaml` beside `<name>.md`. */
export interface Truth {
  readonly kind: string
  readonly exemptions: readonly {readonly provision: string; readonly [field: string]: unknown}[]
  readonly outcome: {readonly decision: string; readonly steps: boolean; readonly stepsDays: number | null}
  readonly events?: readonly {
    readonly event: string
    readonly date: string
    readonly paragraph: string | null
  }[]
  readonly terms?: readonly string[]
}

/** One fact of a notice, as it is and as it was read. */
export interface Fact {
  readonly file: string
  readonly fact: string
  readonly expected: string
  readonly read: string
}

/** The truth beside a draft, or `null` where nobody has written it down. */
export function truthOf(path: string): Truth | null {
  const file = path.replace(/\.md$/, '.outline.yaml')
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : null
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
