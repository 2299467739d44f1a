import {statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import type {Config} from '../config/config.ts'
import {ConfigCache} from '../config/config-cache.ts'
import {ConfigError} from '../config/config-error.ts'
import {configNames} from '../config/find-config.ts'
import type {ProfileChoice} from '../config/profile-choice.ts'
import {isIgnored, settingsFor} from '../config/settings-for.ts'
import type {Rule} from '../lint/define-rule.ts'
import {RuleNames} from '../lint/rule-names.ts'
import type {RuleSetting, Settings} from '../lint/settings.ts'
import {type ClientSettings, usualSettings} from './client-settings.ts'

/**
 * The configuration of each draft: from the same files as on the command line, with the editor's settings over it. Knows
 * which files an answer came from, so that it can say when one has changed.
 */
export class EditorConfiguration {
  readonly #rules: readonly Rule[]
  #cache: ConfigCache
  #client: ClientSettings = usualSettings
  /** The folder that the paths of the editor's settings are relative to. */
  #base = resolve('.')
  #profile: Promise<ProfileChoice> | null = null
  /** The files, each with what shows that it has changed; `null` for one that is not there. */
  readonly #stamps = new Map<string, string | null>()

  constructor(rules: readonly Rule[]) {
    this.#rules = rules
    this.#cache = new ConfigCache(rules)
  }

  /** Takes up the editor's settings, and reads all files again. */
  use(client: ClientSettings, folders: readonly string[]): void {
    this.#client = client
    this.#base = resolve(folders[0] ?? '.')
    this.reload()
  }

  /** Forgets what was read. */
  reload(): void {
    this.#cache = new ConfigCache(this.#rules)
    this.#profile = null
    this.#stamps.clear()
  }

  /** True where a file that a configuration came from, or would have come from, is another than it was. */
  hasChanged(): boolean {
    return [...this.#stamps].some(([path, stamp]) => stampOf(path) !== stamp)
  }

  /**
   * What is checked in a draft; `null` where it is not to be linted at all.
   *
   * @param path absolute
   * @throws ConfigError where a configuration or profile cannot be used
   */
  async settingsFor(path: string): Promise<Settings | null> {
    if (!this.#client.enable) return null
    this.#watch(this.#candidates(path))
    const config = await this.#configFor(path)
    if (config) this.#watch(config.files)
    if (isIgnored(config, path)) return null
    const settings = settingsFor(config, path, {profile: await this.#chosenProfile()})
    return {...settings, rules: this.#withClientRules(settings)}
  }

  #configFor(path: string): Promise<Config | null> {
    const {config} = this.#client
    return config === null || config === ''
      ? this.#cache.forFile(path)
      : this.#cache.load(resolve(this.#base, config))
  }

  #candidates(path: string): readonly string[] {
    const {config} = this.#client
    if (config !== null && config !== '') return [resolve(this.#base, config)]
    const candidates: string[] = []
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      for (const name of configNames) candidates.push(join(folder, name))
      if (dirname(folder) === folder) return candidates
    }
  }

  async #chosenProfile(): Promise<ProfileChoice | null> {
    const {profile} = this.#client
    if (profile === null || profile === '') return null
    this.#profile ??= import('../config/profile-choice.ts').then(({chooseProfiles}) =>
      chooseProfiles(
        [profile],
        this.#base,
        this.#rules,
        message => new ConfigError(join(this.#base, 'settings'), `noticelint.profile: ${message}`),
      ),
    )
    const choice = await this.#profile
    this.#watch(choice.files)
    return choice
  }

  #withClientRules(settings: Settings): Settings['rules'] {
    const chosen = Object.entries(this.#client.rules)
    if (chosen.length === 0) return settings.rules
    const schemaRules = settings.profiles.flatMap(profile => profile.schemaRules)
    const names = new RuleNames([...this.#rules, ...schemaRules].map(({id}) => id))
    const rules = new Map<string, RuleSetting>(settings.rules)
    for (const [name, severity] of chosen) {
      for (const id of names.meant(name)) {
        const options = rules.get(id)?.options ?? this.#rules.find(rule => rule.id === id)?.options.parse({})
        rules.set(id, {severity, options})
      }
    }
    return rules
  }

  #watch(paths: readonly string[]): void {
    for (const path of paths) if (!this.#stamps.has(path)) this.#stamps.set(path, stampOf(path))
  }
}

function stampOf(path: string): string | null {
  const facts = statSync(path, {throwIfNoEntry: false})
  return facts ? `${facts.mtimeMs} ${facts.size} ${facts.ino}` : null
}
