import type {ActFacts, Basis, Element, Law, Nature, Provision, ProvisionKind} from './law.ts'

/** The provisions and elements of the law as they ship: every start of the program reads them, so they are short. */
export interface PackedLaw {
  readonly tests: readonly PackedTest[]
  readonly headings: readonly string[]
  /** The provisions of each Act that has any. */
  readonly provisions: {readonly [act: string]: readonly PackedProvision[]}
  readonly elements: readonly Element[]
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

/** The law that was packed. */
export function unpackLaw(acts: readonly ActFacts[], packed: PackedLaw): Law {
  return {
    acts: acts.map(act => ({
      ...act,
      provisions: (packed.provisions[act.id] ?? []).map(row => unpackProvision(act.id, row, packed)),
    })),
    elements: Object.fromEntries(packed.elements.map(element => [element.id, element])),
  }
}

const noTest: PackedTest = ['other', [], []]

function unpackProvision(act: string, row: PackedProvision, {tests, headings}: PackedLaw): Provision {
  const [number, label, heading, kind, nature, test, ncnd, of, since, until, formal] = row
  const [basis, threshold, elements] = tests[test ?? -1] ?? noTest
  return {
    id: `${act}:${number}`,
    act,
    number,
    label,
    heading: headings[heading] ?? '',
    kind,
    nature: nature ?? null,
    basis,
    threshold,
    elements,
    ncnd: ncnd == null ? null : `${act}:${ncnd}`,
    of: (of ?? []).map(each => `${act}:${each}`),
    formal: formal ?? false,
    since: since ?? null,
    until: until ?? null,
  }
}
