import {Worker} from 'node:worker_threads'
import {type Desk, type Job, ownMethods, type Reply} from './job.ts'
import {RefusedRequest} from './refusal.ts'

/** The time that a job may take: so long, and so much more for each megabyte of the draft. */
const patience = {base: 15_000, perMegabyte: 15_000}

/** What a worker sends back. */
type Outcome =
  | {readonly id: number; readonly reply: Reply | null}
  | {readonly id: number; readonly failure: string; readonly isRefusal: boolean}

interface Running {
  readonly id: number
  readonly resolve: (reply: Reply | null) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/**
 * A desk in a thread of its own, which is kept from job to job. One job is worked on at a time. A worker that dies, or
 * takes longer than any draft can need, costs its job alone: the next one gets a new worker.
 */
export class WorkerDesk implements Desk {
  readonly #make: () => Worker
  readonly #patience: typeof patience
  #worker: Worker | null = null
  #running: Running | null = null
  #last: Promise<unknown> = Promise.resolve()
  #count = 0
  /** The jobs that tell a worker how to work, for one that comes after. */
  readonly #standing = new Map<string, Job>()

  constructor(make: () => Worker = makeWorker, limits: typeof patience = patience) {
    this.#make = make
    this.#patience = limits
  }

  work(job: Job, isWanted: () => boolean = () => true): Promise<Reply | null> {
    const turn = this.#last.then(async () => {
      if (!isWanted()) return null
      await this.#ready(job)
      return this.#give(job)
    })
    this.#last = turn.catch(() => null)
    return turn
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#drop(new Error('The server is closing'))
    await worker?.terminate()
  }

  /** Sees that there is a worker, which knows how to work. */
  async #ready(job: Job): Promise<void> {
    const standing = job.method === ownMethods.start || job.method === ownMethods.configure
    if (this.#worker === null) {
      this.#start()
      for (const earlier of this.#standing.values()) await this.#give(earlier)
    }
    if (standing) this.#standing.set(job.method, job)
  }

  #start(): void {
    const worker = this.#make()
    this.#worker = worker
    worker.on('message', (outcome: Outcome) => {
      const running = this.#running
      if (worker !== this.#worker || running?.id !== outcome.id) return
      this.#running = null
      clearTimeout(running.timer)
      if ('reply' in outcome) running.resolve(outcome.reply)
      else
        running.reject(outcome.isRefusal ? new RefusedRequest(outcome.failure) : new Error(outcome.failure))
    })
    worker.on('error', error => {
      if (worker === this.#worker) this.#drop(error instanceof Error ? error : new Error(String(error)))
    })
    worker.on('exit', code => {
      if (worker === this.#worker) this.#drop(new Error(`The worker ended with status ${code}`))
    })
    // The process may end while the worker waits for work.
    worker.unref()
  }

  #give(job: Job): Promise<Reply | null> {
    return new Promise((resolve, reject) => {
      const worker = this.#worker
      if (worker === null) return reject(new Error('The worker has ended'))
      const id = ++this.#count
      const time = this.#timeFor(job)
      const timer = setTimeout(() => {
        void worker.terminate()
        this.#drop(
          new Error(`${job.method} took longer than ${Math.round(time / 1000)} seconds and was given up`),
        )
      }, time)
      this.#running = {id, resolve, reject, timer}
      worker.postMessage({id, job})
    })
  }

  #timeFor({draft}: Job): number {
    return this.#patience.base + ((draft?.text.length ?? 0) / 1_000_000) * this.#patience.perMegabyte
  }

  #drop(error: Error): void {
    const running = this.#running
    this.#worker = null
    this.#running = null
    if (running) {
      clearTimeout(running.timer)
      running.reject(error)
    }
  }
}

/** The worker of the package, which the build puts beside the server. */
function makeWorker(): Worker {
  return new Worker(new URL('./language-worker.cjs', import.meta.url))
}
