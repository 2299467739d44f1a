import {resolve} from 'node:path'
import type {Config} from '../config/config.ts'
import {ConfigCache} from '../config/config-cache.ts'
import type {ProfileChoice} from '../config/profile-choice.ts'
import {explainSetting, isIgnored, type SettingOrigin, settingsFor} from '../config/settings-for.ts'
import {didYouMean, quote} from '../config/words.ts'
import type {LoadRules, Rule} from '../lint/define-rule.ts'
import {RuleNames} from '../lint/rule-names.ts'
import type {RuleSetting, Settings} from '../lint/settings.ts'
import type {Profile} from '../notice/profile.ts'
import type {RuleOption} from './options.ts'
import {Refusal} from './refusal.ts'

/** The options of a command line that say what is checked. */
export interface ConfigurationOptions {
  /** `false` for `--no-config`. */
  readonly config?: string | false | undefined
  readonly profile?: string | undefined
  readonly rule?: readonly RuleOption[] | undefined
  /** `false` for `--no-inline-config`. */
  readonly inlineConfig?: boolean | undefined
}

/** The configuration of each file, with what the command line says over it. */
export class Configuration {
  readonly #cwd: string
  readonly #rules: LoadRules
  readonly #options: ConfigurationOptions
  readonly #cache: ConfigCache
  readonly #profile: ProfileChoice | null

  private constructor(
    options: ConfigurationOptions,
    cwd: string,
    rules: LoadRules,
    profile: ProfileChoice | null,
    profiles: readonly Profile[],
  ) {
    this.#options = options
    this.#cwd = cwd
    this.#rules = rules
    this.#cache = new ConfigCache(rules, profiles)
    this.#profile = profile
  }

  /**
   * Takes the options up, with the files that they name.
   *
   * @param available the rules that there are, or what loads them where they are needed
   * @param profiles that plugins bring
   * @throws Refusal for a profile or rule that there is not
   * @throws ConfigError for a file that cannot be used
   */
  static async for(
    options: ConfigurationOptions,
    cwd: string,
    available: readonly Rule[] | LoadRules,
    profiles: readonly Profile[] = [],
  ): Promise<Configuration> {
    const rules = typeof available === 'function' ? available : async () => available
    const profile =
      options.profile === undefined
        ? null
        : await chooseProfile(options.profile, cwd, await rules(), profiles)
    const configuration = new Configuration(options, cwd, rules, profile, profiles)
    if (options.config) await configuration.#configFor(null)
    if (options.rule && options.rule.length > 0) await configuration.#checkRuleOptions(options.rule)
    return configuration
  }

  /**
   * What is checked in a file.
   *
   * @param path absolute; `null` for a text without a name, which counts as a draft in the working directory
   * @throws ConfigError where the file's configuration cannot be used
   */
  async settingsFor(path: string | null): Promise<Settings> {
    const settings = settingsFor(await this.#configFor(path), this.#nameOf(path), {profile: this.#profile})
    const directives = this.#options.inlineConfig
    if (!this.#options.rule?.length) return {...settings, directives}
    const available = await this.#rules()
    const rules = new Map(settings.rules)
    for (const [id, severity] of this.#chosenSeverities(settings, available)) {
      const options = rules.get(id)?.options ?? available.find(rule => rule.id === id)?.options.parse({})
      rules.set(id, {severity, options})
    }
    return {...settings, rules, directives}
  }

  /** Whether the configuration says that a file is not to be linted: the name of the configuration, or `null`. */
  async ignoredBy(path: string): Promise<string | null> {
    const config = await this.#configFor(path)
    return config && isIgnored(config, path) ? config.path : null
  }

  /** The configuration that counts for a file, or `null`. */
  async fileFor(path: string | null): Promise<string | null> {
    return (await this.#configFor(path))?.path ?? null
  }

  /** Every file that has been read for it: where one changes, so may what is checked. */
  async files(): Promise<readonly string[]> {
    return [...(this.#profile?.files ?? []), ...(await this.#cache.files())]
  }

  /** The baseline that the configuration of a file names, or `null`; of the working directory for no file. */
  async baselineFor(path: string | null): Promise<string | null> {
    return (await this.#configFor(path))?.baseline ?? null
  }

  /** Where a rule's severity is set for a file: on the command line, in a configuration, or nowhere. */
  async originOf(rule: string, path: string): Promise<SettingOrigin | null> {
    return explainSetting(await this.#configFor(path), path, rule)
  }

  /** The severities that `--rule` sets, by rule. */
  #chosenSeverities(settings: Settings, available: readonly Rule[]): Map<string, RuleSetting['severity']> {
    const names = namesOf(available, settings)
    const chosen = new Map<string, RuleSetting['severity']>()
    for (const {name, severity} of this.#options.rule ?? []) {
      for (const id of names.meant(name)) chosen.set(id, severity)
    }
    return chosen
  }

  async #checkRuleOptions(options: readonly RuleOption[]): Promise<void> {
    const config = await this.#configFor(null)
    const names = namesOf(
      await this.#rules(),
      settingsFor(config, this.#nameOf(null), {profile: this.#profile}),
    )
    for (const {name} of options) {
      if (names.meant(name).length > 0) continue
      const candidate = names.nearest(name)
      throw new Refusal(
        `--rule: no rule is called ${quote(name)}${candidate === null ? '' : didYouMean(candidate, [candidate])}`,
      )
    }
  }

  async #configFor(path: string | null): Promise<Config | null> {
    const {config} = this.#options
    if (config === false) return null
    if (config !== undefined) return this.#cache.load(resolve(this.#cwd, config))
    return this.#cache.forFile(this.#nameOf(path))
  }

  #nameOf(path: string | null): string {
    return path ?? resolve(this.#cwd, 'stdin.md')
  }
}

function namesOf(rules: readonly Rule[], {profiles}: Settings): RuleNames {
  const schemaRules = profiles.flatMap(profile => profile.schemaRules)
  return new RuleNames([...rules, ...schemaRules].map(({id}) => id))
}

async function chooseProfile(
  name: string,
  cwd: string,
  rules: readonly Rule[],
  profiles: readonly Profile[],
): Promise<ProfileChoice> {
  // Reading profiles loads YAML and ajv; few runs name one.
  const {chooseProfiles} = await import('../config/profile-choice.ts')
  return chooseProfiles([name], cwd, rules, message => new Refusal(`--profile: ${message}`), profiles)
}
