import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import process from 'node:process'
import type {Linted} from '../../lint/linted.ts'
import type {Settings} from '../../lint/settings.ts'
import type {Messages} from '../messages.ts'
import {type CacheEntry, readEntry, readLinted, writeEntry} from './cache-entry.ts'
import {removeLeftovers} from './leftovers.ts'
import {settingsDigest} from './settings-digest.ts'

const dayLength = 86_400_000

/** How each cache starts, whatever version wrote it. */
const headerStart = '{"noticelint":"cache"'

/** An entry that was of no use for so long goes. */
const keptDays = 30

/** The most that the file may grow to, in code units: tens of thousands of drafts. */
const greatestSize = 64_000_000

export interface CacheOptions {
  /** Where it is kept; `null` to keep it in memory alone. */
  readonly file: string | null
  /** True where a file that was never a cache may be written over: it has a name that no other file has. */
  readonly isOwnName: boolean
  /** What lints: a cache that another tool wrote is of no use. */
  readonly tool: string
  /** Told what is the matter with the cache: nothing that a run could not do without. */
  readonly messages: Pick<Messages, 'note' | 'detail'>
  /** The time in milliseconds; today's where it is not given. */
  readonly now?: number
}

/**
 * What earlier runs found, by the hash of all that it depends on: the bytes of the draft, what is checked, and the tool.
 * It is a file of JSON lines, read when the run starts. What cannot be read, or was not written so, counts as not there;
 * the file is then written anew.
 */
export class DraftCache {
  readonly #options: CacheOptions
  readonly #today: number
  readonly #entries: Map<string, CacheEntry>
  /** What the file was when it was read. */
  #seen: string | null
  #isChanged = false
  /** True where the file is something else, which is not to be lost. */
  #isForeign = false

  constructor(options: CacheOptions) {
    this.#options = options
    this.#today = Math.floor((options.now ?? Date.now()) / dayLength)
    this.#seen = this.#state()
    this.#entries = this.#read()
  }

  /** Where it is kept; `null` where that is in memory alone. */
  get file(): string | null {
    return this.#options.file
  }

  /** The name under which the cache knows a draft. */
  keyOf(bytes: Uint8Array, settings: Settings): string {
    return createHash('sha256')
      .update(`${this.#options.tool}\n${settingsDigest(settings)}\n`)
      .update(bytes)
      .digest('hex')
  }

  /** What linting came to, or `null` where that is not known. */
  get(key: string): Linted | null {
    const entry = this.#entries.get(key)
    if (!entry) return null
    const linted = readLinted(entry.body)
    if (!linted) {
      this.#entries.delete(key)
      this.#isChanged = true
    } else if (entry.day !== this.#today) {
      this.#entries.set(key, {...entry, day: this.#today})
      this.#isChanged = true
    }
    return linted
  }

  /** Keeps what linting came to, unless a rule crashed: what that would have found is not known. */
  put(key: string, linted: Linted): void {
    if (linted.crashes.length > 0) return
    this.#entries.set(key, {key, day: this.#today, body: JSON.stringify(linted)})
    this.#isChanged = true
  }

  /**
   * Writes the file, where there is something new. It is written beside its place and then takes it, so that who reads it
   * meanwhile finds it whole; what another run has written since is kept.
   */
  save(): void {
    const {file, messages} = this.#options
    if (file === null || !this.#isChanged || this.#isForeign) return
    const temporary = join(dirname(file), `.${basename(file)}.${process.pid}-${Date.now().toString(36)}.tmp`)
    try {
      mkdirSync(dirname(file), {recursive: true})
      if (this.#state() !== this.#seen) this.#takeOver()
      // The messages quote from the drafts: nobody else is to read them.
      writeFileSync(temporary, this.#text(), {flag: 'wx', mode: 0o600})
      renameSync(temporary, file)
      this.#seen = this.#state()
      this.#isChanged = false
      removeLeftovers(file)
    } catch (error) {
      removeIfThere(temporary)
      messages.note(`the cache ${file} cannot be written (${reasonOf(error)}); see --cache-location`)
    }
  }

  /** Takes over what another run has written. */
  #takeOver(): void {
    for (const [key, entry] of this.#read()) if (!this.#entries.has(key)) this.#entries.set(key, entry)
  }

  #text(): string {
    const lines: string[] = []
    let size = 0
    // Those that were of use last come first, and stay where there is no room for all.
    for (const entry of [...this.#entries.values()].sort((one, other) => other.day - one.day)) {
      if (entry.day < this.#today - keptDays) break
      const line = writeEntry(entry)
      size += line.length + 1
      if (size > greatestSize) break
      lines.push(line)
    }
    return `${[this.#header(), ...lines].join('\n')}\n`
  }

  #header(): string {
    return JSON.stringify({noticelint: 'cache', format: 1, tool: this.#options.tool})
  }

  #read(): Map<string, CacheEntry> {
    const {file, isOwnName, messages} = this.#options
    const entries = new Map<string, CacheEntry>()
    if (file === null || this.#state() === null) return entries
    let text = ''
    try {
      text = readFileSync(file, 'utf8')
    } catch (error) {
      messages.detail(`the cache ${file} cannot be read (${reasonOf(error)})`)
      return entries
    }
    const [header, ...lines] = text.split('\n')
    if (header !== this.#header()) {
      this.#isForeign = !isOwnName && text !== '' && !text.startsWith(headerStart)
      if (this.#isForeign)
        messages.note(
          `${file} is no cache of noticelint's and is left as it is; give --cache-location another name`,
        )
      else messages.detail(`the cache ${file} is not of this version of noticelint, and is made anew`)
      return entries
    }
    let bad = 0
    // The file ends with the end of a line, unless it was cut off.
    if (lines[lines.length - 1] === '') lines.pop()
    else this.#isChanged = true
    for (const line of lines) {
      const entry = readEntry(line)
      // A clock that was wrong must not keep an entry for ever.
      if (entry) entries.set(entry.key, {...entry, day: Math.min(entry.day, this.#today)})
      else bad++
    }
    if (bad > 0) {
      messages.detail(`the cache ${file} is damaged: ${bad} of its lines are disregarded`)
      this.#isChanged = true
    }
    return entries
  }

  /** What tells a later state of the file from an earlier one; `null` where there is none. */
  #state(): string | null {
    const {file} = this.#options
    if (file === null) return null
    try {
      const {ino, size, mtimeMs} = statSync(file)
      return `${ino} ${size} ${mtimeMs}`
    } catch {
      return null
    }
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // Its folder is none: nothing was written there.
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
