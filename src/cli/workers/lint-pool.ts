import {Tinypool} from 'tinypool'
import type {DraftTask} from '../../lint/lint-draft.ts'
import {type BatchResult, packBatch} from './batch.ts'

/** Threads that lint drafts. They are kept until the pool is closed. */
export class LintPool {
  readonly #file: string
  readonly #pool: Tinypool
  /** The end of the line of batches that are tried again. */
  #retries: Promise<unknown> = Promise.resolve()

  /**
   * @param file the module that a worker runs: its default export takes a batch
   * @param threads how many there are
   */
  constructor(file: string, threads: number) {
    this.#file = file
    // The next batch waits at the worker, which need not wait for it.
    this.#pool = openPool(file, threads, 2)
  }

  /**
   * Lints some drafts on one thread.
   *
   * @returns what came of each, in their order
   */
  async run(tasks: readonly DraftTask[]): Promise<BatchResult> {
    try {
      return await this.#pool.run(packBatch(tasks))
    } catch {
      // The thread is gone, with all that was on it. Which draft it was, only trying each again alone can tell.
      const retry = this.#retries.then(() => retryEach(this.#file, tasks))
      this.#retries = retry
      return retry
    }
  }

  async close(): Promise<void> {
    await this.#retries
    await this.#pool.destroy()
  }
}

async function retryEach(file: string, tasks: readonly DraftTask[]): Promise<BatchResult> {
  const pool = openPool(file, 1, 1)
  const results: BatchResult[number][] = []
  try {
    for (const task of tasks) {
      try {
        const [result] = (await pool.run(packBatch([task]))) as BatchResult
        if (result) results.push(result)
      } catch (error) {
        results.push({error: error instanceof Error ? error : new Error(String(error))})
      }
    }
  } finally {
    await pool.destroy()
  }
  return results
}

function openPool(filename: string, threads: number, perThread: number): Tinypool {
  const pool = new Tinypool({
    filename,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: perThread,
  })
  // A thread that fails while it has nothing to do is made anew; whatever comes of it fails where it is used.
  pool.on('error', () => {})
  return pool
}
