import type {Basis, Nature, Provision, ProvisionKind} from './law.ts'

/** The provisions of an Act as they ship: nearly every start of the program reads some, so they are short. */
export interface PackedAct {
  readonly tests: readonly PackedTest[]
  readonly headings: readonly string[]
  readonly provisions: readonly PackedProvision[]
}

export type PackedTest = readonly [basis: Basis, threshold: readonly string[], elements: readonly string[]]

/** A row: what follows the last value that is said is left out, and stands for nothing. */
export type PackedProvision = readonly [
  number: string,
  label: string,
  /** Places in the lists of headings and tests. */
  heading: number,
  kind: ProvisionKind,
  nature?: Nature,
  test?: number | null,
  /** Numbers, of the same Act. */
  ncnd?: string | null,
  of?: readonly string[] | null,
  since?: string | null,
  until?: string | null,
  formal?: boolean,
]

/** The provisions that were packed. */
export function unpackAct(act: string, {provisions, tests, headings}: PackedAct): readonly Provision[] {
  return provisions.map(
    ([
      number,
      label,
      heading,
      kind,
      nature = null,
      test,
      ncnd,
      of,
      since = null,
      until = null,
      formal = false,
    ]) => {
      const [basis, threshold, elements] = tests[test ?? -1] ?? noTest
      return {
        id: `${act}:${number}`,
        act,
        number,
        label,
        heading: headings[heading] ?? '',
        kind,
        nature,
        basis,
        threshold,
        elements,
        ncnd: ncnd ? `${act}:${ncnd}` : null,
        of: of ? of.map(each => `${act}:${each}`) : [],
        formal,
        since,
        until,
      }
    },
  )
}

const noTest: PackedTest = ['other', [], []]
