import type {LawIndex} from '../../law/law-index.ts'

/** How much a notice makes of an exemption that it cites. */
export const Weight = {mentioned: 0, reasoned: 1, relied: 2, decided: 3} as const

/**
 * Tells which exemptions the citations of one notice stand for: "section 36" those of its parts that the notice relies
 * on, "section 40(3A)(a)" the exemption whose condition it is, "section 36(2)(i)", which does not exist, section
 * 36(2)(b)(i) where the notice cites that.
 */
export class Grounds {
  readonly #law: LawIndex
  /** Exemptions cited to their last bracket, and the most that is made of each. */
  readonly #cited = new Map<string, number>()

  constructor(law: LawIndex) {
    this.#law = law
  }

  /** Takes note of a citation, and of what is made of it. */
  note(id: string, weight: number): void {
    const [ground, ...others] = this.#law.groundsOf(id)
    if (!ground || others.length > 0 || ground.id.length > id.length) return
    this.#cited.set(ground.id, Math.max(weight, this.#cited.get(ground.id) ?? 0))
  }

  /** The exemptions that a citation stands for, as ids; none where it has to do with none. */
  of(id: string): readonly string[] {
    const grounds = this.#law.groundsOf(id)
    if (grounds.length === 0) return this.#meantBy(id)
    const [first, ...others] = grounds
    if (first && others.length === 0 && first.id.length <= id.length) return [first.id]
    if (first && others.every(({id: other}) => !other.startsWith(`${id}(`)) && !first.id.startsWith(`${id}(`))
      return grounds.filter(ground => this.#cited.has(ground.id)).map(ground => ground.id)
    const parts = [...this.#cited].filter(([part]) => part.startsWith(`${id}(`))
    const most = Math.max(...parts.map(([, weight]) => weight))
    return parts.length > 0 ? parts.filter(([, weight]) => weight === most).map(([part]) => part) : [id]
  }

  /** For a citation that no Act has: the one that is cited elsewhere and holds all its brackets in their order. */
  #meantBy(id: string): readonly string[] {
    if (this.#law.has(id) || !id.includes('(')) return []
    const meant = [...this.#cited.keys()].filter(part => holdsBrackets(part, id))
    return meant.length === 1 ? meant : []
  }
}

/** `foia:36(2)(b)(i)` holds those of `foia:36(2)(i)`. */
function holdsBrackets(whole: string, part: string): boolean {
  const [of, ...wanted] = part.split('(')
  const [same, ...given] = whole.split('(')
  if (of !== same) return false
  let at = 0
  for (const bracket of given) if (bracket === wanted[at]) at++
  return at === wanted.length && given.at(-1) === wanted.at(-1)
}
