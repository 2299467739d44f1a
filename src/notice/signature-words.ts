import {readDate} from './dates.ts'
import type {Profile} from './profile.ts'
import {titleKey} from './titles.ts'

/** What people sign on. */
const dottedLine = /[.…_]{3,}|…/g

/** A personal name: two to six words with a capital each, particles apart; no figures. */
const nameWord = /^(?:\p{Lu}[\p{L}'’.-]*|de|der|van|von|la|le)$/u

/** The words of a signature: of which profiles know some, and others are told by their form. */
export class SignatureWords {
  readonly #words: ReadonlySet<string>
  /** The longest first, so that "Senior Case Officer" is not taken for "Case Officer". */
  readonly #roles: readonly string[]

  constructor({signature}: Profile) {
    this.#words = new Set(signature.words.map(titleKey))
    this.#roles = signature.roles.map(titleKey).sort((one, other) => other.length - one.length)
  }

  /** True for a line that opens a signature by itself: "Signed ……", "Dated the 20th day of May 2010". */
  opens(text: string): boolean {
    if (!/^\W*(?:signed|signature|dated)\b/i.test(text)) return false
    const key = titleKey(text.replace(dottedLine, ' '))
    if (key.startsWith('dated ')) return readDate(text) !== null
    return (key === 'signed' || key === 'signature' || key.startsWith('signed ')) && !isSentence(text)
  }

  /** True for a line that belongs to signatures alone: the office, its address. */
  isKnown(text: string): boolean {
    return this.#words.has(titleKey(text))
  }

  /** The job title at the end of a line, with what stands before it; `null` where there is none. */
  roleIn(text: string): {role: string; before: string} | null {
    const key = titleKey(text)
    const role = this.#roles.find(known => key === known || key.endsWith(` ${known}`))
    if (role === undefined) return null
    // The role's words are the last ones of the line, as many as its key has.
    const words = text.trim().split(/\s+/)
    let count = 0
    while (count < words.length && titleKey(words.slice(words.length - count).join(' ')) !== role) count++
    return {
      role: words.slice(words.length - count).join(' '),
      before: words
        .slice(0, words.length - count)
        .join(' ')
        .replace(/[\s,–-]+$/, ''),
    }
  }

  /** True for a line that can be a personal name. */
  isName(text: string): boolean {
    const words = text.split(' ')
    return (
      words.length > 1 && words.length <= 6 && words.every(word => nameWord.test(word)) && !this.isKnown(text)
    )
  }

  /** Who signs, and as what. */
  signatory(lines: readonly string[]): {name: string | null; role: string | null} {
    let name: string | null = null
    for (const line of lines) {
      const text = line
        .replace(dottedLine, ' ')
        .replace(/^\s*(?:signed|signature)\b(?: by\b)?[\s:]*/i, '')
        .trim()
      if (text === '' || /^(?:for and )?on behalf of\b|^dated\b/i.test(text)) continue
      const found = this.roleIn(text)
      // Under a name the whole line is the job, even where a profile names only the end of it.
      if (found && name !== null) return {name, role: text}
      if (found) return {name: found.before === '' ? null : found.before, role: found.role}
      if (this.isKnown(text) || readDate(text) || /\d/.test(text)) {
        if (name !== null) break
      } else if (name === null) name = text
      // The line under a name is its bearer's job, even one that no profile names.
      else return {name, role: text}
    }
    return {name, role: null}
  }
}

/** True for a line with the words of a sentence and its full stop. */
export function isSentence(text: string): boolean {
  return text.split(' ').length > 8 && /[a-z)][.:;]$/.test(text)
}
