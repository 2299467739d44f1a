import {distance} from 'fastest-levenshtein'

/** Longer than any name that there is: what lies beyond is not compared. */
const longest = 100

/** The name that a misspelt one is nearest to, the first of equals; `null` where there is none to choose from. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const start = name.slice(0, longest)
  let found: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of names) {
    const steps = distance(start, candidate)
    if (steps < least) {
      least = steps
      found = candidate
    }
  }
  return found
}
