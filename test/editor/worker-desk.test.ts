import {Worker} from 'node:worker_threads'
import {afterAll, describe, expect, test} from 'vitest'
import {ownMethods} from '../../src/editor/job.ts'
import {WorkerDesk} from '../../src/editor/worker-desk.ts'

/** A worker that answers each job with its method, dies of one that is called so, and hangs in another. */
const program = `
  const {parentPort} = require('node:worker_threads')
  const heard = []
  parentPort.on('message', ({id, job}) => {
    heard.push(job.method)
    if (job.method === 'die') process.exit(3)
    if (job.method === 'throw') throw new Error('it threw')
    if (job.method === 'hang') for (;;) {}
    if (job.method === 'fail') parentPort.postMessage({id, failure: 'it failed', isRefusal: false})
    else parentPort.postMessage({id, reply: {value: [...heard], remarks: [], fault: null}})
  })
`
const started: Worker[] = []
const desk = new WorkerDesk(
  () => {
    const worker = new Worker(program, {eval: true})
    started.push(worker)
    return worker
  },
  {base: 4000, perMegabyte: 0},
)
const job = (method: string) => ({method, params: null, draft: null})

afterAll(() => desk.close())

describe('the worker', () => {
  test('is kept from job to job, and a job that fails costs only itself', async () => {
    await desk.work(job('one'))
    await expect(desk.work(job('fail'))).rejects.toThrow('it failed')
    expect((await desk.work(job('two')))?.value).toEqual(['one', 'fail', 'two'])
    expect(started.length).toBe(1)
  })

  test('is given no job that nobody waits for any more', async () => {
    const first = desk.work(job('three'))
    const left = desk.work(job('four'), () => false)
    await first
    expect(await left).toBeNull()
    expect((await desk.work(job('five')))?.value).not.toContain('four')
  })

  test.each([
    ['die', /ended with status 3/],
    ['throw', /it threw/],
    ['hang', /took longer than 4 seconds and was given up/],
  ] as const)(
    'is replaced when it should %s, and the next one is told how to work',
    async (method, reason) => {
      await desk.work(job(ownMethods.start))
      const failed = desk.work(job(method))
      const next = desk.work(job('after'))
      await expect(failed).rejects.toThrow(reason)
      expect((await next)?.value).toEqual([ownMethods.start, 'after'])
    },
  )
})
