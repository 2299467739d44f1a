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
  /** The words of each job title, by its first; the longest first, so that a part of one is not taken for the whole. */
  readonly #roles = new Map<string, (readonly string[])[]>()

  constructor({signature}: Profile) {
    this.#words = new Set(signature.words.map(titleKey))
    const roles = signature.roles.map(role => titleKey(role).split(' '))
    for (const role of roles.sort((one, other) => other.length - one.length)) {
      const first = role[0] as string
      const known = this.#roles.get(first)
      if (known) known.push(role)
      else this.#roles.set(first, [role])
    }
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

  /**
   * The job title in a line, with what stands before it; `null` where there is none. It ends the line, or the office
   * follows it, as where lines were joined: "Ann Hale Senior Case Officer Information Commissioner's Office".
   */
  roleIn(text: string): {role: string; before: string} | null {
    if (!this.#mayHoldRole(text)) return null
    const words = text.trim().split(/\s+/)
    const keys = words.map(titleKey)
    for (let start = 0; start < words.length; start++) {
      for (const role of this.#roles.get(keys[start] as string) ?? []) {
        const end = start + role.length
        if (!role.every((word, index) => keys[start + index] === word)) continue
        if (end < words.length && !this.#opensWithKnown(words.slice(end).join(' '))) continue
        const before = words
          .slice(0, start)
          .join(' ')
          .replace(/[\s,–-]+$/, '')
        return {role: words.slice(start, end).join(' '), before}
      }
    }
    return null
  }

  /** A cheap first look: false for a line without any word that a job title opens with. */
  #mayHoldRole(text: string): boolean {
    const lower = text.toLowerCase()
    for (const first of this.#roles.keys()) if (lower.includes(first)) return true
    return false
  }

  /** True for a line, however long, that holds a name and a job title and the office's words. */
  holdsSignatory(text: string): boolean {
    const role = this.roleIn(withoutSigned(text))
    return role !== null && (role.before === '' || this.isName(role.before))
  }

  #opensWithKnown(text: string): boolean {
    const key = titleKey(text)
    for (const known of this.#words) if (key === known || key.startsWith(`${known} `)) return true
    return false
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
      const text = withoutSigned(line)
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

/** The line without "Signed" and the dots to sign on. */
function withoutSigned(line: string): string {
  return line
    .replace(dottedLine, ' ')
    .replace(/^\s*(?:signed|signature)\b(?: by\b)?[\s:]*/i, '')
    .trim()
}

/** True for a line with the words of a sentence and its full stop. */
export function isSentence(text: string): boolean {
  return text.split(' ').length > 8 && /[a-z)][.:;]$/.test(text)
}
