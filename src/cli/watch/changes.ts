import chokidar, {type FSWatcher} from 'chokidar'
import {isNeverWatched, type Watched} from './what-to-watch.ts'

/** Milliseconds of quiet after a change: an editor, or git, changes several files at once. */
const quiet = 60

/** Watches files, and says when some have changed. */
export class Changes {
  readonly #watcher: FSWatcher
  #hasChanged = false
  #timer: NodeJS.Timeout | null = null
  #wake: (() => void) | null = null

  constructor({paths, counts}: Watched) {
    const named = new Set(paths)
    this.#watcher = chokidar.watch([...paths], {
      ignoreInitial: true,
      ignored: (path, facts) =>
        !named.has(path) && (isNeverWatched(path) || (facts?.isFile() === true && !counts(path))),
    })
    this.#watcher.on('all', (_, path) => {
      if (named.has(path) || counts(path)) this.#note()
    })
    // What cannot be watched is still linted when something else changes.
    this.#watcher.on('error', () => {})
  }

  /** Resolves once changes will be seen. */
  ready(): Promise<void> {
    return new Promise(resolve => this.#watcher.once('ready', resolve))
  }

  /** Watches more files. */
  add(paths: readonly string[]): void {
    this.#watcher.add([...paths])
  }

  /** Resolves when something has changed since it was last asked, and nothing more does for a moment. */
  next(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = resolve
      if (this.#hasChanged) this.#note()
    })
  }

  close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    return this.#watcher.close()
  }

  #note(): void {
    this.#hasChanged = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.#wake === null) return
      const wake = this.#wake
      this.#wake = null
      this.#hasChanged = false
      wake()
    }, quiet)
  }
}
