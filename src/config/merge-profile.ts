import type {KeyPath} from './key-path.ts'

interface Mapping {
  readonly id?: unknown
  readonly section?: unknown
  readonly replace?: unknown
  readonly after?: unknown
  readonly [key: string]: unknown
}

/**
 * Merges what a house profile says into the profile that it extends:
 *
 * - what it does not mention is inherited;
 * - a map is merged key by key, and any other single value takes the place of the inherited one;
 * - a list is added to the inherited one; an entry with the id of an inherited one is merged into that one;
 * - `{replace: […]}` takes the place of an inherited list;
 * - a form's section stands behind the one that its key `after` names;
 * - the JSON Schema of a schema rule is one value.
 *
 * Both must satisfy `schemas/profile.schema.json`. The result may not: a new section may lack a name, and an `after`
 * that names no section of its form is still there.
 */
export function mergeProfile(base: unknown, house: unknown): unknown {
  if (Array.isArray(house)) return mergeLists(Array.isArray(base) ? base : [], house)
  if (!isMap(house)) return house
  // No other map has a list under this key: a section may be called "replace", but is a map.
  const {replace} = house
  if (Array.isArray(replace)) return mergeLists([], replace)
  const merged: {[key: string]: unknown} = isMap(base) ? {...base} : {}
  for (const [key, value] of Object.entries(house)) {
    const isJsonSchema = key === 'schema' && 'id' in house
    merged[key] = isJsonSchema
      ? value
      : mergeProfile(Object.hasOwn(merged, key) ? merged[key] : undefined, value)
  }
  return merged
}

/** Entries are told apart by their id; of a form's sections, by the section's. Texts are told apart by themselves. */
export function identityOf(entry: unknown): unknown {
  return isMap(entry) ? (entry.id ?? entry.section) : entry
}

/**
 * The path, in a house profile, of what stands at a path in the profile that it was merged into: as far as the house
 * profile goes along with it.
 */
export function pathInHouse(house: unknown, merged: unknown, path: KeyPath): KeyPath {
  const found: (string | number)[] = []
  let there: unknown = house
  let here: unknown = merged
  for (const step of path) {
    let key = step
    if (isMap(there) && Array.isArray(there.replace)) {
      found.push('replace')
      there = there.replace
    }
    if (Array.isArray(there) && Array.isArray(here)) {
      const identity = identityOf(here[Number(step)])
      key = there.findIndex(entry => identityOf(entry) === identity)
    }
    if (typeof there !== 'object' || there === null || !Object.hasOwn(there, key)) break
    found.push(key)
    there = Reflect.get(there, key)
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined
  }
  return found
}

function mergeLists(base: readonly unknown[], house: readonly unknown[]): unknown[] {
  const places = new Map<unknown, number>()
  const merged = [...base]
  for (const [place, entry] of base.entries()) places.set(identityOf(entry), place)
  for (const entry of house) {
    const place = places.get(identityOf(entry))
    if (place === undefined) {
      places.set(identityOf(entry), merged.length)
      merged.push(mergeProfile(undefined, entry))
    } else merged[place] = mergeProfile(merged[place], entry)
  }
  for (const entry of merged.filter(entry => isMap(entry) && 'after' in entry))
    moveAfter(merged, entry as Mapping)
  return merged
}

/** Moves an entry behind the one that its key `after` names; leaves it be where there is none. */
function moveAfter(entries: unknown[], entry: Mapping): void {
  const {after, ...moved} = entry
  const rest = entries.filter(other => other !== entry)
  const place = rest.findIndex(other => identityOf(other) === after)
  if (place < 0) return
  rest.splice(place + 1, 0, moved)
  entries.splice(0, entries.length, ...rest)
}

function isMap(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
