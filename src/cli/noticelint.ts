import process from 'node:process'
import {main} from './main.ts'
import type {Batch, BatchResult} from './workers/batch.ts'

/**
 * Runs the command line of this process.
 *
 * @param workerFile the module that a worker thread runs
 */
export async function start(workerFile: string): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Whoever read the report, `head` for one, has seen enough.
      if (error.code !== 'EPIPE') throw error
    })
  }
  const status = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    workerFile,
  })
  // Set, not exited with: what is still to be written is written.
  process.exitCode = status
}

/** What a worker thread does: lints the drafts that it is sent. */
export async function lintBatch(batch: Batch): Promise<BatchResult> {
  return (await import('./workers/lint-batch.ts')).lintBatch(batch)
}
