import type {Act, Element, Law, Nature, Provision} from './law.ts'

/** Finds what the law says of a provision that a notice cites. */
export class LawIndex {
  readonly law: Law
  /** Made when an Act's provisions are first asked for: most notices apply one Act or two. */
  readonly #acts = new Map<string, ActIndex>()

  constructor(law: Law) {
    this.law = law
  }

  act(id: string): Act | null {
    return this.law.acts.find(act => act.id === id) ?? null
  }

  /** The provision with exactly this id, or `null`: `foia:31(1)` is none, since the Act's parts of it are. */
  provision(id: string): Provision | null {
    return this.#indexFor(id)?.provisions.get(id) ?? null
  }

  element(id: string): Element | null {
    const {elements} = this.law
    return Object.hasOwn(elements, id) ? (elements[id] ?? null) : null
  }

  /** True for a provision, and for what provisions are parts of: `foia:31`, `foia:31(1)`, `foia:31(1)(a)`. */
  has(id: string): boolean {
    return this.provision(id) !== null || this.partsOf(id).length > 0
  }

  /**
   * True where it is certain that the Act has no such provision: `foia:31(4)`, `foia:36(2)(i)`, `foia:91(1)`. Of Acts
   * that are not described, and of sections that are so in part, that cannot be told.
   */
  lacks(id: string): boolean {
    const act = this.act(actOf(id))
    if (!act || act.provisions.length === 0) return false
    const whole = wholeOf(id)
    if (Number.parseInt(whole, 10) > act.highest) return true
    if (!act.complete.includes(whole) || this.has(id)) return false
    for (let above = parentOf(id); above !== null; above = parentOf(above)) {
      const provision = this.provision(above)
      // Of duties and procedural provisions not every part is described.
      if (provision) return provision.kind !== 'duty' && provision.kind !== 'procedural'
    }
    return true
  }

  /** All provisions below one: those of `foia:31(1)`; none for `foia:31(1)(a)`. */
  partsOf(id: string): readonly Provision[] {
    return this.#indexFor(id)?.parts.get(id) ?? []
  }

  /**
   * The exemptions and exclusions that a citation can stand for: itself (`foia:43(2)`); those of which it is a condition
   * (40(2) for `foia:40(3A)(a)`); that which it is a part of (12(5)(e) for `eir:12(5)(e)(i)`); else those that are parts
   * of it (31(1)(a) to (i) for `foia:31(1)`), or of which its parts are conditions (40(2) for `foia:40(3A)`). None where
   * it has to do with none.
   */
  groundsOf(id: string): readonly Provision[] {
    for (let above: string | null = id; above !== null; above = parentOf(above)) {
      const provision = this.provision(above)
      if (!provision) continue
      if (isGround(provision)) return [provision]
      if (provision.kind === 'condition') return this.#all(provision.of)
    }
    const parts = this.partsOf(id)
    const grounds = parts.filter(isGround)
    return grounds.length > 0 ? grounds : this.#all(parts.flatMap(({of}) => of))
  }

  /** Like {@link groundsOf}, without exclusions: what information can be withheld by. */
  exemptionsOf(id: string): readonly Provision[] {
    return this.groundsOf(id).filter(({kind}) => kind === 'exemption')
  }

  /**
   * Whether the public interest is weighed under a citation. A condition may decide that by itself: 40(2) is absolute,
   * but qualified by virtue of `foia:40(3B)`. Of a parent it is the nature of its parts, those to withhold by before
   * those to confirm or deny by; `null` where they differ.
   */
  natureOf(id: string): Nature {
    const own = this.provision(id)
    if (own && (own.nature !== null || own.kind !== 'condition')) return own.nature
    const parts = this.partsOf(id)
    const conditions = parts.filter(({kind}) => kind === 'condition')
    if (conditions.length > 0 && !parts.some(isGround))
      return natureOfAll(conditions, each => this.natureOf(each.id))
    const grounds = this.groundsOf(id)
    const exemptions = grounds.filter(({kind}) => kind === 'exemption')
    return natureOfAll(exemptions.length > 0 ? exemptions : grounds, ({nature}) => nature)
  }

  #all(ids: readonly string[]): readonly Provision[] {
    return [...new Set(ids)].flatMap(id => this.provision(id) ?? [])
  }

  #indexFor(id: string): ActIndex | null {
    const act = actOf(id)
    const known = this.#acts.get(act)
    if (known) return known
    const found = this.act(act)
    if (!found) return null
    const index = indexAct(found)
    this.#acts.set(act, index)
    return index
  }
}

function natureOfAll(provisions: readonly Provision[], natureOf: (provision: Provision) => Nature): Nature {
  const natures = new Set(provisions.map(natureOf))
  const [nature = null] = natures
  return natures.size === 1 ? nature : null
}

interface ActIndex {
  readonly provisions: ReadonlyMap<string, Provision>
  /** The provisions below each citation that is shorter than theirs, in the Act's order. */
  readonly parts: ReadonlyMap<string, readonly Provision[]>
}

function indexAct(act: Act): ActIndex {
  const parts = new Map<string, Provision[]>()
  for (const provision of act.provisions) {
    for (let id = parentOf(provision.id); id !== null; id = parentOf(id)) {
      const known = parts.get(id)
      if (known) known.push(provision)
      else parts.set(id, [provision])
    }
  }
  return {provisions: new Map(act.provisions.map(provision => [provision.id, provision])), parts}
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

/** `foia` of `foia:31(1)`. */
export function actOf(id: string): string {
  return id.slice(0, id.indexOf(':'))
}

/** `31` of `foia:31(1)`. */
export function wholeOf(id: string): string {
  const start = id.indexOf(':') + 1
  const bracket = id.indexOf('(', start)
  return bracket === -1 ? id.slice(start) : id.slice(start, bracket)
}
