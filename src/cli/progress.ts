import type {Io, Output} from './io.ts'

/** Milliseconds before anything is shown: who waits no longer does not need to be told. */
const patience = 1000

/** Milliseconds between one count and the next. */
const interval = 100

const clearLine = '\r\u001b[K'

/** Says on a terminal how far a run has come that takes longer than a second. */
export class Progress {
  readonly #output: Output
  readonly #isOn: boolean
  readonly #now: () => number
  #next: number
  #isShown = false

  /** @param isWanted false where something else goes to the terminal meanwhile */
  constructor({stderr, env}: Pick<Io, 'stderr' | 'env'>, isWanted = true, now = () => performance.now()) {
    this.#output = stderr
    // A CI's log may look like a terminal; a count that is written over again and again fills it.
    this.#isOn = isWanted && stderr.isTTY === true && env.TERM !== 'dumb' && !env.CI
    this.#now = now
    this.#next = now() + patience
  }

  /** Where messages are to go: a count that is shown makes way for them. */
  get stderr(): Output {
    const output = this.#output
    return {
      isTTY: output.isTTY,
      columns: output.columns,
      write: text => {
        this.clear()
        return output.write(text)
      },
    }
  }

  /** Says how many of all drafts are done. */
  step(done: number, all: number): void {
    if (!this.#isOn) return
    const now = this.#now()
    if (now < this.#next) return
    this.#next = now + interval
    this.#output.write(`${clearLine}linted ${done} of ${all}`)
    this.#isShown = true
  }

  /** Takes the count away. */
  clear(): void {
    if (!this.#isShown) return
    this.#isShown = false
    this.#output.write(clearLine)
  }
}
