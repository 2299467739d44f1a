import {acts, packedActs, packedElements} from '../../rules/law/index.ts'
import type {Act, ActFacts, Element, Law, Provision} from './law.ts'
import {LawIndex} from './law-index.ts'
import {type PackedAct, unpackAct} from './packed-act.ts'

let index: LawIndex | null = null

/** The law that ships, `rules/law/*.yaml`. Each Act is read when its provisions are first asked for. */
export function shippedLaw(): LawIndex {
  index ??= new LawIndex(new ShippedLaw())
  return index
}

class ShippedLaw implements Law {
  readonly acts: readonly Act[] = acts.map(withProvisions)
  #elements: Law['elements'] | null = null

  get elements(): Law['elements'] {
    this.#elements ??= readElements()
    return this.#elements
  }
}

function withProvisions(facts: ActFacts): Act {
  let provisions: readonly Provision[] | null = null
  return {
    ...facts,
    get provisions() {
      provisions ??= readProvisions(facts.id)
      return provisions
    },
  }
}

function readProvisions(act: string): readonly Provision[] {
  const text = packedActs[act]
  if (text === undefined) return []
  const packed: PackedAct = JSON.parse(text)
  return unpackAct(act, packed)
}

function readElements(): Law['elements'] {
  const elements: readonly Element[] = JSON.parse(packedElements)
  return Object.fromEntries(elements.map(element => [element.id, element]))
}
