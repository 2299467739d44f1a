import type {Act, Element, Law, Nature, Provision} from './law.ts'

/** Finds what the law says of a provision that a notice cites. */
export class LawIndex {
  readonly law: Law
  readonly #acts: ReadonlyMap<string, Act>
  readonly #provisions: ReadonlyMap<string, Provision>
  /** The provisions below each citation that is shorter than theirs, in the Act's order. */
  readonly #parts = new Map<string, Provision[]>()

  constructor(law: Law) {
    this.law = law
    this.#acts = new Map(law.acts.map(act => [act.id, act]))
    const provisions = new Map<string, Provision>()
    for (const act of law.acts) {
      for (const provision of act.provisions) {
        provisions.set(provision.id, provision)
        this.#addToParents(provision)
      }
    }
    this.#provisions = provisions
  }

  #addToParents(provision: Provision): void {
    for (let id = parentOf(provision.id); id !== null; id = parentOf(id)) {
      const parts = this.#parts.get(id)
      if (parts) parts.push(provision)
      else this.#parts.set(id, [provision])
    }
  }

  act(id: string): Act | null {
    return this.#acts.get(id) ?? null
  }

  /** The provision with exactly this id, or `null`: `foia:31(1)` is none, since the Act's parts of it are. */
  provision(id: string): Provision | null {
    return this.#provisions.get(id) ?? null
  }

  element(id: string): Element | null {
    const {elements} = this.law
    return Object.hasOwn(elements, id) ? (elements[id] ?? null) : null
  }

  /** True for a provision, and for what provisions are parts of: `foia:31`, `foia:31(1)`, `foia:31(1)(a)`. */
  has(id: string): boolean {
    return this.#provisions.has(id) || this.#parts.has(id)
  }

  /** All provisions below one: those of `foia:31(1)`; none for `foia:31(1)(a)`. */
  partsOf(id: string): readonly Provision[] {
    return this.#parts.get(id) ?? []
  }

  /**
   * The exemptions and exclusions that a citation can stand for: itself (`foia:43(2)`); those of which it is a condition
   * (40(2) for `foia:40(3A)(a)`); those that it is a part of (41(1) for `foia:41(1)(b)(ii)`); else those that are parts
   * of it (31(1)(a) to (i) for `foia:31(1)`). None where it has to do with none.
   */
  groundsOf(id: string): readonly Provision[] {
    for (let above: string | null = id; above !== null; above = parentOf(above)) {
      const provision = this.#provisions.get(above)
      if (!provision) continue
      if (isGround(provision)) return [provision]
      if (provision.kind === 'condition') return this.#all(provision.of)
    }
    return this.partsOf(id).filter(isGround)
  }

  /** Like {@link groundsOf}, without exclusions: what information can be withheld by. */
  exemptionsOf(id: string): readonly Provision[] {
    return this.groundsOf(id).filter(({kind}) => kind === 'exemption')
  }

  /**
   * Whether the public interest is weighed under a citation. Of a condition it is its own nature: 40(2) is qualified by
   * virtue of `foia:40(3B)`. Of a parent it is that of its parts, those to withhold by before those to confirm or deny
   * by; `null` where they differ.
   */
  natureOf(id: string): Nature {
    const own = this.#provisions.get(id)
    if (own) return own.nature
    const exemptions = this.exemptionsOf(id)
    const natures = new Set(
      (exemptions.length > 0 ? exemptions : this.groundsOf(id)).map(({nature}) => nature),
    )
    const [nature = null] = natures
    return natures.size === 1 ? nature : null
  }

  #all(ids: readonly string[]): readonly Provision[] {
    return ids.flatMap(id => this.#provisions.get(id) ?? this.groundsOf(id))
  }
}

/** True for what a request is refused by: an exemption (or exception), or an exclusion. */
export function isGround({kind}: Provision): boolean {
  return kind === 'exemption' || kind === 'exclusion'
}

/** `foia:31(1)` for `foia:31(1)(a)`; `null` for a whole section, `foia:31`. */
export function parentOf(id: string): string | null {
  const bracket = id.lastIndexOf('(')
  return bracket === -1 ? null : id.slice(0, bracket)
}
