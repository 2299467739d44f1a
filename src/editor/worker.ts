import {isMainThread, parentPort} from 'node:worker_threads'
import {rules} from '../../rules/index.ts'
import {Analyst} from './analyst.ts'
import type {Job} from './job.ts'
import {RefusedRequest} from './refusal.ts'

/** What a worker is sent, and what it sends back. */
export interface Order {
  readonly id: number
  readonly job: Job
}

/** The thread in which drafts are read, so that the one that talks to the client is always free. */
if (!isMainThread && parentPort) {
  const port = parentPort
  const analyst = new Analyst(rules)
  port.on('message', ({id, job}: Order) => {
    analyst.work(job).then(
      reply => port.postMessage({id, reply}),
      (error: unknown) =>
        port.postMessage({
          id,
          failure: error instanceof Error ? error.message : String(error),
          isRefusal: error instanceof RefusedRequest,
        }),
    )
  })
}
