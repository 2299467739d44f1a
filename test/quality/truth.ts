import {existsSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {ArgumentTruth, NotConsideredTruth, Passage} from './argument-truth.ts'

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
  /** Where the argument about each exemption stands. */
  readonly argument?: readonly ArgumentTruth[]
  /** The mentions of the presumption in favour of disclosure. */
  readonly presumption?: readonly Passage[]
  readonly notConsidered?: readonly NotConsideredTruth[]
  /** Where steps are ordered: first the order, then what else speaks of it. */
  readonly steps?: readonly Passage[]
}

/** The truth beside a draft, or `null` where nobody has written it down. */
export function truthOf(path: string): Truth | null {
  const file = path.replace(/\.md$/, '.outline.yaml')
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : null
}
