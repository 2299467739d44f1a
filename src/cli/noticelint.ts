import process from 'node:process'
import {main} from './main.ts'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read the report, `head` for one, has seen enough.
    if (error.code !== 'EPIPE') throw error
  })
}

void main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
}).then(status => {
  // Set, not exited with: what is still to be written is written.
  process.exitCode = status
})
