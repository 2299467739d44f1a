import process from 'node:process'
import {ConfigError} from '../../config/config-error.ts'
import {openCache} from '../cache/open-cache.ts'
import type {Io} from '../io.ts'
import {type Kept, lintOnce} from '../lint.ts'
import {Messages} from '../messages.ts'
import type {LintOptions} from '../options.ts'
import {Refusal} from '../refusal.ts'
import {type Status, status} from '../status.ts'
import {Changes} from './changes.ts'
import {whatToWatch} from './what-to-watch.ts'

/** What takes everything from a terminal, and goes to its top. */
const clearScreen = '\u001b[2J\u001b[3J\u001b[H'

/**
 * `noticelint --watch`: lints, and lints again whenever a draft, a configuration, a profile or an ignore file changes,
 * until it is interrupted. What has not changed comes from the cache: every run reports the whole.
 *
 * @throws Refusal for wrong usage
 */
export async function watchDrafts(
  given: readonly string[],
  options: LintOptions,
  io: Io,
  {linter, available}: Omit<Kept, 'cache'>,
): Promise<Status> {
  const operands = given.length > 0 ? given : ['.']
  // What a plugin finds may change though its drafts do not.
  const cache = options.plugin === undefined ? openCache(options, io, new Messages(io, options)) : null
  const kept = {linter, cache, available}
  const interrupted = interruption()
  const changes = new Changes(whatToWatch(operands, options, io.cwd))
  try {
    await changes.ready()
    for (let isFirst = true; ; isFirst = false) {
      if (io.stdout.isTTY === true) io.stdout.write(clearScreen)
      changes.add(await lintAndTell(operands, options, io, kept, isFirst))
      io.stderr.write(`noticelint: ${timeOfDay(new Date())}: waiting for changes; Ctrl-C ends\n`)
      const isOver = await Promise.race([interrupted.then(() => true), changes.next().then(() => false)])
      if (isOver) return status.clean
    }
  } finally {
    await changes.close()
  }
}

/** Lints once; what is wrong with the files that the options name can be put right meanwhile. */
async function lintAndTell(
  operands: readonly string[],
  options: LintOptions,
  io: Io,
  kept: Kept,
  isFirst: boolean,
): Promise<readonly string[]> {
  try {
    const {configuration} = await lintOnce(operands, options, io, kept)
    return await configuration.files()
  } catch (error) {
    if (isFirst && error instanceof Refusal) throw error
    new Messages(io, options).failWith(error)
    return error instanceof ConfigError ? [error.file] : []
  }
}

/** Resolves when the run is to end. A second Ctrl-C ends it at once. */
function interruption(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function timeOfDay(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map(part => String(part).padStart(2, '0'))
    .join(':')
}
