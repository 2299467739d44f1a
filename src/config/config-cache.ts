import {dirname, resolve} from 'node:path'
import type {Rule} from '../lint/define-rule.ts'
import type {Profile} from '../notice/profile.ts'
import type {Config} from './config.ts'
import {configIn} from './find-config.ts'

/** Finds the configuration of each file, and reads each configuration once. */
export class ConfigCache {
  readonly #rules: readonly Rule[]
  readonly #profiles: readonly Profile[]
  readonly #byFolder = new Map<string, Promise<Config | null>>()
  readonly #byPath = new Map<string, Promise<Config>>()

  /**
   * @param rules that there are
   * @param profiles that plugins bring
   */
  constructor(rules: readonly Rule[], profiles: readonly Profile[] = []) {
    this.#rules = rules
    this.#profiles = profiles
  }

  /**
   * The configuration nearest to a file; `null` where there is none.
   *
   * @throws ConfigError where it cannot be used: each time that it is asked for
   */
  forFile(path: string): Promise<Config | null> {
    return this.#forFolder(dirname(resolve(path)))
  }

  /**
   * The configuration in a file, such as the one that a command line names.
   *
   * @throws ConfigError where it cannot be used
   */
  load(path: string): Promise<Config> {
    const known = this.#byPath.get(path)
    if (known) return known
    const loading = import('./load-config.ts').then(({loadConfig}) =>
      loadConfig(path, this.#rules, this.#profiles),
    )
    this.#byPath.set(path, loading)
    return loading
  }

  #forFolder(folder: string): Promise<Config | null> {
    const known = this.#byFolder.get(folder)
    if (known) return known
    const finding = this.#find(folder)
    this.#byFolder.set(folder, finding)
    return finding
  }

  async #find(folder: string): Promise<Config | null> {
    const found = configIn(folder)
    if (found !== null) return this.load(found)
    const above = dirname(folder)
    return above === folder ? null : this.#forFolder(above)
  }
}
