import {nearest} from '../lint/nearest.ts'

/** `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`
}

/** A value as a message names it: the text itself, or what kind of thing it is. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map of keys and values'
  return String(value)
}

/** A name in quotation marks, cut short where it is long. */
export function quote(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name)
}

/** `: did you mean "x"?`, or nothing where there is no name to choose from. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const candidate = nearest(name, names)
  return candidate === null ? '' : `; did you mean ${quote(candidate)}?`
}
