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
 * - a list is added to the inherited one, forms before and all others behind it; an entry with the id of an inherited one
 *   is merged into that one;
 * - `{replace: […]}` takes the place of an inherited list;
 * - a form's section stands behind the one that its key `after` names;
 * - the JSON Schema of a schema rule is one value.
 *
 * Both must satisfy `schemas/profile.schema.json`. The result may not: a new section may lack a name, and an `after`
 * that names no section of its form is still there.
 */
export function mergeProfile(base: unknown, house: unknown): unknown {
  if (Array.isArray(house)) return mergeLists(listOf(base), house)
  if (!isMap(house)) return house
  // No other map has a list under this key: a section may be called "replace", but is a map.
  if (Array.isArray(house.replace)) return mergeLists([], house.replace)
  const merged: {[key: string]: unknown} = isMap(base) ? {...base} : {}
  for (const [key, value] of Object.entries(house)) {
    const inherited = Object.hasOwn(merged, key) ? merged[key] : undefined
    if (key === 'schema' && 'id' in house) merged[key] = value
    else if (key === 'forms' && Array.isArray(value)) merged[key] = mergeForms(listOf(inherited), value)
    else merged[key] = mergeProfile(inherited, value)
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
  const {inherited, added} = mergeEntries(base, house)
  return inOrder([...inherited, ...added])
}

/** New forms come first: where a draft follows two of them as well, it follows the first. */
function mergeForms(base: readonly unknown[], house: readonly unknown[]): unknown[] {
  const {inherited, added} = mergeEntries(base, house)
  return [...added, ...inherited]
}

function mergeEntries(base: readonly unknown[], house: readonly unknown[]) {
  const inherited = new Map(base.map(entry => [identityOf(entry), entry]))
  const added = new Map<unknown, unknown>()
  for (const entry of house) {
    const id = identityOf(entry)
    if (inherited.has(id)) inherited.set(id, mergeProfile(inherited.get(id), entry))
    else added.set(id, mergeProfile(undefined, entry))
  }
  return {inherited: inherited.values(), added: added.values()}
}

/** Puts each entry with a key `after` behind the one that it names; at the end, as it is, where there is none. */
function inOrder(entries: readonly unknown[]): unknown[] {
  const followers = new Map<unknown, Mapping[]>()
  const open: unknown[] = []
  for (const entry of entries) {
    if (!isMap(entry) || !('after' in entry)) open.push(entry)
    else if (followers.has(entry.after)) followers.get(entry.after)?.push(entry)
    else followers.set(entry.after, [entry])
  }
  open.reverse()
  const ordered: unknown[] = []
  while (open.length > 0) {
    const entry = open.pop()
    ordered.push(entry)
    const id = identityOf(entry)
    for (const {after, ...follower} of followers.get(id)?.reverse() ?? []) open.push(follower)
    followers.delete(id)
  }
  return [...ordered, ...[...followers.values()].flat()]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isMap(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
