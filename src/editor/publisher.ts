import type {Diagnostic, PublishDiagnosticsParams} from 'vscode-languageserver'
import type {Draft} from './draft.ts'
import type {Reply} from './job.ts'

/** The longest that a draft's diagnostics wait for a pause in typing, in milliseconds. */
const longestWait = 1000

/** A draft that takes less is looked at with every key, in milliseconds: on a machine at rest most take a few. */
const quick = 100

export interface PublisherTools {
  /** Looks at a draft; `null` where the client has a later version by now, or has closed the document. */
  diagnose(draft: Draft): Promise<Reply | null>
  publish(params: PublishDiagnosticsParams): void
  fail(error: unknown): void
}

/** One document whose diagnostics are sent. */
interface Entry {
  /** The version to look at next, or `null`. */
  next: Draft | null
  running: boolean
  timer: NodeJS.Timeout | null
  /** The time that the last look took. */
  took: number
}

/**
 * Sends diagnostics after each change. A draft is looked at in its latest version alone: what was changed in the meantime
 * is left out, and what came of an older version is not sent. One that takes long waits for a pause in typing as long as
 * the last look took.
 */
export class Publisher {
  readonly #tools: PublisherTools
  readonly #entries = new Map<string, Entry>()

  constructor(tools: PublisherTools) {
    this.#tools = tools
  }

  changed(draft: Draft): void {
    const entry = this.#entries.get(draft.uri) ?? {next: null, running: false, timer: null, took: 0}
    this.#entries.set(draft.uri, entry)
    entry.next = draft
    if (entry.timer) clearTimeout(entry.timer)
    entry.timer = null
    if (entry.took <= quick) return void this.#look(entry)
    entry.timer = setTimeout(() => void this.#look(entry), Math.min(entry.took, longestWait))
  }

  closed({uri}: Draft): void {
    const entry = this.#entries.get(uri)
    this.#entries.delete(uri)
    if (entry?.timer) clearTimeout(entry.timer)
    if (entry) entry.next = null
  }

  close(): void {
    for (const {timer} of this.#entries.values()) if (timer) clearTimeout(timer)
    this.#entries.clear()
  }

  async #look(entry: Entry): Promise<void> {
    if (entry.running) return
    entry.running = true
    while (entry.next !== null) {
      const draft = entry.next
      entry.next = null
      const {uri, version} = draft
      const start = performance.now()
      try {
        const reply = await this.#tools.diagnose(draft)
        if (reply) this.#tools.publish({uri, version, diagnostics: reply.value as Diagnostic[]})
      } catch (error) {
        this.#tools.fail(error)
        // What was found before may no longer be so.
        if (entry.next === null) this.#tools.publish({uri, version, diagnostics: []})
      }
      entry.took = performance.now() - start
    }
    entry.running = false
  }
}
