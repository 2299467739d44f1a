import {readDate} from './dates.ts'
import type {HeaderFieldName} from './notice.ts'
import type {Profile} from './profile.ts'
import {titleKey} from './titles.ts'

/** A label found in a line: "Date:" in "Date: 4 September 2023". */
export interface Label {
  /** The field that it labels; `null` for a label that the profile does not know. */
  readonly field: HeaderFieldName | null
  /** Where its words start and end in the line. */
  readonly from: number
  readonly to: number
  /** Where what it labels may start. */
  readonly valueFrom: number
}

/** No label that the profile knows has more words, and none that it does not know. */
const mostWords = 6
const mostUnknownWords = 3

/** No label has more characters. */
const longest = 48

/** A number as references have them: it holds a figure and no white space. */
const referenceLike = /^\S*\d\S*$/

/** The header labels of a profile. */
export class HeaderLabels {
  readonly #fields = new Map<string, HeaderFieldName>()
  readonly #firstWords = new Set<string>()

  constructor(profile: Profile) {
    for (const [field, spec] of Object.entries(profile.header)) {
      for (const label of spec.labels) {
        const key = titleKey(label)
        this.#fields.set(key, field as HeaderFieldName)
        this.#firstWords.add(firstWord(key))
      }
    }
  }

  /** The field that these words label, or `null`. */
  fieldOf(words: string): HeaderFieldName | null {
    return words.length > longest ? null : (this.#fields.get(titleKey(words)) ?? null)
  }

  /**
   * The labels in a line, in order. The first stands at its start, with or without a colon, and may be one that the
   * profile does not know; further ones have a colon. Empty where the line does not start with a label.
   */
  labelsIn(line: string): Label[] {
    const labels: Label[] = []
    let from = 0
    for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', colon + 1)) {
      const label = this.#before(line, colon, from)
      if (label) {
        labels.push(label)
        from = colon + 1
      } else if (labels.length === 0) break
    }
    if (labels.length > 0) return labels
    const bare = this.#bareAt(line)
    return bare ? [bare] : []
  }

  /** The longest label that ends at a colon; at the start of the line also one that the profile does not know. */
  #before(line: string, colon: number, from: number): Label | null {
    let to = colon
    while (to > from && line[to - 1] === ' ') to--
    const label = (field: HeaderFieldName | null, start: number): Label => ({
      field,
      from: start,
      to,
      valueFrom: colon + 1,
    })
    let found: Label | null = null
    let words = 0
    for (let at = to; at >= from && words < mostWords && to - at <= longest; at--) {
      if (at === to || line[at] === ' ' || (at > from && line[at - 1] !== ' ')) continue
      words++
      if (from === 0 && at > 0) continue
      const field = this.fieldOf(line.slice(at, to))
      if (field && (at === 0 || startsUpper(line, at))) found = label(field, at)
      else if (at === 0 && words <= mostUnknownWords && isUnknownLabel(line, colon)) return label(null, 0)
    }
    return found
  }

  /** False for a line that opens with no label's first word, as most do; "The" may stand before a label. */
  #mayOpen(line: string): boolean {
    const first = firstWord(line)
    if (first.length > longest) return false
    const key = titleKey(first)
    return key === '' || key === 'the' || this.#firstWords.has(firstWord(key))
  }

  /** A label without a colon: alone in its line, before a dash, or before a value that can be no more of the label. */
  #bareAt(line: string): Label | null {
    if (!this.#mayOpen(line)) return null
    const whole = this.fieldOf(line)
    if (whole) return {field: whole, from: 0, to: line.length, valueFrom: line.length}
    let words = 0
    for (let space = line.indexOf(' '); space !== -1 && space <= longest && words < mostWords; ) {
      words++
      const field = this.fieldOf(line.slice(0, space))
      const rest = line.slice(space + 1).trimStart()
      if (field && /^[-–—] /.test(rest)) {
        return {field, from: 0, to: space, valueFrom: line.length - rest.length + 1}
      }
      if (
        (field === 'date' && readDate(rest)?.from === 0) ||
        (field === 'reference' && referenceLike.test(rest))
      ) {
        return {field, from: 0, to: space, valueFrom: space}
      }
      space = line.indexOf(' ', space + 1)
    }
    return null
  }
}

/** The words of a text up to its first space. */
function firstWord(text: string): string {
  const space = text.indexOf(' ')
  return space === -1 ? text : text.slice(0, space)
}

/** True where words before a colon can be a label: a capital, no figures, and no web address around the colon. */
function isUnknownLabel(line: string, colon: number): boolean {
  return startsUpper(line, 0) && !/\d/.test(line.slice(0, colon)) && (line[colon + 1] ?? ' ') === ' '
}

function startsUpper(line: string, at: number): boolean {
  const first = line[at] as string
  return first !== first.toLowerCase()
}
