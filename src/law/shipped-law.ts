import {acts, packed} from '../../rules/law/index.ts'
import type {Law} from './law.ts'
import {LawIndex} from './law-index.ts'
import {type PackedLaw, unpackLaw} from './packed-law.ts'

let index: LawIndex | null = null

/** The law that ships, `rules/law/*.yaml`. It is read when it is first asked for: many drafts need none of it. */
export function shippedLaw(): LawIndex {
  index ??= new LawIndex(readPacked(packed))
  return index
}

function readPacked(text: string): Law {
  const law: PackedLaw = JSON.parse(text)
  return unpackLaw(acts, law)
}
