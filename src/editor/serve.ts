import process from 'node:process'
import {Readable, Writable} from 'node:stream'
import {createConnection, ProposedFeatures} from 'vscode-languageserver'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import type {Desk} from './job.ts'
import {Server} from './server.ts'
import {WorkerDesk} from './worker-desk.ts'

/** The time between looks whether the editor still runs, in milliseconds. */
const lookEvery = 3000

/** The two ends of a conversation with an editor. */
export interface Channel {
  readonly input: AsyncIterable<Uint8Array | string>
  readonly output: {write(text: string): unknown}
}

/**
 * Serves an editor until it says that it is done, or is gone.
 *
 * @param desk where the work is done
 * @returns 0 where the editor shut the server down in due form, 1 where it just went
 */
export function serve({input, output}: Channel, desk: Desk = new WorkerDesk()): Promise<0 | 1> {
  return new Promise(resolve => {
    // A stream is taken as it is: ending it ends what it reads from, which would keep the process running.
    const reader = input instanceof Readable ? input : Readable.from(input, {objectMode: false})
    const writer = new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        output.write(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
        done()
      },
    })
    let look: NodeJS.Timeout | null = null
    let isOver = false
    const end = (status: 0 | 1): void => {
      if (isOver) return
      isOver = true
      if (look) clearInterval(look)
      void server.close().then(() => {
        connection.dispose()
        reader.destroy()
        resolve(status)
      })
    }
    const watchDog = {
      shutdownReceived: false,
      initialize({processId}: {readonly processId: number | null}) {
        if (typeof processId !== 'number') return
        look = setInterval(() => {
          if (!isRunning(processId)) end(1)
        }, lookEvery)
        look.unref()
      },
      exit: (status: number) => end(status === 0 ? 0 : 1),
    }
    const connection = createConnection(
      logger =>
        createProtocolConnection(new StreamMessageReader(reader), new StreamMessageWriter(writer), logger),
      watchDog,
      ProposedFeatures.all,
    )
    const server = new Server(connection, desk)
    reader.on('close', () => end(watchDog.shutdownReceived ? 0 : 1))
    reader.on('error', () => end(1))
    connection.listen()
  })
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // It runs, but is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
