import {nearest} from './nearest.ts'

/** The rules that there are, and the groups that stand for them: `numbering/*` is each rule of `numbering`. */
export class RuleNames {
  readonly #groups = new Map<string, string[]>()
  readonly #ids: ReadonlySet<string>

  constructor(ids: Iterable<string>) {
    this.#ids = new Set(ids)
    for (const id of this.#ids) {
      const group = groupOf(id)
      const members = this.#groups.get(group)
      if (members) members.push(id)
      else this.#groups.set(group, [id])
    }
  }

  /** The rules that a name means: a rule itself, a group its rules, an unknown name none. */
  meant(name: string): readonly string[] {
    return this.#ids.has(name) ? [name] : (this.#groups.get(name) ?? [])
  }

  /** The rule or group that an unknown name is nearest to; for one without a group, by the rules' own names. */
  nearest(name: string): string | null {
    if (name.includes('/')) return nearest(name, [...this.#ids, ...this.#groups.keys()])
    const bare = new Map([...this.#ids].map(id => [id.slice(id.indexOf('/') + 1), id]))
    const found = nearest(name, bare.keys())
    return found === null ? null : (bare.get(found) ?? null)
  }
}

/** The name that stands for all rules of a rule's group: `numbering/*`. */
export function groupOf(id: string): string {
  return `${id.slice(0, id.indexOf('/') + 1)}*`
}
