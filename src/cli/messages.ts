import {ConfigError} from '../config/config-error.ts'
import {safe} from '../report/display.ts'
import {issuesPage} from '../report/tool.ts'
import type {Io} from './io.ts'
import {shownPath} from './paths.ts'
import {Refusal} from './refusal.ts'

/**
 * What a command has to say beside its report: one line each on standard error, never a stack trace unless asked
 * for.
 */
export class Messages {
  readonly #stderr: Io['stderr']
  readonly #cwd: string
  readonly #verbose: boolean
  readonly #debug: boolean
  readonly #said = new Set<string>()
  #hasFailed = false

  constructor(
    {stderr, cwd}: Pick<Io, 'stderr' | 'cwd'>,
    options: {readonly verbose?: boolean | undefined; readonly debug?: boolean | undefined},
  ) {
    this.#stderr = stderr
    this.#cwd = cwd
    this.#debug = options.debug ?? false
    this.#verbose = options.verbose ?? false
  }

  /** True once something could not be done. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Says what could not be done and goes on; the run ends with status 2. */
  fail(message: string): void {
    this.#hasFailed = true
    this.note(message)
  }

  /** Says why something was refused, or that the program itself failed; goes on as {@link fail} does. */
  failWith(error: unknown, about?: string): void {
    if (error instanceof Refusal) this.fail(error.message)
    else if (error instanceof ConfigError) this.fail(`${this.#placeOf(error)}: ${error.message}`)
    else {
      const reason = error instanceof Error ? error.message : String(error)
      const where = about === undefined ? '' : `${about}: `
      this.fail(
        `${where}internal error: ${reason}; this is a fault of noticelint: report it at ${issuesPage}`,
      )
    }
    this.trace(error)
  }

  /** Says something that is worth knowing, once. */
  note(message: string): void {
    const line = `noticelint: ${safe(message.replace(/\s*\n\s*/g, ' '))}\n`
    if (this.#said.has(line)) return
    this.#said.add(line)
    this.#stderr.write(line)
  }

  /** Says something for `--verbose`. */
  detail(message: string): void {
    if (this.#verbose) this.note(message)
  }

  #placeOf({file, line, column}: ConfigError): string {
    const name = shownPath(file, this.#cwd)
    return line === null ? name : `${name}:${line}:${column}`
  }

  /** Shows where an error was thrown, for `--debug`. */
  trace(error: unknown): void {
    if (!this.#debug || !(error instanceof Error)) return
    const lines = (error.stack ?? String(error)).split('\n').map(line => safe(line))
    this.#stderr.write(`${lines.join('\n')}\n`)
    if (error.cause !== undefined) this.trace(error.cause)
  }
}
