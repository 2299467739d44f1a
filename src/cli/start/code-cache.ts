import {accessSync, constants, existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import process from 'node:process'
import {Script} from 'node:vm'

/**
 * The bundled program as a script, ready to run. Where the machine code's forerunner lies beside it (V8's code cache, for
 * this very version of V8), nothing has to be parsed and compiled again: that is a fifth of the time that linting one notice
 * takes. V8 itself refuses a cache that does not fit, and then compiles.
 *
 * The cache is left there by the first run of the program, since it is right for one version of V8 and one kind of machine
 * alone: the package that is published has none.
 *
 * @param program path of the bundle: one expression, a function that takes `require`
 */
export function compileProgram(program: string): Script {
  const cachedData = readIfThere(codeCacheOf(program))
  // The bundle is pure ASCII, which is read fastest as what it is.
  const source = readFileSync(program, 'latin1')
  const script = new Script(source, {filename: program, ...(cachedData && {cachedData})})
  // Once drafts have been linted, V8 knows the functions that this takes, not only those that any start needs.
  if (!cachedData && !brief.has(process.argv[2] ?? ''))
    process.once('exit', () => leaveCodeCache(program, script))
  return script
}

/** What a command line may start with that lints nothing, so that what V8 knows at its end is of little use. */
const brief: ReadonlySet<string> = new Set(['-h', '--help', '-v', '--version', 'help', 'rules', 'explain'])

/** Where the code cache of a program lies, for the Node that is running. */
export function codeCacheOf(program: string): string {
  return `${program}.${process.versions.v8}-${process.arch}.cache`
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    // Nobody has run the program by this Node yet.
    return null
  }
}

/** Writes the code cache in one go, so that no other run finds half of it. Where it may not be written, there is none. */
function leaveCodeCache(program: string, script: Script): void {
  const path = codeCacheOf(program)
  const unfinished = `${path}.${process.pid}.tmp`
  try {
    accessSync(dirname(program), constants.W_OK)
    if (existsSync(path)) return
    writeFileSync(unfinished, script.createCachedData())
    renameSync(unfinished, path)
  } catch {
    rmSync(unfinished, {force: true})
  }
}
