import type {Act, Provision} from '../../src/law/law.ts'
import type {PackedAct, PackedProvision, PackedTest} from '../../src/law/packed-act.ts'

/** Packs an Act's provisions so that `unpackAct` gives them again. */
export function packAct({provisions}: Act): PackedAct {
  const tests = new Places<PackedTest>()
  const headings = new Places<string>()
  return {
    provisions: provisions.map(provision => pack(provision, tests, headings)),
    tests: tests.values,
    headings: headings.values,
  }
}

function pack(provision: Provision, tests: Places<PackedTest>, headings: Places<string>): PackedProvision {
  const {number, label, heading, kind, nature, basis, threshold, elements, of, since, until, formal} =
    provision
  const isGround = kind === 'exemption' || kind === 'exclusion'
  const ncnd = provision.ncnd === null ? null : numberIn(provision.ncnd)
  const row: PackedProvision = [
    number,
    label,
    headings.of(heading),
    kind,
    nature,
    isGround ? tests.of([basis, threshold, elements]) : null,
    ncnd,
    of.length === 0 ? null : of.map(numberIn),
    since,
    until,
    formal,
  ]
  return withoutEnd(row)
}

/** Leaves out the values at the end of a row that say nothing. */
function withoutEnd(row: PackedProvision): PackedProvision {
  const [number, label, heading, kind, ...rest] = row
  while (rest.length > 0 && !rest.at(-1) && rest.at(-1) !== 0) rest.pop()
  return [number, label, heading, kind, ...rest]
}

/** `foia:31(3)` is number `31(3)`. */
function numberIn(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

/** A list in which each value stands once. */
class Places<Value> {
  readonly values: Value[] = []
  readonly #places = new Map<string, number>()

  /** The place of a value, which is added where it is not there yet. */
  of(value: Value): number {
    const key = JSON.stringify(value)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.values.length)
    return this.values.push(value) - 1
  }
}
