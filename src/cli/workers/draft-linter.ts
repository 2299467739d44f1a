import {availableParallelism} from 'node:os'
import type {LoadRules} from '../../lint/define-rule.ts'
import type {DraftOutcome, DraftTask} from '../../lint/lint-draft.ts'
import type {LintPool} from './lint-pool.ts'

/**
 * So many drafts, of so many letters together, must be there to be linted before threads of their own pay. Measured on two
 * cores: two threads cost as much to start and to warm up as linting ten notices does.
 */
const enough = {drafts: 24, letters: 240_000}

/** The most that goes to a thread at once: the last batch is not to keep one busy for long while the others are done. */
const batch = {drafts: 8, letters: 200_000}

/** How many drafts are read ahead of the one that is waited for, by thread. */
const aheadByThread = 4 * batch.drafts

/** How many letters are read ahead, at most. */
const mostAhead = 32_000_000

export interface LinterOptions {
  /** How many threads lint at once; `auto` for as many as the machine has cores for, where there is enough to do. */
  readonly jobs: number | 'auto'
  /** The module that a worker runs; `null` where there is none, and all is done in this thread. */
  readonly workerFile: string | null
  /** Loads the rules to lint with, in this thread; `null` for noticelint's own alone. */
  readonly rules?: LoadRules | null
}

/** A draft that waits to be linted. */
interface Waiting {
  readonly task: DraftTask
  readonly resolve: (outcome: DraftOutcome) => void
  readonly reject: (error: unknown) => void
}

/** Lints drafts, in this thread or on several, as is asked for or pays. */
export class DraftLinter {
  readonly #workerFile: string | null
  readonly #rules: LoadRules | null
  readonly #isAsked: boolean
  #threads: number
  #pool: Promise<LintPool> | null = null
  #waiting: Waiting[] = []
  #letters = 0

  constructor({jobs, workerFile, rules = null}: LinterOptions) {
    this.#rules = rules
    this.#workerFile = workerFile
    this.#isAsked = jobs !== 'auto'
    this.#threads = workerFile === null ? 1 : jobs === 'auto' ? availableParallelism() : jobs
  }

  /** Says how many drafts there will be at most: no more threads than that are needed. */
  expect(drafts: number): void {
    if (this.#pool !== null) return
    const useful = this.#isAsked ? drafts : Math.floor(drafts / (enough.drafts / 2))
    this.#threads = Math.max(1, Math.min(this.#threads, useful))
  }

  /**
   * True where the next draft may be read though others still wait.
   *
   * @param drafts that wait to be reported
   * @param letters in them
   */
  mayReadOn(drafts: number, letters: number): boolean {
    return (
      this.#threads > 1 &&
      drafts < Math.max(this.#threads * aheadByThread, enough.drafts) &&
      letters < mostAhead
    )
  }

  /** Lints a draft, soon: it may wait for others until {@link hurry} is called. */
  lint(task: DraftTask): Promise<DraftOutcome> {
    if (this.#threads === 1) return this.#lintHere(task)
    const outcome = new Promise<DraftOutcome>((resolve, reject) => {
      this.#waiting.push({task, resolve, reject})
    })
    // Whoever asks waits for the drafts before it first.
    outcome.catch(() => {})
    this.#letters += task.text.length
    if (this.#pool === null && this.#isWorthThreads()) this.#pool = this.#openPool()
    if (this.#pool !== null) this.#sendBatches()
    return outcome
  }

  /** Sees to it that the drafts so far are linted, without waiting for more of them. */
  hurry(): void {
    const waiting = this.#takeAll()
    if (this.#pool !== null) this.#send(waiting)
    else void this.#lintInTurn(waiting)
  }

  /** Lets go of the threads. */
  async close(): Promise<void> {
    const pool = this.#pool
    this.#pool = null
    await (await pool)?.close()
  }

  #isWorthThreads(): boolean {
    if (this.#isAsked) return this.#waiting.length > 1
    return this.#waiting.length >= enough.drafts && this.#letters >= enough.letters
  }

  async #openPool(): Promise<LintPool> {
    const {LintPool} = await import('./lint-pool.ts')
    return new LintPool(this.#workerFile as string, this.#threads)
  }

  /** Sends the batches that are full. */
  #sendBatches(): void {
    let letters = 0
    let full: Waiting[] = []
    for (const one of this.#takeAll()) {
      full.push(one)
      letters += one.task.text.length
      if (full.length < batch.drafts && letters < batch.letters) continue
      this.#send(full)
      full = []
      letters = 0
    }
    this.#waiting = full
    this.#letters = letters
  }

  #takeAll(): readonly Waiting[] {
    const waiting = this.#waiting
    this.#waiting = []
    this.#letters = 0
    return waiting
  }

  #send(waiting: readonly Waiting[]): void {
    if (waiting.length === 0 || this.#pool === null) return
    this.#pool
      .then(pool => pool.run(waiting.map(({task}) => task)))
      .then(results => {
        for (const [index, {resolve, reject}] of waiting.entries()) {
          const result = results[index]
          if (result && 'linted' in result) resolve(result)
          else reject(result?.error ?? new Error('a worker thread gave no answer'))
        }
      })
      .catch((error: unknown) => {
        for (const {reject} of waiting) reject(error)
      })
  }

  async #lintInTurn(waiting: readonly Waiting[]): Promise<void> {
    for (const {task, resolve, reject} of waiting) await this.#lintHere(task).then(resolve, reject)
  }

  async #lintHere(task: DraftTask): Promise<DraftOutcome> {
    // Where every draft is as it was, neither the reader nor the rules are loaded.
    const {lintDraft} = await import('../../lint/lint-draft.ts')
    return lintDraft(task, (await this.#rules?.()) ?? undefined)
  }
}
