import {dirname, resolve} from 'node:path'
import type {LoadRules, Rule} from '../lint/define-rule.ts'
import type {Profile} from '../notice/profile.ts'
import type {Config} from './config.ts'
import {configIn} from './find-config.ts'

/** Finds the configuration of each file, and reads each configuration once. */
export class ConfigCache {
  readonly #rules: LoadRules
  readonly #profiles: readonly Profile[]
  readonly #byFolder = new Map<string, Promise<Config | null>>()
  readonly #byPath = new Map<string, Promise<Config>>()

  /**
   * @param rules that there are, or what loads them where a configuration names some
   * @param profiles that plugins bring
   */
  constructor(rules: readonly Rule[] | LoadRules, profiles: readonly Profile[] = []) {
    this.#rules = typeof rules === 'function' ? rules : async () => rules
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
    const loading = this.#load(path)
    this.#byPath.set(path, loading)
    return loading
  }

  /** Every file that a configuration was read from so far; of one that cannot be used, the file that was asked for. */
  async files(): Promise<readonly string[]> {
    const read = await Promise.allSettled(this.#byPath.values())
    const files = read.map(result => (result.status === 'fulfilled' ? result.value.files : []))
    return [...new Set([...this.#byPath.keys(), ...files.flat()])]
  }

  async #load(path: string): Promise<Config> {
    const {loadConfig} = await import('./load-config.ts')
    return loadConfig(path, await this.#rules(), this.#profiles)
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
