import type {LawIndex} from '../../law/law-index.ts'
import type {Profile} from '../../notice/profile.ts'
import {andOf, citesOf, type Ground, upperFirst, type Words} from './ground.ts'
import type {Part, PartOfKind, Skeleton, Skeletons} from './skeletons.ts'

/** What a draft is made of. */
export interface DraftPlan {
  readonly profile: Profile
  readonly skeletons: Skeletons
  readonly law: LawIndex
  /** What the draft decides on. */
  readonly grounds: readonly Ground[]
  /** The year in which it is written. */
  readonly year: number
}

/**
 * Writes a draft with everything that a notice of its kind holds: the sections that its form requires, in their order and
 * under their usual titles; for each provision the steps of its test, what is found, and where it is qualified both sides
 * and the balance of the public interest. What only the drafter knows is left as a placeholder.
 *
 * @throws Error where there is no skeleton for the kind, or it names what its profile has not
 */
export function writeSkeleton(plan: DraftPlan): string {
  const {profile, skeletons} = plan
  const skeleton = Object.values(skeletons.skeletons).find(({kinds}) => kinds.includes(profile.kind))
  const form = profile.forms.find(({id}) => id === skeleton?.form)
  if (!skeleton || !form) throw new Error(`There is no skeleton for ${profile.kind}`)
  const writer = new Writer(plan, skeleton)
  writer.open()
  for (const {section, required} of form.sections) {
    const parts = skeleton.sections[section] ?? []
    if (required || parts.length > 0) writer.section(section, parts)
  }
  return writer.end()
}

/** Writes one draft from its beginning to its end, and numbers its paragraphs. */
class Writer {
  readonly #plan: DraftPlan
  readonly #skeleton: Skeleton
  readonly #words: Words
  readonly #blocks: string[] = []
  #number = 0
  #isNumbered = true

  constructor(plan: DraftPlan, skeleton: Skeleton) {
    this.#plan = plan
    this.#skeleton = skeleton
    this.#words = wordsOf(plan)
  }

  open(): void {
    const {title, subtitle, header} = this.#skeleton
    const {profile} = this.#plan
    this.#blocks.push(fill(title, this.#words), ...(subtitle === undefined ? [] : [subtitle]))
    for (const field of header) {
      const label = profile.header[field]?.labels[0]
      if (label === undefined) throw new Error(`The header of ${profile.kind} has no ${field}`)
      this.#blocks.push(`**${label}:** [insert ${label.toLowerCase()}]`)
    }
  }

  section(id: string, parts: readonly Part[]): void {
    const {profile} = this.#plan
    const name = profile.sections[id]?.name
    if (name === undefined) throw new Error(`${profile.kind} has no section ${id}`)
    this.#blocks.push(`## ${name}`)
    this.#isNumbered = !this.#skeleton.unnumbered?.includes(id)
    for (const part of parts) this.#part(part, null)
  }

  end(): string {
    return `${[...this.#blocks, this.#skeleton.signature].join('\n\n')}\n`
  }

  #part(part: Part, ground: Ground | null): void {
    const each: PartOfKind = typeof part === 'string' ? {text: part} : part
    if (!(each.when ?? []).every(trait => this.#isTrue(trait, ground))) return
    const words = {...this.#words, ...ground?.words}
    if (each.heading !== undefined) this.#blocks.push(`### ${fill(each.heading, words)}`)
    if (each.text !== undefined) this.#paragraph(fill(each.text, words))
    if (each.plain !== undefined) this.#blocks.push(each.plain)
    if (each.elements !== undefined && ground) {
      for (const {name} of ground.elements) {
        this.#paragraph(fill(each.elements, {...words, Element: upperFirst(name)}))
      }
    }
    if (each.each === undefined) return
    for (const one of this.#plan.grounds) {
      for (const inner of this.#skeleton[each.each]) this.#part(inner, one)
    }
  }

  #isTrue(trait: string, ground: Ground | null): boolean {
    if (trait.startsWith('!')) return !this.#isTrue(trait.slice(1), ground)
    if (ground) return ground.traits.has(trait)
    return this.#plan.grounds.some(({traits}) => traits.has(trait))
  }

  #paragraph(text: string): void {
    this.#blocks.push(this.#isNumbered ? `${++this.#number}. ${text}` : text)
  }
}

function wordsOf({profile, skeletons, law, grounds, year}: DraftPlan): Words {
  const acts = profile.regimes.flatMap(id => law.act(id) ?? [])
  const [first] = profile.regimes
  return {
    acts: andOf(acts.map(({title, short}) => `${title} (${short})`)),
    year: String(year),
    cites: citesOf(grounds),
    provisions: grounds.map(({words}) => `${words.citation} (${words.subject})`).join('; '),
    duty: skeletons.duties[first ?? ''] ?? '',
  }
}

/** Fills the names in braces. */
function fill(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = words[name]
    if (value === undefined) throw new Error(`Nothing is called {${name}}`)
    return value
  })
}
