import {CommanderError} from 'commander'
import type {Io} from './io.ts'
import {Messages} from './messages.ts'
import {createProgram} from './program.ts'
import {type Status, status} from './status.ts'

/**
 * Runs one command line to its end. Reads and writes nothing but files and what `io` gives, and never throws.
 *
 * @param argv the arguments after the program's name
 * @returns the exit status
 */
export async function main(argv: readonly string[], io: Io): Promise<Status> {
  let ended: Status = status.clean
  try {
    await createProgram(io, result => {
      ended = result
    }).parseAsync(argv, {from: 'user'})
    return ended
  } catch (error) {
    // Help and the version end so too. What commander refuses it has told already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? status.clean : status.failed
    new Messages(io, {debug: argv.includes('--debug')}).failWith(error)
    return status.failed
  }
}
